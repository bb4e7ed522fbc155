"""截至2025年6月底止的半年: the stretch of accounts, told by its last day and its length."""

from datetime import date

from liangdian.compiled import regex
from liangdian.scan.calendar import Days, months_shifted

_CLOSED = regex.compile(
    r"日?(?:为?止)的?(?:前|首)?(?:(?P<half>半年|中期)|(?P<year>一?年度?|财政?年度?|全年)|(?P<months>[369三六九]|十二|12)个月|(?P<quarter>一?季度?))"
)
CLOSING = ("止", "日止", "为止")
_MONTHS = {"3": 3, "三": 3, "6": 6, "六": 6, "9": 9, "九": 9, "12": 12, "十二": 12}


def closed_stretch(folded: str, end: int, last: date | None) -> Days | None:
    """The days of the stretch that a day closes, where what stands behind it says how long it is."""
    m = _CLOSED.match(folded, end) if last and folded.startswith(CLOSING, end) else None
    if m is None or last is None:
        return None
    width = 6 if m["half"] else 12 if m["year"] else 3 if m["quarter"] else _MONTHS[m["months"]]
    first = months_shifted(last, 1 - width, 1)
    return (first[0], last) if first else None
