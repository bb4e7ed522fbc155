"""A page's elements as lines: block elements and <br> part them, cells of a table row are parted by tabs."""

from collections.abc import Iterator

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

from liangdian.readers.page_line import PageLine

_PHRASES = "a abbr b bdi bdo big cite code data del em font i ins kbd label mark q s small span strong time tt u var wbr"
_INLINE = frozenset(_PHRASES.split(" "))
_RAISED = {"sup": str.maketrans("23", "²³"), "sub": {}}  # 平方米 is often printed as m<sup>2</sup>
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_LAYOUT = "table,h1,h2,h3,h4,h5,h6,ul,ol"  # a cell that holds one of these is a piece of the page, no cell of data
_LONGEST_CELL = 300
_DEEPEST = 64  # how far in an article is looked for
_MOST_COLUMNS = 256

_SPACE = regex.compile(r"[ \t\r\n\f]++")


def page_lines(page: str, dropped: str) -> list[PageLine]:
    """The lines of a page without the elements that the selector `dropped` names."""
    tree = LexborHTMLParser(page)
    for node in tree.css(dropped):
        if node.tag not in ("html", "body"):
            node.decompose()
    walk = _Walk()
    for begins, node in _events(tree.body):
        walk.take(begins, node)
    walk.part()
    return walk.found


def _events(body: LexborNode | None) -> Iterator[tuple[bool, LexborNode]]:
    """Every text as (True, text), every element when it begins and as (False, element) when it ends; a deep page needs no deep stack."""
    stack = [(True, body)] if body is not None else []
    while stack:
        begins, node = stack.pop()
        if node.is_text_node or node.is_element_node:
            yield begins, node
        if begins and node.is_element_node:
            stack.append((False, node))
            stack.extend((True, child) for child in reversed(list(node.iter(include_text=True))))


class _Walk:
    """What is known at one place of the page, and the lines so far."""

    def __init__(self) -> None:
        self.found: list[PageLine] = []
        self.path: list[int] = []
        self.parts: list[str] = []
        self.level: int | None = None
        self.linked = 0
        self.links = 0
        self.cells = 0
        self.row = _Row()

    def take(self, begins: bool, node: LexborNode) -> None:
        """One element's begin or end, or a text."""
        tag = node.tag or ""
        if node.is_text_node:
            self.text(node.text_content or "", node.parent.tag if node.parent else None)
        elif tag == "a":
            self.links += 1 if begins else -1
        elif tag in ("td", "th") and (not begins or not _is_layout(node)) and (begins or self.cells):
            self.cell(begins, node)
        elif self.cells and tag not in _INLINE and tag not in _RAISED:
            self.parts.append(" ")
        elif tag not in _INLINE and tag not in _RAISED:
            self.block(begins, tag, node)

    def text(self, text: str, parent: str | None) -> None:
        """Words, and whether they are a link."""
        self.parts.append(text.translate(_RAISED.get(parent or "", {})))
        self.linked += len(_SPACE.sub("", text)) if self.links else 0

    def cell(self, begins: bool, node: LexborNode) -> None:
        """A cell of data; those that a cell of a row above reaches into stay empty."""
        self.cells += 1 if begins else -1
        if begins:
            self.parts.append("\0" * self.row.skip())
        else:
            self.parts.append("\0" * self.row.put(_reach(node, "colspan"), _reach(node, "rowspan")))

    def block(self, begins: bool, tag: str, node: LexborNode) -> None:
        """A block element parts lines where it begins and where it ends."""
        self.part()
        if tag == "table":
            self.row = _Row()
        elif tag == "tr" and begins:
            self.row.column = 0
        if begins:
            self.path.append(node.mem_id)
            self.level = _HEADINGS.get(tag, self.level)
        else:
            self.path.pop()
            self.level = None if tag in _HEADINGS else self.level

    def part(self) -> None:
        """End the line."""
        cells = [_SPACE.sub(" ", cell).strip() for cell in "".join(self.parts).split("\0")]
        text = "\t".join(cells).rstrip("\t")
        if text.strip():
            self.found.append(PageLine(text, tuple(self.path[:_DEEPEST]), self.level, self.linked))
        self.parts, self.linked = [], 0


class _Row:
    """Where in its row the next cell stands, and how far down the cells above reach."""

    def __init__(self) -> None:
        self.column = 0
        self.reach: dict[int, int] = {}

    def skip(self) -> int:
        """How many columns are taken by cells of rows above."""
        first = self.column
        while self.reach.get(self.column, 0) > 0:
            self.reach[self.column] -= 1
            self.column += 1
        return self.column - first

    def put(self, columns: int, rows: int) -> int:
        """Take this many columns for this many rows."""
        for _ in range(columns):
            self.reach[self.column] = rows - 1
            self.column += 1
        return columns


def _is_layout(cell: LexborNode) -> bool:
    return cell.css_first(_LAYOUT) is not None or len(cell.text()) > _LONGEST_CELL


def _reach(cell: LexborNode, attribute: str) -> int:
    printed = cell.attributes.get(attribute) or ""
    return min(max(int(printed), 1), _MOST_COLUMNS) if printed.isascii() and printed.isdigit() and len(printed) < 5 else 1
