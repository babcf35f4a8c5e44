"""LibreOffice, which prints a Word or Excel file as somebody would who opens it."""

import subprocess
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
    with PdfReader(as_pdf(file)) as reader:
        return [
            Page(
                "".join(page.extract_text().split()),
                float(page.mediabox.width),
                float(page.mediabox.height),
            )
            for page in reader.pages
        ]


def as_pdf(file: Path) -> Path:
    """`file` as a PDF beside it; each with a profile of its own, so that runs do not meet."""
    office = program("soffice", "libreoffice")
    profile = (file.parent / "office").as_uri()
    done = subprocess.run(
        [
            office,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            file.parent,
            file,
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    made = file.with_suffix(".pdf")
    assert made.exists(), done.stdout + done.stderr
    return made
