"""The styles of a document: those that it has by name, ours where one is missing."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from plantrack.i18n import Language
from plantrack.render.word.looks import LEVELS, Look, Role, looks_of
from plantrack.render.word.xml import NAMESPACES

# By which names a style is found, in any case; the first is that of ours. Word keeps its own
# styles under their English names in every language, other programs write what they show.
_NAMES: dict[Role, tuple[str, ...]] = {
    "normal": ("Normal", "正文"),
    "title": ("Title", "标题", "公文标题"),
    **{
        role: (role, f"标题 {role[-1]}", f"标题{role[-1]}")
        for role in ("heading 1", "heading 2", "heading 3", "heading 4", "heading 5")
    },
    "source": ("Subtitle", "副标题"),
    "body": ("Body Text First Indent", "正文首行缩进", "公文正文", "Body Text", "正文文本"),
    "remark": ("Plan Remark", "附注"),
    "to": ("Salutation", "称呼", "主送机关"),
    "item": ("List Bullet Plain", "条目"),
    "signature": ("Signature", "签名", "落款"),
    "cell": ("Table Text", "表格文字", "表格正文"),
    "cell heading": ("Table Heading", "表头", "表格标题"),
    "footer": ("footer", "页脚"),
}
_TABLE_NAMES = ("Table Grid", "网格型")

_OUR_OWN: tuple[Role, ...] = ("remark", "item", "cell", "cell heading")  # Word has none of these

Styles = dict[Role, str]  # the id of the style of each kind of paragraph


class Found(NamedTuple):
    """The ids of a document's styles, and that of its tables."""

    of: Styles
    table: str


def styles_in(document: WordDocument, language: Language) -> Found:
    """Return the document's styles, after adding those that it has not."""
    element: Any = document.styles.element
    known = {name: each for each in element.findall(qn("w:style")) for name in _names(each)}
    taken = {each.get(qn("w:styleId")) for each in element.findall(qn("w:style"))}
    found: Styles = {}
    for role, names in _NAMES.items():
        if (style := _found(known, "paragraph", names)) is None:
            based_on = found.get("cell" if role == "cell heading" else "normal", "")
            look = looks_of(language)[role]
            style = _free(taken, names[0])
            element.append(parse_xml(_paragraph_style(style, names[0], role, look, based_on)))
        found[role] = style
    if (table := _found(known, "table", _TABLE_NAMES)) is None:
        table = _free(taken, _TABLE_NAMES[0])
        element.append(parse_xml(_table_style(table)))
    return Found(found, table)


def _names(style: Any) -> Iterator[tuple[str, str]]:
    """Yield the kind of the style with each of its names."""
    for tag in ("w:name", "w:aliases"):
        if (each := style.find(qn(tag))) is not None:
            for name in each.get(qn("w:val"), "").split(","):
                yield style.get(qn("w:type"), ""), name.strip().lower()


def _found(known: dict[tuple[str, str], Any], kind: str, names: tuple[str, ...]) -> str | None:
    found = (known[kind, one.lower()] for one in names if (kind, one.lower()) in known)
    return next((each.get(qn("w:styleId")) for each in found), None)


def _free(taken: set[str], name: str) -> str:
    """Return an id for a style of that name which no style has."""
    stem = style = "".join(word.capitalize() for word in name.split())
    number = 1
    while style in taken:
        number += 1
        style = f"{stem}{number}"
    taken.add(style)
    return style


def _paragraph_style(style: str, name: str, role: Role, look: Look, based_on: str) -> str:
    kind = ' w:default="1"' if role == "normal" else ""
    kind += ' w:customStyle="1"' if role in _OUR_OWN else ""
    level = int(role[-1]) if role.startswith("heading") else 0
    return (
        f'<w:style {NAMESPACES} w:type="paragraph"{kind} '
        f'w:styleId="{style}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + "<w:qFormat/>"
        + f"<w:pPr>{_paragraph_properties(look, level)}</w:pPr>"
        + f"<w:rPr>{_run_properties(look, role)}</w:rPr></w:style>"
    )


def _paragraph_properties(look: Look, level: int) -> str:
    parts = ["<w:keepNext/>"] if look.keeps_next else []
    space = f'w:before="{_twips(look.before)}" w:after="{_twips(look.after)}"'
    if look.line:
        space += f' w:line="{_twips(look.line)}" w:lineRule="exact"'
    elif look.line is not None:
        space += ' w:line="240" w:lineRule="auto"'
    parts += [f"<w:spacing {space}/>", _indent(look)]
    if look.align:
        parts.append(f'<w:jc w:val="{look.align}"/>')
    if 0 < level <= LEVELS:
        parts.append(f'<w:outlineLvl w:val="{level - 1}"/>')
    return "".join(parts)


def _indent(look: Look) -> str:
    """Return the indents: in characters, and in twips for who cannot count those."""
    size = look.size or 16
    counted = {"left": look.left, "firstLine": look.first}
    if look.hanging:
        counted = {"left": look.left + look.hanging, "hanging": look.hanging}
    values = " ".join(
        f'w:{name}Chars="{round(count * 100)}" w:{name}="{_twips(count * size)}"'
        for name, count in counted.items()
    )
    return f"<w:ind {values}/>"


def _run_properties(look: Look, role: Role) -> str:
    parts = [look.faces.xml()] if look.faces else []
    if look.is_bold:
        parts.append("<w:b/><w:bCs/>")
    elif role.startswith(("heading", "title")):
        parts.append('<w:b w:val="0"/><w:bCs w:val="0"/>')
    if look.narrower or role in ("cell", "title", "footer"):
        parts.append(f'<w:spacing w:val="{-_twips(look.narrower)}"/>')
    if look.size:
        half_points = round(look.size * 2)
        parts.append(f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>')
    return "".join(parts)


def _table_style(style: str) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides
    )
    return (
        f'<w:style {NAMESPACES} w:type="table" w:styleId="{style}">'
        f'<w:name w:val="{_TABLE_NAMES[0]}"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr></w:style>"
    )


def _twips(points: float) -> int:
    return round(points * 20)
