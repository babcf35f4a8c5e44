"""LibreOffice, which prints a Word or Excel file as somebody would who opens it."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfReader

from support.machine import program

_PATIENCE = 180  # seconds; the first start of a new profile takes some


class Page(NamedTuple):
    """A printed page: its text without white space, and its size in points."""

    text: str
    width: float
    height: float


def printed(file: Path) -> list[Page]:
    """The pages of `file`; skips the test where LibreOffice is missing."""
    return pages_of(as_pdf(file))


def pages_of(made: Path) -> list[Page]:
    """The pages of a PDF."""
    with PdfReader(made) as reader:
        return [
            Page(
                "".join(page.extract_text().split()),
                float(page.mediabox.width),
                float(page.mediabox.height),
            )
            for page in reader.pages
        ]


def as_pdf(file: Path) -> Path:
    """`file` as a PDF beside it."""
    (made,) = as_pdfs([file])
    return made


def as_pdfs(files: Sequence[Path]) -> list[Path]:
    """Files of one folder as PDFs beside them, in one run with a profile of its own."""
    folder = files[0].parent
    office = program("soffice", "libreoffice")
    profile = (folder / "office").as_uri()
    done = subprocess.run(
        [
            office,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            *files,
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    made = [file.with_suffix(".pdf") for file in files]
    assert all(one.exists() for one in made), done.stdout + done.stderr
    return made
