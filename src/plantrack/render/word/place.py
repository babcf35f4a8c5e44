"""Where in a template the content goes, and what stands above and below it on each letter."""

from typing import Any, NamedTuple

from docx.oxml.ns import qn

MARK = "{{content}}"
# What is no text of a paragraph: an empty one may have properties and marks, but nothing to see.
_SEEN = ("w:drawing", "w:pict", "w:object", "w:br", "w:sym", "w:fldChar", "w:fldSimple")


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


def _text(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t")))


def _is_empty(element: Any) -> bool:
    if element.tag != qn("w:p") or _text(element).strip():
        return False
    seen = any(next(element.iter(qn(tag)), None) is not None for tag in _SEEN)
    return not seen and next(element.iter(qn("w:sectPr")), None) is None
