"""A whole document: the template, what is put into it, and the package that holds it."""

import io
import zipfile
from copy import deepcopy
from typing import Any

from docx.api import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from plantrack.i18n import Language
from plantrack.render.word.blocks import HALF, Writer, gap
from plantrack.render.word.layout import Part, parts_of
from plantrack.render.word.package import own_template
from plantrack.render.word.page import section_like, text_width
from plantrack.render.word.place import Place, place_in
from plantrack.render.word.styles import Found, styles_in
from plantrack.render.word.template import open_template, refusing_damage
from plantrack.render.word.widths import Widths
from plantrack.render.word.xml import NAMESPACES, visible
from plantrack.reports.build import Template
from plantrack.reports.document import Block, Document, Heading, Paragraph


def word_document(
    document: Document, language: Language, issuer: str, template: Template | None
) -> bytes:
    """Return the document in the layout of the `template`, by default that of the standard.

    Raises InputError if the template cannot be used.
    """
    with refusing_damage(template):
        word: Any = (
            WordDocument(io.BytesIO(own_template(language)))
            if template is None
            else open_template(template)
        )
        return _filled(word, document, language, issuer)


def _filled(word: Any, document: Document, language: Language, issuer: str) -> bytes:
    """Return the bytes of `word` with the document put into it."""
    styles = styles_in(word, language)
    body = word.element.body
    place = place_in(body)
    section = body.get_or_add_sectPr()
    blocks = _blocks(document)
    widths = Widths(blocks, language)
    parts = parts_of(blocks, widths, text_width(section) // HALF)
    _fill(body, place, parts, Writer(language, styles, widths, 0))
    _describe(word, document.headline, issuer)
    out = io.BytesIO()
    word.save(out)
    return _same_bytes(out.getvalue())


def _blocks(document: Document) -> tuple[Block, ...]:
    """Return the document's blocks with a title above and the notes below."""
    blocks = document.blocks
    if document.title and not any(isinstance(b, Heading) and b.level == 1 for b in blocks):
        blocks = (Heading(document.title, 1), *blocks)
    return (*blocks, *(Paragraph(note, quiet=True) for note in document.notes))


def _fill(body: Any, place: Place, parts: list[Part], writer: Writer) -> None:
    """Put the parts in their place; each letter gets what the template has above and below."""
    base = body.sectPr
    for element in (*place.above, *place.below):
        body.remove(element)
    last = None
    for number, part in enumerate(parts):
        if last is not None:
            _end_section(body, last, writer.styles)
        last = section_like(base, part.is_landscape, part.starts_anew)
        writer = writer._replace(width=text_width(last))
        elements: list[Any] = []
        if part.starts_anew:
            elements += [deepcopy(one) for one in place.above]
        elements += _parsed("".join(writer.blocks(part.blocks)))
        is_letters_end = number + 1 == len(parts) or parts[number + 1].starts_anew
        if is_letters_end and place.below:
            elements += [deepcopy(one) for one in place.below]
        for element in elements:
            _put_before(base, element)
    ends = base.getprevious()
    if ends is not None and ends.tag == qn("w:tbl"):
        base.addprevious(_parsed(gap(writer.styles))[0])
    body.replace(base, last)


def _put_before(place: Any, element: Any) -> None:
    """Move an element of another tree there; row by row, as lxml is slow with large ones."""
    rows = list(element.iterchildren(qn("w:tr")))
    for row in rows:
        element.remove(row)
    place.addprevious(element)
    for row in rows:
        element.append(row)


def _end_section(body: Any, section: Any, styles: Found) -> None:
    """Close the section with the last paragraph or, after a table, with one of its own."""
    final = body.sectPr
    paragraph = final.getprevious()
    if paragraph is None or paragraph.tag != qn("w:p") or paragraph.find(qn("w:pPr")) is None:
        paragraph = _parsed(gap(styles))[0]
        final.addprevious(paragraph)
    paragraph.find(qn("w:pPr")).append(section)


def _parsed(elements: str) -> list[Any]:
    return list(parse_xml(f"<w:body {NAMESPACES}>{elements}</w:body>"))


def _describe(word: Any, title: str, issuer: str) -> None:
    """Have the document say what it is and by whom, and no more: no names, no times."""
    element = word.core_properties._element
    for child in list(element):
        element.remove(child)
    word.core_properties.title = visible(title)[:255]
    word.core_properties.author = visible(issuer)[:255]


def _same_bytes(package: bytes) -> bytes:
    """Return the package without what differs from one time or machine to another."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name)  # in 1980, the earliest time that a zip can hold
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return out.getvalue()
