"""Whether a word of a plan means one: 将 that governs as 把 does, 计划 in a name, 拟 that describes."""

from liangdian.compiled import regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.view import View
from liangdian.scan.found import ScannedPeriod

_SET = frozenset({"计划", "目标", "预期", "预测"})  # what a number may be compared with
_COMPARED = regex.compile(
    r"(?r)(?:(?<![占对同环正之])(?:[比较](?![例重率价])|[高低快慢好优]于|超过?|下达)[^,;。]{0,8}|占(?!地)[^,;。0-9]{0,4})"
)
_REACHED = regex.compile(r"(?r)(?<!力争|确保|要|将|计划|预计|拟|为)(?:实现|完成|达成)[^,;。]{0,6}")  # 工业投资实现倍增|目标
_OF_YEAR = ("完成", "占", "占全", "为", "达", "达到", "超", "超过", "实现", "的")
_NAMED = regex.compile(r"[,;。)”》]")  # 列入投资计划,其中…: the word ends its clause
# What is done with a number that 将 governs as 把 does.
_TAKEN = regex.compile(r"(?:左右|以上|以内)?(?:全部|都|再)?(?:投入|投向|用于|用来|用作|列入|纳入|计入|转入|划入|留作|转为)")
_DESCRIBING = regex.compile(
    r"(?:签约|引进|招引|建|新建|上市|入驻|入规|开工|投产|实施)\p{Han}{0,4}(?:项目|企业|公司|工程|地块)"
)  # 拟签约项目20个,在建厂房3万平方米
_PUT = regex.compile(  # 将清洁能源|摆在优先位置, 将负荷|从170千瓦提升
    r"之|(?!逐步|陆续|全部|继续|被|于|在|会|再|不|进一步|有)[^,;。]{2,30}?"
    r"(?:作为|摆在|放在|置于|列为|视为|定为|看作|当作|转化为|融入|归入|划为|[改划]成|加到|扣除|(?<!会)[从由](?:原来?|去年|上年|目前)?的?[0-9])"
)
# 连年将收入的15%投入研发,占有率超过80%; 将增长的7%「加到」去年: the same, of what follows too
_SPENT = regex.compile(
    r"(?!把|会|要)[^,;。]{1,20}?[0-9一二三四五六七八九十][^,;。]{0,24}?(?:投入|投向|用于|用来|[「“]?加到|[「“]?加上|扣除|剔除)"
)
_GIVEN = regex.compile(r"给予|奖励|补助|补贴|返还|分配|享受")
_BACK = 240  # characters that a sum is looked back for
_INVESTED = regex.compile(r"总投资|投资(?:额|约|近|超)?\d")
_MEETINGS = "不委员协商学工社大理联农机开与晚全年展盛峰董监机省市区县的了"
_COUNTED = ("均", "较", "偏")  # 历年的预测均较保守: told of what was forecast
_CLAUSE = regex.compile(r"(?r)[^,;:。!?]*")
_FROM_THEN = ("从", "由", "比", "较")
_THEN = ("去年", "过去", "目前")


def is_done(folded: str, start: int, end: int, g: FigureGrammar) -> bool:
    """已完成, 截至: but 从去年的1亿元 is where a plan sets out from."""
    found = g.done.finditer(folded, start, end)
    return any(folded[m.start() - 1] not in _FROM_THEN or m.group() not in _THEN for m in found)


def intends(view: View, m: "regex.Match[str]", g: FigureGrammar, past: ScannedPeriod | None) -> bool:
    """去年将12家企业列入名单, 将利润的三成用于分红: here 将 is 把; 比计划目标高0.2个百分点: the plan is compared with."""
    folded, word = view.folded, m.group()
    if word in _SET:
        left = max(0, m.start() - 12)
        compared = _COMPARED.match(folded, left, m.start()) or _REACHED.match(folded, left, m.start())
        return not compared and not _NAMED.match(folded, m.end()) and not folded.startswith(_COUNTED, m.end())
    if word == "拟" and (kind := _DESCRIBING.match(folded, m.end())) and view.quantity.start - kind.end() > 0:
        return "," not in folded[kind.end() : view.quantity.start]
    if word == "预计" and folded.endswith("新增", 0, m.start()):  # 新增预计投入资金7亿元;新增企业4家
        return ";" not in folded[m.end() : view.quantity.start]
    if word.startswith("年度计划"):  # 占|年度计划投资的23%
        return not folded.endswith(_OF_YEAR, 0, m.start())
    if word.startswith("可"):  # 总投资5亿元,年产能可达15万吨: of a work that money is put into
        return _INVESTED.search(folded, max(view.statement.sentence[0], m.start() - _BACK), m.start()) is not None
    if word.startswith("会"):  # 出口会增长到8%: but 商会, 开会
        return folded[m.start() - 1] not in _MEETINGS
    if word.endswith("后"):  # 项目投产后,给予企业30万元奖励: a condition
        return not _GIVEN.search(folded, m.end(), min(view.statement.sentence[1], m.end() + 80))
    return word != "将" or _will(view, m, g, past)


def _will(view: View, m: "regex.Match[str]", g: FigureGrammar, past: ScannedPeriod | None) -> bool:
    """将达3.6万亿元 tells what is to come; 将利润的三成用于分红 what is taken."""
    folded, at = view.folded, view.quantity.start
    if folded.startswith(("达", "会"), m.end()):  # 累计将达3.6万亿元
        return True
    if _PUT.match(folded, m.end(), at) or _is_spent(view, m, g):
        return False
    if _TAKEN.match(view.right) and not folded.startswith("把", m.end()) and not g.verb_inside.search(folded, m.end(), at):
        return False
    before = _CLAUSE.match(folded, max(0, m.start() - 24), m.start())
    if before is None:
        return True
    return not is_done(folded, *before.span(), g) and not (past and before.start() <= past.start)


def _is_spent(view: View, m: "regex.Match[str]", g: FigureGrammar) -> bool:
    found = _SPENT.match(view.folded, m.end(), min(m.end() + 60, view.statement.sentence[1]))
    return found is not None and g.verb_inside.search(view.folded, m.end(), found.end() - 2) is None
