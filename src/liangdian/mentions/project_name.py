"""加快推进总投资7亿元的|永宁路改造工程: where the name of an undertaking begins, and whether it names anything."""

from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import begins
from liangdian.lexicon.signs import EndedPattern
from liangdian.source import Bounds

_REACH = 64  # no name is longer
_ATTACHED = ("灌区", "泵站", "管网", "引道", "支线", "干渠")  # what goes with a work
_PHASED = 4
_WHOLE = 4  # 投资3亿元的客运总站: a work of so many characters may be all the name
_TELLING = 10  # 开发区健康产业园标准厂房项目: so many plain words together name one thing
AND = "和(?!平|龙|田|静|县|睦|谐|美|顺)"  # but 和平, 和龙, 和睦, 和美: words and places
_JOINT = re.compile("[和与及]")
_ONE = re.compile("[东西南北中]、[东西南北中](?:线|段|环|外环|岸|侧|路)|化、[绿亮美硬净]化")  # 东、西外环, 绿化、亮化工程: one name
_CAMPAIGN = re.compile("[“]?(?:[十百千万双两]{2,3}|[一二三四五六七八九十百]+大[^”]{1,6})[”]?(?:行动)?工程")  # 双百工程, “十大民生”工程
_BATCH_ENDS = frozenset("批期轮等")
_BATCH = regex.compile("(?r)(?:第[0-9一二三四五六七八九十]{1,3}[批期轮]|[一大]批|等)")  # 等|业态融合项目: the class of a list
_TOGETHER = ("合建", "合建项目", "合建工程")
_PAIRS = {"”": "“", ")": "(", "》": "《"}
_NOUN = re.compile("..性|修建设|(?:控制|检查|采购|保障)中心")  # 控制性节点, 控制中心: the verb is a part of a noun
_SENTENCE_END = "。;\n\r"
_OPENING = frozenset(_PAIRS.values())
_STOPS = frozenset(",。;!?:、\n\r\t[]【】<>|—… -")  # what `stop` may be
_MARKS = re.compile(f"[{re.escape(''.join(sorted({*_STOPS, *_PAIRS, *_OPENING, *_SENTENCE_END})))}]")


class NameGrammar(NamedTuple):
    """What bounds a name to the left, and what makes it no name."""

    stop: re.Pattern[str]
    verbs: re.Pattern[str]  # read backwards: where one ends
    cut: regex.Pattern[str]
    joint: regex.Pattern[str]
    pair: re.Pattern[str]
    lead: re.Pattern[str]
    head: EndedPattern
    works: regex.Pattern[str]
    single: re.Pattern[str]
    owned: re.Pattern[str]
    lone: re.Pattern[str]
    group: re.Pattern[str]
    counted: re.Pattern[str]
    phase: re.Pattern[str]
    bracket: re.Pattern[str]
    measured: re.Pattern[str]
    after: re.Pattern[str]
    alien: re.Pattern[str]
    generic: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "NameGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        heads = w("project_head.always", "project_head.works", "project_head.deeds", "project_head.phases")
        closed = w("project_head.always", "project_head.works", "project_head.deeds")  # but 水厂二期及泵站 is one work
        return cls(
            stop=re.compile(r"[,。;!?:、\n\r\t\[\]【】<>|—…]|(?<![A-Za-z])[ ](?![A-Za-z])|(?<=-)-"),
            verbs=re.compile(
                begins((verb + aspect)[::-1] for verb in lexicon.words("project_cut.verbs") for aspect in ("", "好", "着", "过"))
            ),
            cut=regex.compile(_CUT, regex.VERBOSE),
            joint=regex.compile(rf"(?r)(?:(?<={heads})(?:以及|{AND}|与)|(?<={closed})(?<!期)及)(?!其)"),
            pair=re.compile(rf"[^和“(]{{2,3}}(?:县|区|镇|村|桥)?{AND}(?!酒业|药业|实业|科技|食品|置业|集团|股份)(?=.{{4}})"),
            lead=re.compile(_LEAD.replace("WORDS", w("project_cut.leads")).replace("AND", AND), re.VERBOSE),
            head=EndedPattern.of(regex.compile(rf"(?r)(?:{heads}|\([^()]*\)|[“”])$")),
            single=re.compile(rf"{w('project_head.single')}.{{0,8}}?{w('project_head.bettered')}.{{0,4}}(?:项目|工程)"),
            owned=re.compile(
                _OWNED.replace("SINGLE", w("project_head.single", "project_head.owned"))
                .replace("ONE", w("project_head.single"))
                .replace("DEEDS", w("project_head.deeds")),
                re.VERBOSE,
            ),
            lone=re.compile(w("project_head.single", "project_head.owned")),
            works=regex.compile(rf"(?r){w('project_head.works')}$"),
            group=re.compile(
                rf"^{w('project_cut.groups')}$|{w('project_cut.group_words')}$|(?:重点|重大)[\u4e00-\u9fff]{{0,4}}$|第[0-9一二三四五六七八九十]+[批个轮期次]$|^[0-9一二三四五六七八九十]+[号#栋](?:楼|车间)?$"
            ),
            counted=re.compile(_COUNTED, re.VERBOSE),
            phase=re.compile(w("project_head.phases")),
            bracket=re.compile(rf"\((?!{w('project_head.phases')}|含|不含)[^()]{{2,}}\)"),
            measured=re.compile(_MEASURED),
            after=re.compile(_AFTER, re.VERBOSE),
            alien=re.compile(rf"{w('project_alien.words')}|[2-5]A级(?:旅游)?景区$|(?:[在于对与和及将把从向按]|在.{{1,2}})(?:项目|工程)$"),
            generic=frozenset(lexicon.words("project_generic.words")),
        )


