"""Pieces of WordprocessingML: text that XML can hold, runs, paragraphs."""

import re
from xml.sax.saxutils import escape

from plantrack.text.escape import escape_for_xml, escape_line

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'

# Chinese and Latin texts share them; Word takes them for Latin ones, narrow, unless told otherwise.
_SHARED = re.compile("[“”‘’…—·×→]")
_CHINESE_ONES = '<w:rFonts w:hint="eastAsia"/>'


def visible(text: str) -> str:
    """Return `text` with what XML cannot hold, and what has no look, as escapes."""
    return escape_for_xml(escape_line(text))


def run(text: str, in_chinese: bool, properties: str = "") -> str:
    """Return a text with the same properties throughout, nothing if it is empty."""
    if not text:
        return ""
    if in_chinese and _SHARED.search(text):
        properties = _CHINESE_ONES + properties
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(visible(text))}</w:t></w:r>'


def paragraph(style: str, runs: str, properties: str = "") -> str:
    """Return a paragraph in the style with that id."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'
