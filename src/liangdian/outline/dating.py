"""When a report was published: from its head, its lead, or what it calls 今年 and 去年."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.outline.head import Head
from liangdian.outline.tasks import task_title
from liangdian.scan.found import TimeMention
from liangdian.scan.periods import iso_of
from liangdian.source import Bounds, Source

_LEAD = 3  # sentences
_TITLE = 30  # characters of a heading
_ENACTING = 10  # paragraphs of a law that tell when it was passed


class DatingGrammar(NamedTuple):
    """The words and patterns that dates are read by."""

    date: regex.Pattern[str]
    closing: regex.Pattern[str]
    running: regex.Pattern[str]
    to_come: regex.Pattern[str]
    striving: regex.Pattern[str]
    yearly: regex.Pattern[str]
    tasks: regex.Pattern[str]
    looking_back: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "DatingGrammar":
        """Compile them from a lexicon."""
        return cls(
            date=regex.compile(
                r"""
                (?<!\d) (?P<y> (?:19|20)\d{2} )
                (?: \s*+ [-/.年] \s*+ (?P<m> \d{1,2} ) (?: \s*+ [-/.月] \s*+ (?P<d> \d{1,2} ) )?+    # 2019-02-11, 2019年2月
                  | (?P<mm> \d{2} ) (?P<dd> \d{2} )                                                 # 20190211
                  | (?P<m> 0[1-9] | 1[0-2] ) (?=\s*+\Z) )                                            # 200004
                (?!\d)
                """,
                regex.VERBOSE,
            ),
            closing=regex.compile(r"\([^()]{0,12}?(?P<y>(?:19|20)\d{2})[年.-](?P<m>\d{1,2})[月.-](?P<d>\d{1,2})日?+[^()]{0,16}+\)\Z"),
            running=regex.compile(rf"{lexicon.pattern('frame.running')}|,[^,。]{{0,14}}?{lexicon.pattern('frame.intending')}"),
            to_come=regex.compile(r",(?:[^,。]{2,40},){0,2}[^,。]{0,14}?将(?![其此该这把])"),
            striving=regex.compile(rf"{lexicon.pattern('frame.striving')}(?P<year>20\d{{2}})(?!\d)"),
            yearly=regex.compile(rf"{lexicon.pattern('frame.yearly')}|{task_title(lexicon.pattern)}"),
            tasks=regex.compile(task_title(lexicon.pattern)),
            looking_back=regex.compile(lexicon.pattern("frame.looking_back")),
        )


class Told(NamedTuple):
    """What the dating rules read: the head, the times of the text, and those of its lead (title and first sentences)."""

    source: Source
    head: Head
    times: Sequence[TimeMention]
    lead: tuple[TimeMention, ...]
    sentences: tuple[Bounds, ...]  # of the lead

    @classmethod
    def of(cls, source: Source, head: Head, times: Sequence[TimeMention]) -> "Told":
        """Find the lead: the first sentences below the head."""
        body = head.lead(source)
        first = source.sentence_at(body) if source.sentences else 0
        sentences = source.sentences[first : first + _LEAD]
        end = sentences[-1][1] if sentences else 0
        lead = tuple(t for t in times if body <= t.start < end)
        return cls(source, head, times, lead, sentences)

    def titles(self) -> list[Bounds]:
        """The lines that say what the report is about."""
        return [*self.head.of("title"), *self.head.of("subtitle")]

    def printed_years(self) -> list[int]:
        """The years that the text prints, plans and foundings left out."""
        return [y for t in self.times if (y := year_of(t)) is not None]

    def opens_sentence(self, t: TimeMention) -> bool:
        """Whether the time stands at the beginning of its sentence, or behind a dateline."""
        start = self.source.sentences[self.source.sentence_at(t.start)][0]
        return t.start - start <= 3 or self.source.folded[t.start - 1] in "):"


def year_of(t: TimeMention) -> int | None:
    """2018年, 2018年5月 -> 2018; a span of years, a comparison or a founding tells nothing of the present."""
    first = t.reading.first
    if first.base != "printed" or first.years is None or first.years[0] != first.years[1] or t.reading.recent:
        return None
    return None if t.marker in ("compared", "founded", "since", "until") else first.years[0]


Reported = Callable[[], str | None]  # the time reported on, as far as it is known without the publication


def published_of(grammar: DatingGrammar, told: Told, reported: Reported) -> str | None:
    """The day, month or year of publication, by the first rule that knows it."""
    return next((iso for rule in RULES if (iso := rule(grammar, told, reported))), None)


def _printed_line(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """时间:2026-01-22 -> 2026-01-22; a report given on 2013年3月5日 -> that day."""
    for role in ("date", "source", "subtitle", "author"):
        for start, end in told.head.of(role):
            m = grammar.date.search(told.source.folded, start, end)
            if m and _is_day(m) and (role not in ("source", "author") or m["d"]):
                return "-".join(part.zfill(2) for part in (m["y"], m["m"] or m["mm"], m["d"] or m["dd"]) if part)
    return None


def _is_day(m: regex.Match[str]) -> bool:
    month, day = m["m"] or m["mm"], m["d"] or m["dd"]
    return _iso(int(m["y"]), int(month), int(day or 1)) is not None


def _dated_lead(_grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """2024年7月20日,全县举行…; 统计局2024年7月20日发布的数字显示 -> that day."""
    first = told.sentences[0][1] if told.sentences else 0
    for t in told.lead[:4]:
        if not t.reading.first.days or not year_of(t) or t.reading.last is not None:
            continue
        opening = t.start < first and told.opens_sentence(t) and told.source.folded.startswith((",", "上午", "下午", "消息"), t.end)
        if opening or t.is_news:
            return iso_of(t.reading)
    return None


def _enacted(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """2004年3月26日 …第八次会议通过 / 2012年9月28日 …第一次修正: a law, as it was last passed."""
    found = None
    for start, end in told.source.paragraphs[:_ENACTING]:
        m = grammar.date.match(told.source.folded, start, end)
        if m and m["d"] and end - start <= 100 and told.source.folded.endswith(("通过", "修正", "修订", "公布"), start, end):
            found = _iso(int(m["y"]), int(m["m"]), int(m["d"])) or found
    return found


def _closing_date(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """…创新发展。《某某日报》(2023年08月03日 02版) -> 2023-08-03."""
    end = len(told.source.text.rstrip())
    m = grammar.closing.search(told.source.folded, max(0, end - 60), end)
    return _iso(int(m["y"]), int(m["m"]), int(m["d"])) if m else None


def _day_of_the_year_told(_grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """7月20日,某市公布2023年上半年经济运行情况 -> 2023-07-20; a whole year told of in its first months is the year before."""
    year = max((y for t in told.lead if (y := year_of(t))), default=None) or _named_year(told)
    return _lead_day(told, year) if year else None


def _lead_day(told: Told, year: int) -> str | None:
    """The day of the lead in that year."""
    first = next((t.reading.first for t in told.lead if _is_plain_day(t)), None)
    if first is None or first.months is None or first.days is None:
        return None
    return _iso(year + _tells_a_whole_year(told, first.months[0]), first.months[0], first.days[0])


def _named_year(told: Told) -> int | None:
    """8月10日,《2023某市产业峰会》开幕: the year in a name."""
    for start, end in told.sentences:
        m = _NAMED_YEAR.search(told.source.folded, start, end)
        if m:
            return int(m["year"])
    return None


_NAMED_YEAR = regex.compile(r"[《“](?P<year>20\d{2})(?![\d年])")


def _is_plain_day(t: TimeMention) -> bool:
    first = t.reading.first
    return first.base == "open" and first.months is not None and first.days is not None and not t.marker and t.reading.last is None


def _tells_a_whole_year(told: Told, month: int) -> bool:
    """1月17日公布2022年全年数据: the report comes a year after."""
    text = told.source.folded
    whole = any(year_of(t) and t.reading.first.months is None and text.startswith(("全", "度"), t.end) for t in told.lead)
    whole = whole or any(year_of(t) and text[t.end - 2 : t.end] in ("全年", "年度") for t in told.lead)
    return month <= 4 and whole


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _running_year(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """与2017年计划目标持平; 2022年,全县将…: the year is still running."""
    for t in told.times:
        year = year_of(t)
        if year and t.reading.first.months is None and grammar.running.match(told.source.folded, t.end):
            planned = told.source.folded[t.end : t.end + 1] == ","
            if not planned or told.opens_sentence(t):
                return _lead_day(told, year) or str(year)
    return None


def _year_to_come(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """2014年,…增长5%。2015年,随着扶持加大,我市将继续…: the last year printed, for which the text only intends."""
    years = sorted({*told.printed_years()})
    if len(years) < 2:
        return None
    last = [t for t in told.times if year_of(t) == years[-1]]
    intended = all(grammar.to_come.match(told.source.folded, t.end) and told.opens_sentence(t) for t in last)
    return str(years[-1]) if intended else None


def _striven_for(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """全力冲刺2023全年目标: the year is still running."""
    m = grammar.striving.search(told.source.folded)
    return m["year"] if m and 0 in _years_called(told) else None


def _year_after_the_whole(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """上半年…增速较2022年全年加快; 2022年,增加值比上年增长…;今年上半年…: the year after the last one that is told of as a whole."""
    if not any(_is_open_stretch(t) for t in told.times):
        return None
    whole = max((y for t in told.times if (y := _whole_year(grammar, told, t)) is not None), default=None)
    latest = max(told.printed_years(), default=0)
    return str(whole + 1) if whole and latest <= whole + 1 else None


_HONOURED = ("获评", "评为", "入选", "荣获", "获得", "授予", "跻身")


def _is_open_stretch(t: TimeMention) -> bool:
    """今年上半年, 上半年: less than a year, of a year that is not printed."""
    first = t.reading.first
    return first.base in ("open", "now") and first.shift == 0 and first.months is not None and first.months[0] != first.months[1]


def _whole_year(grammar: DatingGrammar, told: Told, t: TimeMention) -> int | None:
    """较2022年全年; 2022年,…比上年增长: a year whose figures are out."""
    first, text = t.reading.first, told.source.folded
    if first.base != "printed" or first.years is None or first.years[0] != first.years[1] or first.months or first.edge:
        return None
    if t.marker == "compared":
        return first.years[1] if t.reading.whole else None
    if text.startswith("年度", t.end - 2) and text.endswith(_HONOURED, 0, t.start):  # 获评2022年度…
        return first.years[1]
    if year_of(t) is None or not told.opens_sentence(t) or 0 not in _years_called(told):
        return None
    return first.years[1] if text.startswith(",", t.end) and not grammar.running.match(text, t.end) else None


def _tasks_of_the_year(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """附件 / 2026年民生实事: a list of a year's tasks in a text that calls the year 今年, and prints none later."""
    if 0 not in _years_called(told):
        return None
    latest = max(told.printed_years(), default=0)
    for t in told.times:
        end = told.source.folded.find("\n", t.end, t.end + _TITLE)
        if year_of(t) == latest and t.reading.first.months is None and end > 0 and grammar.tasks.search(told.source.folded, t.end, end):
            return str(latest)
    return None


