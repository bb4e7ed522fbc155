"""增收80亿元, 奖励企业50万元, 作价30万元: sums that a deed alone names."""

from liangdian.compiled import re, regex
from liangdian.figures.beside import before_it
from liangdian.figures.counted import NOTHING
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.rewarded import PAID, PAYEE
from liangdian.figures.view import View
from liangdian.source import Bounds

_DEEDS = re.compile("[增减节让]|降本|亏")
_EARNED = regex.compile(
    r"(?r)(?P<verb>增收|减负|减支|节支|降本|让利|(?<=每\p{Han}{1,2}|企业|公司)亏)(?:[约近达超逾了]|超过|达到|累计)*"
)  # 促进农民|增收80亿元
_PRICED = regex.compile(r"(?r)(?P<noun>作价)(?:港币|人民币|约|共|为)*")
# 一次性奖励|企业200万元
_TO_WHOM = regex.compile(rf"(?r){PAYEE}")
_PAYING = regex.compile(rf"(?r)(?P<paid>{PAID})|给予|予以")
PAID_EACH = regex.compile(rf"(?r)(?<=分别(?:一次性|给予|最高|各)?)(?:{PAID})")  # 甲级、乙级分别|奖励|5万元、3万元
_PRICE = regex.compile(r"(?r)的?(?P<noun>(?:销售|出厂|零售|收购|批发|购进|平均)?(?:价格|均价|单价|成本|售价))")
_WAGES = regex.compile(r"(?r)标准|补贴|补助|津贴|工资|养老金|收入|支出")


def deed_of(view: View) -> Bounds | None:
    """促进农民|增收|80亿元, 为群众|减负|2亿元, 单品种|奖励|企业50万元, 厂房|作价|30万元: what is done with the money, whoever gets it."""
    earned = _EARNED.match(view.left) if _DEEDS.search(view.left) else None
    if earned:
        return view.place(earned.span("verb"))
    priced = _PRICED.match(view.left) if "作价" in view.left else None
    if priced:
        return view.place(priced.span("noun"))
    who = _TO_WHOM.match(view.left, 0, view.noun_end)
    paid = _PAYING.match(view.left, 0, who.start()) if who else None
    return (view.place(paid.span()) if paid["paid"] else NOTHING) if paid else None


def paid_to_others(view: View, g: FigureGrammar) -> Bounds | None:
    """孤儿补助标准提高到2000元,散居孤儿|1500元: where people alone stand before a sum, it is of what was told of the others."""
    before = view.previous
    if before and view.quantity.per and before.quantity.per == view.quantity.per and view.type == "level":
        return _priced_like(before, view, g)
    told = before.statement.indicator if before and before.quantity.kind == view.quantity.kind == "money" else None
    if told is None or not _WAGES.match(view.folded, *told):
        return None
    at = before_it(view, g)
    if at is None or g.people.match(view.folded, *at) is None:
        return None
    view.notes["owner"] = at
    others = g.people.search(view.folded, *told)
    return (others.end(), told[1]) if others and told[1] - others.end() >= 2 else told


def _priced_like(before: View, view: View, g: FigureGrammar) -> Bounds | None:
    """山东豆油的价格每吨9800元,江苏豆油每吨|1万元: what is told of no more than by its name has the price told before."""
    told = before.statement.indicator
    price = _PRICE.match(view.folded, *told) if told else None
    at = before_it(view, g) if price else None
    if price is None or at is None or at[1] < view.before[0] + view.noun_end or g.measured.match(view.folded, *at):
        return None
    view.notes["owner"] = at
    return price.span("noun")
