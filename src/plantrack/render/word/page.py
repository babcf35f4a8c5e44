"""Pages: the size and margins of the standard, and sections that lie on their side."""

from copy import deepcopy
from typing import Any, NamedTuple

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from plantrack.i18n import Language
from plantrack.render.word.xml import NAMESPACES

_EDGES = ("top", "right", "bottom", "left")
# What may stand behind the numbering of pages, in the order that Word insists on.
_AFTER_COUNT = {
    qn(f"w:{name}")
    for name in (
        *("cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi"),
        *("rtlGutter", "docGrid", "printerSettings", "sectPrChange"),
    )
}
_LEAST = 400  # twips between a header or footer and the edge of the paper


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


class _Margins(NamedTuple):
    """In millimetres; `footer` is from its lower edge to that of the paper."""

    top: float
    right: float
    bottom: float
    left: float
    footer: float


# GB/T 9704: A4, its text is 156 x 225 mm; the middle of the page number is 7 mm below that.
_CHINESE = _Margins(37, 26, 35, 28, 25)
_ENGLISH = _Margins(25, 25, 25, 25, 12)


def section_xml(language: Language, references: str) -> str:
    """Return the properties of an upright A4 section with these headers and footers."""
    margins = _CHINESE if language == "zh" else _ENGLISH
    edges = " ".join(f'w:{name}="{_twips(getattr(margins, name))}"' for name in _EDGES)
    return (
        f"<w:sectPr {NAMESPACES}>{references}"
        f'<w:pgSz w:w="{_twips(210)}" w:h="{_twips(297)}"/>'
        f'<w:pgMar {edges} w:header="{_twips(15)}" w:footer="{_twips(margins.footer)}" '
        'w:gutter="0"/></w:sectPr>'
    )


def text_width(section: Any) -> int:
    """Return how wide the text of a section is, in twips; that of A4 paper if it does not say."""
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    width = _number(size, "w", _twips(210))
    edges = sum(abs(_number(margins, name, _twips(25))) for name in ("left", "right", "gutter"))
    return max(width - edges, _twips(20))


def section_like(section: Any, is_landscape: bool, starts_anew: bool) -> Any:
    """Return a section like `section`, on its side if wanted, with pages counted anew if wanted."""
    made = deepcopy(section)
    for each in made.findall(qn("w:type")):
        made.remove(each)
    if is_landscape:
        _turn(made)
    if starts_anew:
        _count_anew(made)
    elif (title := made.find(qn("w:titlePg"))) is not None:
        made.remove(title)  # only the first page of a letter has its header
    return made


def _count_anew(section: Any) -> None:
    """Have the section's pages counted from 1, in the form that its numbers have."""
    count = section.find(qn("w:pgNumType"))
    if count is None:
        count = OxmlElement("w:pgNumType")
        following = (one for one in section if one.tag in _AFTER_COUNT)
        after = next(following, None)
        section.insert(len(section) if after is None else section.index(after), count)
    count.set(qn("w:start"), "1")


def _turn(section: Any) -> None:
    """Lay the section on its side, with what was its left edge on top."""
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    width, height = _number(size, "w", _twips(210)), _number(size, "h", _twips(297))
    if size is None or margins is None or width >= height:
        return
    size.set(qn("w:w"), str(height))
    size.set(qn("w:h"), str(width))
    size.set(qn("w:orient"), "landscape")
    was = {name: _number(margins, name, 0) for name in (*_EDGES, "header", "footer")}
    turned = {"top": "left", "right": "top", "bottom": "right", "left": "bottom"}
    for name, edge in turned.items():
        margins.set(qn(f"w:{name}"), str(abs(was[edge])))
    for name, old, new in (("header", "top", "left"), ("footer", "bottom", "right")):
        distance = abs(was[new]) - (abs(was[old]) - was[name])
        margins.set(qn(f"w:{name}"), str(max(distance, _LEAST)))


def _number(element: Any, name: str, default: int) -> int:
    try:
        return round(float(element.get(qn(f"w:{name}"))))
    except (AttributeError, TypeError, ValueError):
        return default
