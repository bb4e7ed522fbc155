"""与永昌签约, 由永昌投资建设, 永昌、恒达等企业: short names in the places where reports name firms."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import SPACE
from liangdian.lexicon.openings import OpenedPatterns
from liangdian.mentions.enterprise_places import RUN, name_places
from liangdian.mentions.enterprise_words import EnterpriseWords, Word
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Bounds, Source

_JOINED = "和 | 与 | 及 | 共同 | 联合 | 合资 | 分别 | 签约"  # what follows the last of a list
_LISTS = frozenset(
    (
        "such_list",
        "class_list",
        "counted_list",
        "tally_list",
        "model_list",
        "award_list",
        "award",
        "deed_list",
        "brand_class",
        "brought_list",
    )
)
_CLASSED = frozenset(("such_list", "class_list", "classed", "deed_list", "brand_class", "brought_list"))
_AFTER = frozenset(
    ("office", "owner", "ticker", "listed", "being", "investing", "holding", "listing", "chief", "earning", "party", "floated", "settling")
)
_SURE = frozenset(("ticker", "listed", "holding", "listing"))  # where a name of common words is one: 飞鹰(2383)
_TOGETHER = frozenset(("builder", "taken_over", "partner"))  # 由德昀与恒澜合作开发
_JOINTS = frozenset("、“”() 和及与,到") | {"以及"}
_TIME = re.compile(r"第?[一二三四上下]?(?:季度?|半年)|年[初中末底度]|中期|全年|[去今]年|第[一二三四]?|[AH]股|年|\d{4}|实现|完成|取得")
_SEATED = (
    "度",
    "力",
    "商",
    "权",
    "制",
    "战",
    "社",
    "台",
    "厂",
    "网",
    "报",
    "室",
    "处",
    "科",
    "系",
    "家",
    "人",
    "者",
    "员",
    "性",
    "化",
    "率",
    "量",
    "期",
    "品",
    "机",
    "车",
)
_DEEDS = frozenset(("宣布", "收购", "推出", "裁员", "公布", "发布", "披露", "并购"))
_PEOPLE = ("者", "民", "人", "员", "户", "方", "夫妇", "家族")
_BODIES = (
    "研究院",
    "研究所",
    "大学",
    "学院",
    "医院",
    "实验室",
    "设计院",
    "科院",
)  # 德昀、昀州大学等企业和机构: no firm, and no other thing
_REACH = 90  # no enumeration is longer


class Slot(NamedTuple):
    """A place where firms are named: the run of characters that holds them, and how sure the place is."""

    items: Bounds
    sure: bool
    counted: bool = False  # 等5家龙头企业


class SlotGrammar(NamedTuple):
    """The rules in their order, and the words that judge a name."""

    words: EnterpriseWords
    rules: tuple[str, ...]
    patterns: OpenedPatterns
    before: regex.Pattern[str]
    praise: regex.Pattern[str]
    next: regex.Pattern[str]
    last: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "SlotGrammar":
        """Compile the patterns."""
        places = name_places(lexicon)
        return cls(
            words=EnterpriseWords.of(lexicon),
            rules=tuple(place.name for place in places),
            patterns=OpenedPatterns.of((place.name, place.opened, re.compile(place.pattern, re.VERBOSE)) for place in places),
            before=regex.compile(rf"(?r) (?: {RUN} | [、] )*+", regex.VERBOSE),
            praise=regex.compile(lexicon.pattern("enterprise_class.praise") + r"| \d", regex.VERBOSE),
            next=regex.compile(
                rf"""(?: ”?+ 、 [{SPACE}“]?+ | [和与及] ) (?P<item> [\p{{Han}}A-Za-z0-9·--及]{{2,12}}
                    (?= ”?+ [、,。;:)] | 等 ) | [\p{{Han}}A-Za-z0-9·]{{2,12}}? (?= {_JOINED} ) )""",
                regex.VERBOSE | regex.V1,
            ),
            last=regex.compile(r"(?r) (?P<item> [\p{Han}A-Za-z0-9·]{2,16} ) (?: ”?+ 、 “?+ | [与和] )", regex.VERBOSE),
        )


def find_slots(source: Source, grammar: SlotGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """The names in those places; they may overlap."""
    found = grammar.patterns.matches(source.folded)
    for rule in grammar.rules:
        for m in found.get(rule, ()):
            slot = Slot(m.span("items"), False) if "items" in m.re.groupindex else _before_match(grammar, source, m, rule)
            if slot is not None:
                for start, end in _names(source, grammar.words, segmenter, slot, rule):
                    yield NameMention(start, end, "enterprise", rule)


def find_neighbours(source: Source, grammar: SlotGrammar, names: Sequence[NameMention], segmenter: Segmenter) -> Iterator[NameMention]:
    """永昌机电有限公司、德昀、恒达药业: what stands in one list with a firm and is written like one."""
    starts, ends = {n.start for n in names}, {n.end for n in names}
    for name in names:
        end, start = name.end, name.start
        while (item := _next_item(source, grammar, segmenter, end)) and item[0] not in starts:
            starts.add(item[0])
            end = item[1]
            yield NameMention(*item, "enterprise", "neighbour")
        while (item := _last_item(source, grammar, segmenter, start)) and item[1] not in ends:
            ends.add(item[1])
            start = item[0]
            yield NameMention(*item, "enterprise", "neighbour")


def _next_item(source: Source, grammar: SlotGrammar, segmenter: Segmenter, end: int) -> Bounds | None:
    m = grammar.next.match(source.folded, end)
    item = grammar.words.cut(source.folded, *m.span("item"), segmenter) if m else []
    return (item[0].start, item[-1].end) if grammar.words.listed(item) else None


def _last_item(source: Source, grammar: SlotGrammar, segmenter: Segmenter, start: int) -> Bounds | None:
    m = grammar.last.match(source.folded, max(0, start - 24), start)
    item = grammar.words.cut(source.folded, *m.span("item"), segmenter) if m else []
    edge = grammar.words.edge(item)
    person = edge and item[edge - 1].text in grammar.words.posts
    item = item[edge:]
    return (item[0].start, item[-1].end) if not person and grammar.words.listed(item) else None


def _before_match(grammar: SlotGrammar, source: Source, m: re.Match[str], rule: str) -> Slot | None:
    end = m.start()
    while rule == "these" and end and source.folded[end - 1] in "….—-,":
        end -= 1  # 德昀、恒澜……这些企业
    run = grammar.before.match(source.folded, max(0, end - _REACH), end)
    if run is None or not run[0]:
        return None
    mod = m.groupdict().get("mod")
    praised = mod is not None and grammar.praise.search(source.folded, m.end(), m.end() + len(mod) + 3) is not None
    return Slot(run.span(), praised, praised and "家" in (mod or ""))


def _names(source: Source, known: EnterpriseWords, segmenter: Segmenter, slot: Slot, rule: str) -> list[Bounds]:
    items = _items(known.cut(source.folded, *slot.items, segmenter))
    if rule == "tally_list":
        if not items or any(w.text == "等" for w in items[-1]):
            return []  # the rules of 等 read it
        items[-1:] = [known.untallied(items[-1])]
        items = items if len(items) > 1 and items[-1] else []
    if rule == "titan":
        return [name for item in items[:1] if (name := _titan(item, known) or _bought(item, known))]
    if rule == "these":
        return _listed(items, known, True, True) if len(items) > 1 else []
    if rule == "brand_class":
        return [] if known.owned.search(source.folded, *slot.items) else _listed(items, known, True, True)
    if rule == "classed":
        return _listed(known.unended(items), known, True, True) if len(items) > 2 else []
    if rule in _LISTS:
        return _listed(_from_verb(source.folded, items, known), known, slot.sure, rule in _CLASSED, slot.counted)
    if rule == "brand_list":
        return _branded(items, known)
    if rule == "urged":
        names = (item[known.edge(item) :] for item in items)
        return [(name[0].start, name[-1].end) for name in names if known.plain(name)]
    if rule in ("bought", "apposed"):
        return [name for item in items if (name := _bought(item, known))]
    if rule == "foreign":
        return [(item[0].start, item[-1].end) for item in items[:1] if not known.edge(item) and known.named(item)]
    if rule in _TOGETHER and len(items) > 1:
        return _listed(items, known, False, True)
    item = items[-1] if rule in _AFTER and items else [w for item in items for w in item]
    while item and rule in _AFTER and _TIME.fullmatch(item[-1].text):
        item = item[:-1]  # 雄鹰雄狮|第三季度|财报, 德昀|2024|年|实现|营业收入
    edge = known.edge(item)
    before = item[:edge] or [w for others in items[:-1] for w in others][-1:]
    if before and before[-1].text in known.posts and item and item[edge:] and before[-1].end > item[edge].start - 2:
        return []  # 记者 |李德昀|投资
    item = item[edge:]
    if rule == "holding" and item and _holder(item, known):
        return []
    if rule == "listed" and len(item) == 1 and not known.brand(item[0].text):
        return []
    sure = (
        rule in _SURE
        or (rule == "owner" and len(item) > 1)
        or (rule == "chief" and item and _headed(item, known))
        or (rule in ("office", "chief") and len(item) > 1 and item[0].text == "中国")
    )
    if rule == "ticker" and 1 < len(item) < 4 and len(item[0].text) == 1 and item[-1].text in known.strong:
        return [(item[0].start, item[-1].end)]  # 台|昀光(2399)
    place = not item or item[-1].text.endswith(known.places) or item[-1].end - item[0].start < 2
    return [(item[0].start, item[-1].end)] if not place and known.plain(item, sure) else []


def _holder(name: list[Word], known: EnterpriseWords) -> bool:
    """李德昀|持股, 境外投资者|持有5%: who holds shares and may be a person."""
    if len(name) == 1 or name[-1].text.endswith(_PEOPLE):
        return True
    return name[0].text[0] in known.surnames and sum(len(w.text) for w in name) < 4


def _branded(items: list[list[Word]], known: EnterpriseWords) -> list[Bounds]:
    """永昌轴承、德昀弹簧、长风阀门: brands before what they make, when more than half of them are names for sure."""
    leads = [known.lead(item) for item in items]
    if 2 * sum(lead > 0 for lead in leads) <= len(items) or len(items) < 2:
        return []
    sizes = [
        lead or int(len(item) > 1 and len(item[0].text) > 1 and not known.common(item[0].text))
        for lead, item in zip(leads, items, strict=True)
    ]
    return [(item[0].start, item[size - 1].end) for item, size in zip(items, sizes, strict=True) if size]


def _bought(item: list[Word], known: EnterpriseWords) -> Bounds | None:
    item = item[1:] if len(item) > 1 and item[0].text == "以" and known.lead(item[1:]) else item
    if known.plain(item):
        return item[0].start, item[-1].end
    size = known.lead(item)
    closed = size == len(item) or item[size].text in known.foreign or item[size].text in known.breaks
    if size and (closed or item[size - 1].text in known.strong) and not item[size - 1].text.endswith(known.places):
        return item[0].start, item[size - 1].end
    return None


def _titan(item: list[Word], known: EnterpriseWords) -> Bounds | None:
    """零售巨头|沃尔得|在…开店, 零售商|飞鹰|宣布: a word of the dictionary before a deed; a short one before what firms do."""
    name, after = item[0], item[1].text if len(item) > 1 else ""
    closed = not after or after in known.breaks or known.loose(after) or after in known.foreign
    named = known.brand(name.text) and not name.text.endswith(_SEATED) and name.text not in known.breaks
    return (name.start, name.end) if named and closed and (len(name.text) > 2 or after in _DEEDS) else None


def _headed(item: list[Word], known: EnterpriseWords) -> bool:
    """雄鹰雄狮|总经理, 沃尔得|总裁: two words of the dictionary, or a long one, that are no body of another kind."""
    least = min(len(w.text) for w in item)
    return (least > 1 and 1 < len(item) < 4) or (len(item) == 1 and least > 2 and not item[0].text.endswith(_SEATED))


def _listed(items: list[list[Word]], known: EnterpriseWords, sure: bool, classed: bool, counted: bool = False) -> list[Bounds]:
    """永昌、恒达、蔬菜: an enumeration is one decision; a common noun behind its first item and none is a firm."""
    names = [item[known.edge(item) :] for item in items]
    shapes = ["common" if (s := known.shape(name)) == "known" and len(name) > 5 else s for name in names]
    if classed and (counted or sure or "unknown" in shapes or "trade" in shapes):
        shapes = ["branded" if s == "common" and known.branded(n) else s for s, n in zip(shapes, names, strict=True)]
    odd = sum(s == "common" and not n[-1].text.endswith(_BODIES) for s, n in zip(shapes[1:], names[1:], strict=True) if n)
    odd += sum(not n for n in names[1:])
    if (odd and odd * 4 >= len(shapes)) or (odd and not classed) or not (sure or "unknown" in shapes or "trade" in shapes):
        return []
    firms = (name for name, shape in zip(names, shapes, strict=True) if shape != "common")
    return [(name[0].start, name[-1].end) for name in firms if name[-1].end - name[0].start > 1]


def _from_verb(text: str, items: list[list[Word]], known: EnterpriseWords) -> list[list[Word]]:
    """零件和整车获得|德昀、恒澜: what 和 joins before the verb of the list is none of it."""
    joined = len(items) > 2 and text[items[0][-1].end] in "和与及" and items[0][-1].text not in known.breaks
    return items[1:] if joined and any(w.text in known.breaks for w in items[1][1:-1]) else items


def _items(words: list[Word]) -> list[list[Word]]:
    items: list[list[Word]] = [[]]
    within = False  # (第26名), (占5%): what brackets say of an item
    for i, word in enumerate(words):
        within = word.text == "(" or (within and word.text != ")")
        if within and word.text != "(":
            continue
        spaced = word.text == " " and 0 < i < len(words) - 1 and words[i - 1].text.isascii() and words[i + 1].text.isascii()
        if word.text in _JOINTS and not spaced:  # one name: New Balance
            items.append([])
        else:
            items[-1].append(word)
    return [item for item in items if item]
