"""`plantrack diff`: formats, narrowing and exit codes, on two files."""

import json
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from diff.edits import both, task
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.terminal import terminal

_EDIT = both(
    task(17, "value: 55", "value: 50"),
    task(20, "      - 木耳镇\n", "      - 木耳镇\n      - 大湾镇\n"),
    task(21, "      - 区救助站\n", ""),
    task(4, "2021-12-31", "2022-03-31"),
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """The plan as published, and with four edits."""
    for name, text in (("old.yaml", PLAN_TEXT), ("new.yaml", _EDIT(PLAN_TEXT))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")


def _json(*arguments: str) -> dict[str, Any]:
    result = invoke("diff", *arguments, "--format", "json")
    assert result.err == ""
    found: dict[str, Any] = json.loads(result.out)
    return found


def test_json_has_the_shape_promised(files: tuple[str, str]) -> None:
    found = _json(*files)
    assert found["plantrack"] == {"format": "diff", "version": 1}
    assert [list(change) for change in found["changes"]] == [
        ["kind", "at", "task", "old", "new", "concerns"]
    ] * 4
    assert [list(change["concerns"]) for change in found["changes"]] == [["towns", "units"]] * 4
    assert found["changes"][0] == {
        "kind": "due-postponed",
        "at": "tasks.4.targets.开工建设.due",
        "task": 4,
        "old": "2021-12-31",
        "new": "2022-03-31",
        "concerns": {"towns": [], "units": ["区殡管所", "区殡仪馆"]},
    }


def test_json_keeps_numbers_numbers_and_what_is_absent_null(files: tuple[str, str]) -> None:
    changes = {change["kind"]: change for change in _json(*files)["changes"]}
    assert (changes["target-lowered"]["old"], changes["target-lowered"]["new"]) == (55, 50)
    assert (changes["town-added"]["old"], changes["town-added"]["new"]) == (None, "大湾镇")
    assert (changes["unit-removed"]["old"], changes["unit-removed"]["new"]) == ("区救助站", None)


def test_json_without_changes(files: tuple[str, str]) -> None:
    assert _json(files[0], files[0])["changes"] == []


@pytest.mark.parametrize(
    ("narrowed", "kinds"),
    [
        pytest.param(["--town", "大湾镇"], ["town-added", "unit-removed"], id="town or its group"),
        pytest.param(["--town", "龙溪"], ["target-lowered", "unit-removed"], id="short name"),
        pytest.param(["--unit", "养老科"], ["target-lowered"], id="unit"),
        pytest.param(["--unit", "区救助站"], ["unit-removed"], id="unit that went"),
        pytest.param(
            ["--unit", "养老科", "--unit", "区殡管所"],
            ["due-postponed", "target-lowered"],
            id="two units",
        ),
        pytest.param(
            ["--town", "大湾镇", "--unit", "养老科"],
            ["target-lowered", "town-added", "unit-removed"],
            id="either of town and unit",
        ),
        pytest.param(["--unit", "办公室"], [], id="nobody concerned"),
    ],
)
def test_narrowed_to_who_is_concerned(
    files: tuple[str, str], narrowed: list[str], kinds: list[str]
) -> None:
    assert [change["kind"] for change in _json(*files, *narrowed)["changes"]] == kinds


def test_a_unit_that_only_the_old_version_knows(tmp_path: Path, files: tuple[str, str]) -> None:
    """What went is just what a reviewer asks for."""
    text = PLAN_TEXT.replace("    - name: 区婚登处\n      kind: affiliate\n", "").replace(
        "      - 区婚登处\n", "      - 社事科\n"
    )
    (tmp_path / "without.yaml").write_text(text, encoding="utf-8")
    found = _json(files[0], str(tmp_path / "without.yaml"), "--unit", "区婚登处")
    assert [change["kind"] for change in found["changes"]] == [
        "unit-removed",
        "organisation-unit-removed",
    ]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["old.yaml", "new.yaml"], 1, id="changes"),
        pytest.param(["old.yaml", "old.yaml"], 0, id="none"),
        pytest.param(["old.yaml", "new.yaml", "--exit-zero"], 0, id="changes, --exit-zero"),
        pytest.param(["old.yaml", "new.yaml", "--unit", "办公室"], 0, id="none for that unit"),
        pytest.param(["old.yaml", "new.yaml", "--unit", "无此科"], 2, id="unknown unit"),
        pytest.param(["old.yaml", "new.yaml", "--town", "无此镇"], 2, id="unknown town"),
        pytest.param(["old.yaml", "new.yaml", "--format", "sarif"], 2, id="unknown format"),
        pytest.param(["old.yaml", "absent.yaml"], 2, id="no such file or revision"),
        pytest.param(["old.yaml", "absent.yaml", "--exit-zero"], 2, id="--exit-zero, no such"),
        pytest.param(["old.yaml", "new.yaml", "old.yaml"], 2, id="three versions"),
    ],
)
def test_exit_codes(
    files: tuple[str, str], tmp_path: Path, arguments: list[str], code: int
) -> None:
    result = invoke("diff", *arguments, cwd=tmp_path)
    assert result.code == code
    assert (result.err != "") == (code == 2)
    assert (result.out == "") == (code == 2)


