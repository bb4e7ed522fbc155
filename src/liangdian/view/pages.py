"""Many reports as one file: a line for each, which folds open to the report's own page."""

from collections.abc import Iterable, Iterator
from string import Template

from liangdian.models import Report
from liangdian.models.markup import escape
from liangdian.view.labels import by_language, label
from liangdian.view.outline import page_title
from liangdian.view.page import asset, page, policy

_REPORT = Template(
    "<details>\n<summary><b><bdi>$name</bdi></b> <bdi>$title</bdi> <small>$count $figures</small></summary>\n"
    '<iframe title="$name" data-page="$page"></iframe>\n</details>\n'
)


def pages(named: Iterable[tuple[str, Report]]) -> Iterator[str]:
    """Documents' names and their reports as one HTML file that needs no network, piece by piece as the reports come.

    The browser builds a report's page when its line is opened, of what stands with the line and of the style and the script that
    all pages share. A report shows its text where it knows it, as in `page`.
    """
    styles, scripts = (asset("pages.css"), asset("page.css")), (asset("pages.js"), asset("page.js"))
    yield Template(asset("pages.html")).substitute(
        policy=policy(styles, scripts),
        style=styles[0],
        script=scripts[0],
        page_style=escape(styles[1]),
        page_script=escape(scripts[1]),
        heading=_both("pages.heading"),
        hint=_both("pages.hint"),
    )
    for name, report in named:
        # An empty element cannot stand in what a report says, where every < is escaped: the script finds these two.
        bare = page(report).replace(f"<style>{styles[1]}", "<style>", 1).replace(f"<script>{scripts[1]}", "<script>", 1)
        yield _REPORT.substitute(
            name=escape(name), title=page_title(report), count=len(report.figures), figures=_both("count.figure"), page=escape(bare)
        )
    yield "</body>\n</html>\n"


def _both(key: str) -> str:
    """count.figure -> <span data-en="figures">个数字</span>"""
    return f'<span data-en="{escape(by_language()["en"][key])}">{escape(label(key))}</span>'
