"""Templates that cannot be used: told in one sentence, and nothing is written."""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from story.sample_year import Office
from support.process import invoke
from word.templates import changed, letterhead, relation

EN = {"PLANTRACK_LANG": "en"}
DAMAGED = "it is not a Word file (.docx), or a damaged one"
ELSEWHERE = "it shows something from elsewhere (http://example.org/a.png)"


def good() -> bytes:
    out = io.BytesIO()
    letterhead().save(out)
    return out.getvalue()


def marked(change: Callable[[Any], object], mark: str | None = None) -> bytes:
    """A template that `change` has put the mark into."""
    word, out = letterhead(mark), io.BytesIO()
    change(word)
    word.save(out)
    return out.getvalue()


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


DOCUMENT = "word/document.xml"
BAD = {
    "empty": (b"", DAMAGED),
    "text": ("一份文件".encode(), DAMAGED),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "it is an old Word or WPS file"),
    "cut": (good()[:3000], DAMAGED),
    "a zip": (packed({"a.txt": b"a"}), DAMAGED),
    "many files": (packed({f"{i}.xml": b"" for i in range(2500)}), "it is too large"),
    "a bomb": (packed({"a.xml": bytes(200 * 1024 * 1024)}), "it is too large"),
    "no XML": (changed(good(), DOCUMENT, lambda old: old[:300]), DAMAGED),
    "another XML": (changed(good(), DOCUMENT, lambda old: b"<a/>"), DAMAGED),
    "no body": (
        changed(good(), DOCUMENT, lambda old: old.replace(b"w:body", b"w:boby")),
        DAMAGED,
    ),
    "macros": (
        changed(
            good(),
            "[Content_Types].xml",
            lambda old: old.replace(
                b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                b"vnd.ms-word.document.macroEnabled.main",
            ),
        ),
        "it contains macros",
    ),
    "a picture elsewhere": (
        changed(
            good(),
            "word/_rels/document.xml.rels",
            relation("image", "http://example.org/a.png"),
        ),
        ELSEWHERE,
    ),
}
MARK = "{{content}}"
BOX = (
    f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>密级</w:t></w:r></w:p>"
    "</w:txbxContent></w:pict></w:r>"
)
MISPLACED: dict[str, Callable[[Any], object]] = {
    "within a text": lambda word: word.add_paragraph(f"正文：{MARK}"),
    "twice in a paragraph": lambda word: word.add_paragraph(MARK * 2),
    "twice": lambda word: (word.add_paragraph(MARK), word.add_paragraph(MARK)),
    "in a table": lambda word: word.add_table(1, 1).cell(0, 0).paragraphs[0].add_run(MARK),
    "in a header": lambda word: word.sections[0].header.paragraphs[0].add_run(MARK),
    "in a footer, in pieces": lambda word: [
        word.sections[0].footer.paragraphs[0].add_run(piece) for piece in ("{{con", "tent}}")
    ],
    "with a text box": lambda word: word.add_paragraph(MARK)._p.append(parse_xml(BOX)),
    "in its place and in a table": lambda word: (
        word.add_paragraph(MARK),
        word.add_table(1, 1).cell(0, 0).paragraphs[0].add_run(MARK),
    ),
}
BAD |= {
    name: (marked(change), f"its {MARK} must stand alone in one paragraph of the text, once")
    for name, change in MISPLACED.items()
}
NAMES = {
    "a.doc": "it is an old Word or WPS file",
    "a.DOT": "it is an old Word or WPS file",
    "a.wps": "it is an old Word or WPS file",
    "a.docm": "it contains macros",
    "a.dotm": "it contains macros",
}


@pytest.mark.parametrize("name", BAD)
def test_an_unusable_template_is_told(office: Office, name: str) -> None:
    content, reason = BAD[name]
    (office.root / "bad.docx").write_bytes(content)
    options = ("--template", "bad.docx", "-o", "none.docx")
    result = invoke("show", "17", *options, cwd=office.root, env=EN)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"Error: bad.docx: cannot be used as a template: {reason}")
    assert result.err.count("\n") == 1
    assert not (office.root / "none.docx").exists()


@pytest.mark.parametrize("name", NAMES)
def test_a_template_of_another_kind_is_known_by_its_name(office: Office, name: str) -> None:
    (office.root / name).write_bytes(good())
    options = ("--template", name, "-o", "none.docx")
    result = invoke("show", "17", *options, cwd=office.root, env=EN)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"Error: {name}: cannot be used as a template: {NAMES[name]}")
    assert not (office.root / "none.docx").exists()


def test_a_template_that_is_not_there_is_told(office: Office, tmp_path: Path) -> None:
    folder = f"{tmp_path}: this is a folder; specify a Word file in it"
    for name, told in (("no.docx", "no.docx: "), (str(tmp_path), folder)):
        options = ("--template", name, "-o", "none.docx")
        result = invoke("show", "17", *options, cwd=office.root, env=EN)
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith(f"Error: {told}")


def test_no_entity_of_a_template_is_read(office: Office, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", encoding="utf-8")
    doctype = f'<!DOCTYPE w:document [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'.encode()

    def with_entity(old: bytes) -> bytes:
        head, _, rest = old.partition(b"?>")
        return head + b"?>" + doctype + rest.replace("某区民政局文件".encode(), b"&s;")

    (office.root / "bad.docx").write_bytes(changed(good(), DOCUMENT, with_entity))
    options = ("--template", "bad.docx", "-o", "entity.docx")
    result = invoke("show", "17", *options, cwd=office.root, env=EN)
    assert result.code in (0, 2)
    if result.code == 0:
        with zipfile.ZipFile(office.root / "entity.docx") as package:
            assert "秘密".encode() not in package.read(DOCUMENT)


def test_whatever_is_damaged_within_is_told_or_does_no_harm(office: Office) -> None:
    chance, content = random.Random(9704), good()
    parts = [DOCUMENT, "word/styles.xml", "word/settings.xml", "[Content_Types].xml"]
    for number in range(150):

        def damaged(old: bytes) -> bytes:
            at = chance.randrange(len(old))
            return (
                old[:at] + chance.randbytes(chance.randrange(3)) + old[at + chance.randrange(9) :]
            )

        name = parts[number % len(parts)]
        (office.root / "bad.docx").write_bytes(changed(content, name, damaged))
        options = ("--template", "bad.docx", "-o", "damaged.docx")
        result = invoke("show", "17", *options, cwd=office.root, env=EN)
        assert result.code in (0, 2), (number, result.err)
        assert result.err.count("\n") <= 1
