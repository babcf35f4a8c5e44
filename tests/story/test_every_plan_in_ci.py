"""The recipes where a repository has plans of two years: last year's is judged like this year's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from diff.edits import both, task
from story import action, gitlab
from support.real_plan import PLAN_TEXT
from support.repository import Repository

OLD, NEW = "data/plan-2021.yaml", "data/plan-2022.yaml"
NEXT_YEAR = PLAN_TEXT
for one in ("year: 2021", "2021-01-01", "2021-12-31"):
    NEXT_YEAR = NEXT_YEAR.replace(one, one.replace("2021", "2022"))
_LOWERED = both(task(17, "完成55个", "完成5个"), task(17, "value: 55", "value: 5"))(PLAN_TEXT)
Edit = Callable[[Repository], None]


def _deleted(made: Repository) -> None:
    made.git("rm", "--quiet", OLD)


def _moved(made: Repository) -> None:
    made.write("archive/last.yaml", "")
    made.git("mv", "--force", OLD, "archive/last.yaml")


def _lowered(made: Repository) -> None:
    made.write(OLD, _LOWERED)


def _next_year_too(made: Repository) -> None:
    _lowered(made)
    made.write("data/plan-2023.yaml", NEXT_YEAR.replace("2022", "2023"))


_EDITS = pytest.mark.parametrize(
    ("edit", "told"),
    [
        pytest.param(_lowered, "任务17 目标由55个减为5个", id="lowered"),
        pytest.param(_next_year_too, "任务17 目标由55个减为5个", id="lowered, next year's added"),
        pytest.param(_deleted, OLD, id="deleted"),
        pytest.param(_moved, OLD, id="moved"),
    ],
)


@pytest.fixture
def office(tmp_path: Path) -> Repository:
    """Plans of two years, and a branch for an edit."""
    made = Repository(tmp_path / "office")
    made.write(NEW, NEXT_YEAR)
    made.commit(OLD, PLAN_TEXT)
    made.git("switch", "--quiet", "--create", "topic")
    return made


def _commit(office: Repository, edit: Edit) -> None:
    edit(office)
    office.git("add", "--all")
    office.git("commit", "--quiet", "--message", "edit")


@_EDITS
def test_the_action(office: Repository, tmp_path: Path, edit: Edit, told: str) -> None:
    _commit(office, edit)
    ended = action.play(office, tmp_path / "temp")
    assert ended.code == 1, ended.log
    assert told in ended.log
    assert ended.summary


@_EDITS
def test_the_gitlab_job(office: Repository, edit: Edit, told: str) -> None:
    _commit(office, edit)
    ended = gitlab.play(office, office.git("rev-parse", "main").strip())
    assert ended.code == 1, ended.log
    assert told in ended.log
    assert ended.report


def test_the_summary_lists_the_edit_of_last_years(office: Repository, tmp_path: Path) -> None:
    _commit(office, _lowered)
    ended = action.play(office, tmp_path / "temp")
    assert "目标由55个减为5个" in ended.summary


def test_an_unchanged_repository_passes(office: Repository, tmp_path: Path) -> None:
    office.commit("README.md", "计划\n")
    assert action.play(office, tmp_path / "temp").code == 0


def test_a_shallow_checkout_says_what_it_lacks(office: Repository, tmp_path: Path) -> None:
    """As actions/checkout makes it without `fetch-depth: 0`."""
    base = office.git("rev-parse", "main").strip()
    _commit(office, _lowered)
    shallow = Repository(tmp_path / "shallow")
    shallow.git("fetch", "--quiet", "--depth=1", office.root.as_uri(), "topic")
    shallow.git("switch", "--quiet", "--detach", "FETCH_HEAD")
    ended = action.play(shallow, tmp_path / "temp", {"against": base})
    assert ended.code == 2, ended.log
    assert "fetch-depth: 0" in ended.log