_CUT = r"""(?r)
  (?: (?<!除)了(?!解|望)                                         # 完善了|…, 建设了|…
    | (?:重点|重大|标志性|控制性)[\u4e00-\u9fff]{0,6}(?:项目|工程)(?=[^,。;:、项工]{4})   # 国家重大水利工程|东岭枢纽工程
    | (?:第[一二三]|首)[个座条批项][^,。;:、项工]{0,8}(?:项目|工程)(?=[^,。;:、项工]{4})   # 全县第一个烟草援建工程|东岭水库
    | (?:投产|签约|开工|在建|续建|竣工|在谈|落户|引进)项目(?=[^,。;:、项工]{4})   # 已投产项目|恒达水产项目
    | (?<![现存正潜内外所自])在(?![建线岸校职册编谈地]) | (?<=[委局厅府司团市县区镇乡州])对(?![口外接照称]) | (?<=活动|会场|仪式)由
    | (?<!片区)(?<!段)暨(?![阳南]) | [0-9]+强(?:企业)?(?=[^,。;、项工]{2})                  # 民营企业500强|恒达
    | (?<=[建设造盖])一[个座条处家](?=[^,。;项工]{3})              # 再建一处|…基地
    | 启动(?!区[^医人法属级内域]|电)
    | (?:国内|全国|世界|亚洲|全球|全省|中国)(?:最大|首个|首座|首条|第一|最长|最高|唯一)的?
    | [去今明]年 | 近年来 | 首[个条座家批]
    | 等(?!级|离|压|温|速|额|效|熵)
    | (?:项目|工程|建设|内容)(?:简介|主要|共?分|总|位于|占地|计划|以|为|是|由|将|在|对|已|于|均|拟|和|有(?![色机限研]))
    | (?:项目|工程|实事)中(?=[^心学型国部央,。;、])                  # 重点项目中|东岭大道
    | (?:情况|工作)(?:介绍|汇报|报告)(?:和|与|及)
    | [抓把到着按谋跑促争盯围](?=项目|工程)
    | (?<=[0-9百千万亿多余几美欧日港])元(?:人民币)?(?:以上|左右)?的?   # 投资3亿元的|…
    | 投资(?:超|近|约|逾)?(?:过)?[0-9.百千万十几]{1,8}(?:亿|万)元?(?:以上)?
    | (?<![^优精华壮完秀最]美)的(?!确|士)      # 美的 is a firm
    | (?<![华行人作])为 | (?<![路党])是 | 还(?![原款贷林草湖湿田])
    | 将(?!军|来) | 也 | (?<!植)被(?!动|服|子) | (?<![信天大特])使(?!用|馆|命)
    | 把(?!手)
    | (?:在|于)[^在于]{1,14}?(?:投资)?(?:建设|新建|开工)(?=[^项工]{3})   # 在某地建设|…
  )"""
