"""The plan in an editor: the real yaml-language-server completes, underlines and explains."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from diff.edits import Edit, task, task_text
from schema.language_server import Client, language_server
from support.real_plan import PLAN_TEXT, ROOT, read_data

pytestmark = pytest.mark.npm


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped schema, in a folder for plans to stand beside it."""
    made = tmp_path_factory.mktemp("editor")
    shutil.copy(ROOT / "data" / "plan-2021.schema.json", made)
    return made


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Client]:
    """One server for all: it takes a second to start."""
    with language_server(folder) as client:
        yield client


def _place(text: str, number: int, part: str) -> tuple[int, int]:
    """Line and column (from nought) of the end of `part` within the task of that number."""
    start = text.index(task_text(text, number))
    before = text[: text.index(part, start) + len(part)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def _lines(found: list[dict[str, Any]], text: str) -> list[str]:
    return [text.splitlines()[one["range"]["start"]["line"]].strip() for one in found]


def test_the_plan_is_without_fault(editor: Client, folder: Path) -> None:
    assert editor.open(folder / "plan-2021.yaml", PLAN_TEXT) == []


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        pytest.param(task(17, "- 养老科", "- 养老处"), "- 养老处", id="unknown unit"),
        pytest.param(task(20, "- 木耳镇", "- 木耳"), "- 木耳", id="unknown town"),
        pytest.param(task(17, "      - 8\n", "      - 99\n"), "- 99", id="unknown point"),
        pytest.param(task(5, "    goal:", "    gaol: 某\n    goal:"), "gaol: 某", id="unknown key"),
        pytest.param(task(17, "value: 55", "value: 许多"), "value: 许多", id="wrong type"),
        pytest.param(task(5, "    goal: 前期工作\n", ""), "- number: 5", id="missing key"),
    ],
)
def test_a_fault_is_underlined(
    editor: Client, folder: Path, request: pytest.FixtureRequest, edit: Edit, line: str
) -> None:
    text = edit(PLAN_TEXT)
    path = folder / f"{request.node.callspec.id.replace(' ', '-')}.yaml"
    assert _lines(editor.open(path, text), text) == [line]


def test_the_underlined_place_is_the_unit(editor: Client, folder: Path) -> None:
    text = task(17, "- 养老科", "- 养老处")(PLAN_TEXT)
    (found,) = editor.open(folder / "underlined.yaml", text)
    line, column = _place(text, 17, "- 养老处")
    assert found["range"] == {
        "start": {"line": line, "character": column - 3},
        "end": {"line": line, "character": column},
    }
    assert "养老科" in found["message"]


@pytest.mark.parametrize(
    ("key", "number", "entry", "names"),
    [
        ("units", 17, "- 养老科", ["units"]),
        ("towns", 20, "- 兴隆镇", ["towns", "groups"]),
    ],
)
def test_names_are_completed(
    editor: Client, folder: Path, key: str, number: int, entry: str, names: list[str]
) -> None:
    """Under `units:` the editor offers 养老科 and every other unit, and nothing else."""
    text = task(number, f"      {entry}\n", "      - \n")(PLAN_TEXT)
    path = folder / f"completed-{key}.yaml"
    editor.open(path, text)
    offered = editor.at("completion", path, *_place(text, number, f"{key}:\n      - "))["items"]
    organisation = read_data()["organisation"]
    wanted = {one["name"] for kind in names for one in organisation[kind]}
    assert {item["label"] for item in offered} == wanted


def test_keys_are_completed(editor: Client, folder: Path) -> None:
    text = task(5, "    goal: 前期工作\n", "    \n")(PLAN_TEXT)
    path = folder / "keys.yaml"
    editor.open(path, text)
    line, _ = _place(text, 5, "箭沱湾公墓建设")
    offered = {one["label"]: one for one in editor.at("completion", path, line + 1, 4)["items"]}
    assert {"goal", "towns", "targets"} <= offered.keys()
    assert "目标任务原文" in str(offered["goal"]["documentation"])


@pytest.mark.parametrize(
    ("key", "chinese", "english"),
    [
        ("goal", "目标任务原文", "The task's goal"),
        ("units", "责任科室", "Responsible divisions"),
    ],
)
def test_a_key_is_explained_in_both_languages(
    editor: Client, folder: Path, key: str, chinese: str, english: str
) -> None:
    path = folder / f"hover-{key}.yaml"
    editor.open(path, PLAN_TEXT)
    line, column = _place(PLAN_TEXT, 17, f"    {key}")
    shown = editor.at("hover", path, line, column - 1)["contents"]["value"]
    assert chinese in shown
    assert english in shown
