"""Numerals: every written form of every number, exactly, and where reading stops."""

import random
from collections.abc import Iterator
from decimal import Decimal

import cn2an
import pytest

from liangdian import to_decimal
from liangdian.scan.written import read_written

VALUES = [
    # Arabic
    ("0", "0"),
    ("1,234", "1234"),
    ("1，234，567", "1234567"),
    ("３，２００．５", "3200.5"),
    ("12.50", "12.50"),
    ("-3.5", "-3.5"),
    ("－1.67", "-1.67"),
    ("负二十", "-20"),
    ("负3.2", "-3.2"),
    ("+5", "5"),
    # with 万 and 亿
    ("1.2万亿", "1200000000000"),
    ("4个亿", "400000000"),
    ("0.5亿", "50000000"),
    ("3千万", "30000000"),
    ("2百万", "2000000"),
    ("10 万", "100000"),
    ("1.00001万", "10000.1"),
    ("12.34567万", "123456.7"),
    ("3万4000", "34000"),
    ("16万4,554", "164554"),
    ("2兆6,218亿", "2621800000000"),
    ("2兆18亿", "2001800000000"),
    ("1亿2,300万", "123000000"),
    ("5亿3千万", "530000000"),
    ("5亿3000万", "530000000"),
    ("2萬", "20000"),
    ("3億", "300000000"),
    # written
    ("零", "0"),
    ("十", "10"),
    ("百", "100"),
    ("万", "10000"),
    ("二十三", "23"),
    ("两千零五", "2005"),
    ("一万二千", "12000"),
    ("三万四", "34000"),
    ("三万四千五百", "34500"),
    ("一百五", "150"),
    ("两亿三", "230000000"),
    ("一百十五", "115"),
    ("一点五亿", "150000000"),
    ("十七点三", "17.3"),
    ("三点二五万亿", "3250000000000"),
    ("零点零五", "0.05"),
    ("廿", "20"),
    ("廿五", "25"),
    ("卅", "30"),
    ("卅一", "31"),
    ("二百廿五", "225"),
    ("百廿", "120"),
    ("廿五万", "250000"),
    ("二〇一八", "2018"),
    ("二○一八", "2018"),
    ("一九四九", "1949"),
    ("一百万零一", "1000001"),
    ("一亿零一万", "100010000"),
    ("一千万亿", "1000000000000000"),
    ("一亿亿", "10000000000000000"),
    # financial and traditional
    ("壹佰贰拾叁", "123"),
    ("壹貳叄", "123"),
    ("叁万肆仟伍佰", "34500"),
    ("參萬肆仟", "34000"),
    ("拾", "10"),
    ("兩萬", "20000"),
    ("三億五千萬", "350000000"),
]


@pytest.mark.parametrize(("numeral", "value"), VALUES)
def test_value(numeral: str, value: str) -> None:
    assert to_decimal(numeral) == Decimal(value)
    assert to_decimal(f" {numeral}\n") == Decimal(value)


STOPS = [
    ("", 0),
    ("abc", 0),
    ("三万四千五百块", 6),
    ("12.5.3", 4),
    ("1,23", 1),
    ("12,3456", 2),
    ("三百百", 2),
    ("三千四千", 3),
    ("一二三万", 2),
    ("三十零", 3),
    ("万百", 1),
    ("一万万万", 2),
    ("十几二十", 2),
    ("5万5", 2),
    ("三廿", 1),
    ("一廿", 1),
    ("廿十", 1),
    ("廿百", 1),
    ("廿卅", 1),
    # no exact value
    ("2000多", 4),
    ("几十", 0),
    ("五六百", 0),
    ("三千余", 2),
]


@pytest.mark.parametrize(("numeral", "stop"), STOPS)
def test_what_is_no_numeral_says_where(numeral: str, stop: int) -> None:
    with pytest.raises(ValueError, match=f"stopped at offset {stop}:"):
        to_decimal(numeral)


DIGITS = "零一二三四五六七八九"