_LEAD = r"""
  (?!建设[东西南北中]?(?:路|街|大[道街])) (?: WORDS
    | 除(?![了尘险雪湿臭锈虫])                      # 除|东岭场馆项目外
    | 既有(?!建筑|住宅|线) | 对(?!口|外) | 以(?!色|岭) | 再(?!生|造) | 有(?!色|机|限|研) | AND | 就(?!业) | 从(?!化)
    | (?:[0-9]{4}年|[0-9]{1,2}月(?:份|底|初)?|[0-9]{1,2}日)(?:度|以来)?
    | (?:加快|重点|投资|规划|开工|计划|拟|筹备|着手)?建设(?=..)(?!项目|工程)
    | \([一二三四五六七八九十0-9]+\)
    | [0-9]{1,2}[.)](?![0-9])
    | [一1](?:个|座|条|处|项) | 不?含(?=“)
    | (?<=为)(?:中心|核心|主|载体|平台|抓手|依托|重点)(?:建设)?
    | (?:新建|改造|改建|扩建|整修|修缮|提升|续建|完工){1,2}+(?=[^项工]{2,14}(?:路|街|道|桥|园|馆|医院|学校|厂|站|河|小区|基地|中心|广场)$)
  )"""
_COUNTED = r"""
  季度$ | ^(?:该|本|这|那个|各|每|某|另|其他)
  | 该 | 此 | 整个
  | (?:约|近|超|共|首批|前|等)?(?<![第0-9])
    (?:[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[二三四五六七八九十百千两几数]+)
    (?:余|多|来)?(?:个|项|条|家|座|处|栋|批|类|件|宗|所)(?!型|队)
  | 第[0-9一二三四五六七八九十]+[批轮次] | ^[一二三四五六七八九十几]成半?多?
  | ^[0-9一二三四五六七八九十]+大(?!连池) | [0-9一二三四五六七八九十]+大$
"""
_OWNED = r"""
  (?: (?: [省市区县旗镇乡州] | 开发区 | 高新区 | 经开区 | 新区 | 园区 | 城区 | 老城区 | 中心城区 | 县城 | [东西南北]城 | 城[东西南北]
        | (?=第) | (?=新[一二三四五六七八九十]) )
      (?:新建?)?(?:第?[一二三四五六七八九十]{1,2})? (?:SINGLE|[一二三四五六七八九十]中)
    | (?:ONE)(?=(?!建设)DEEDS)
    | 第[一二三四五六七八九十]{1,2}(?:[初高]级?)?(?:中学|小学|幼儿园|水厂|污水处理厂|医院)
    | (?:SINGLE)(?=新[馆院校]|分[院校]|[门住])
    | (?:开发区|高新区|经开区|保税区|[东西南北]城|城[东西南北])[\u4e00-\u9fff]{2,10}?
      (?:产业园区?|物流园区?|创业园|科技园|孵化园|工业园|示范园|体育公园) )
  (?:新馆|新院区?|新校区|分院|分校|[门住][诊院](?:部|综合)?大?楼|综合楼|大楼)?
  (?:[一二三四]期)?(?:DEEDS)?(?:项目|工程)?
"""
_ROAD = re.compile("[\u4e00-\u9fff]{2,4}(?:(?<![道公铁线干网马小支水])路|(?<![大小])街|大[街道]|大?桥)")  # 文化路, beside other roads
_AFTER = r"”?(?:共|共计|达|近|约|超过?|的)?[0-9]+(?:,[0-9]{3})*(?:多|余)?(?:个|项|处|件|家|座)|减少|数量|名称|占(?:比|总|全|[0-9])"
_MEASURED = (
    r"^(?:约|近|超过?)?(?:[0-9]{4}[-—]+[0-9]{4}年|[百千万]+[辆亩吨斤]级?"
    r"|[0-9][0-9.,]*[万亿]?(?:多|余)?(?:平方公里|平方米|公里|千米|米|亩|公顷|户|人|套))+"
)


