"""总投资5亿元的东岭国际大酒店, 完成了东岭小区回迁楼建设: what money or land is put to, and what is carried out."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.project_name import NameGrammar, body_end, names_something, plain_project, read_left, stands_alone
from liangdian.mentions.project_parts import Parts
from liangdian.scan.found import NameMention

_PLAIN = 4  # characters of plain words that may name a work
_FAR = 80  # characters back to the word that makes a sum one that is put in


class ObjectGrammar(NamedTuple):
    """The sums, the land and the verbs before such names, and the nouns that close them."""

    invested: re.Pattern[str]
    deed: re.Pattern[str]
    deeds: OpenedPattern
    land: OpenedPattern

    @classmethod
    def of(cls, parts: Parts) -> "ObjectGrammar":
        """Compile them."""
        return cls(
            invested=parts.compiled(_INVESTED),
            deed=parts.compiled("DEED(?:工程|项目)?+"),
            deeds=OpenedPattern.of(parts.compiled(_DONE_TO), ["完成", "实施", "元对"]),
            land=OpenedPattern.of(re.compile(_LAND, re.VERBOSE), ["建设占地", "新建占地", "建成占地"]),
        )


_DONE_TO = r"""
  (?: (?:完成|实施)(?:了|好)?(?P<name>[^,。;:、\n的]{4,24}?DEEDS)(?=[,。;、及])
    | 元对(?P<many>[^,。;:\n的]{4,36}?DEEDS)(?=[,。;]) )
"""
_LAND = r"""
  (?:建设|新建|建成)占地(?:面积)?[约近达]?[0-9][0-9.,]*+万?(?:余|多)?(?:亩|平方米|公顷)的
  (?P<name>[^,。;:、\n的]{4,24}?)(?=[,。;:、\n])
"""
_INVESTED = r"""
  (?: 投资(?:额|总额|规模|额度)?(?:为|达到|达|超过|超|近|约|逾|共)? | (?<=、)(?=[0-9][0-9.,多余百千]{0,10}[万亿]{1,2}元的) )
  [0-9][0-9.,]*+(?:多|余)?[万亿]{1,2}(?:多|余)?(?:美元|欧元|元|港元)?(?:人民币)?(?:以上|左右)?
  (?P<of>的|年产[^,。;:、\n的]{2,16}的|、[^,。;:、\n的]{2,8}[0-9][0-9.]*万?(?:亩|平方米|公顷)的)?
  (?P<name>(?![0-9.]+(?:%|倍|成))[^,。;:!?、\n元的在对将用于和]{3,30}?)
  (?= [ ]*+ \r?+ [,。;:、\n] | 等 | 正在 | 已 | 对外 | (?:BETWEEN)*+EVENT )
"""


def built_for(text: str, grammar: ObjectGrammar, names: NameGrammar, site: regex.Pattern[str]) -> Iterator[NameMention]:
    """The names that such words stand before; `site` closes that of a building."""
    yield from _by_money(text, grammar, names)
    yield from _by_land(text, grammar, names, site)
    yield from _by_deed(text, grammar, names, site)


def _by_money(text: str, grammar: ObjectGrammar, names: NameGrammar) -> Iterator[NameMention]:
    """总投资5亿元的东岭国际大酒店: what money is put into is an undertaking."""
    for found in grammar.invested.finditer(text):
        if "项目" in found["name"] or "工程" in found["name"]:
            continue  # their own rule reads them
        if not found[0].startswith("投资") and "投资" not in text[max(0, found.start() - _FAR) : found.start()]:
            continue
        start, end = found.span("name")
        deed = grammar.deed.match(text, end)
        end = deed.end() if deed else end
        named = found["of"] is not None and end - start > _PLAIN - (not found[0].startswith("投资"))
        name = read_left(text, names, end, start) if named or names.head.pattern.search(text, start, end) else None
        if name and (names_something(text, names, *name) or stands_alone(text, names, *name, money=True)):
            yield NameMention(*name, "project", "invested")


def _by_land(text: str, grammar: ObjectGrammar, names: NameGrammar, site: regex.Pattern[str]) -> Iterator[NameMention]:
    """建设占地90亩的|果蔬采摘园区: plain words, but one place is built."""
    for found in grammar.land.finditer(text):
        name = read_left(text, names, found.end(), found.start("name"))
        closed = name and site.match(text, *name)
        if name and closed and closed.start() - name[0] >= _PLAIN and plain_project(text, names, *name):
            yield NameMention(*name, "project", "land")


def _by_deed(text: str, grammar: ObjectGrammar, names: NameGrammar, site: regex.Pattern[str]) -> Iterator[NameMention]:
    """完成了|东岭小区回迁楼建设: a building, and what is done to it."""
    for found in grammar.deeds.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        stop = body_end(names, text, start, end)
        closed = site.match(text, start, end) or site.match(text, start, stop)
        whole = found.lastgroup == "many" or read_left(text, names, end, start) == (start, end)
        if whole and closed and names_something(text, names, start, end):
            yield NameMention(start, end, "project", "deed")
