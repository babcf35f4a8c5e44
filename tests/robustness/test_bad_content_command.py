"""Files whose content is no plan, given to the real verbs: the code, the message, nothing else."""

import re
from itertools import cycle
from pathlib import Path

import pytest

from robustness.command import READERS, Outcome, run, run_inside
from robustness.findings import Told
from robustness.small_plan import SMALL, edited

BAD: dict[str, tuple[bytes, list[Told]]] = {
    "GBK": (SMALL.encode("gbk"), [(4, 10, "PT001")]),
    "UTF-16 LE": (b"\xff\xfe" + SMALL.encode("utf-16-le"), [(1, 1, "PT001")]),
    "UTF-16 BE": (b"\xfe\xff" + SMALL.encode("utf-16-be"), [(1, 1, "PT001")]),
    "NUL": (b"plantrack: 1\nplan: a\0b\n", [(2, 8, "PT002")]),
    "50 MB": (b"# a comment line of 32 characters\n" * 1_560_000, [(1, 1, "PT003")]),
    "empty": (b"", [(1, 1, "PT004")]),
    "comments": (b"# a\n# b\n", [(1, 1, "PT004")]),
    "list": (b"- number: 1\n", [(1, 1, "PT011")]),
    "broken": (edited(("  year: 2021", "\tyear: 2021")).encode(), [(3, 1, "PT005")]),
    "control character": (edited(("低保", "低\x1b[31m保")).encode(), [(51, 12, "PT005")]),
    "deep flow": (b"plantrack: " + b"[" * 5000, [(1, 75, "PT010")]),
    "deep block": ("".join(" " * n + "a:\n" for n in range(3000)).encode(), [(65, 65, "PT010")]),
    "key twice": ((SMALL + "plan: {}\n").encode(), [(61, 1, "PT006")]),
    "anchor": (edited(("name: 低保", "name: &a 低保")).encode(), [(51, 11, "PT007")]),
    "tag": (edited(("name: 低保", "name: !!str 低保")).encode(), [(51, 11, "PT008")]),
    "merge key": (
        edited(("    name: 低保", "    <<: {}\n    name: 低保")).encode(),
        [(51, 5, "PT007")],
    ),
    "two documents": ((SMALL + "---\na: 1\n").encode(), [(61, 1, "PT009")]),
    "missing key": (edited(("    name: 低保\n", "")).encode(), [(49, 5, "PT101")]),
    "unknown key": (edited(("certain:", "sure:")).encode(), [(56, 5, "PT101"), (60, 5, "PT102")]),
    "wrong type": (edited(("name: 低保", "name: [低保]")).encode(), [(51, 11, "PT103")]),
    "bad values": (
        edited(("value: 55", "value: 约55"), ("certain: true", "certain: yes")).encode(),
        [(46, 16, "PT104"), (60, 14, "PT104")],
    ),
}
# One of each way to be refused: by the bytes, the size, the parser, the composer, the schema.
ALONE = ("GBK", "50 MB", "broken", "deep flow", "key twice", "wrong type")
# A finding may say more about wording and counts than is held here.
CONCERNED = re.compile(r"bad\.yaml:([0-9]+):([0-9]+): (PT(?:0..|1..|20[1-7]|30[45])) \S")
LINE = re.compile(r"[a-z]+\.yaml:[0-9]+:[0-9]+: PT[0-9]{3} \S.*")


def finding_lines(lines: list[str]) -> list[str]:
    """The lines that are findings; an indented one quotes the plan below its finding."""
    found = [line for line in lines if not line.startswith("  ")]
    assert all(LINE.fullmatch(line) for line in found), found
    return found


def told(lines: list[str]) -> list[Told]:
    found = [CONCERNED.match(line) for line in lines]
    return [(int(one[1]), int(one[2]), one[3]) for one in found if one]


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    return tmp_path / "bad.yaml"


