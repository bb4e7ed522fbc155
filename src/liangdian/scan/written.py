"""三万四千五百 -> 34500, 十几 -> 11 to 19, 五六百 -> 500 to 600: whole numbers in Chinese characters."""

from dataclasses import dataclass
from types import MappingProxyType

DIGITS = MappingProxyType(
    {c: i for i, row in enumerate(("零〇○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")) for c in row}
)
SMALL = MappingProxyType({"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000})
_WAN, _YI = 10**4, 10**8
Interval = tuple[int, int]


class NumeralError(ValueError):
    """A numeral that cannot be read; `stop` is the offset of the first character that does not fit."""

    def __init__(self, numeral: str, stop: int) -> None:
        self.numeral, self.stop = numeral, stop
        read, rest = numeral[max(0, stop - 20) : stop], numeral[stop : stop + 20]
        super().__init__(
            f"{read!r} reads as a numeral, but not the next character: {rest!r}" if rest else f"a numeral is missing after {read!r}"
        )


def read_written(run: str) -> Interval:
    """The smallest and the largest number that the run can mean.

    Raises:
        NumeralError: the run is no numeral.
    """
    if len(run) > 2 and all(c in DIGITS for c in run):
        value = 0 if len(run) > 4000 else int("".join(str(DIGITS[c]) for c in run))  # 二〇一八
        if len(run) > 4000:
            raise NumeralError(run, 4000)
        return value, value
    return _Reader(run).read()


@dataclass(slots=True)
class _Sum:
    """Numbers from lo to hi, added and multiplied part by part."""

    lo: int = 0
    hi: int = 0

    def add(self, other: "_Sum", factor: int = 1) -> None:
        self.lo += other.lo * factor
        self.hi += other.hi * factor


class _Reader:
    """Reads from left to right: digits wait for their 十百千, sections for 万, groups for 亿."""

    def __init__(self, run: str) -> None:
        self.run, self.at = run, 0
        self.total, self.group, self.section = _Sum(), _Sum(), _Sum()
        self.digit: _Sum | None = None
        self.last = 0  # the factor of the last unit, 0 at the beginning and after 零
        self.ceiling = _WAN  # the next 十百千 of this section must be smaller
        self.grouped = False  # this 亿 group has its 万
        self.high = False  # an 亿 was read

    def read(self) -> Interval:
        """The whole run."""
        while self.at < len(self.run):
            self._step(self.run[self.at])
            self.at += 1
        if self.digit is not None:  # 三万四: the last digit is one place below the last unit
            self.section.add(self.digit, max(1, self.last // 10))
        elif self.last == 0 and not (self.run[0] in "零〇○" and len(self.run) == 1):
            raise NumeralError(self.run, self.at)
        for part in (self.section, self.total):
            self.group.add(part)
        return self.group.lo, self.group.hi

    def _step(self, c: str) -> None:
        if c in "几数":
            self._put(_Sum(1 if self.last == 10 and c == "几" else 2, 9))
        elif c in DIGITS:
            self._zero() if DIGITS[c] == 0 else self._put_digit(DIGITS[c])
        elif c in SMALL:
            self._small(SMALL[c])
        elif c == "万":
            self._wan()
        elif c == "亿":
            self._yi()
        else:
            raise NumeralError(self.run, self.at)

    def _put(self, digit: _Sum) -> None:
        if self.digit is not None:
            raise NumeralError(self.run, self.at)
        self.digit = digit

    def _put_digit(self, d: int) -> None:
        """两三, 五六, 三五: neighbours are an interval."""
        before = self.digit
        if before is None:
            self.digit = _Sum(d, d)
        elif before.lo == before.hi and (d == before.lo + 1 or (before.lo, d) == (3, 5)):
            self.digit = _Sum(before.lo, d)
        else:
            raise NumeralError(self.run, self.at)

    def _zero(self) -> None:
        if self.digit is not None or (self.last == 0 and self.at):
            raise NumeralError(self.run, self.at)
        self.last = 0

    def _small(self, unit: int) -> None:
        if unit >= self.ceiling or (self.digit is None and unit != 10 and (self.section.hi or self.high or self.grouped)):
            raise NumeralError(self.run, self.at)
        self.section.add(self.digit or _Sum(1, 1), unit)
        self.digit, self.last, self.ceiling = None, unit, unit

    def _wan(self) -> None:
        section = self._close_section()
        if self.grouped:
            raise NumeralError(self.run, self.at)
        self.group.add(section, _WAN)
        self.grouped, self.last = True, _WAN

    def _yi(self) -> None:
        doubled = self.high and self.run[self.at - 1] == "亿"
        if self.high and not doubled:
            raise NumeralError(self.run, self.at)
        if not doubled:
            closed = self._close_section() if self.digit or self.section.hi or not self.grouped else _Sum()
            self.group.add(closed)
        self.total.add(self.group)
        self.total = _Sum(self.total.lo * _YI, self.total.hi * _YI)
        self.group, self.grouped, self.high, self.last, self.ceiling = _Sum(), False, True, _YI, _WAN

    def _close_section(self) -> _Sum:
        if self.digit is not None:
            self.section.add(self.digit)
        elif not self.section.hi:
            if self.at:  # 零万, 万万
                raise NumeralError(self.run, self.at)
            self.section = _Sum(1, 1)  # 万元, 亿元
        section, self.section, self.digit, self.ceiling = self.section, _Sum(), None, _WAN
        return section
