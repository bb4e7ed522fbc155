"""128家企业|完成: where a noun phrase ends behind a number."""

from liangdian.compiled import regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import LONGEST, SINGLE, WORD
from liangdian.lexicon.compounds import inside_compound
from liangdian.lexicon.signs import BegunPattern
from liangdian.source import Bounds

_NO_NOUN = frozenset("则都未可或时一出群其者也已均计")
_GOING = BegunPattern(
    regex.compile(
        r"于(?=\d|[今去前本当明]年|近日|日前)|待(?![遇业岗售建办定])|[见进](?![出口度程项修货展价士步面识解])|则?因(?![子素特果])"
    ),
    frozenset("于待见进因则"),
)  # 300米|进公园
_NO_THING = frozenset({"水平", "左右", "大关", "关口", "台阶", "开外", "上下", "之多", "一路"})  # 低于两成|水平, 由5元|一路涨到9元
_OPENING = regex.compile(r" *(?:级(?:及?以上)?”?)?(?:的)? *(?:各类|各种|各级|各项|主要|年度)?")
_OPENINGS = frozenset(" 级的各主年")
_AT_LARGE = BegunPattern(  # 21项|国际、国内|空白
    regex.compile(r"(?:国际|国内|国外|境内外|省内外|国内外)[、和及](?:国际|国内|国外)(?=\p{Han}{2})"), frozenset("国境省")
)
_GRADE = regex.compile(r"\p{Han}{1,3}级(?:及?以上)(?=\p{Han}{2})")  # 县处级以上|干部
_WHOLE = regex.compile(r"(?:全[国省市县区州球]|世界|国内|省内|市内|亚洲)$")
_LISTED = regex.compile(r"(?:\p{Han}{2,8}[、和及与]){1,6}\p{Han}{2,8}?等(?:[各多]类|各种|相关)?(?=\p{Han}{2})(?![级于式比额量同待候效离])")
_KINDS = regex.compile(
    r"(?r)行业|领域|产业|部门|国家|地区|国家和地区|城市|学科|专业|品种|品类|类别|方面|环节|岗位|指标|门类|系列|场景|市州|省份|省区市|县区|乡镇"
)
_TOGETHER = regex.compile("结对|合作|联合|共建|办学|签约|携手|联手|对接")  # 26所学校|与市区学校结对办学
# 1个改革|与|发展示范项目: what is done, joined to what it is done for, is closed by the noun behind.
_DEED = regex.compile(r"(?r)许可|认定|审批|确认|改革|建设|发展|保护|治理|修复|利用|提升|改造|创新|推广|应用|服务|研发|培育|整治|安置|救助")
_UNDERTAKING = regex.compile(r"(?r)事项|项目|工程|试点|行动|示范区|平台|中心|基地|任务|方案|计划")
_JOINT = regex.compile(r"、|及|和|与|等(?![级于式比额量同待候效离])")
_STATE = regex.compile(r"(?r)水平|能力|质量|工作|情况|问题")
_WORKS = regex.compile(r"(?P<done>\p{Han}{2,6}?)(?:项目|工程)(?=[,、;:。!?和及与]|$)")  # 12个|提升改造项目
_TITLED = regex.compile(r"“[^“”]+”(?=\p{Han}{2})")  # “山水之间”|文化惠民系列活动
THING = regex.compile(
    r"(?r)[业区村县市目司位场厂店镇乡户家类品地校院园港站馆州省人员房楼路桥线车机船组队所点室厅台库池林田湖河基团班物群炉塔管箱柜纽灯牌屋舍棚井渠坝堤闸泵器具仪盘板证照卡苗树矿材]"
)


def noun_after(right: str, grammar: FigureGrammar) -> Bounds | None:
    """企业完成了上云目标 -> 企业; 的老厂房顺利拆除 -> 老厂房; 列入名单的企业 -> 企业."""
    if _GOING.match(right):
        return None
    found = _first_noun(right, _noun_start(right, grammar), grammar)
    if found is None:
        return None
    begin, end = _closed(right, *_widened(right, *found, grammar), grammar)
    if right[begin:end] in _NO_THING:
        return None
    if end - begin == 1 and not SINGLE.fullmatch(right, begin, end) and (end < len(right) or right[begin] in _NO_NOUN):
        return None
    return (begin, end) if end > begin and WORD.match(right, begin, end) else None


def _noun_start(right: str, grammar: FigureGrammar) -> int:
    """的各类|企业, 国际、国内|空白, 亿元以上|项目: what leads in to a noun is no part of it."""
    opening = _OPENING.match(right) if right[:1] in _OPENINGS else None
    begin = opening.end() if opening else 0
    if right.startswith("已", begin) and (kept := grammar.cut.match(right, begin + 1)) and kept.kind == "keep":
        begin += 1
    for skipped in (_AT_LARGE, grammar.sized):
        m = skipped.match(right, begin)
        begin = m.end() if m else begin
    return begin


def _first_noun(right: str, begin: int, grammar: FigureGrammar) -> Bounds | None:
    """企业|完成, 县处级以上干部|参加, 集中养殖场|建成: up to what parts it; where nothing stands, behind the next 的."""
    grade = _GRADE.match(right, begin) if "级" in right else None
    end = _noun_end(right, grade.end() if grade else begin, grammar)
    if end == begin:
        end = _described_end(right, begin, grammar)
    if end == begin:
        of = right.find("的", begin, begin + 20)
        if of <= begin or grammar.mark.search(right, begin, of):
            return None
        begin = of + 1
        end = _noun_end(right, begin, grammar)
    place = _WHOLE.search(right, begin + 2, end) if end == len(right) else None
    return begin, place.start() if place else end  # 80种产品产能|全国第一


