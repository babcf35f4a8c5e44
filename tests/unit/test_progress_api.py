"""`plantrack.progress`: the record beside a plan as of a day, and what it refuses."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import plantrack
from plantrack import clock
from support.small_plan import small_plan, write_plan

ENTRIES = """\
- {task: 1, date: 2021-03-31, status: 进行中, done: 20}
- {task: 1, date: 2021-06-30, status: 已完成, done: 55}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return write_plan(tmp_path / "plan-2021.yaml", small_plan())


def record(plan: Path, text: str = ENTRIES, body: str = "养老科") -> Path:
    file = plan.parent / "progress-2021" / f"{body}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


DAYS = {
    "a text": ("2021-06-30", "已完成"),
    "a date": (date(2021, 6, 30), "已完成"),
    "the day before": (date(2021, 6, 29), "进行中"),
    "before anything": ("2021-01-01", "未启动"),
}


@pytest.mark.parametrize(("as_of", "status"), DAYS.values(), ids=DAYS)
def test_progress_is_as_of_a_day(plan: Path, as_of: Any, status: str) -> None:
    record(plan)
    found = plantrack.progress(plan, as_of)
    assert isinstance(found, plantrack.Progress)
    assert found.as_of == date.fromisoformat(str(as_of))
    assert found.tasks[1].status == status
    assert found.plan == plantrack.load(plan)


def test_by_default_that_is_today(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(plan)
    monkeypatch.setattr(clock, "today", lambda: date(2021, 4, 1))
    assert plantrack.progress(str(plan)).tasks[1].status == "进行中"


@pytest.mark.parametrize("folder", [False, True], ids=["no folder", "an empty folder"])
def test_a_plan_without_a_record_has_an_empty_progress(plan: Path, folder: bool) -> None:
    if folder:
        (plan.parent / "progress-2021").mkdir()
    found = plantrack.progress(plan, "2021-06-30")
    assert (found.entries, found.reviews, found.left_out) == ((), (), ())
    assert {one.status for one in found.tasks.values()} == {"未启动"}


FAULTY: dict[str, tuple[Callable[[Path], object], str, list[str]]] = {
    "the plan": (
        lambda plan: plan.write_text("plantrack: 1\ntasks: []\n", encoding="utf-8"),
        "plan-2021.yaml",
        ["PT101", "PT101"],
    ),
    "an entry": (
        lambda plan: record(plan, ENTRIES + "- {task: 1, date: 昨天}\n"),
        "养老科.yaml",
        ["PT104"],
    ),
    "its YAML": (lambda plan: record(plan, "- {task: 1\n"), "养老科.yaml", ["PT005"]),
    "a review": (
        lambda plan: record(plan, "- {task: 1, date: 2021-06-30}\n", "review"),
        "review.yaml",
        ["PT101", "PT101"],
    ),
    "the file of nobody": (
        lambda plan: record(plan, "- {task: 0.5, date: 2021-06-30}\n", "某某"),
        "某某.yaml",
        ["PT104"],
    ),
}


@pytest.mark.parametrize(("spoil", "name", "codes"), FAULTY.values(), ids=FAULTY)
def test_what_is_faulty_is_an_error_with_its_findings(
    plan: Path, spoil: Callable[[Path], object], name: str, codes: list[str]
) -> None:
    spoil(plan)
    with pytest.raises(plantrack.PlanError) as raised:
        plantrack.progress(plan, "2021-06-30")
    assert [one.code for one in raised.value.findings] == codes
    assert {Path(one.location.file).name for one in raised.value.findings} == {name}
    assert name in str(raised.value)


def test_what_cannot_be_opened_is_another(plan: Path) -> None:
    with pytest.raises(plantrack.InputError):
        plantrack.progress(plan.with_name("plan-2020.yaml"))
    (plan.parent / "progress-2021" / "养老科.yaml").mkdir(parents=True)
    with pytest.raises(plantrack.InputError):
        plantrack.progress(plan)


@pytest.mark.parametrize(
    "as_of", ["June", "20210630", "2021-02-30", datetime(2021, 6, 30)], ids=str
)
def test_a_day_that_is_none_is_refused(plan: Path, as_of: Any) -> None:
    with pytest.raises(plantrack.SelectionError, match="as_of takes a date, YYYY-MM-DD, not “"):
        plantrack.progress(plan, as_of)


SELECTED = {
    "a status": ({"status": "已完成"}, [1]),
    "its key": ({"status": ["not_started"]}, [2, 3]),
    "a standing": ({"standing": "uncounted"}, [2, 3]),
    "either": ({"standing": ["已完成", "uncounted"]}, [1, 2, 3]),
    "apart from it": ({"standing": "未报送", "unit": "救助科"}, [2, 3]),
    "both": ({"standing": "silent", "status": "已完成"}, []),
}


@pytest.mark.parametrize(("asked", "numbers"), SELECTED.values(), ids=SELECTED)
def test_tasks_are_selected_as_they_stand(
    plan: Path, asked: dict[str, Any], numbers: list[int]
) -> None:
    record(plan)
    found = plantrack.progress(plan, "2021-06-30")
    chosen = plantrack.select(found.plan, progress=found, **asked)
    assert [task.number for task in chosen] == numbers


@pytest.mark.parametrize("asked", [{"status": "已完成"}, {"standing": ["behind"]}], ids=str)
def test_a_standing_needs_a_progress(plan: Path, asked: dict[str, Any]) -> None:
    with pytest.raises(plantrack.SelectionError, match="give progress= as well"):
        plantrack.select(plantrack.load(plan), **asked)
    found = plantrack.progress(plan, "2021-06-30")
    with pytest.raises(plantrack.SelectionError, match="unknown status “没做”"):
        plantrack.select(found.plan, status="没做", progress=found)


def test_another_day_is_asked_for_without_reading_again(plan: Path) -> None:
    file = record(plan)
    found = plantrack.progress(plan, "2021-06-30")
    file.unlink()
    assert found.at(date(2021, 3, 31)).tasks[1].status == "进行中"