def read_left(text: str, grammar: NameGrammar, end: int, floor: int = 0, least: int = 3) -> Bounds | None:
    """The name that ends there, from where it begins; None where nothing is left of it."""
    start = _after_stop(text, grammar, max(floor, end - _REACH), end)
    start = max(_after_verb(text, grammar, start, end), _after_last(text, grammar, grammar.cut, start, end))
    if _JOINT.search(text, start, end) and not _is_one(text, grammar, start, end):
        cut = _after_last(text, grammar, grammar.joint, start, end)
        start = start if text[cut:end] in _ATTACHED else cut  # 白沙水库及灌区: one work
    pair = grammar.pair.match(text, start, end)
    start = pair.end() if pair else start
    start = strip_left(text, grammar, start, end)
    return (start, end) if end - start >= least else None


def _is_one(text: str, grammar: NameGrammar, start: int, end: int) -> bool:
    """总投资8亿元的|东岭产业园及研发中心项目: one sum, one project; 白沙灌区续建与现代化改造工程: plain words behind the joint."""
    if text.endswith(_TOGETHER, start, end):
        return True  # 白沙卫生院和东岭养老院合建项目
    joint = grammar.joint.search(text, start, end) if text.endswith(("项目", "工程"), start, end) else None
    if joint is None or joint[0] not in ("及", "与") or text.endswith(("项目", "工程"), start, joint.start()):
        return False
    return text.endswith(("元的", "以上的"), 0, start) or is_generic(grammar, text[joint.end() : end])


def _after_stop(text: str, grammar: NameGrammar, low: int, end: int) -> int:
    """Behind the last punctuation mark that does not stand inside brackets of the name itself: 某路(东段、西段)项目."""
    closed = end
    depth: list[str] = []
    for mark in _MARKS.finditer(text[low:end][::-1]):
        at, char = end - mark.start(), mark[0]
        if char in _PAIRS:
            closed = closed if depth else at
            depth.append(_PAIRS[char])
        elif char in _SENTENCE_END and depth:
            return closed  # “…。”|永宁路项目: somebody's words
        elif char in _OPENING:
            if not depth:
                return at
            depth.pop()
        elif char in _STOPS and not depth and grammar.stop.match(text, at - 1) and not (char == "、" and _ONE.match(text, at - 2)):
            return at
    return low if not depth else _behind_stray(text, low, end)


def _behind_stray(text: str, low: int, end: int) -> int:
    """A closing half without its opening one is the end of something else: …等)|永宁路项目."""
    return max(text.rfind(char, low, end) for char in _PAIRS) + 1


def _after_verb(text: str, grammar: NameGrammar, start: int, end: int) -> int:
    """全面建成了|永宁路改造: behind the last of the verbs."""
    for verb in grammar.verbs.finditer(text[start:end][::-1]):
        at = end - verb.start()
        if text[at] != "及" and not _NOUN.match(text, at - 2):  # 河道调整|及堤防整治工程: the verb is a noun
            return at
    return start


def _after_last(text: str, grammar: NameGrammar, pattern: regex.Pattern[str], start: int, end: int) -> int:
    """Behind the last match; where nothing but a class is left (推动|项目), there is no name."""
    found = pattern.search(text, start, end)
    return found.end() if found else start


def strip_left(text: str, grammar: NameGrammar, start: int, end: int) -> int:
    """目前,全市|永宁路改造工程: words that open a clause and belong to no name."""
    while start < end and (lead := grammar.lead.match(text, start, end)) and lead.end() > start:
        if end - lead.end() == 1:
            break  # 建设|路: a street that bears the word
        start = lead.end()
    return start


def body_end(grammar: NameGrammar, text: str, start: int, end: int) -> int:
    """永宁路|改造工程(一期): where the words begin that close the name."""
    while end > start:
        # It closes with $, which holds at the end alone, or before a line break there.
        head = (grammar.head.pattern.search if text[end - 1] == "\n" else grammar.head.match)(text, start, end)
        if head is None or head.start() >= end:
            break
        end = head.start()
    return end


