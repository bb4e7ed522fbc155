"""Many reports as one file: a line for each, which folds open to the report's own page."""

from collections.abc import Iterable, Iterator
from string import Template

from liangdian.models import Report
from liangdian.models.markup import escape
from liangdian.view.labels import label
from liangdian.view.outline import page_title
from liangdian.view.page import assets, page, policy

_STYLE = (
    "body{margin:0 auto;max-width:100rem;padding:1rem;font:1rem/1.6 system-ui,sans-serif;color-scheme:light dark}"
    "summary{cursor:pointer;padding:.3rem 0}iframe{width:100%;height:90vh;border:1px solid;box-sizing:border-box}"
)
_SCRIPT = (
    "document.addEventListener('toggle', ({target}) => {const frame = target.querySelector('iframe');"
    "if (target.open && !frame.srcdoc) frame.srcdoc = frame.dataset.page}, true)"
)
_HEAD = Template(
    '<!doctype html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
    '<meta http-equiv="Content-Security-Policy" content="$policy">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<link rel="icon" href="data:,">\n'
    "<title>liangdian</title>\n<style>$style</style>\n<script>$script</script>\n</head>\n<body>\n"
)
_REPORT = Template(
    '<details>\n<summary><b>$name</b> $title ($count)</summary>\n<iframe title="$name" data-page="$page"></iframe>\n</details>\n'
)


def pages(named: Iterable[tuple[str, Report]]) -> Iterator[str]:
    """Documents' names and their reports as one HTML file without a network, piece by piece as the reports come.

    A page is built by the browser only when its line is opened. A report shows its text where it knows it, as in `page`.
    """
    style, script = assets()
    yield _HEAD.substitute(policy=policy((_STYLE, style), (_SCRIPT, script)), style=_STYLE, script=_SCRIPT)
    for name, report in named:
        count = f"{len(report.figures)} {label('count.figure')}"
        yield _REPORT.substitute(name=escape(name), title=page_title(report), count=count, page=escape(page(report)))
    yield "</body>\n</html>\n"
