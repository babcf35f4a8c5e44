"""The action's scripts in real repositories: annotations, the summary, the verdict."""

from pathlib import Path

import pytest

from diff.edits import both, task
from story.action import play
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

NAME = "data/plan-2021.yaml"
_ANNOTATION = f"::error file={NAME},"


@pytest.fixture
def topic(tmp_path: Path) -> Repository:
    """A branch of a repository that has the plan of 2021."""
    made = with_plan(tmp_path / "repository")
    made.git("switch", "--quiet", "--create", "topic")
    return made


@pytest.mark.parametrize(
    ("old", "new", "inputs", "code"),
    [
        pytest.param("value: 55", "value: 50", {}, 1, id="forbidden"),
        pytest.param("      - 8\n", "      - 8\n      - 9\n", {}, 0, id="allowed"),
        pytest.param("value: 55", "value: 50", {"files": NAME}, 1, id="file named"),
        pytest.param("- 养老科", "- 养老处", {"against": ""}, 1, id="push, faulty"),
        pytest.param("      - 8\n", "      - 8\n      - 9\n", {"against": ""}, 0, id="push, fine"),
    ],
)
def test_an_edit(
    topic: Repository, tmp_path: Path, old: str, new: str, inputs: dict[str, str], code: int
) -> None:
    topic.commit(NAME, task(17, old, new)(PLAN_TEXT))
    ended = play(topic, tmp_path / "temp", inputs)
    assert ended.code == code, ended.log
    assert (_ANNOTATION in ended.log) == bool(code)
    assert ("任务17" in ended.summary) == (inputs.get("against") != "")


def test_a_new_plan(tmp_path: Path) -> None:
    """At the base there is no plan yet: nothing to compare with is no failure."""
    made = Repository(tmp_path / "repository")
    made.commit("README.md", "计划\n")
    made.git("switch", "--quiet", "--create", "topic")
    made.commit(NAME, PLAN_TEXT)
    ended = play(made, tmp_path / "temp")
    assert ended.code == 0, ended.log


def test_another_folder(topic: Repository, tmp_path: Path) -> None:
    """The edit beside the base, as .github/workflows/plan.yml checks them out."""
    topic.commit(NAME, task(17, "value: 55", "value: 50")(PLAN_TEXT))
    ended = play(
        topic, tmp_path / "temp", workspace=tmp_path, inputs={"working-directory": topic.root.name}
    )
    assert ended.code == 1, ended.log
    assert _ANNOTATION in ended.log


@pytest.mark.parametrize(
    ("strict", "code"), [("true", 1), ("false", 0), ("False", 1), ("no", 1), ("", 1)]
)
def test_only_false_is_not_strict(
    topic: Repository, tmp_path: Path, strict: str, code: int
) -> None:
    # A quantity that is no target: PT302, a warning.
    topic.commit(NAME, task(17, "goal: 完成55个", "goal: 完成55个、100户")(PLAN_TEXT))
    ended = play(topic, tmp_path / "temp", {"against": "", "strict": strict})
    assert "::warning file=" in ended.log
    assert ended.code == code, ended.log


@pytest.mark.parametrize("name", ["--ignore=policy", "--select=PT1"])
def test_a_file_is_no_option(topic: Repository, tmp_path: Path, name: str) -> None:
    """A workflow may pass the names of changed files on; they are the edit's to choose."""
    topic.write(name, PLAN_TEXT)
    lowered = both(task(17, "完成55个", "完成50个"), task(17, "value: 55", "value: 50"))
    topic.commit(NAME, lowered(PLAN_TEXT))
    ended = play(topic, tmp_path / "temp", {"files": f"{name} {NAME}"})
    assert ended.code == 1, ended.log
    assert "PT602" in ended.log


def _planted(repository: Repository, mark: Path) -> None:
    """Programs that stand in the checkout under names that the action calls."""
    leaves_mark = f"open({str(mark)!r}, 'a').write(__file__ + '\\n')\n"
    modules = ("venv", "pip", "ensurepip", "plantrack", "sitecustomize", "usercustomize", "typer")
    for module in modules:
        repository.write(f"{module}.py", leaves_mark)
    repository.write("yaml/__init__.py", leaves_mark)
    for program in ("git", "python", "plantrack", "data/git"):
        script = repository.write(program, f"#!/bin/sh\necho {program} >> '{mark}'\n")
        script.chmod(0o755)


@pytest.mark.parametrize(
    ("job", "install"),
    [
        pytest.param({}, False, id="plain"),
        pytest.param({"PYTHONPATH": "."}, False, id="PYTHONPATH"),
        pytest.param({"PYTHONPATH": "."}, True, id="installed", marks=pytest.mark.slow),
    ],
)
def test_nothing_of_the_checkout_is_run(
    topic: Repository, tmp_path: Path, job: dict[str, str], install: bool
) -> None:
    mark = tmp_path / "mark"
    _planted(topic, mark)
    topic.commit(NAME, task(17, "value: 55", "value: 50")(PLAN_TEXT))
    ended = play(topic, tmp_path / "temp", install=install, job=job)
    assert not mark.exists(), mark.read_text(encoding="utf-8")
    assert ended.code == 1, ended.log
    assert _ANNOTATION in ended.log
    assert "任务17" in ended.summary
