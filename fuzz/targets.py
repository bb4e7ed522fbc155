"""Fuzz one target with atheris (coverage-guided, libFuzzer): python fuzz/targets.py parse [libFuzzer options] [corpus folder]

The targets: parse, quantities, periods, to_decimal, lexicon. Each asks the laws of tests/laws.py; a text that breaks one is written
where -artifact_prefix says, and `python fuzz/targets.py show FILE` prints the text that its bytes stand for.
"""

import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import atheris

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))

with atheris.instrument_imports(include=["liangdian", "tomllib"]):
    import laws
    from liangdian import Lexicon, LexiconError, Parser
    from liangdian.segment import JiebaSegmenter

PUBLISHED = (None, "2019", "2019-02", "2019-02-28", "0001-01-01", "9999-12-31")


@cache
def pieces() -> tuple[str, ...]:
    """What reports are made of, one piece a byte: digits, numerals, marks, units, words."""
    characters = (
        "0123456789.,，%％‰、。；:：（）()“”《》〔〕—-~至到/∶第约近多余几半数零一二两三四五六七八九十百千万亿点分之年月日号元家个的和"
        "\n \x00\u0301\u200f\ud800"
    )
    words = TESTS.joinpath("hostile_words.txt").read_text("utf-8").split()
    return (*characters, *words)


def text_of(data: bytes) -> str:
    """An even first byte: a piece a byte; an odd one: UTF-8, lone surrogates and all."""
    if not data:
        return ""
    if data[0] % 2 == 0:
        known = pieces()
        return "".join(known[byte % len(known)] for byte in data[1:])
    return data[1:].decode("utf-8", "surrogateescape")


@cache
def segmenter() -> JiebaSegmenter:
    """One dictionary for every parser that the lexicon target makes."""
    return JiebaSegmenter()


def parse(data: bytes) -> None:
    laws.holds(text_of(data))


def quantities(data: bytes) -> None:
    laws.quantities_hold(text_of(data))


def periods(data: bytes) -> None:
    laws.periods_hold(text_of(data[1:]), PUBLISHED[data[0] % len(PUBLISHED)] if data else None)


def to_decimal(data: bytes) -> None:
    laws.numeral_holds(text_of(data))


def lexicon(data: bytes) -> None:
    """A file of a user's lexicon makes a parser or a LexiconError, and the parser then reads."""
    with tempfile.NamedTemporaryFile(suffix=".toml") as file:
        file.write(text_of(data).encode("utf-8", "surrogatepass"))
        file.flush()
        try:
            extended = Lexicon.default().extended(file.name)
        except LexiconError as error:
            assert str(error)  # noqa: PT017
            return
    Parser(lexicon=extended, segmenter=segmenter()).parse("去年,园区引进企业12家,总投资约3.6亿元,比上年增长8.5%。")


TARGETS: dict[str, Callable[[bytes], None]] = {t.__name__: t for t in (parse, quantities, periods, to_decimal, lexicon)}


def main(arguments: list[str]) -> None:
    if len(arguments) > 2 and arguments[1] == "show":
        sys.stdout.buffer.write(text_of(Path(arguments[2]).read_bytes()).encode("utf-8", "surrogatepass"))
        return
    if len(arguments) < 2 or arguments[1] not in TARGETS:
        sys.exit(f"a target is one of {', '.join(TARGETS)}")
    target = TARGETS[arguments.pop(1)]
    lexicon(b"")  # what is slow once is done before the clock runs
    target(b"\x01" + "2018年,永昌机电有限公司投资5亿元。".encode())
    atheris.Setup(arguments, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
