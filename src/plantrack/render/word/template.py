"""An office's own template: opened with care, as it may come from anywhere."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from docx.api import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from plantrack.errors import InputError
from plantrack.files.source import MAX_BYTES
from plantrack.i18n import Message, lazy_gettext
from plantrack.render.word.place import MARK, is_mark_misplaced
from plantrack.reports.build import Template

_MOST_FILES = 2000
_MOST_BYTES = 8 * MAX_BYTES  # of all files in it, unpacked
_OLD_WORD = b"\xd0\xcf\x11\xe0"  # .doc, .wps, and what is protected by a password
_OLD_NAMES = (".doc", ".dot", ".wps", ".wpt")
_MACRO_NAMES = (".docm", ".dotm")
_MACROS = lazy_gettext("it contains macros; save it as .docx or .dotx")
_TYPES = "[Content_Types].xml"
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
# What a file that is no Word document, or a damaged one, makes the libraries raise.
_DAMAGE = (
    *(OpcError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, SyntaxError),
    *(ValueError, LookupError, AttributeError, TypeError, AssertionError, OSError, RuntimeError),
)


def open_template(template: Template) -> Any:
    """Return the template as a document; raises InputError if it is of no use.

    What damage makes the libraries raise is left to `refusing_damage`, around all that is done.
    """
    word: Any = WordDocument(io.BytesIO(_checked(template)))
    _cut_off(word, template)
    if is_mark_misplaced(word):
        reason = lazy_gettext(
            "its {mark} must stand alone in one paragraph of the text, once", mark=MARK
        )
        raise _unusable(template, reason)
    return word


@contextmanager
def refusing_damage(template: Template | None) -> Iterator[None]:
    """Have whatever a damaged template makes the libraries raise come out as an InputError."""
    try:
        yield
    except _DAMAGE:
        if template is None:
            raise
        raise _unusable(
            template, lazy_gettext("it is not a Word file (.docx), or a damaged one")
        ) from None


def _unusable(template: Template, reason: Message) -> InputError:
    return InputError(
        lazy_gettext(
            "{file}: cannot be used as a template: {reason}", file=template.name, reason=reason
        )
    )


def _checked(template: Template) -> bytes:
    """Return the template's bytes as those of a document, after a look at its kind and size."""
    name = template.name.lower()
    if name.endswith(_OLD_NAMES) or template.content.startswith(_OLD_WORD):
        reason = lazy_gettext("it is an old Word or WPS file or has a password; save it as .docx")
        raise _unusable(template, reason)
    if name.endswith(_MACRO_NAMES):
        raise _unusable(template, _MACROS)
    too_large = lazy_gettext("it is too large")
    if len(template.content) > MAX_BYTES:
        raise _unusable(template, too_large)
    with zipfile.ZipFile(io.BytesIO(template.content)) as package:
        files = package.infolist()
        if len(files) > _MOST_FILES or sum(one.file_size for one in files) > _MOST_BYTES:
            raise _unusable(template, too_large)
        types = package.read(_TYPES)
        if b"macroEnabled" in types:
            raise _unusable(template, _MACROS)
        if _TEMPLATE_TYPE not in types:
            return template.content
        return _as_document(package, types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE))


def _as_document(package: zipfile.ZipFile, types: bytes) -> bytes:
    """Return a Word template (.dotx) as a document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as copy:
        for name in package.namelist():
            copy.writestr(zipfile.ZipInfo(name), types if name == _TYPES else package.read(name))
    return out.getvalue()


def _cut_off(word: Any, template: Template) -> None:
    """Remove the link to the template's own template; refuse any other that Word would follow."""
    parts = [word.part.package, *word.part.package.iter_parts()]
    for part in parts:
        for key, relation in list(part.rels.items()):
            if not relation.is_external or relation.reltype.endswith("/hyperlink"):
                continue
            if not relation.reltype.endswith("/attachedTemplate"):
                reason = lazy_gettext(
                    "it shows something from elsewhere ({address}); put that into the file itself",
                    address=relation.target_ref[:200],
                )
                raise _unusable(template, reason)
            del part.rels[key]
            for element in list(part.element.iter(qn("w:attachedTemplate"))):
                element.getparent().remove(element)
