"""The page put together: one file, no network, and a policy that lets nothing run but its own script."""

import json
import os
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from string import Template

from liangdian.models import Report
from liangdian.models.markup import escape
from liangdian.view.facts import Json, records, sections
from liangdian.view.labels import by_language, label, told
from liangdian.view.outline import headline, outline, page_title
from liangdian.view.pictures import pictures
from liangdian.view.table import header, mark_buttons, rows, section_options, type_buttons
from liangdian.view.text import MarkedText, marked_text
from liangdian.view.words import Trails


def page(report: Report) -> str:
    """A report as one HTML page.

    Args:
        report: what `liangdian.parse` returned; or one read from JSON, whose text `with_text` gave back. Without its text the page
            shows the figures only; without its reasons a figure lights up its indicator, entity and time.
    """
    text = _text_of(report)
    trails = Trails.of(report, len(text or ""))
    marked = MarkedText() if text is None else marked_text(report, text, trails)
    data: Json = {"figures": records(report, trails, marked.pieces), "sections": sections(report), "labels": _labels()}
    style, script = asset("page.css"), asset("page.js")
    blanks = {
        "policy": policy((style,), (script,)),
        "style": style,
        "script": script,
        "title": page_title(report),
        "headline": headline(report),
        "pictures": pictures(report),
        "outline": outline(report),
        "text": told("page.no_text", "p", ' class="absent"') if text is None else marked.html,
        "types": type_buttons(report),
        "marks": mark_buttons(report),
        "sections": section_options(report),
        "header": header(),
        "rows": rows(report),
        "data": _island(data),
    }
    return Template(asset("page.html")).substitute(_spoken() | blanks)


def write(report: Report, path: str | os.PathLike[str]) -> None:
    """Write the page of a report to a file. Raises OSError."""
    Path(path).write_text(page(report), "utf-8", newline="")


def _text_of(report: Report) -> str | None:
    try:
        return report.text
    except ValueError:
        return None


def _island(data: Json) -> str:
    """JSON that no HTML parser can take for the end of its element."""
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


def policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """Content-Security-Policy: only these styles and scripts, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src {_hashes(styles)}; script-src {_hashes(scripts)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hashes(sources: Iterable[str]) -> str:
    return " ".join(f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'" for source in sources)


def _labels() -> Json:
    return {language: dict(words) for language, words in by_language().items()}


def _spoken() -> dict[str, str]:
    """The blanks of the page for labels: t_page_text -> 正文."""
    return {f"t_{key.replace('.', '_')}": escape(label(key)) for key in by_language()["zh"]}


@cache
def asset(name: str) -> str:
    """The template, a style or a script: a file beside this one."""
    return files(__package__).joinpath(name).read_text("utf-8")
