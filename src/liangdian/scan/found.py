"""What the scan finds: light objects, folded where they are compared, printed where they are shown."""

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from liangdian.models import Kind, Qualifier
from liangdian.scan.moment import Reading


class ScannedQuantity(NamedTuple):
    """约10万多平方米左右: `start:end` is the core 10万多平方米, `outer_start:outer_end` takes 约 and 左右 in."""

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    per: str | None = None
    qualifier: Qualifier | None = None
    base_value: Decimal | None = None
    base_unit: str = ""
    outer_start: int = -1
    outer_end: int = -1
    bare: bool = False  # 指数为93.78: no unit gives it a meaning; the statement around it may
    group: int | None = None  # 12.5、9.4、8.2个百分点: the quantities of one list share a number


# What is printed around a time and says how a figure stands to it.
# "as_of"    截至8月底: the state on that day
# "since"    自2015年以来, 2015年起: from then on
# "until"    到2025年, 年底前: a limit or a target
# "compared" 比2015年, 较一季度, 与6月份相比: what a figure is compared with, not the figure's own time
# "founded"  成立于1998年, 1998年创办: history, no time of figures
# "named"    2011年半年报, 《2023年》…: part of a name, no time of figures
# "news"     1月14日电, 5月1日通报: the day of the news itself, no time of figures (of resolved periods only)
# "present"  目前, 如今: how things stand, and when nothing happened (of resolved periods only)
Marker = Literal["", "as_of", "since", "until", "compared", "founded", "named", "news", "present"]


class TimeMention(NamedTuple):
    """A time expression as printed, not yet resolved: 去年8月底 -> base "now", shift -1, month 8, edge "end"."""

    start: int
    end: int
    reading: Reading
    marker: Marker = ""
    is_news: bool = False  # 1月14日电, 5月1日通报: the day of the news itself
    ahead: bool = False  # 全年目标, 力争全年: a year that still runs

    @property
    def counted(self) -> bool:
        """近三年, 今后五年: the numeral in it counts years, so that a duration may be read there too."""
        return self.reading.recent > 0 or self.reading.ahead > 0


class ScannedPeriod(NamedTuple):
    """截至去年8月底 -> 2018-08-31 with the marker "as_of"; iso and days are None where the year cannot be known.

    Attributes:
        start, end: the place of the time itself (去年8月底), without its marker.
        iso: ISO 8601 of reduced precision or an interval.
        first, last: inclusive days.
        marker: how a figure stands to it, see `Marker`.
        explicit_year: the year is printed (2018年) or named (去年, 上年), not taken from the context.
        same_time: 去年同期, 2022年同期: the stretch told of before, in another year.
        recent: 近三年, 近年来: years up to now.
        since: 2015年以来, 2015年起: its own days are where it begins.
        lasting: 5 of 五年来, 20 of 二十年间: years that figures are of, though they are told among the quantities, as a duration.
    """

    start: int
    end: int
    iso: str | None = None
    first: date | None = None
    last: date | None = None
    marker: Marker = ""
    explicit_year: bool = False
    same_time: bool = False
    recent: bool = False
    since: bool = False
    lasting: int = 0

    @property
    def comparison(self) -> bool:
        """比上年, 较去年同期: the time that a figure is compared with, never the figure's own."""
        return self.marker == "compared"


class NameMention(NamedTuple):
    """A name of an enterprise, a project or a place where it stands in the text; `rule` found it."""

    start: int
    end: int
    kind: str
    rule: str
