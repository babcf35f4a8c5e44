"""Where in a template the content goes, and what stands above and below it on each letter."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

MARK = "{{content}}"
# What is no text of a paragraph: an empty one may have properties and marks, but nothing to see.
_SEEN = ("w:drawing", "w:pict", "w:object", "w:br", "w:sym", "w:fldChar", "w:fldSimple")

# The parts of a document whose texts are printed.
_PRINTED = tuple(
    f"wordprocessingml.{name}+xml"
    for name in ("document.main", "header", "footer", "footnotes", "endnotes")
)


class Place(NamedTuple):
    """The elements of a template's body that stand above and below the content."""

    above: tuple[Any, ...]
    below: tuple[Any, ...]


def place_in(body: Any) -> Place:
    """Return the place: that of the paragraph {{content}}, else the end of the body.

    That paragraph is removed, as are empty ones at the end.
    """
    elements = [one for one in body if one.tag != qn("w:sectPr")]
    for number, element in enumerate(elements):
        if element.tag == qn("w:p") and _text(element).strip() == MARK:
            body.remove(element)
            return Place(tuple(elements[:number]), tuple(elements[number + 1 :]))
    if elements and _is_empty(elements[-1]):
        body.remove(elements.pop())
    return Place(tuple(elements), ())


def is_mark_misplaced(word: Any) -> bool:
    """Whether the mark stands anywhere but alone in one paragraph of the body, once."""
    body = word.element.body
    if body is None:
        return False  # a damaged file, which is told as one
    held = [one for one in _printed_paragraphs(word) if MARK in _own_text(one)]
    return len(held) > 1 or any(
        one.getparent() is not body or _text(one).strip() != MARK for one in held
    )


def _printed_paragraphs(word: Any) -> Iterator[Any]:
    """Yield each paragraph, wherever it stands: in a table, a text box, a footer."""
    for part in word.part.package.iter_parts():
        if part.content_type.endswith(_PRINTED):
            root = getattr(part, "element", None)
            yield from (parse_xml(part.blob) if root is None else root).iter(qn("w:p"))


def _own_text(paragraph: Any) -> str:
    """Return a paragraph's text without that of the text boxes anchored in it."""
    return "".join(
        one.text or ""
        for one in paragraph.iter(qn("w:t"))
        if next(one.iterancestors(qn("w:p"))) is paragraph
    )


def _text(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t")))


def _is_empty(element: Any) -> bool:
    if element.tag != qn("w:p") or _text(element).strip():
        return False
    seen = any(next(element.iter(qn(tag)), None) is not None for tag in _SEEN)
    return not seen and next(element.iter(qn("w:sectPr")), None) is None
