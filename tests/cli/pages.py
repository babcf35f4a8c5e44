"""Reads an HTML page as a browser's parser would have it: elements, tables, texts."""

from html.parser import HTMLParser
from typing import NamedTuple

Rows = list[list[str]]
_VOID = ("hr", "link", "meta", "rect")  # rect: the template closes it by itself


class Element(NamedTuple):
    """An element: its tag, its attributes, and those that it stands in, from the outside."""

    tag: str
    attributes: dict[str, str]
    around: tuple[str, ...]


class Page(HTMLParser):
    """A page that was read; it raises AssertionError if an element is not closed where it ought."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.declarations: list[str] = []
        self.texts: list[tuple[str, str]] = []  # each with the innermost element around it
        self.tables: list[Rows] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    @property
    def title(self) -> str:
        """What the browser calls the page."""
        return self.text_in("title")

    @property
    def style(self) -> str:
        """The style sheet within the page."""
        return self.text_in("style")

    def text_in(self, tag: str) -> str:
        """The texts directly within elements of that tag, one after the other."""
        return "".join(text for inside, text in self.texts if inside == tag)

    def all(self, tag: str) -> list[Element]:
        """The elements of that tag."""
        return [one for one in self.elements if one.tag == tag]

    def handle_decl(self, decl: str) -> None:
        self.declarations.append(decl)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)
        if tag not in _VOID:
            self._open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("th", "td"):
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1] if self._open else "", data))
        if "table" in self._open and {"th", "td"} & set(self._open):
            self.tables[-1][-1][-1] += data

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names))
        found = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, found, tuple(self._open)))
