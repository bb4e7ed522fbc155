"""The hand-written answers beside a fixture's text, and what the parser's report says in the same words."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import zip_longest
from pathlib import Path

from liangdian import Report
from liangdian.models import Figure, Mention, Period, Project

FOLDER = Path(__file__).resolve().parent.parent / "fixtures"
NUMERAL = re.compile("[0-9０-９一二三四五六七八九十]")
Row = dict[str, object]
QUANTITY = ("s", "kind", "value", "lower", "upper", "unit", "per", "qualifier")
ALWAYS = (*QUANTITY, "type", "indicator", "entity", "period", "planned", "section")
OF_A_TYPE = ("direction", "basis", "level", "reference", "aspect", "scope", "role")


@dataclass(frozen=True)
class Fixture:
    """One report of our own writing: `fixtures/zone-review.txt` and `fixtures/zone-review.expected.jsonl`."""

    name: str
    text: str
    rows: list[Row]

    @classmethod
    def read(cls, name: str) -> "Fixture":
        """Both files of a fixture."""
        lines = (FOLDER / f"{name}.expected.jsonl").read_text(encoding="utf-8").splitlines()
        return cls(name, (FOLDER / f"{name}.txt").read_text(encoding="utf-8"), [json.loads(line) for line in lines])

    def of(self, kind: str) -> list[Row]:
        """The rows of one kind: `figure`, `section`, …"""
        return [row for row in self.rows if row["t"] == kind]

    @property
    def subject_names(self) -> set[str]:
        """What the report's own subject is called: a figure of the subject may print one of these or none."""
        return set(texts(self.of("meta")[0]["subject"]))


def names() -> list[str]:
    """Every fixture, by name."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def texts(value: object) -> list[str]:
    """A JSON list of strings."""
    assert isinstance(value, list)
    return [str(x) for x in value]


def pairs(value: object) -> list[tuple[str, str]]:
    """A JSON list of pairs, in words: [[1028, "total"]] -> [("1028", "total")]."""
    assert isinstance(value, list)
    return [(str(left), str(right)) for left, right in value]


def place(row: Row) -> int:
    """Where a row's surface stands."""
    assert isinstance(row["at"], int)
    return row["at"]


def section_of(fixture: Fixture, at: int) -> int | None:
    """The heading that a figure stands under: the last one before it."""
    before = [i for i, row in enumerate(fixture.of("section")) if place(row) <= at]
    return before[-1] if before else None


def days(iso: str) -> tuple[str, str]:
    """2021-04 -> 2021-04-01, 2021-04-30; 2023-01/2023-07 -> 2023-01-01, 2023-07-31."""
    first, _, last = iso.partition("/")
    return _day(first, first=True), _day(last or first, first=False)


