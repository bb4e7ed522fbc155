"""The time of a number: printed in its clause, or inherited from the sentence, the paragraph, the section or the report."""

from bisect import bisect_right
from datetime import date
from operator import itemgetter

from liangdian.compiled import regex
from liangdian.figures.since import since_event
from liangdian.figures.stretch import fitted
from liangdian.figures.times import Times
from liangdian.figures.view import MEMORY, View
from liangdian.scan.calendar import iso_between
from liangdian.scan.found import ScannedPeriod
from liangdian.source import Bounds

_LASTING = frozenset({"", "as_of", "present"})
_STANDING = frozenset({"level", "share", "area", "enterprise_count", "rank"})  # what is counted on a day, and does not flow
_MONTH = 31  # days
_LINES = 6  # that a paragraph is followed back through, where they are broken
_LINE = 40  # characters of a line that is broken and not ended
_NEWS = 700  # characters in which news tells of its day
_ITEMS = 400  # characters that the items of a sentence are looked for in
_HAPPENED = regex.compile(
    r"[^,;。]{0,8}?(?:开工|动工|竣工|完工|投产|通车|投用|奠基|签约|获批|核准|批复|封顶|启用|开业|开园|挂牌)"
    r"(?:[^;]{0,24};|[^;。]{0,16}?(?:(?:达产|建成|投产|投用|运营|满产|竣工)后|,(?:截[至止]|目前|现已|至今|累计)))"
)
# 2003年建成,|占地40亩: when a thing came to stand is not the time of what it is and has
_STOOD = regex.compile(
    r"[^,;。\d将]{0,24}?(?:建成|建设完成|投入(?:生产|使用|运营)|投产|竣工|完工|开工|动工|投资建设|批准|立项|列[为入]|纳入|成立|建立|修建|启用|通车|建馆|设立)(?!项目|的)[^,;。]{0,12}?,"
)
_HAS = regex.compile(
    r"占地|面积|总投资|装机|单机容量|安装|现有|拥有|每年|年(?:产|生产|加工|处理|接待|开采)|床位|注册资|员工|职工|种植户|可容纳|容纳|覆盖率|全长|总长|库容"
)
# 2007年3月挂牌上市,…。|现有员工300人: what came to pass then is over, and the next sentence is not of that time
_EVENT = regex.compile(
    r"(?:,?[经由][^,;。!?\d]{2,20}(?:批准|同意|批复),)?[^,;。!?\d]{0,24}?(?:开工|动工|竣工|完工|投产|通车|通航|投用|奠基|挂牌|上市|成立|组建|设立|建成|改制|更名|注册|创[办建立]|启用|开[业园馆])"
    r"[^,;。!?\d]{0,12}[,;。]"
)
_NOW = regex.compile(r"(?r)(?<!在)现(?:共|已)?有(?!的)[^,;:。]{0,30}")  # 公司|现有员工300人
_FROM = regex.compile(r"[从由](?:世界|全[国省市球])?第?")
_THIS_TIME = regex.compile(r"[,;](?:而|但)?(?:此次|本次|这次)")  # 一期2010年投产,|此次总投资3亿元
_ESTIMATED = regex.compile(r"\s*预计(?![^,;。]{0,8}?(?:可|达产|建成|投产|竣工|投用|年底|年内|明年|到|后|将))")
_OF_WHOLE = ("占", "占到", "占了")  # 占到|前9个月总投资的43%
_ITEM = regex.compile(r"(?<![^,;:。])[一二三四五六七八九]是")  # 一是甲园,2003年建成;二是乙园
_OPENING = regex.compile(r"(?r)(?<![^。!?\s”])(?:其中|同时|此外|另外|据统计|数据显示|\p{Han}{2,6}(?:方面|看),|[,\s]){0,2}")
_STOCKS = ("余额", "存量", "人口", "城镇化率", "库存", "库存量", "存栏", "存栏量", "储备")
_NOUNS = regex.compile(r"[、和及与]")  # 产值、税收和利润分别: a list of nouns, not of years
_REACHED = regex.compile(
    r"(?:[增升降减涨跌变]|提高|提升|增加|上升|下降|减少|调整|扩大|扩展|增长|攀升|跃升|飙升|激增|走高|走低|回落|缩小|收窄|拉大|缩短|压缩|压减|发展|拓展|优化|上涨|下调|上调|改善|扩充|降低)[到至为成]"
)
_THEN_REACH = 240  # characters
_THEN = regex.compile("之初|当[初时年]|此前|曾|原来|以前|年前|年多?来|历史")
_SUMS = ("共", "累计", "合计", "总计")
_END = itemgetter(1)
_SAME_CLAUSE = regex.compile(r"[,;:。!?\n]")