def _widened(right: str, begin: int, end: int, grammar: FigureGrammar) -> Bounds:
    """视力、听力等残疾儿童, 条例草案和规章草案: a noun that closes a list, or is joined to one of its kind."""
    others = _LISTED.match(right, begin) if right.startswith("、", end) else None
    if others:  # 2家医院、3所学校等项目 counts the first alone
        closed = _noun_end(right, others.end(), grammar)
        if grammar.people.match(right, others.end(), closed) or _KINDS.match(right, others.end(), closed):
            begin, end = others.end(), closed
    if right.startswith("的", end) and end - begin < LONGEST and (m := grammar.verb_end.match(right, begin, end)) and m.start() < m.end():
        begin, end = end + 1, _noun_end(right, end + 1, grammar)
    if right.startswith(("了", "着"), end):  # 20家企业撤走|了: what has an aspect is a verb
        end -= 2 if end - begin >= 4 else 0
    return begin, _joined_end(right, begin, end, grammar)


def _closed(right: str, begin: int, end: int, grammar: FigureGrammar) -> Bounds:
    """“山水之间”|文化系列活动, 企业|达: no title before it, no quote, no mark and no word of the next number behind it."""
    if end - begin > LONGEST and (title := _TITLED.match(right, begin, end)):
        begin = title.end()
    end = min(_quote_behind(right, begin, end, grammar), begin + LONGEST)
    headed = grammar.headed.search(right, begin, end)
    if headed and headed.end() - begin >= 2:
        end = headed.end()
    while end > begin and (right[end - 1] in " “" or (end == len(right) and end - begin > 2 and right[end - 1] in "达约超近逾至")):
        end -= 1
    return begin, end


def _quote_behind(right: str, begin: int, end: int, grammar: FigureGrammar) -> int:
    """456个事项|“一网通办”, 12支队伍|“揭榜”招引: what is done in quotes is no part of a noun; 专精特新“小巨人”企业 goes on."""
    opened = right.find("“", begin + 2, end)
    closed = right.find("”", opened, end) + 1 if opened > 0 else 0
    if closed and (closed == end or grammar.verbal.fullmatch(right, closed, end)):
        return opened
    return end


def _joined_end(right: str, begin: int, end: int, grammar: FigureGrammar) -> int:
    """3部条例草案和规章草案: nouns of one kind, joined, are counted together."""
    if end - begin < 2 or right[end : end + 1] not in ("和", "与", "及") or end + 2 >= len(right):
        return end
    begun = end + 3 if _DEED.fullmatch(right, end + 1, end + 3) else end + 1  # 许可和|认定事项
    second = _noun_end(right, begun, grammar)
    if right[end] == "与" and _TOGETHER.search(right, end + 1, second):
        return end
    if right[end - 1] == "型" and second - end > 3:  # 大中型和重点小型|水库
        return second
    if _DEED.match(right, begin, end) and second - end > 3 and _UNDERTAKING.match(right, end + 1, second):
        return second
    return second if second - end > 2 and right[second - 1] == right[end - 1] else end


def list_end(right: str, begin: int, end: int, grammar: FigureGrammar) -> int:
    """中小学|和幼儿园, 机关|、企事业单位, 毕业生|等青年: where the list or class that a noun opens ends."""
    last, joints = end, ""
    while joint := _JOINT.match(right, last):
        second = _noun_end(right, joint.end(), grammar)
        if second - joint.end() < 2:
            break
        joints += joint.group()[-1]
        if joints[-1] in "和与及" and right[second : second + 1] not in ("", "的", "、"):
            return end
        last = second
    if last == end or last - begin > LONGEST or _STATE.match(right, end, last) or grammar.measured.match(right, end, last):
        return end
    first, closing = (THING.match(right, begin, e) or _KINDS.match(right, begin, e) for e in (end, last))
    if first and (len(joints) > 1 or (joints == "、" and right[last - 1] != right[end - 1])):  # 项目|和甲集团、乙集团等央企
        return end
    return last if closing or (joints != "、" and not grammar.verb_end.match(right, end, last)) else end


def _described_end(right: str, begin: int, grammar: FigureGrammar) -> int:
    """1个集中|养殖场, 80%的新建|厂房, 12个提升|改造项目: such a word says what kind of thing is counted, where a thing follows."""
    works = _WORKS.match(right, begin)
    if works and grammar.verbal.fullmatch(works["done"]):
        return works.end()
    m = grammar.describing.match(right, begin)
    end = _noun_end(right, m.end(), grammar) if m else begin
    thing = THING.search(right, m.end() + 1, end) if m and end - m.end() >= 2 else None
    return thing.end() if thing and (thing.end() == end or right[begin - 1 : begin] == "的") else begin


def _noun_end(right: str, begin: int, grammar: FigureGrammar) -> int:
    for m in grammar.stop.finditer(right, begin):
        if m.kind == "mark" or (m.kind == "stop" and not inside_compound(right, m.start, m.end, grammar.compounds)):
            return m.start
    return len(right)