def test_markdown_parses_into_headings_and_lists(files: tuple[str, str]) -> None:
    tokens = MarkdownIt("commonmark").parse(invoke("diff", *files, "-f", "markdown").out)
    headings = [tokens[i + 1].content for i, one in enumerate(tokens) if one.type == "heading_open"]
    assert headings == [
        "2021年全区民政工作要点：修改说明",
        "任务4",
        "任务17",
        "任务20",
        "任务21",
    ]
    assert sum(token.type == "list_item_open" for token in tokens) == 4
    assert not [token for token in tokens if token.type.startswith(("html", "code", "fence"))]


def test_markdown_shields_what_data_could_start(tmp_path: Path, files: tuple[str, str]) -> None:
    """A pull-request comment must show a name as it is, whatever it holds."""
    text = task(17, "name: 助餐点建设", "name: <b>助餐点</b> *建设* [x](y)")(PLAN_TEXT)
    (tmp_path / "odd.yaml").write_text(text, encoding="utf-8")
    shown = invoke("diff", files[0], str(tmp_path / "odd.yaml"), "-f", "markdown").out
    inline = [one for one in MarkdownIt("commonmark").parse(shown) if one.type == "inline"]
    children = [child for one in inline for child in one.children or ()]
    assert {child.type for child in children} == {"text"} | (
        {"text_special"} & {child.type for child in children}
    )
    assert any("<b>助餐点</b> *建设* [x](y)" in _text(one.children or ()) for one in inline)


def _text(children: Any) -> str:
    return "".join(child.content for child in children)


def test_a_closed_group_is_told_by_its_name(files: tuple[str, str]) -> None:
    (line,) = (
        line for line in invoke("diff", *files).out.splitlines() if line.startswith("- 区救助站")
    )
    assert line == "- 区救助站 移出〔涉及：区救助站、各镇街〕"


def test_a_file_takes_its_format_from_its_suffix(files: tuple[str, str], tmp_path: Path) -> None:
    assert invoke("diff", *files, "-o", str(tmp_path / "changes.json")).code == 1
    found = json.loads((tmp_path / "changes.json").read_text(encoding="utf-8"))
    assert len(found["changes"]) == 4


@pytest.mark.parametrize(
    ("language", "words"), [("zh", "目标由55个减为50个"), ("en", "lowered from 55个 to 50个")]
)
def test_the_terminal_speaks_the_users_language(
    files: tuple[str, str], language: str, words: str
) -> None:
    shown = terminal("diff", *files, "--exit-zero", language=language, columns=120)
    assert words in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= 120
