"""A time expression and the days that it covers."""

from datetime import date

from liangdian.models.base import Model
from liangdian.models.span import Span


class Period(Model):
    """去年8月 in a report on 2018 -> iso 2018-08, 2018-08-01 to 2018-08-31; the days are None where the year cannot be known."""

    text: str
    span: Span
    iso: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    inherited: bool = False
