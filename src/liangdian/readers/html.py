"""A web page as its article: no navigation, no footers, <h1>–<h6> as headings, table rows as lines."""

from collections.abc import Sequence
from itertools import chain

import regex

from liangdian.readers.blocks import Block, write_blocks
from liangdian.readers.encodings import decode
from liangdian.readers.errors import MissingExtraError, UndecodableError
from liangdian.readers.file_text import FileText
from liangdian.readers.page_line import PageLine

# Never part of an article.
_DROPPED = "script,style,noscript,template,nav,footer,aside,form,button,select,iframe,svg,head,dialog,[hidden],[aria-hidden=true],"
_DROPPED += "[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],"
_DROPPED += "[style*='display:none'],[style*='display: none']"
_CHARSET = regex.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?([\w-]++)", regex.IGNORECASE)

_ARTICLE = 0.8  # the innermost element that holds this share of the page's prose is the article


def read_html(data: bytes, name: str, encoding: str | None) -> FileText:
    """The article of a page.

    Raises:
        UndecodableError: its bytes cannot be decoded.
        MissingExtraError: selectolax is not installed.
    """
    try:
        from liangdian.readers.html_lines import page_lines
    except ModuleNotFoundError:
        raise MissingExtraError("extra.missing", name=name, package="selectolax", extra="html") from None
    page, found = _decode(data, name, encoding)
    lines = article(page_lines(page, _DROPPED))
    return FileText(name, write_blocks([Block(line.text, line.level) for line in lines]), "html", found)


def _decode(data: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    """UTF-8 shows by itself; else what the page says of itself, else what is found."""
    declared = _CHARSET.search(data, 0, 4096)
    label = declared[1].decode("ascii", "replace").lower() if declared else ""
    if encoding is None and label.startswith(("gb", "big5")) and not _is_utf8(data):
        try:
            return decode(data, name, "gb18030" if label.startswith("gb") else "big5")
        except UndecodableError:
            pass  # the page is mistaken about itself
    return decode(data, name, encoding)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def article(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines of the innermost element that holds most of the prose, the page's title before them, links elsewhere left out."""
    prose = sum(line.prose for line in lines)
    inside, depth = list(lines), 0
    while further := _one_further(inside, depth, prose):
        inside, depth = further, depth + 1
    titles = [line for line in lines if line.level == 1]
    if len(titles) == 1 and titles[0] not in inside:
        inside.insert(0, titles[0])
    followers = chain(inside[1:], [None])
    return [line for line, after in zip(inside, followers, strict=False) if not line.leads_elsewhere and not _heads_links(line, after)]


def _one_further(inside: Sequence[PageLine], depth: int, prose: int) -> list[PageLine] | None:
    """The lines of one child, where it holds nearly everything and is no single paragraph."""
    shares: dict[int, int] = {}
    for line in inside:
        if len(line.path) > depth:
            shares[line.path[depth]] = shares.get(line.path[depth], 0) + line.prose
    best = max(shares, key=lambda node: shares[node], default=None)
    if best is None or not prose or shares[best] < _ARTICLE * prose:
        return None
    further = [line for line in inside if line.path[depth : depth + 1] == (best,)]
    return further if any(len(line.path) > depth + 1 for line in further) else None


def _heads_links(line: PageLine, after: PageLine | None) -> bool:
    """相关阅读 over a list of links."""
    return line.level is not None and after is not None and after.leads_elsewhere
