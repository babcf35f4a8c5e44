"""Our own template: an empty document with the page and page numbers of the standard."""

import io
import zipfile

from plantrack.i18n import Language
from plantrack.render.word.fonts import SONG, TIMES, Faces, font_elements, fonts_of
from plantrack.render.word.page import section_xml
from plantrack.render.word.xml import NAMESPACES, R

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_PARTS = ("styles", "settings", "fontTable", "footer1", "footer2")


def own_template(language: Language) -> bytes:
    """Return an empty document in the layout for that language."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in _files(language).items():
            package.writestr(zipfile.ZipInfo(name), _HEAD + content)
    return out.getvalue()


def _files(language: Language) -> dict[str, str]:
    footers = _footers(language)
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (f"{R}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>',
        "word/document.xml": _document(language),
        "word/_rels/document.xml.rels": _relations(
            *((f"{R}/{_kind(part)}", f"{part}.xml") for part in _PARTS)
        ),
        "word/styles.xml": _styles(language),
        "word/settings.xml": _settings(language),
        "word/fontTable.xml": (
            f"<w:fonts {NAMESPACES}>{font_elements(fonts_of(language))}</w:fonts>"
        ),
        "word/footer1.xml": footers[0],
        "word/footer2.xml": footers[1],
    }


def _kind(part: str) -> str:
    return part.rstrip("12")


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPES}.{_kind(part)}+xml"/>'
        for part in _PARTS
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        f"{parts}</Types>"
    )


def _relations(*relations: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{place}" Type="{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(relations, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _document(language: Language) -> str:
    number = _PARTS.index("footer1") + 1
    references = f'<w:footerReference w:type="default" r:id="rId{number}"/>'
    if language == "zh":
        references += f'<w:footerReference w:type="even" r:id="rId{number + 1}"/>'
    section = section_xml(language, references)
    return f"<w:document {NAMESPACES}><w:body><w:p/>{section}</w:body></w:document>"


def _styles(language: Language) -> str:
    faces = Faces(SONG, TIMES)
    latin = "en-US" if language == "zh" else "en-GB"
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{faces.xml()}"
        '<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val="{latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults></w:styles>"
    )


def _settings(language: Language) -> str:
    sides = "<w:evenAndOddHeaders/>" if language == "zh" else ""
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{sides}'
        '<w:defaultTabStop w:val="420"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def _footers(language: Language) -> tuple[str, str]:
    """Return the footers of odd and of even pages: — 1 — on the outer side of the paper."""
    if language != "zh":
        return _footer("", "", '<w:jc w:val="center"/>'), _footer("", "", "")
    right = '<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>'
    left = '<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>'
    return _footer("— ", " —", right), _footer("— ", " —", left)


def _footer(before: str, after: str, properties: str) -> str:
    pieces = (
        _text(before),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r><w:t>1</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        _text(after),
    )
    return (
        f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/>{properties}</w:pPr>'
        f"{''.join(pieces)}</w:p></w:ftr>"
    )


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