def without_zero(form: str) -> str:
    """一万零二十 as 一万二十: still clear where the next unit is printed."""
    cut = form.replace("零", "")
    return cut if cut and "零" in form and cut[-1] in "十百千万" else form


def with_liang(form: str) -> str:
    """二千二百 as 两千两百."""
    return form.replace("二千", "两千").replace("二百", "两百").replace("二万", "两万").replace("十两万", "十二万")


def elided(form: str, n: int) -> str:
    """三千五百 as 三千五, 一万二千 as 一万二."""
    last = form[-1]
    return form[:-1] if n >= 110 and last in "百千" and len(form) >= 4 and form[-3] in "千万" else form


def written(n: int, low: str, up: str) -> Iterator[str]:
    yield low
    yield up
    yield without_zero(low)
    yield with_liang(low)
    yield low.replace("零", "〇")
    yield low.replace("万", "萬")
    yield elided(low, n)
    if n >= 100:
        yield "".join(DIGITS[int(d)] for d in str(n))
        yield "".join(DIGITS[int(d)] for d in str(n)).replace("零", "〇")


def test_every_integer_below_100000_in_every_form() -> None:
    """Whatever cn2an writes is read back as the same integer, and so is every other printed form of it."""
    wrong = []
    for n in range(100_000):
        low, up = cn2an.an2cn(n, "low"), cn2an.an2cn(n, "up")
        for form in set(written(n, low, up)):
            if (to_decimal(form) if n % 10 == 0 or form is low else read_written(form.replace("萬", "万"))[1]) != n:
                wrong.append((n, form))
    assert wrong == []


def test_cn2an_reads_what_we_read() -> None:
    """The oracle agrees on its own forms and on the loose ones."""
    for n in range(0, 100_000, 7):
        low = cn2an.an2cn(n, "low")
        for form in {low, with_liang(low), elided(low, n)}:
            assert to_decimal(form) == cn2an.cn2an(form, "smart"), form


@pytest.mark.parametrize("power", range(2, 17))
@pytest.mark.parametrize("step", [-1, 0, 1])
def test_powers_of_ten_and_their_neighbours(power: int, step: int) -> None:
    n = 10**power + step
    if n < 10**16:  # cn2an writes sixteen digits at most
        low, up = cn2an.an2cn(n, "low"), cn2an.an2cn(n, "up")
        assert to_decimal(low) == to_decimal(up) == cn2an.cn2an(low, "smart") == n
    assert to_decimal(str(n)) == to_decimal(f"{n:,}") == n


# Where the two differ, and why.
DIFFERENCES = [
    ("一亿亿", 10**16, "cn2an has no numbers of more than sixteen digits"),
    ("一百点五万", 1005000, "cn2an reads the digits behind 点 to the end and takes no 万 there"),
]


@pytest.mark.parametrize(("form", "value", "reason"), DIFFERENCES)
def test_differences_from_cn2an(form: str, value: int, reason: str) -> None:
    assert to_decimal(form) == value, reason
    with pytest.raises(ValueError, match=r"\w"):
        cn2an.cn2an(form, "smart")


def test_no_digit_is_lost_before_a_scale() -> None:
    """100,000 random decimals before 万, 亿, 万亿, more digits than a float or the default context holds among them."""
    draw = random.Random(20181231)
    scales = {"万": 4, "亿": 8, "万亿": 12, "千万": 7, "百亿": 10, "": 0}
    for _ in range(100_000):
        digits = f"{draw.randrange(10 ** draw.randrange(1, 36))}.{draw.randrange(10 ** draw.randrange(1, 12))}"
        scale = draw.choice(list(scales))
        assert to_decimal(digits + scale) == Decimal(f"{digits}E{scales[scale]}"), digits + scale


@pytest.mark.parametrize("n", [1000, 100_000, 1_000_000])
def test_a_numeral_of_any_length(n: int) -> None:
    value = to_decimal("9" * n)
    assert len(value.as_tuple().digits) == n
    assert to_decimal("0." + "3" * n + "亿").as_tuple().digits == (3,) * n
    with pytest.raises(ValueError, match="stopped at offset"):
        to_decimal("一" * n + "x")
