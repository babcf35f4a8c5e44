"""A Word document as its readers find it: by python-docx, and by the XML within."""

import io
import zipfile
from pathlib import Path
from typing import Any

from docx.api import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from support.process import invoke

DAY = ("--as-of", "2021-06-30")


class Opened:
    """A document; elements are those of WordprocessingML by their names without `w:`."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.word: Any = Document(io.BytesIO(content))
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.styles = {one.style_id: one.name for one in self.word.styles}

    def part(self, name: str) -> Any:
        """The root element of a part of the package."""
        return parse_xml(self.parts[f"word/{name}.xml"])

    @property
    def body(self) -> Any:
        """The body of the document."""
        return self.word.element.body

    def all(self, path: str) -> list[Any]:
        """The elements of the body that an XPath finds."""
        return list(self.body.xpath(path))

    @property
    def paragraphs(self) -> list[tuple[str, str]]:
        """The style and the text of each paragraph outside of tables that has a text."""
        found = ((str(one.style.name), str(one.text)) for one in self.word.paragraphs)
        return [(style, text) for style, text in found if text]

    @property
    def tables(self) -> list[list[list[str]]]:
        """The texts in each table's rows."""
        return [
            [[_text(cell) for cell in row.iterchildren(qn("w:tc"))] for row in rows]
            for rows in (table.xpath("./w:tr") for table in self.all("./w:tbl"))
        ]

    @property
    def sections(self) -> list[tuple[bool, float, float]]:
        """Of each section, whether it lies on its side, and the millimetres of its text."""
        return [
            (
                one.orientation == 1,
                round((one.page_width - one.left_margin - one.right_margin) / 36000, 1),
                round((one.page_height - one.top_margin - one.bottom_margin) / 36000, 1),
            )
            for one in self.word.sections
        ]


def _text(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t")))


def value(element: Any, name: str = "val") -> str | None:
    """An attribute of an element, None if there is no such element."""
    return None if element is None else element.get(qn(f"w:{name}"))


def opened(folder: Path, *arguments: str, name: str = "r.docx") -> Opened:
    """What the command, run in `folder`, writes as a Word document."""
    result = invoke(*arguments, "-o", name, cwd=folder, env={"PLANTRACK_LANG": "zh"})
    assert (result.code, result.out, result.err) == (0, "", ""), result
    return Opened((folder / name).read_bytes())
