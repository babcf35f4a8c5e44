"""How a sheet is printed: A4 landscape, one page wide, with title, source and page numbers."""

from typing import Any

from plantrack.i18n import Language, translator
from plantrack.render.sheets.styles import FONTS
from plantrack.text.escape import escape_for_xml

_A4 = 9
_LONGEST_TITLE, _LONGEST_SOURCE = 70, 110  # a header holds 255 characters in all
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.9, "bottom": 0.6}  # inches


def set_page(sheet: Any, title: str, source: str, language: Language) -> None:
    """Set paper, margins, header and footer of the sheet."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(**_MARGINS)
    sheet.center_horizontally()
    font = FONTS[language]
    header = f'&C&14&"{font},Bold"{_literal(title, _LONGEST_TITLE)}'
    if source:
        header += f'\n&9&"{font},Regular"{_literal(source, _LONGEST_SOURCE)}'
    sheet.set_header(header, {"margin": 0.3})
    tr = translator(language)
    pages = tr("Page {page} of {pages}", page="&P", pages="&N")
    sheet.set_footer(f"&L&9 &A&C&9 {pages}", {"margin": 0.3})


def _literal(text: str, longest: int) -> str:
    """Return `text` in one line as a header shows it: `&` starts a code there."""
    line = " ".join(escape_for_xml(text).split())
    if len(line) > longest:
        line = line[: longest - 1] + "…"
    return line.replace("&", "&&")
