"""全市|规上工业增加值, 公司|减速器产量: whose a thing is stands before its noun and is no part of it."""

from liangdian.compiled import re, regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.names import Names
from liangdian.figures.phrases import noun_before
from liangdian.figures.view import View
from liangdian.lexicon.signs import BegunPattern, SignedPattern
from liangdian.source import Bounds

_TOWARDS = ("对", "向", "从")
_LEAST = 4  # characters of a noun that tells whose it is: 全市产值
_POSSESSOR = SignedPattern(
    regex.compile(
        r"""(?:公司|集团|合作社)(?!债|法|章|股(?!票)|制|社员|成员|数|户)(?=\p{Han}{2})
      | [该本](?:公司|企业|集团|项目|工程|园区|基地|市场|口岸|港口|机场|平台|景区|银行
              |[园区镇乡县市省村厂校院店站](?![场民值域块间庄组校士房家铺口点林户]))(?=\p{Han}{2})
      | (?P<class>\p{Han}{2,8}(?:企业|单位|林场|农场|医院))(?!贷款|存款|债|法人|信贷)
        (?=\p{Han}{0,6}(?:额|率|面|收入|利润|税收|产值|增加值|费用|资产|营收)$)""",
        regex.VERBOSE,
    ),
    re.compile("[公集合该本]|..[业位场院]", re.DOTALL),
)
_PLACED = SignedPattern(  # 某省全省|工业增加值, 某镇现有|水稻种植面积
    regex.compile(
        r"""(?P<place>\p{Han}{2,3}(?P<whole>全省|全市|全县|全区|全州)
      | (?!\p{Han}{0,8}?(?:级|全部|各|两|入))\p{Han}{2,10}(?:自贸港|产业园|开发区|高新区|经开区|保税区|自贸区|示范区)(?:重点园区)?
      | (?!\p{Han}{0,2}[城村乡农强百困制小点心色大郊山区境])\p{Han}{2}[镇乡县村](?!域))(?P<has>[现共]?有)?(?=\p{Han}{2})""",
        regex.VERBOSE,
    ),
    re.compile("..[镇乡县村全]|[园港区]", re.DOTALL),
)
_BODY = regex.compile(r"\p{Han}{0,3}?(?:机场|航空港|博物馆|口岸|海关)(?=[\p{Han}“]{2})")  # 某市东山机场|年吞吐量
_WITHIN = BegunPattern(  # 某市境内|河道全长
    regex.compile(r"(?<=[省市县区州镇乡村])(?:辖区|境|区域|范围)?内(?![资需外河陆存贸部销控])"), frozenset("辖境区范内")
)
_AREA = regex.compile(r"(?:地区|区域(?!面积)|全域|全境|一带|两地|三地|辖内)(?!生产总值|经济|总部|GDP)(?=\p{Han}{2})")  # 某市|地区外贸进出口
_WHEN = regex.compile(  # 某省上半年|外贸增速
    r"(?:今年|去年|本年)?(?:上半年|下半年|全年|前?[一二三四]季度|\d{1,2}月(?:份)?|年末|年底)(?=\p{Han}{2}|GDP|CPI|PPI)"
)
_PER = regex.compile(r"(?:单位(?:GDP|国内|地区|生产|工业|产值|产品|面积)|人均|户均|亩均|万元)[\p{Han}GDP]{2}")  # 某省|单位生产总值能耗
_MEASURED = regex.compile(r"(?r)[数率量额值](?<![变无]数)|规模|面积|里程|投资|费用")
_DIVISION = regex.compile(r"(?r)[区市县镇乡港省州园]")  # 某经开区|技术合同登记项数
_WHOLE_INSIDE = SignedPattern(
    regex.compile(r"\p{Han}{2,12}?全[省市县区州镇乡村旗](?=\p{Han}{2})"), re.compile("全")
)  # 河流发源地全镇|幅员面积
_TRADED = regex.compile(r"(?r)(?:货物)?(?:进出口|出口|进口)(?:总额|总值|额)?")


