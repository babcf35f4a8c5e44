"""Cells as text, the same in every flat format."""

from plantrack.content.facts import Link
from plantrack.i18n import Language, list_separator
from plantrack.reports.document import Cell, LinkedText, Lit, Progress
from plantrack.text.shares import percent


def cell_text(cell: Cell, language: Language) -> str:
    """Return a cell as text: lists joined as usual in `language`, links by number or text."""
    if cell is None:
        return ""
    if isinstance(cell, Link):
        return cell.printed
    if isinstance(cell, LinkedText):
        return cell.text
    if isinstance(cell, Progress):
        return " / ".join(filter(None, (percent(cell.actual), percent(cell.expected))))
    if isinstance(cell, Lit):
        return cell_text(cell.words, language)
    if isinstance(cell, tuple):
        names = (one.printed if isinstance(one, Link) else str(one) for one in cell)
        return list_separator(language).join(names)
    return str(cell)


def is_number(cell: Cell) -> bool:
    """Whether the cell is a number, or a task or point shown by its number."""
    return not cell.label if isinstance(cell, Link) else isinstance(cell, int)
