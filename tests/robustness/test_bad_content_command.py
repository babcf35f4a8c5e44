"""Files whose content is no plan, given to the real verbs: the code, the message, nothing else."""

import re
from itertools import cycle
from pathlib import Path

import pytest

from robustness.verbs import READERS
from support.edit import Edit, edited
from support.findings import FORMAL, Told, placed
from support.marks import place_of
from support.process import Result, invoke, run
from support.small_plan import SMALL


def faulty(text: str, codes: str) -> tuple[bytes, tuple[Told, ...]]:
    """The marked text as bytes, and the codes at its marks."""
    plain, expected = placed(text, codes)
    return plain.encode(), expected


def instead(codes: str, *edits: Edit) -> tuple[bytes, tuple[Told, ...]]:
    """The small plan after the marked `edits`, and the codes at their marks."""
    return faulty(edited(SMALL, edits), codes)


BAD: dict[str, tuple[bytes, tuple[Told, ...]]] = {
    # The character before, 小, happens to be right in either encoding.
    "GBK": (SMALL.encode("gbk"), ((*place_of(SMALL, "计"), "PT001"),)),
    "UTF-16 LE": (b"\xff\xfe" + SMALL.encode("utf-16-le"), ((1, 1, "PT001"),)),
    "UTF-16 BE": (b"\xfe\xff" + SMALL.encode("utf-16-be"), ((1, 1, "PT001"),)),
    "NUL": faulty("plantrack: 1\nplan: a▸\0b\n", "PT002"),
    "50 MB": (b"# a comment line of 32 characters\n" * 1_560_000, ((1, 1, "PT003"),)),
    "empty": faulty("▸", "PT004"),
    "comments": faulty("▸# a\n# b\n", "PT004"),
    "list": faulty("▸- number: 1\n", "PT011"),
    "broken": instead("PT005", ("  year: 2021", "▸\tyear: 2021")),
    "control character": instead("PT005", ("name: 低保", "name: 低▸\x1b[31m保")),
    "deep flow": (b"plantrack: " + b"[" * 5000, ((1, 75, "PT010"),)),
    "deep block": ("".join(" " * n + "a:\n" for n in range(3000)).encode(), ((65, 65, "PT010"),)),
    "key twice": faulty(SMALL + "▸plan: {}\n", "PT006"),
    "anchor": instead("PT007", ("name: 低保", "name: ▸&a 低保")),
    "tag": instead("PT008", ("name: 低保", "name: ▸!!str 低保")),
    "merge key": instead("PT007", ("    name: 低保", "    ▸<<: {}\n    name: 低保")),
    "two documents": faulty(SMALL + "▸---\na: 1\n", "PT009"),
    "missing key": instead(
        "PT101",
        ("- number: 2\n    category", "- ▸number: 2\n    category"),
        ("      - 两路街道\n    units:\n      - 救助科\n", "      - 两路街道\n"),
    ),
    "unknown key": instead(
        "PT101 PT102", ("- what: 助餐点\n        value: 55", "- ▸value: 55\n        ▸waht: 助餐点")
    ),
    "wrong type": instead("PT103", ("name: 低保提标", "name: ▸[低保]")),
    "bad values": instead(
        "PT104 PT104",
        ("created: 2021-01-04", "created: ▸约1月"),
        ("value: 55", "value: ▸约55"),
    ),
}
# One of each way to be refused: by the bytes, the size, the parser, the composer, the schema.
ALONE = ("GBK", "50 MB", "broken", "deep flow", "key twice", "wrong type")
# A finding may say more about wording and counts than is held here.
CONCERNED = re.compile(r"bad\.yaml:([0-9]+):([0-9]+): (" + FORMAL + r") \S")
LINE = re.compile(r"[a-z]+\.yaml:[0-9]+:[0-9]+: PT[0-9]{3} \S.*")


def finding_lines(lines: list[str]) -> list[str]:
    """The lines that are findings; an indented one quotes the plan below its finding."""
    found = [line for line in lines if not line.startswith("  ")]
    assert all(LINE.fullmatch(line) for line in found), found
    return found


def told(lines: list[str]) -> tuple[Told, ...]:
    found = [CONCERNED.match(line) for line in lines]
    return tuple((int(one[1]), int(one[2]), one[3]) for one in found if one)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    return tmp_path / "bad.yaml"


@pytest.mark.parametrize(("content", "expected"), BAD.values(), ids=BAD)
def test_validate_tells_each_fault_in_a_line_and_counts_them(
    bad: Path, content: bytes, expected: tuple[Told, ...]
) -> None:
    bad.write_bytes(content)
    outcome = run("validate", "bad.yaml", cwd=bad.parent, env={"PLANTRACK_LANG": "en"})
    *lines, closing = outcome.out.splitlines()
    assert (outcome.code, outcome.err) == (1, "")
    assert told(lines) == expected
    listed = len(finding_lines(lines))
    assert f"found {listed} problem{'' if listed == 1 else 's'}: " in closing


def assert_refused(outcome: Result, expected: tuple[Told, ...]) -> None:
    opening, *lines = outcome.err.splitlines()
    assert (outcome.code, outcome.out) == (2, "")
    assert opening == "Error: bad.yaml is not a valid plan:"
    # What to do first with no plan at all stands below its finding.
    assert finding_lines(lines) == [line for line in lines if not line.startswith("  = ")]
    assert told(lines) == expected


@pytest.mark.parametrize("verb", READERS)
@pytest.mark.parametrize(("content", "expected"), BAD.values(), ids=BAD)
def test_every_reader_refuses_it_with_its_place(
    bad: Path, verb: str, content: bytes, expected: tuple[Told, ...]
) -> None:
    bad.write_bytes(content)
    assert_refused(invoke(*READERS[verb], "--plan", "bad.yaml", cwd=bad.parent), expected)


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
    bad.write_text(edited(SMALL, [("      - 木耳镇", "      - 木尔镇")]), encoding="utf-8")
    outcome = run("list", "--plan", "bad.yaml", cwd=bad.parent)
    assert outcome.code == 0
    assert len(outcome.out.splitlines()) == 4
    (remark,) = outcome.err.splitlines()
    assert remark.startswith("bad.yaml: ")


def test_each_file_is_checked_and_told_by_its_own_name(bad: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        bad.with_name(name).write_bytes(b"")
    outcome = run("validate", "one.yaml", "none.yaml", "two.yaml", cwd=bad.parent)
    places = [line.split(" ")[0] for line in finding_lines(outcome.out.splitlines()[:-1])]
    # The file that cannot be opened decides the code, and stops neither of the others.
    assert (outcome.code, places) == (2, ["one.yaml:1:1:", "two.yaml:1:1:"])
    assert outcome.err.startswith("Error: none.yaml: ")


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
