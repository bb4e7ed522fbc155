"""对新认定的绿色工厂,给予企业20万元奖励: who or what a reward is given to."""

from liangdian.compiled import re, regex
from liangdian.figures.context import Context
from liangdian.figures.phrases import noun_before
from liangdian.figures.view import View
from liangdian.source import Bounds

PAID = "奖励|补助|补贴|奖补|资助"
PAYEE = "企业|个人|农户|养殖户|种植户|经营户|村集体|合作社|业主|单位|机构|团队|创业者|投资方|投资者|主办方|运营方"
_RECIPIENT = regex.compile(rf"(?r)(?:给予|{PAID})(?P<who>{PAYEE})")  # 给予企业, 奖励企业
_TOWARDS = regex.compile(  # 对新评定为三星级的酒店,…
    r"(?r)(?<=[\s,;。:)条]|\A)对(?![外内口接比照应准])(?P<what>[^,;。:对]{3,60}?)(?:的?,|(?=分别|每|一次性|给予|按|经营满|连续|奖励))[^;。]*"
)
_ASIDE = regex.compile(r"(?r)\([^()]*\)")  # 工业项目(不含采矿、冶炼)
_GIVING = re.compile(f"给予|{PAID}")  # a recipient stands behind one of these
_GIVEN = regex.compile(rf"[^,;。]{{0,6}}?的?(?:{PAID})|/")

_CONDITION = regex.compile(r"\d[万亿]?元|不低于|不少于|超过|达到")


def rewarded(view: View, context: Context) -> Bounds | None:
    """对新认定的绿色工厂,给予企业20万元奖励: the firm; 对新建雪道一次性奖励10万元: what is rewarded."""
    if view.quantity.kind == "rank" or view.type == "growth":
        return None
    first, nth = view, 0
    while first.listed and first.previous:
        first, nth = first.previous, nth + 1
    start, end = view.statement.sentence
    if view.folded.find("对", start, first.quantity.start) < 0 and not _GIVING.search(first.left):
        return None
    g = context.grammar
    given = view.type != "threshold" and bool(g.reward.search(first.left) or _GIVEN.match(view.right))
    recipient = _RECIPIENT.search(first.left) if given else None
    if recipient and recipient.end() >= len(first.left) - 12:
        return first.place(recipient.span("who"))
    if not given and not g.reward.search(view.folded, view.quantity.end, end):
        return None
    m = _TOWARDS.match(view.folded, start, first.quantity.start)
    return _item(view.folded, m.span("what"), nth if given else 0, context) if m else None


def _item(folded: str, what: Bounds, nth: int, context: Context) -> Bounds | None:
    """高级雪道、初级雪道分别奖励10万元、5万元: each sum has its own; else the noun that closes the phrase."""
    start, end = what
    aside = _ASIDE.match(folded, start, end)
    end = aside.start() if aside else end
    items = folded[start:end].split("、")
    if nth and nth < len(items):
        start += sum(len(item) + 1 for item in items[:nth])
    if len(items) > 1 and nth < len(items):
        end = start + len(items[nth])
    phrase = folded[start:end].partition("(")[0].removesuffix("的")
    at = noun_before(phrase, len(phrase), context.grammar)
    if at is None or _CONDITION.search(phrase, *at):
        return None
    return start + at[0], start + at[1]
