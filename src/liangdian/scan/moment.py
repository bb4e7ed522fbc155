"""What a printed time says before its year is known: 去年8月底 -> last year, month 8, its end."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Stretch = tuple[int, int]

# Where a time's year is counted from:
# "printed"   2018年: nothing else is needed
# "now"       去年, 今年: the year of publication
# "reported"  上年, 本年: the year that is reported on
# "told"      当年, 次年: the year told of just before
# "open"      8月底, 上半年: no year is printed
Base = Literal["printed", "now", "reported", "told", "open"]
Edge = Literal["", "start", "end"]
Step = Literal["", "day", "month", "quarter"]


class Moment(NamedTuple):
    """去年8月底 -> base "now", shift -1, months (8, 8), edge "end".

    Attributes:
        base: where the year is counted from.
        years: the printed years, first and last: (2018, 2018), (2016, 2020) of “十三五”期间; None where none is printed.
        shift: years (or, with `step`, months, quarters or days) to go from the base: -1 of 去年, 上月, 昨日.
        months: 一季度 -> (1, 3).
        days: 18日 -> (18, 18), 上旬 -> (1, 10); a last day of 31 stands for the month's end in 下旬.
        edge: "end" of 年底, 8月末, "start" of 年初: one day.
        step: 本月, 上季度, 昨日: a relative time smaller than a year.
        same: 去年同期: the stretch of the year that is told of, in another year.
        since: 今年以来, 年初以来: from here to the end of the time reported on.
    """

    base: Base = "open"
    years: Stretch | None = None
    shift: int = 0
    months: Stretch | None = None
    days: Stretch | None = None
    edge: Edge = ""
    step: Step = ""
    same: bool = False
    since: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """9月11日至10月3日 -> two moments.

    Attributes:
        rule: the alternative of the grammar that took it.
        recent: 近三年, 过去五年: so many years up to the one reported on; -1 for 近年来, which stays open.
        present: 目前, 如今: the year of publication.
        ahead: 今后五年: so many years from now on.
        whole: 去年全年: told beside a part of the year, it opens no story of that year.
    """

    first: Moment
    last: Moment | None = None
    rule: str = ""
    recent: int = 0
    ahead: int = 0
    present: bool = False
    whole: bool = False
