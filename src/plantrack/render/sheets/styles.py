"""The looks of cells."""

from typing import Any

from plantrack.i18n import Language
from plantrack.render.sheets.values import Value
from plantrack.reports.document import Light

FONTS: dict[Language, str] = {"zh": "宋体", "en": "Calibri"}
SIZE = 10
_FRAME = {"border": 1, "border_color": "#8C8C8C", "valign": "vcenter", "text_wrap": True}
_KINDS: dict[str, dict[str, object]] = {
    "text": {"num_format": "@"},
    "number": {},
    "key": {"align": "center"},
    "date": {"align": "center", "num_format": "yyyy-mm-dd"},
    "share": {"align": "center", "num_format": "0.0%"},
}
_LIGHTS: dict[Light, dict[str, str]] = {
    "": {},
    "green": {"bg_color": "#D5EBD8", "font_color": "#1E5A2A"},
    "yellow": {"bg_color": "#FFEDB3", "font_color": "#6B4A00"},
    "red": {"bg_color": "#F8D0CE", "font_color": "#8C1512"},
}
_TITLES: dict[int, dict[str, object]] = {1: {"font_size": 16}, 2: {"font_size": 12}}


class Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any, language: Language) -> None:
        self._book = book
        self._font = {"font_name": FONTS[language], "font_size": SIZE}
        self._made: dict[tuple[object, ...], Any] = {}

    def of(self, value: Value, is_centred: bool = False) -> Any:
        """Return the format of a cell of a table."""
        key = (value.kind, value.light, value.is_quoted, is_centred)
        look = _FRAME | _KINDS[value.kind] | _LIGHTS[value.light]
        if value.is_quoted:
            look |= {"quote_prefix": True}
        return self._style(key, look | ({"align": "center"} if is_centred else {}))

    def heading(self) -> Any:
        """Return the format of a column's heading."""
        look = {"bold": True, "bg_color": "#DCE6F1", "align": "center"}
        return self._style(("heading",), _FRAME | look | {"num_format": "@"})

    def title(self, level: int) -> Any:
        """Return the format of a heading between remarks."""
        look = {"bold": True, "valign": "vcenter", "text_wrap": True}
        return self._style(("title", level), look | _TITLES.get(level, {}))

    def prose(self, quiet: bool = False, quoted: bool = False) -> Any:
        """Return the format of a remark."""
        look = {"valign": "top", "text_wrap": True, "num_format": "@"}
        quoting = {"quote_prefix": True} if quoted else {}
        shade = {"font_color": "#595959"} if quiet else {}
        return self._style(("prose", quiet, quoted), look | shade | quoting)

    def _style(self, key: tuple[object, ...], look: dict[str, Any]) -> Any:
        if key not in self._made:
            self._made[key] = self._book.add_format(self._font | look)
        return self._made[key]