def names_something(text: str, grammar: NameGrammar, start: int, end: int, listed: bool = False) -> bool:
    """永宁路改造工程 does; 10个技改项目, 该项目, 基础设施配套项目 do not."""
    stop = body_end(grammar, text, start, end)
    if grammar.single.match(text, start, end) or (text.endswith(("项目", "工程"), start, end) and is_owned(text, grammar, start, end)):
        return True
    if stop - start < 2 or _is_group(grammar, text[start:stop]) or _is_of_a_batch(text, start):
        return False
    if grammar.alien.search(text, start, end) or (text.endswith("工程", start, end) and _CAMPAIGN.fullmatch(text, start, end)):
        return False
    if not listed and grammar.after.match(text, end):
        return False
    words = text[start:stop].lstrip("“") if text.endswith("项目", start, end) else text[start:stop]  # “两重”项目
    plain = grammar.measured.sub("", words)
    if len(plain) >= _PHASED and grammar.phase.search(text, stop, end):
        return True  # 智慧城市一期项目: one work in parts
    return len(plain) >= _TELLING or grammar.bracket.search(text, stop, end) is not None or not is_generic(grammar, plain)


def _is_of_a_batch(text: str, start: int) -> bool:
    """第二批|技改项目, 一大批|技改项目, 等|业态融合项目: what stands before makes the words a class."""
    return text[start - 1 : start] in _BATCH_ENDS and _BATCH.match(text, max(0, start - 5), start) is not None


def stands_alone(text: str, grammar: NameGrammar, start: int, end: int, money: bool = False) -> bool:
    """陶艺产业园|开工, 投资3亿元的|机场快速路: plain words, but no group, and at a place where one thing only can stand."""
    stop = body_end(grammar, text, start, end)
    whole = money and end - start >= _WHOLE
    if stop == end or (stop - start < 2 and not whole) or grammar.measured.fullmatch(text[start:stop]):
        return False  # 投资3亿元建设|5万平方米厂房 is no name
    return not _is_group(grammar, text[start:stop]) if money else opens_clause(text, grammar, start, stop)


def plain_project(text: str, grammar: NameGrammar, start: int, end: int) -> bool:
    """东岭大桥、|疾控中心基础设施项目: so many plain words, and no group, beside what has a name."""
    stop = body_end(grammar, text, start, end)
    return stop - start >= _PHASED and not _is_group(grammar, text[start:stop])


def opens_clause(text: str, grammar: NameGrammar, start: int, stop: int) -> bool:
    """,|陶艺产业园: the words stand at the head of a clause and are no group."""
    return text[start - 1 : start] in "。,;:\n." and not _is_group(grammar, text[start:stop])


def has_kin(text: str, grammar: NameGrammar, start: int, end: int) -> bool:
    """东岭产业园、|汽车园: plain words that close with the noun of a work name one where they stand beside its like."""
    if is_owned(text, grammar, start, end) or _ROAD.fullmatch(text, start, end):
        return True
    work = grammar.works.search(text, start, end)
    if work is None or _is_group(grammar, text[start : work.start()]):
        return False
    return work.start() - start >= 2 or (work.start() == start and end - start > 2)  # 建材城: a noun of works that says what it is for


def is_owned(text: str, grammar: NameGrammar, start: int, end: int) -> bool:
    """县|图书馆, 开发区|污水处理厂, 第二|水厂, 新一中: what a place has one of, or numbers."""
    return grammar.owned.fullmatch(text, start, end) is not None


def _is_group(grammar: NameGrammar, body: str) -> bool:
    """10个技改, 该, 一批重点: what the body counts or points to."""
    return bool(grammar.counted.search(body) or grammar.group.search(body))


def is_generic(grammar: NameGrammar, phrase: str) -> bool:
    """基础设施配套 falls into words that every report uses; 永宁路 does not."""
    reached = {0}
    for at in range(len(phrase)):
        if at in reached:
            reached |= {at + size for size in range(1, 7) if phrase[at : at + size] in grammar.generic}
    return len(phrase) in reached
