"""今年以来,|昆山市…: whether a sentence or a clause begins with a place."""

from liangdian.compiled import regex
from liangdian.figures.context import OWNERS, Context
from liangdian.scan.found import NameMention

_LEADS_IN = regex.compile(  # what may stand before the place that a sentence or clause is about: 今年以来,|昆山市
    r"""(?: [\s“(:,] | 其中 | [而但则又也在据像如] | [正也]?是 | 入驻 | 落户 | 这个 | 国家 | 虽然 | 同时 | 此外 | 目前 | 当前 | 如今
      | 眼下 | 今天的? | 昨[天日] | [本此]次 | 预计 | 同期 | 期间 | 截至 | “?十[一二三四五]五”?(?:期间|时期)?
      | \d{4}年(?:[上下]半年|底|末)? | [今去当本前近同]年 | (?:\d{1,2}[-至])?+\d{1,2}月(?:份|底|末)? | \d{1,2}日 | [上下]半年
      | 第?[一二三四首前]个?季度 | 全年 | 年[末底初] | \p{Han}{0,8}来 | [^,]{1,12}, )*+""",
    regex.VERBOSE,
)
_NATION = ("全国", "全球", "我国", "中国", "世界")


def leads(start: int, n: NameMention, folded: str, context: Context) -> bool:
    """今年,|昆山市…, but 根据|昆山市某协会: whether a sentence or clause begins with the place; 全市 may stand anywhere."""
    longer = context.names.first_from(n.start, n.start + 1, OWNERS)
    if longer and longer.end > n.end:
        return False  # [昆山]农村商业银行
    nation = folded.startswith(_NATION, n.start)
    if nation and folded.endswith("是", start, n.start):
        return False
    whole = folded[n.start] in "全我本该" and not nation
    return whole or bool(_LEADS_IN.fullmatch(folded, start, n.start))
