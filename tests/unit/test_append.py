"""A line added to the bytes of a file, and to the file itself."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.errors import OutputError, PlantrackError, SelectionError
from plantrack.i18n import Message
from plantrack.model.progress import EntryFile
from plantrack.yamlfile.append import Addition, append_line, appended
from plantrack.yamlfile.load import LoadedFile

NEW = '- {task: 17, date: 2021-06-30, note: "新"}\n'
NEW_BYTES = NEW.encode()
OLD = b"- {task: 1, date: 2021-05-31, done: 3}"

# What stands in a file, and what stands there afterwards.
CONTENTS: dict[str, tuple[bytes, bytes]] = {
    "nothing": (b"", NEW_BYTES),
    "a byte order mark": (b"\xef\xbb\xbf", b"\xef\xbb\xbf" + NEW_BYTES),
    "comments": ("# 木耳镇\n".encode(), "# 木耳镇\n".encode() + NEW_BYTES),
    "a comment without a line end": (b"# x", b"# x\n" + NEW_BYTES),
    "an empty line": (b"\n", b"\n" + NEW_BYTES),
    "an entry": (OLD + b"\n", OLD + b"\n" + NEW_BYTES),
    "an entry without a line end": (OLD, OLD + b"\n" + NEW_BYTES),
    "an entry and a comment": (OLD + b" # x\n# y\n", OLD + b" # x\n# y\n" + NEW_BYTES),
    "empty lines at the end": (OLD + b"\n\n\n", OLD + b"\n\n\n" + NEW_BYTES),
    "line ends of Windows": (
        b"\xef\xbb\xbf" + OLD + b"\r\n",
        b"\xef\xbb\xbf" + OLD + b"\r\n" + NEW_BYTES.replace(b"\n", b"\r\n"),
    ),
    "line ends of Windows but for the last": (
        b"# x\r\n" + OLD,
        b"# x\r\n" + OLD + b"\r\n" + NEW_BYTES.replace(b"\n", b"\r\n"),
    ),
    "line ends of both kinds": (
        b"# x\r\n" + OLD + b"\n",
        b"# x\r\n" + OLD + b"\n" + NEW_BYTES,
    ),
    "carriage returns": (OLD + b"\r", OLD + b"\r" + NEW_BYTES.replace(b"\n", b"\r")),
    "entries that are indented": (
        b"# x\n  " + OLD + b"\n",
        b"# x\n  " + OLD + b"\n  " + NEW_BYTES,
    ),
    "an entry of several lines": (
        b"-\n  task: 1\n  date: 2021-05-31\n  note: |\n    - a\n",
        b"-\n  task: 1\n  date: 2021-05-31\n  note: |\n    - a\n" + NEW_BYTES,
    ),
    "the start of a document": (b"---\n" + OLD + b"\n", b"---\n" + OLD + b"\n" + NEW_BYTES),
}


def accept(before: LoadedFile[EntryFile], after: LoadedFile[EntryFile]) -> None:
    assert before.content is not None
    assert after.content is not None


def refusal(file: LoadedFile[EntryFile]) -> PlantrackError:
    return SelectionError(Message("unusable"))


def addition(
    file: Path,
    check: Callable[[LoadedFile[EntryFile], LoadedFile[EntryFile]], None] = accept,
) -> Addition[EntryFile]:
    return Addition(str(file), NEW, EntryFile, refusal, check)


@pytest.mark.parametrize(("old", "new"), CONTENTS.values(), ids=CONTENTS)
def test_every_byte_is_kept(tmp_path: Path, old: bytes, new: bytes) -> None:
    file = tmp_path / "木耳镇.yaml"
    file.write_bytes(old)
    assert appended(old, NEW) == new
    append_line(addition(file))
    assert file.read_bytes() == new


# What stands in a file that takes no more lines, and what is said of it.
CLOSED: dict[str, tuple[bytes, str]] = {
    "an empty list": (b"[]\n", "a list in brackets; remove"),
    "a list in brackets": (b"# x\n[{task: 1, date: 2021-05-31}]\n", "a list in brackets; remove"),
    "a document that has ended": (OLD + b"\n...\n", "after its last line"),
    "a text that the line end would change": (
        b"-\n  task: 1\n  date: 2021-05-31\n  note: |\n    a",
        "after its last line",
    ),
    "a text that goes on": (
        b"-\n  task: 1\n  date: 2021-05-31\n  note: |+\n    a\n\n# x",
        "",
    ),
}


@pytest.mark.parametrize(("old", "words"), CLOSED.values(), ids=CLOSED)
def test_what_takes_no_more_lines_is_left_alone(tmp_path: Path, old: bytes, words: str) -> None:
    file = tmp_path / "木耳镇.yaml"
    file.write_bytes(old)
    if words:
        with pytest.raises(OutputError, match=words):
            append_line(addition(file))
        assert file.read_bytes() == old
    else:
        append_line(addition(file))
        assert file.read_bytes() == appended(old, NEW)


# What is no record of entries.
UNUSABLE: dict[str, bytes] = {
    "a mapping": b"task: 1\n",
    "no YAML": b"- {task: 1\n",
    "a word that is no status": "- {task: 1, date: 2021-05-31, status: 好}\n".encode(),
    "no UTF-8": "- {task: 1, date: 2021-05-31, note: 首批}\n".encode("gb18030"),
    "a second document": OLD + b"\n---\n" + OLD + b"\n",
    "too much": b"#" * (16 * 1024 * 1024 + 1),
}


@pytest.mark.parametrize("old", UNUSABLE.values(), ids=UNUSABLE)
def test_what_is_not_valid_is_left_alone(tmp_path: Path, old: bytes) -> None:
    file = tmp_path / "木耳镇.yaml"
    file.write_bytes(old)
    with pytest.raises(SelectionError, match="unusable"):
        append_line(addition(file))
    assert file.read_bytes() == old


def test_a_file_that_would_be_too_large_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "木耳镇.yaml"
    old = b"#" * (16 * 1024 * 1024 - 1)
    file.write_bytes(old)
    with pytest.raises(OutputError):
        append_line(addition(file))
    assert file.read_bytes() == old


def test_what_is_not_to_be_is_not_written(tmp_path: Path) -> None:
    def refuse(before: LoadedFile[EntryFile], after: LoadedFile[EntryFile]) -> None:
        raise SelectionError(Message("no"))

    file = tmp_path / "progress-2021" / "木耳镇.yaml"
    with pytest.raises(SelectionError, match="no"):
        append_line(addition(file, refuse))
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_leaves_nothing(tmp_path: Path) -> None:
    append_line(addition(tmp_path / "progress-2021" / "木耳镇.yaml"), is_dry=True)
    assert list(tmp_path.iterdir()) == []
    append_line(addition(tmp_path / "木耳镇.yaml"), is_dry=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few make links")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "木耳镇.yaml"
    real.parent.mkdir()
    real.write_bytes(OLD + b"\n")
    link = tmp_path / "木耳镇.yaml"
    link.symlink_to(real)
    append_line(addition(link))
    assert link.is_symlink()
    assert real.read_bytes() == OLD + b"\n" + NEW_BYTES
    # Whichever name they write to, two wait for each other.
    assert [one.name for one in real.parent.glob(".*")] == [".木耳镇.yaml.lock"]
    assert [one.name for one in tmp_path.glob(".*")] == []
