"""Templates as offices have them, made with python-docx or changed within."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx.api import Document
from docx.shared import Mm, Pt

HEAD, NUMBER, TAIL = "某区民政局文件", "某民〔2021〕  号", "抄送：区委办公室"


def letterhead(mark: str | None = "{{content}}") -> Any:
    """A template with a letterhead and, below the paragraph `mark` if any, a closing line."""
    word: Any = Document()
    word.styles["Normal"].font.size = Pt(13)
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    section.header.paragraphs[0].text = "内部资料"
    word.add_paragraph(HEAD)
    word.add_paragraph(NUMBER)
    if mark is None:
        word.add_paragraph("")
    else:
        word.add_paragraph(mark)
        word.add_paragraph(TAIL)
    return word


def saved(word: Any, file: Path) -> Path:
    """The template in a file."""
    word.save(str(file))
    return file


def changed(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A package with one of its files changed, or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            kept = old.read(each)
            new.writestr(each, change(kept) if each == name else kept)
        if name not in old.namelist():
            new.writestr(name, change(b""))
    return out.getvalue()


def relation(kind: str, target: str) -> Callable[[bytes], bytes]:
    """A change that adds a link to something outside of the package."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = (
        f'<Relationship Id="rId99" Type="{kinds}/{kind}" Target="{target}" TargetMode="External"/>'
    )
    return lambda old: old.replace(b"</Relationships>", f"{link}</Relationships>".encode())