def find_period(view: View, times: Times, paragraph: Bounds) -> None:
    """The first rule that answers names the period."""
    if view.type == "threshold":
        return
    paragraph = unwrapped(view.folded, view.statement.sentence[0], paragraph[0]), paragraph[1]
    for rule in RULES:
        found = rule(view, times, paragraph)
        if found is not None:
            s = view.statement
            found = _summed_up(view, times, paragraph, found) or _averaged_since(view, times, found) or found
            s.period = _of_its_level(view, found, times) or fitted(view, found, times.now)
            printed = rule in (compared_with, handed_out, in_clause, behind) and not _SAME_CLAUSE.search(
                view.folded, found.end, view.quantity.start
            )
            s.inherited = not printed
            view.proves("period", rule.__name__, (found.start, found.end))
            return


def _summed_up(view: View, times: Times, paragraph: Bounds, found: ScannedPeriod) -> ScannedPeriod | None:
    """五年来,由2016年的9亿元增加到2020年的16亿元,年均增长9%,共资助30万人: averages and sums are of all the years."""
    averaged = view.statement.basis == "average"
    if not (averaged or view.left.startswith(_SUMS)) or view.folded[found.start - 1 : found.start] not in ("到", "至"):
        return None
    if found.first is None or not _SAME_CLAUSE.search(view.folded, found.end, view.quantity.start):
        return None
    told = (rule(view, times, paragraph) for rule in (opening, turned_to, in_heading, of_report))
    return next((p for p in told if p and p.first and p.last and p.first.year < found.first.year == p.last.year), None)


def _averaged_since(view: View, times: Times, found: ScannedPeriod) -> ScannedPeriod | None:
    """2020年产值9亿元,比2015年增长40%,年均增长7%,从第六位升到第四位: of 2016 to 2020, and of 2015."""
    ranked = view.type == "rank" and _FROM.match(view.left)
    if not (ranked or view.statement.basis == "average") or found.first is None or found.last is None:
        return None
    base = times.compared_in(view.statement.sentence[0], view.quantity.start)
    if base is None or base.first is None or base.last is None or found.first.year != found.last.year or base.last.year >= found.first.year:
        return None
    if ranked:
        return base
    first, last = date(base.last.year + 1, 1, 1), date(found.last.year, 12, 31)
    return found._replace(iso=iso_between((first, last)), first=first, last=last)


def _of_its_level(view: View, found: ScannedPeriod, times: Times) -> ScannedPeriod | None:
    """五年来,里程达到600公里,比2015年增加80公里,是2015年的1.2倍: a comparison is of the time of what is compared."""
    level = view.carried
    if level is None or level is not view.previous or level.type not in (*_STANDING, "amount") or level.statement.period is None:
        return None
    own = level.statement.period
    if own.start != found.start or not times.compared_in(level.quantity.end, view.quantity.start):
        return None
    return own


def unwrapped(folded: str, start: int, paragraph: int) -> int:
    """Where the paragraph of a sentence begins, in a text whose lines break in the midst of sentences."""
    if start != paragraph:
        return paragraph
    for _ in range(_LINES):
        if start < 2 or folded[start - 1] != "\n" or folded[start].isspace():
            break
        above = folded.rfind("\n", 0, start - 1) + 1
        last = folded[start - 2]
        full = start - above > _LINE and last.isalnum() and folded.find("\t", above, start) < 0
        if last not in ",、" and not full:
            break
        start = above
    return start