@pytest.mark.parametrize(("content", "expected"), BAD.values(), ids=BAD)
def test_validate_tells_each_fault_in_a_line_and_counts_them(
    bad: Path, content: bytes, expected: list[Told]
) -> None:
    bad.write_bytes(content)
    outcome = run("validate", "bad.yaml", cwd=bad.parent)
    *lines, closing = outcome.stdout.splitlines()
    assert (outcome.code, outcome.err) == (1, b"")
    assert told(lines) == expected
    assert f"{len(finding_lines(lines))} finding(s)" in closing


def assert_refused(outcome: Outcome, expected: list[Told]) -> None:
    opening, *lines = outcome.stderr.splitlines()
    assert (outcome.code, outcome.out) == (2, b"")
    assert opening == "Error: bad.yaml is not a valid plan:"
    assert finding_lines(lines) == lines
    assert told(lines) == expected


@pytest.mark.parametrize("verb", READERS)
@pytest.mark.parametrize(("content", "expected"), BAD.values(), ids=BAD)
def test_every_reader_refuses_it_with_its_place(
    bad: Path, verb: str, content: bytes, expected: list[Told]
) -> None:
    bad.write_bytes(content)
    assert_refused(run_inside(*READERS[verb], "--plan", "bad.yaml", cwd=bad.parent), expected)


@pytest.mark.parametrize(("name", "verb"), list(zip(ALONE, cycle(READERS), strict=False)))
def test_the_process_ends_with_the_refusal(bad: Path, name: str, verb: str) -> None:
    content, expected = BAD[name]
    bad.write_bytes(content)
    assert_refused(run(*READERS[verb], "--plan", "bad.yaml", cwd=bad.parent), expected)


@pytest.mark.parametrize("name", ["GBK", "list", "wrong type"])
def test_a_refused_plan_leaves_no_output_file(bad: Path, name: str) -> None:
    bad.write_bytes(BAD[name][0])
    run("report", "--plan", "bad.yaml", "-o", "out.md", cwd=bad.parent)
    assert [entry.name for entry in bad.parent.iterdir()] == ["bad.yaml"]


def test_a_faulty_reference_stops_no_reader(bad: Path) -> None:
    bad.write_text(edited(("      - 救助科", "      - 救济科")), encoding="utf-8")
    outcome = run("list", "--plan", "bad.yaml", cwd=bad.parent)
    assert outcome.code == 0
    assert len(outcome.stdout.splitlines()) == 3
    (remark,) = outcome.stderr.splitlines()
    assert remark.startswith("bad.yaml: ")


def test_each_file_is_checked_and_told_by_its_own_name(bad: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        bad.with_name(name).write_bytes(b"")
    outcome = run("validate", "one.yaml", "none.yaml", "two.yaml", cwd=bad.parent)
    places = [line.split(" ")[0] for line in finding_lines(outcome.stdout.splitlines()[:-1])]
    # The file that cannot be opened decides the code, and stops neither of the others.
    assert (outcome.code, places) == (2, ["one.yaml:1:1:", "two.yaml:1:1:"])
    assert outcome.stderr.startswith("Error: none.yaml: ")


@pytest.mark.parametrize(
    ("head", "end"),
    [(b"\xef\xbb\xbf", "\n"), (b"", "\r\n"), (b"\xef\xbb\xbf", "\r\n")],
    ids=["BOM", "CRLF", "BOM and CRLF"],
)
def test_what_notepad_writes_reads_the_same(bad: Path, head: bytes, end: str) -> None:
    bad.write_bytes(head + SMALL.replace("\n", end).encode())
    bad.with_name("plain.yaml").write_text(SMALL, encoding="utf-8", newline="\n")
    arguments = ("export", "--plan")
    plain = run(*arguments, "plain.yaml", cwd=bad.parent)
    assert plain.code == 0
    assert run(*arguments, "bad.yaml", cwd=bad.parent) == plain
