"""Cells as text, the same in every flat format."""

from plantrack.reports.report import Cell


def cell_text(cell: Cell) -> str:
    """A list of names is joined as Chinese does, with 、."""
    return "、".join(cell) if isinstance(cell, tuple) else str(cell)