def compared_with(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """比2005年的1.2万台增长, 快于去年全年(4.5%): the number right behind a time that is compared with is of that time."""
    end = view.quantity.outer_start if view.quantity.outer_start >= 0 else view.quantity.start
    right_behind = view.folded[end - 1 : end] in ("的", "(") and view.quantity.kind != "multiple"
    found = times.compared.get(end - 1) if right_behind else None
    if found:
        view.notes["then"] = (found.start, found.end)
    return found


def handed_out(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """2020年、2021年产值分别为31亿元和36亿元: as many times as numbers, one each."""
    first, last, place = view, view, 0
    while first.listed and first.previous and place < MEMORY:
        first, place = first.previous, place + 1
    n = place + 1
    while last.following and last.following.listed and n < MEMORY:
        last, n = last.following, n + 1
    if n < 2:
        return None
    if "分别" in first.left and (found := times.row(view.statement.sentence[0], first.quantity.start, n)):
        return found[place]
    return None if _NOUNS.search(first.left) else _year_of_row(times.last_in(view.statement.sentence[0], first.quantity.start), place, n)


def _year_of_row(p: ScannedPeriod | None, place: int, n: int) -> ScannedPeriod | None:
    """2019—2021年,产值分别为5亿元、6亿元和8亿元: as many numbers as years."""
    if p is None or p.first is None or p.last is None or p.last.year - p.first.year + 1 != n:
        return None
    if p.recent or (p.first.month, p.first.day, p.last.month, p.last.day) != (1, 1, 12, 31):
        return None
    year = p.first.year + place
    return p._replace(iso=str(year), first=date(year, 1, 1), last=date(year, 12, 31))


def in_clause(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """去年新增规上企业40家: the nearest time before the number in its sentence, none in brackets that it stands outside of."""
    end, start = view.quantity.start + (view.quantity.kind == "duration"), view.statement.sentence[0]  # 五年来 is the time of 五年
    if paragraph[0] < start and view.folded[start - 1] == "\n":  # a line in the midst of a sentence
        start = max(paragraph[0], view.folded.rfind("。", paragraph[0], start))
    for _ in range(MEMORY):
        found = times.last_in(start, end)
        if found is None:
            break
        if not view.brackets_off(found.end) and not _left_behind(view, found) and not _of_another(view, found):
            return found
        end = found.start
    return None


def _left_behind(view: View, found: ScannedPeriod) -> bool:
    """从2020年的3亿元提高到5亿元: the number that is reached is not of the time set out from; nor 占2020年的40% of that."""
    if view.folded.endswith(_OF_WHOLE, max(0, found.start - 2), found.start):
        return True
    if view.folded[found.start - 1 : found.start] not in ("从", "由", "自"):
        return False
    return bool(_REACHED.search(view.folded, found.end, view.quantity.start))


def _of_another(view: View, found: ScannedPeriod) -> bool:
    """甲项目5月获批;乙项目投资3亿元; 明年3月投产,达产后年产值3亿元: one happening tells nothing of the next; nor does 一是 of 二是."""
    items = _ITEM.finditer(view.folded, max(view.statement.sentence[0], view.quantity.start - _ITEMS), view.quantity.start)
    if len({m.start() > found.start for m in items}) == 2:
        return True
    long = (found.last - found.first).days > _MONTH if found.first and found.last else "月" not in view.folded[found.start : found.end]
    if found.marker not in ("", "until"):
        return False
    if view.folded.find("次", found.end, view.quantity.start) >= 0 and _THIS_TIME.search(view.folded, found.end, view.quantity.start):
        return True
    if _stands(view, found):
        return True
    return not long and _HAPPENED.match(view.folded, found.end, view.quantity.start) is not None


def _stands(view: View, found: ScannedPeriod) -> bool:
    """2003年建成,占地40亩,其中林地12亩: what a thing has since it was built, and what is told with it, has no time of its own."""
    before = view.previous
    told = before is not None and before.notes.get("stands") == (found.start, found.end)
    if not told and not (_HAS.search(view.left) and _STOOD.match(view.folded, found.end, view.quantity.start)):
        return False
    view.notes["stands"] = (found.start, found.end)
    return True


def behind(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """销量对比2021年同期增长, 新增12家(2021年): none before it, so one in the same clause or in brackets behind it."""
    found = times.last_in(view.after[0], view.after[1], _LASTING)
    opened = view.after[1]
    if found and "、" in view.folded[view.after[0] : found.start]:
        return None  # 补助收入3亿元、|上年结转2亿元
    if found and found.start == view.after[0] and view.folded.startswith(",", found.end):
        return None  # …减少100亿美元|6月末,存款余额…: a heading in one line with its text
    if found is None and view.folded.startswith("(", opened):
        found = times.first_in(opened + 1, opened + 2)
        return found if found and view.folded.startswith(")", found.end) else None
    return found


def opening(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """上半年,…。工业增加值增长5%: the last time that opened a sentence of the paragraph."""
    end, first = view.statement.sentence[0], _told_from(view, times, paragraph)
    day = None
    for _ in range(MEMORY):
        found = times.last_in(first, end, _LASTING)
        if found is None or (day and _is_elsewhere(day, found)):
            break
        if found.marker == "as_of" and view.type in _STANDING:
            break
        if _is_over(view, found, times):
            return None
        if found.marker in ("", "present") and found.first != found.last and _OPENING.match(view.folded, first, found.start):
            return found
        day = found if found.first == found.last else day
        end = found.start
    return None


def _is_elsewhere(day: ScannedPeriod, before: ScannedPeriod) -> bool:
    """2017年,…。2011年9月1日,…: a day of another year ends what was told before it."""
    if day.first is None or before.first is None or before.last is None or not day.explicit_year:
        return False
    return not before.first.year <= day.first.year <= before.last.year


def on_that_day(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """6月末,贷款余额62亿元。人民币贷款余额61亿元: what is there on a day goes on being told of that day."""
    if not _is_stock(view):
        return None
    found = times.last_in(_told_from(view, times, paragraph), view.statement.sentence[0], _LASTING)
    return found if found and found.marker == "" and view.folded[found.end - 1] in "末底" else None


def _told_from(view: View, times: Times, paragraph: Bounds) -> int:
    """Where what is told together begins: the paragraph, or the last numbered heading in the midst of it."""
    end = min(view.statement.sentence[0] + 3, view.quantity.start)
    i = bisect_right(times.enumerated, end, key=_END) - 1
    return times.enumerated[i][0] if i >= 0 and times.enumerated[i][0] >= max(paragraph[0], end - _ITEMS) else paragraph[0]


def _is_stock(view: View) -> bool:
    """贷款余额, and its 增速: what is there on a day, or how that grew."""
    at = view.statement.indicator
    if at and view.previous and view.folded[at[0] : at[1]] in ("增速", "增幅", "降幅"):
        at = view.previous.statement.indicator
    return at is not None and view.folded.endswith(_STOCKS, *at)


def part_of_before(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """年末常住人口62万人。其中,…: 其中 keeps the time of the sentence before."""
    start = view.statement.sentence[0]
    if not view.folded.startswith("其中", start):
        return None
    return times.last_in(max(paragraph[0], start - 160), start, _LASTING)


def in_paragraph(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """Any time that an earlier sentence of the paragraph gave, but when something happened."""
    found = times.last_in(_told_from(view, times, paragraph), view.statement.sentence[0], _LASTING)
    return None if found and _is_over(view, found, times) else found


def _is_over(view: View, found: ScannedPeriod, times: Times) -> bool:
    """2007年3月挂牌上市。|年产值3亿元; 2020年产值3亿元。|公司现有员工300人: the sentence tells of another time."""
    if "stands" in view.notes:
        return True
    if found is times.report or (times.report and found.iso == times.report.iso):
        return False
    if _EVENT.match(view.folded, found.end):
        return True
    ahead = found.last is None or times.horizon is None or found.last.year < times.horizon.year
    return ahead and view.type in _STANDING and _NOW.match(view.folded, max(view.before[0] - 4, 0), view.quantity.start) is not None


def turned_to(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """刚刚过去的2025年,…。↵一是…: what the part of the report tells of from there on, though its heading tells of five years."""
    found = times.turn_before(view.quantity.start) if times.turns else None
    plain = found is not None and times.report is not None and found.iso == times.report.iso and not times.of_section(view.quantity.start)
    return None if plain else found  # what the whole report tells of, as ever


def in_heading(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """一、2016年工作回顾: the time of the section."""
    return times.of_section(view.quantity.start)


def of_report(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """The time that the report as a whole reports on; the day of the news is that of its lead, and not of what it tells to explain it."""
    day = times.report is not None and times.report.first is not None and times.report.first == times.report.last
    return None if day and _told_late(view.folded, view.statement.sentence[0]) else times.report


def _told_late(folded: str, at: int) -> bool:
    """Whether so many words stand before a sentence, however the lines are broken."""
    return at > _NEWS and (at > 3 * _NEWS or len("".join(folded[:at].split())) > _NEWS)


def of_this_year(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """News of October, 今年,…。今年,…: what has no other time is of the year that runs, but for durations and what was then."""
    if times.running is None or view.quantity.kind == "duration":
        return None
    start = max(view.statement.sentence[0], view.quantity.start - _THEN_REACH)
    return None if _THEN.search(view.folded, start, view.quantity.start) else times.running


RULES = (
    compared_with,
    handed_out,
    since_event,
    in_clause,
    behind,
    part_of_before,
    on_that_day,
    opening,
    turned_to,
    in_heading,
    of_report,
    in_paragraph,
    of_this_year,
)


def settle_plan(view: View, times: Times) -> None:
    """A plan without a time of its own has none but what its heading gives; an aim (全年任务9亿元) is of the time, or year, told of."""
    s = view.statement
    if aim := view.notes.get("aim"):
        if s.period and s.period.first and "年" in view.folded[slice(*aim)]:
            year = s.period.first.year
            s.period = s.period._replace(iso=str(year), first=date(year, 1, 1), last=date(year, 12, 31))
        return
    if s.period is None or not s.planned or not s.inherited or view.type == "threshold" or (times.tasks and s.period is times.report):
        return
    if not _in_sentence(view, s.period) and not times.is_ahead(s.period) and not _estimated(view, times, s.period):
        ahead = next((h for h in times.headings_above(view.quantity.start) if times.first_in(h.start, h.end)), None)
        if ahead is None or s.period.start < ahead.start or times.is_over(s.period):
            s.period, s.inherited = None, False


def _estimated(view: View, times: Times, p: ScannedPeriod) -> bool:
    """2021年,…。预计税收增长7%, in a report of 2022: not planned for a time to come, but not counted yet."""
    return times.is_over(p) and _ESTIMATED.match(view.folded, view.statement.sentence[0]) is not None


def _in_sentence(view: View, p: ScannedPeriod) -> bool:
    start, end = view.statement.sentence
    return start <= p.start < end