def _day(part: str, *, first: bool) -> str:
    if len(part) == 10:
        return part
    if len(part) == 4:
        return f"{part}-01-01" if first else f"{part}-12-31"
    year, month = map(int, part.split("-"))
    after = date(year + month // 12, month % 12 + 1, 1)
    return f"{part}-01" if first else date.fromordinal(after.toordinal() - 1).isoformat()


def plain(mention: Mention | None) -> str | None:
    """A mention's words."""
    return mention.text if mention else None


def span_of(period: Period | None) -> tuple[str, str] | None:
    """A period's first and last day."""
    return (str(period.start_date), str(period.end_date)) if period and period.start_date else None


def number(value: object) -> Decimal | None:
    """A value as printed in a row, or as held by a quantity."""
    return None if value is None else Decimal(str(value))


def wanted_figure(row: Row, fixture: Fixture) -> Row:
    """A hand-written row with its defaults filled in."""
    want: Row = {key: row.get(key) for key in ALWAYS}
    want |= {key: number(row.get(key)) for key in ("value", "lower", "upper")}
    want |= {"planned": bool(row.get("planned")), "section": section_of(fixture, place(row))}
    want["period"] = days(str(row["period"])) if row.get("period") else None
    return want | {key: row[key] for key in OF_A_TYPE if key in row}


def found_figure(figure: Figure, want: Row, fixture: Fixture) -> Row:
    """What the parser says of the same figure; the subject's own names count as no entity, 三分之二 as two decimals."""
    q = figure.quantity
    got: Row = {"s": q.text, "kind": q.kind, "type": figure.type, "unit": q.unit, "per": q.per, "qualifier": q.qualifier}
    value = q.value
    if "分之" in q.text and isinstance(want["value"], Decimal) and value is not None:
        value = round(value, -int(want["value"].as_tuple().exponent))
    got |= {"value": value, "lower": q.lower, "upper": q.upper, "indicator": plain(figure.indicator), "entity": plain(figure.entity)}
    if want["entity"] is None and got["entity"] in fixture.subject_names:
        got["entity"] = None
    got |= {"period": span_of(figure.period), "planned": figure.planned, "section": figure.section}
    for key in OF_A_TYPE:
        if key in type(figure).model_fields:
            held = getattr(figure, key)
            got[key] = held.text if hasattr(held, "text") else held
    return got


def differences(where: str, want: Row, got: Row) -> list[str]:
    """One line for each field that differs: `486.7亿元@203 indicator: 规上工业总产值, got 总产值`."""
    keys = [key for key in want if want[key] != got.get(key)] + [key for key in got if key not in want and got[key] is not None]
    return [f"{where} {key}: wanted {want.get(key)}, got {got.get(key)}" for key in keys]


def figure_differences(fixture: Fixture, report: Report, fields: tuple[str, ...] = (*ALWAYS, *OF_A_TYPE)) -> list[str]:
    """Some fields of every figure, one to one by its place; that there are none too few or too many goes with the quantities."""
    found = {figure.quantity.span.start: figure for figure in report.figures}
    out = []
    for row in fixture.of("figure"):
        where = f"figure {row['s']}@{row['at']}"
        figure = found.pop(place(row), None)
        if figure is None:
            out += [f"{where}: missing"] if "s" in fields else []
        else:
            want = wanted_figure(row, fixture)
            got = found_figure(figure, want, fixture)
            out += differences(where, {k: v for k, v in want.items() if k in fields}, {k: v for k, v in got.items() if k in fields})
    extra = [f"figure {f.quantity.text}@{at}: not expected ({f.type}, {plain(f.indicator)})" for at, f in found.items()]
    return out + (extra if "s" in fields else [])


def outline_differences(fixture: Fixture, report: Report) -> list[str]:
    """The frame and the headings."""
    meta = fixture.of("meta")[0]
    subject = texts(meta["subject"])
    want: Row = {key: meta[key] for key in ("title", "subtitle", "authors", "published", "period")}
    got: Row = {key: getattr(report, key) for key in want}
    out = differences("meta", want | {"subject": True}, got | {"subject": plain(report.subject) in subject})
    for wanted, found in zip_longest(fixture.of("section"), report.sections):
        if wanted is None or found is None:
            out.append(f"section: wanted {wanted and wanted['s']}, got {found and found.title}")
            continue
        wanted_row = {key: wanted[key] for key in ("label", "title", "level", "at")}
        found_row: Row = {"label": found.label, "title": found.title, "level": found.level, "at": found.heading.start}
        out += differences(f"section {wanted['s']}", wanted_row, found_row)
    return out


def period_differences(fixture: Fixture, report: Report) -> list[str]:
    """Time expressions with a numeral; the others (去年, 上半年) show in the figures' own periods."""
    want = {(place(row), str(row["s"])): (row["from"], row["to"]) for row in fixture.of("period")}
    got = {(p.span.start, p.text): span_of(p) for p in report.periods}
    printed = {key: ends for key, ends in got.items() if key in want or NUMERAL.search(key[1])}
    return [
        f"period {s}@{at}: wanted {want.get((at, s))}, got {printed.get((at, s))}"
        for at, s in sorted(want.keys() | printed.keys())
        if want.get((at, s)) != printed.get((at, s))
    ]


def enterprise_differences(fixture: Fixture, report: Report) -> list[str]:
    """Named firms with their other names and honours."""
    found = {firm.name: firm for firm in report.enterprises}
    out = []
    for row in fixture.of("enterprise"):
        firm = found.pop(str(row["name"]), None)
        if firm is None:
            out.append(f"enterprise {row['name']}: missing")
            continue
        want: Row = {"aliases": sorted(texts(row["aliases"])), "honours": sorted(texts(row["honours"]))}
        got: Row = {"aliases": sorted(firm.aliases), "honours": sorted(h.text for h in firm.honours)}
        out += differences(f"enterprise {row['name']}", want, got)
    return out + [f"enterprise {name}: not expected" for name in found]


def project_differences(fixture: Fixture, report: Report) -> list[str]:
    """Projects with their money, areas, milestones and builders; a group without names may stand or not."""
    found = {project.name: project for project in report.projects}
    out = []
    for row in fixture.of("project"):
        project = found.pop(str(row["name"]), None)
        if project is None and not row.get("opt"):
            out.append(f"project {row['name']}: missing")
        if project is not None and not row.get("opt"):
            out += differences(f"project {row['name']}", wanted_project(row), found_project(project))
    return out + [f"project {name}: not expected" for name in found]


def wanted_project(row: Row) -> Row:
    """A hand-written project in comparable form."""
    events = row["milestones"]
    assert isinstance(events, list)
    return {
        "aliases": sorted(texts(row["aliases"])),
        "investments": row["investments"],
        "areas": row["areas"],
        "milestones": sorted((event, days(iso) if iso else None) for event, iso in events),
        "investors": texts(row["investors"]),
    }


def found_project(project: Project) -> Row:
    """The parser's project in the same form."""
    return {
        "aliases": sorted(project.aliases),
        "investments": [[money.quantity.span.start, money.role] for money in project.investments],
        "areas": [area.quantity.span.start for area in project.areas],
        "milestones": sorted((m.event, span_of(m.period)) for m in project.milestones),
        "investors": project.investors,
    }


LAYERS: dict[str, Callable[[Fixture, Report], list[str]]] = {
    "outline": outline_differences,
    "times": period_differences,
    "quantity": partial(figure_differences, fields=QUANTITY),
    "statement": partial(figure_differences, fields=("type", *OF_A_TYPE)),
    "indicator": partial(figure_differences, fields=("indicator",)),
    "entity": partial(figure_differences, fields=("entity",)),
    "period": partial(figure_differences, fields=("period",)),
    "planned": partial(figure_differences, fields=("planned",)),
    "section": partial(figure_differences, fields=("section",)),
    "enterprises": enterprise_differences,
    "projects": project_differences,
}