def without_owner(at: Bounds, view: View, g: FigureGrammar, names: Names) -> Bounds | None:
    """全市规上工业增加值 -> 规上工业增加值; 某某项目总投资 -> 总投资: a name at the head is the owner's."""
    n = names.ending(at[0], at[1])
    n = None if n and n.start < at[0] and at[0] >= view.after[0] else n
    counted = n is not None and n.kind == "place" and view.quantity.kind == "count"
    if counted and n and n.end == at[1] and at[0] > view.before[0] and view.unit in ("个", "片") and at[1] <= view.quantity.start:
        return at  # 其中市级园区|1个: a kind of place is counted
    if n and n.end == at[1] and not (counted and at[0] >= view.after[0]):
        if n.kind == "enterprise" and view.quantity.kind == "count" and n.end == view.before[1]:
            view.notes.setdefault("owner", (n.start, n.end))
        return None if n.kind != "project" else at
    begin = at[0]
    if n and n.kind != "place" and begin < n.end < at[1] and view.folded[n.end] in "、和与及":  # 某某超市|和直销店: one of a list
        return at
    if n is None and at[1] - begin < _LEAST and view.folded[begin] not in _WITHIN.letters and view.folded[begin - 1] not in _TOWARDS:
        return at
    if n and n.end < at[1] and (n.kind != "place" or (n.start <= at[0] and _goes_on(view.folded, n.end, at[1], g))):
        begin = n.end + (1 if view.folded[n.end] == "的" else 0)
        body = _BODY.match(view.folded, begin, at[1]) if n.kind == "place" else None
        begin = body.end() if body else begin
        begin = begin if at[1] - begin >= 2 else at[0]
        when = _WHEN.match(view.folded, begin, at[1]) if n.kind == "place" and n.end == begin else None
        begin = when.end() if when else begin
    area = _AREA.match(view.folded, begin, at[1]) if n and n.kind == "place" and n.end == begin else None
    begin = area.end() if area else begin
    m = _PLACED.match(view.folded, begin, at[1])
    if m and (m["whole"] or m["has"] or g.statistic.match(view.folded, m.end(), at[1])):
        view.notes.setdefault("owner", m.span("place"))
        begin = m.end()
    whole = g.whole.match(view.folded, begin, at[1])
    whole = None if whole and view.folded.startswith("性", whole.end()) else whole  # 全市性|检查事项
    begin = whole.end() if whole and at[1] - whole.end() >= 2 and not g.title.match(view.folded, begin, at[1]) else begin
    m = _WHOLE_INSIDE.match(view.folded, begin, at[1])
    if m and g.statistic.match(view.folded, m.end(), at[1]):
        begin = m.end()
    m = _WITHIN.match(view.folded, begin, at[1])
    begin = m.end() if m and at[1] - m.end() >= 2 else begin
    if at[0] > view.quantity.start:
        return begin, at[1]
    possessor = _POSSESSOR.match(view.folded, begin, at[1])
    begin += begin > at[0] and view.folded[begin] in _TOWARDS and at[1] - begin > 4  # 我国|对东盟出口
    traded = _TRADED.match(view.folded, begin, at[1]) if view.folded[begin - 1 : begin] in _TOWARDS else None
    if possessor and possessor["class"] and possessor.end() <= at[1] - 2:
        view.notes.setdefault("class", possessor.span("class"))  # 规模以上企业|销售收入
    start = traded.start() if traded else possessor.end() if possessor else begin
    if begin < start <= at[1] - 2:
        if traded:
            view.notes.setdefault("owner", (begin, start))
        begin = start
    if begin == at[0]:
        return at
    again = noun_before(view.folded[begin : at[1]], at[1] - begin, g)
    return (begin + again[0], begin + again[1]) if again else (begin, at[1])


def _goes_on(folded: str, start: int, end: int, g: FigureGrammar) -> bool:
    """某区|地区生产总值, 某区|设立各类机构: a noun of statistics or a verb follows the name of a place."""
    cut = g.cut.match(folded, start, end)
    if folded.endswith(("增速", "增幅", "降幅", "涨幅"), start, end):
        return True
    if _PER.match(folded, start, end) or (end - start >= 5 and _MEASURED.match(folded, start, end) and _DIVISION.match(folded, 0, start)):
        return True
    return bool(g.statistic.match(folded, start, end) or _WHEN.match(folded, start, end)) or (
        cut is not None and cut.kind not in ("keep", "quoted")
    )
