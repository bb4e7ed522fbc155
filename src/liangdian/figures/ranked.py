"""货物吞吐量居|全国第三位: the noun of a place in an order."""

from liangdian.compiled import regex
from liangdian.figures.behind import noun_after
from liangdian.figures.carried import carried_noun, noun_told, source_of
from liangdian.figures.counted import NOTHING
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import noun_before
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import REACH, View
from liangdian.source import Bounds

_RANKS = frozenset({"level"})
_AMONG = regex.compile(
    r"(?:市州|县区|区县|县市|县市区|省份|城市|地市|省市|国家|地区|国家和地区|省区市|设区市|乡镇|街道|同类\p{Han}{2,4})(?:中|里)?(?:居|列|排名?|位居|位列)?"
)
_GREATEST = regex.compile(r"(?P<noun>\p{Han}{2,8}?)(?<!大)大(?:国|省|市|县|区|州|镇)(?!家|级|民)")  # 第一|货物贸易大国
_OVERTAKING = ("超过", "超越", "赶超", "反超")  # 出口量超过某国|居第一
_BY_ITSELF = regex.compile(r"(?r)[、,](?P<noun>数量|总量|总数|总额|增量|增速|增幅|规模|占比|产量|产值)")  # 启动贯标、|数量
_IN_ORDER = regex.compile(
    r"(?r)(?<=的)(?P<noun>排名|排位|名次|位次|位置)(?:有望|已|也|将|可|再次|首次)*(?:进入|跻身|升[至到]|上升[至到]|跃居|位居|位列|保持|居|列|为)[^,]{0,6}"
)  # 全球企业中的|排名
_LISTED = regex.compile(r"(?r)(?P<list>[\p{L}“”]{2,12}(?:、[\p{L}“”]{2,12}){1,6})等(?:多项|各项|主要|核心)?(?:经济)?指标")
_OVERALL = frozenset({"综合", "总体", "整体", "总"})
_ORDERED = regex.compile(r"(?r)(?:城市|地区|全国|全省|全市|世界|全球|县域|同行|行业|省级|国内|区县|县区|县市)")
_JUDGED = regex.compile(r"(?r)(?<=测评|考核|评比|评价|考评|竞赛|大赛|评选)(?:[中里]?(?:获得?|荣获|夺得|取得))?")  # 文明城市测评|第一名
_BEST = regex.compile(  # 百强县, 农产品电商50强县
    r"(?r)(?P<list>(?:\d{2,4}|[一二三五]?[百千]|十|五十)强(?:\p{Han}{0,4}(?:城市|县|市|区|镇|企业|园区))?(?:\([^()]{1,3}\))?(?:榜单?|名单|排行榜)?)[^强]{0,24}?"
)
_RANKED = regex.compile(
    r"(?r)(?:(?<![存所现潜实])在(?![^,、]*?(?:考核|评价|测评|评比|考评|评选|竞赛|[比大]赛|榜|考试))[^,、在]{2,14}?)?(?:继续|持续|连续|一直|稳步|长期|常年)?(?:(?:保持|维持)(?:在)?|分列|分居|名列|位列|位居|跃居|居于|稳居|跃升(?:到|至)?|上升(?:到|至)|升(?:到|至)|列|居|排名|排在?|跻身|进入|名次|是|为|成为)[^,]{0,14}"
    r"|(?r)[由从][^,由从]{0,8}"
    r"|(?r)(?:全国|全省|全市|全球|世界|亚洲|东北|中部|西部|国内|省内|全区|全县|全州|同类)[^,]{0,6}"
)


def ranked_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """货物吞吐量居全国第三位: the noun before 居; 第二大城市: the noun after 大."""
    if view.type != "rank":
        return None
    greatest = _GREATEST.match(view.right)
    if greatest:
        return view.place_behind(greatest.span("noun"))
    if view.quantity.unit == "大" or view.right.startswith("大"):
        at = noun_before(view.left, len(view.left), g)
        if at and at[1] == len(view.left) and g.measured.match(view.left, *at):  # 规模|第27大的经济体
            return view.place(at)
        at = noun_after(view.right.removeprefix("大"), g)
        start = view.after[1] - len(view.right.removeprefix("大"))
        return (start + at[0], start + at[1]) if at else None
    among = view.previous
    if among and among.quantity.kind == "count" and among.after[0] == view.before[0] and _AMONG.fullmatch(view.left):
        m = _RANKED.match(among.left)
        at = noun_before(among.left, m.start(), g) if m else None
        return among.place(at) if at else noun_told(among, source_of(among, _RANKS)) or NOTHING
    m = _JUDGED.match(view.left) or _RANKED.match(view.left)
    at = noun_before(view.left, m.start(), g) if m else None
    if m and at is None and among and among.quantity.kind == "duration" and among.after[0] == view.before[0]:
        lasting = noun_before(among.left, len(among.left), g)
        if lasting and among.left not in ("持续", "连续"):
            return among.place(lasting)
    if at and (view.left[at[1] - 1] in "中里内" or view.left.endswith(_OVERTAKING, 0, at[0])):
        at = None
    if at and g.whole.fullmatch(view.left, *at):
        at = None
    if at and (own := _BY_ITSELF.match(view.left, *at)) and own.start() - at[0] > 6:
        at = own.span("noun")
    if ordered := _IN_ORDER.match(view.left):
        return view.place(ordered.span("noun"))
    if m and at and view.left.startswith(("指标", "经济指标"), at[0]) and (named := _LISTED.match(view.left, 0, at[1])):
        at = named.span("list")
    if m and at and view.left.startswith("排名", m.start()) and view.left[slice(*at)] in _OVERALL:  # 综合排名|居全省第3
        at = at[0], m.start() + 2
    if m and at and _ORDERED.match(view.left, *at):
        at = (at[0], m.start() + 2) if view.left.startswith("排名", m.start()) else None
    return view.place(at) if at else _of_list(view, g) or carried_noun(view, p, g) or NOTHING


def _of_list(view: View, g: FigureGrammar) -> Bounds | None:
    """位列全国农产品电商50强县的|第34位: the list that the place is on, named in the sentence."""
    start = max(view.statement.sentence[0], view.before[0] - REACH)
    m = _BEST.match(view.folded, start, view.quantity.start) if "强" in view.folded[start : view.quantity.start] else None
    at = noun_before(view.folded[start : m.end("list")], m.end("list") - start, g) if m else None
    return (start + at[0], start + at[1]) if at else None