def _title_of_the_year(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """2026年某省政府工作报告 is given in 2026; 2024年统计公报 is published in the year after."""
    for start, end in told.titles():
        m = regex.search(r"(?<!\d)((?:19|20)\d{2})年", told.source.folded, pos=start, endpos=end)
        if m and told.source.folded.find("工作报告", m.end(), end) >= 0:
            return m[1]
        if m and told.source.folded.find("统计公报", m.end(), end) >= 0:
            return str(int(m[1]) + 1)
    return None


def _year_after(_grammar: DatingGrammar, told: Told, reported: Reported) -> str | None:
    """A review of 2018 that calls 2018 去年 was published in 2019."""
    if not any(t.reading.first.shift == -1 and t.marker != "compared" for t in told.times if _is_called(t)):
        return None
    period = reported()
    return str(int(period) + 1) if period and len(period) == 4 else None


def _years_called(told: Told) -> set[int]:
    """今年 -> 0, 去年 -> -1."""
    return {t.reading.first.shift for t in told.times if _is_called(t)}


def _is_called(t: TimeMention) -> bool:
    """今年, 去年: but 去年同期 is only compared with."""
    first = t.reading.first
    return first.base == "now" and not first.step and not first.same


def _year_of_today(_grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """今年上半年… 2023年1月28日…: the latest year printed with a month is this one, where nothing later is printed."""
    if 0 not in _years_called(told):
        return None
    if day := _day_after(told):
        return day
    dated = {y for t in told.times if t.reading.first.months and t.reading.first.months[1] <= 8 and (y := year_of(t))}
    latest = max(told.printed_years(), default=None)
    if latest is None or latest not in dated:
        return None
    return _lead_day(told, latest) or str(latest)


def _titled_this_year(grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """某局2018年引资情况 …截至今年10月: the year of the title is the one that runs, where nothing is called 去年."""
    now = [t.reading.first for t in told.times if _is_called(t)]
    if not any(m.months and not m.shift for m in now) or any(m.shift < 0 for m in now):
        return None
    for start, end in told.titles():
        m = regex.search(r"(?<!\d)((?:19|20)\d{2})年", told.source.folded, pos=start, endpos=end)
        if m and grammar.yearly.search(told.source.folded, m.end(), end):
            return m[1]
    return None


def _day_after(told: Told) -> str | None:
    """7月28日电 …2022年四季度以来…今年上半年 -> 2023-07-28: that day of 2022 comes before what is told of."""
    ends = [t.reading.first for t in told.times if t.marker in ("", "since", "as_of") and t.reading.first.base == "printed"]
    latest = max(((m.years[1], m.months[0]) for m in ends if m.years and m.months), default=None)
    day = _lead_day(told, latest[0]) if latest else None
    if latest is None or day is None or latest[0] < max(m.years[1] for m in ends if m.years) or int(day[5:7]) >= latest[1]:
        return None
    return _lead_day(told, latest[0] + 1)


def _works_begun(_grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """10月16日…项目开工…建设年限2017年至2018年: works that begin now are built from this year on."""
    text = told.source.folded
    built = _BUILT_FROM.search(text)
    end = told.sentences[-1][1] if told.sentences else 0
    if built is None or not _BEGINNING.search(text, 0, end):
        return None
    year = int(built["year"])
    return _lead_day(told, year) or str(year)


_BUILT_FROM = regex.compile(r"建设(?:年限|工期|周期|期限|时间|期)(?:为|自|从|:)?(?P<year>20\d{2})(?:年|[.-])[^,。;]{0,6}?(?:至|到|-)")
_BEGINNING = regex.compile(r"开工|动工|奠基|破土")


def _year_of_the_stretch(_grammar: DatingGrammar, told: Told, _reported: Reported) -> str | None:
    """发布2023年上半年货币信贷运行情况: published in 2023."""
    for t in told.lead:
        months = t.reading.first.months
        if months and months[1] <= 9 and months[0] < months[1] and (year := year_of(t)):
            return str(year)
    return None


Rule = Callable[[DatingGrammar, Told, Reported], str | None]
RULES: tuple[Rule, ...] = (
    _printed_line,
    _enacted,
    _dated_lead,
    _closing_date,
    _day_of_the_year_told,
    _title_of_the_year,
    _year_after,
    _running_year,
    _year_to_come,
    _titled_this_year,
    _tasks_of_the_year,
    _year_of_today,
    _year_of_the_stretch,
    _works_begun,
    _striven_for,
    _year_after_the_whole,
)
