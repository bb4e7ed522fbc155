"""三万四千五百 -> 34500, 十几 -> 11 to 19, 五六百 -> 500 to 600: whole numbers in Chinese characters."""

from types import MappingProxyType

_ROWS = ("零〇○", "一壹", "二两贰", "三叁参叄", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
DIGITS = MappingProxyType({c: i for i, row in enumerate(_ROWS) for c in row})
TENS = MappingProxyType({"廿": 2, "卅": 3})
SMALL = MappingProxyType({"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000})
PLACES = MappingProxyType({"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "亿": 8, "兆": 12})
_WAN, _YI = 10**4, 10**8
_LONGEST = 4000  # of a number written digit by digit; a longer one is no number but noise

Interval = tuple[int, int]


class NumeralError(ValueError):
    """A numeral that cannot be read; `stop` is the offset of the first character that does not fit."""

    def __init__(self, numeral: str, stop: int) -> None:
        self.numeral, self.stop = numeral, stop
        read, rest = numeral[max(0, stop - 20) : stop], numeral[stop : stop + 20]
        super().__init__(
            f"stopped at offset {stop}: after {read!r} comes {rest!r}"
            if rest
            else f"stopped at offset {stop}: {read!r} is no whole numeral"
        )


def read_written(run: str) -> Interval:
    """The smallest and the largest number that the run can mean.

    Raises:
        NumeralError: the run is no numeral.
    """
    if len(run) > 2 and all(c in DIGITS for c in run):
        return _by_place(run)
    return _Reader(run).read()


def _by_place(run: str) -> Interval:
    """二〇一八 -> 2018."""
    if len(run) > _LONGEST:
        raise NumeralError(run, _LONGEST)
    value = int("".join(str(DIGITS[c]) for c in run))
    return value, value


def _plus(a: Interval, b: Interval, factor: int = 1) -> Interval:
    return a[0] + b[0] * factor, a[1] + b[1] * factor


class _Reader:
    """Reads from left to right: digits wait for their 十百千, sections for 万, groups for 亿."""

    def __init__(self, run: str) -> None:
        self.run, self.at = run, 0
        self.total: Interval = (0, 0)
        self.group: Interval = (0, 0)
        self.section: Interval = (0, 0)
        self.digit: Interval | None = None
        self.last = 0  # the last unit; 0 at the beginning, 1 after 零
        self.ceiling = _WAN  # the next 十百千 of this section is smaller
        self.wan = self.yi = 0  # how many 万 this group and how many 亿 the run has had

    def read(self) -> Interval:
        """The whole run."""
        while self.at < len(self.run):
            self._step(self.run[self.at])
            self.at += 1
        if self.digit is not None:  # 三万四: the last digit is one place below the last unit
            self.section = _plus(self.section, self.digit, max(1, self.last // 10))
        elif self.last < 10 and len(self.run) > 1:  # a 零 at the end
            self._fail()
        return _plus(_plus(self.section, self.group), self.total)

    def _fail(self) -> None:
        raise NumeralError(self.run, self.at)

    def _step(self, c: str) -> None:
        if c in "几数":
            if self.digit is not None:
                self._fail()
            self.digit = (1 if self.last == 10 and c == "几" else 2, 9)  # 十几 begins at 11, 几十 at 20
        elif c in DIGITS:
            self._digit(DIGITS[c])
        elif c in SMALL:
            self._small(SMALL[c])
        elif c in TENS:  # 廿五 is 二十五
            if self.digit is not None:
                self._fail()
            self._digit(TENS[c])
            self._small(10)
        elif c == "万":
            self._wan()
        elif c == "亿":
            self._yi()
        else:
            self._fail()

    def _digit(self, d: int) -> None:
        """两三, 五六, 三五: neighbours are an interval."""
        before = self.digit
        if d == 0:
            if before is not None or (self.at and self.last < 10):
                self._fail()
            self.last = 1
        elif before is None:
            self.digit = (d, d)
        elif before[0] == before[1] and (d == before[0] + 1 or (before[0], d) == (3, 5)):
            self.digit = (before[0], d)
        else:
            self._fail()

    def _small(self, unit: int) -> None:
        if unit >= self.ceiling or (self.digit is None and unit != 10 and self.at):  # 万百, but 百十 and 一百十
            self._fail()
        self.section = _plus(self.section, self.digit or (1, 1), unit)
        self.digit, self.last, self.ceiling = None, unit, unit

    def _wan(self) -> None:
        if self.wan:
            self._fail()
        self.group = _plus(self.group, self._close_section(), _WAN)
        self.wan, self.last = 1, _WAN

    def _yi(self) -> None:
        doubled = self.yi == 1 and self.run[self.at - 1] == "亿"  # 一亿亿
        if self.yi and not doubled:
            self._fail()
        if not doubled and (self.digit or self.section[1] or not self.wan):
            self.group = _plus(self.group, self._close_section())
        total = _plus(self.total, self.group)
        self.total, self.group = (total[0] * _YI, total[1] * _YI), (0, 0)
        self.wan, self.yi, self.last, self.ceiling = 0, self.yi + 1, _YI, _WAN

    def _close_section(self) -> Interval:
        if self.digit is not None:
            self.section = _plus(self.section, self.digit)
        elif not self.section[1]:
            if self.at:  # 零万
                self._fail()
            self.section = (1, 1)  # 万元, 亿元
        section, self.section, self.digit, self.ceiling = self.section, (0, 0), None, _WAN
        return section
