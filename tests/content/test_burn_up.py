"""The shares expected and reported by date: worked out by hand for small records."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

import plantrack
from cli.followed_plan import folder_with
from plantrack.content.burn_up import BurnUp, build_burn_up

HALF = "task: 1, date: 2021-03-20, done: 5\ntask: 1, date: 2021-06-20, done: 10"
CASES: dict[str, tuple[list[str], dict[str, str], str, dict[str, str], int]] = {
    # tasks, record, day; then what is there at the end of which day, and how many targets count
    "one number": (
        ["units: [养老科], targets: [{what: 点, value: 20, measure: 个}]"],
        {"养老科": HALF},
        "2021-06-30",
        {"2021-02-28": "0", "2021-03-31": "1/4", "2021-05-31": "1/4", "2021-06-30": "1/2"},
        1,
    ),
    "no more than reached": (
        ["units: [养老科], targets: [{what: 点, value: 5, measure: 个}]"],
        {"养老科": HALF},
        "2021-06-15",
        {"2021-03-31": "1", "2021-06-15": "1"},
        1,
    ),
    "each target alike": (
        [
            "units: [养老科], targets: [{what: 点, value: 10, measure: 个}]",
            "units: [养老科], targets: [{what: 户, value: 1000, measure: 户}]",
            "units: [养老科], targets: [{what: 开工}]",
            "units: [养老科], targets: [{what: 占比, value: 40, measure: '%'}]",
        ],
        {"养老科": "task: 1, date: 2021-02-20, done: 10\ntask: 2, date: 2021-02-20, done: 500"},
        "2021-02-28",
        {"2021-01-31": "0", "2021-02-28": "3/4"},
        2,
    ),
    "in each town, on average": (
        [
            "towns: [木耳镇, 大湾镇], units: [养老科],"
            " targets: [{what: 点, value: 2, measure: 个, per: town}]"
        ],
        {"木耳镇": "task: 1, date: 2021-01-20, done: 2"},
        "2021-01-31",
        {"2021-01-31": "1/2"},
        1,
    ),
    "before the period": (["units: [养老科]"], {}, "2020-12-31", {}, 0),
    "after the period": (
        ["units: [养老科], targets: [{what: 点, value: 20, measure: 个}]"],
        {"养老科": HALF},
        "2022-03-01",
        {"2021-11-30": "1/2", "2021-12-31": "1/2"},
        1,
    ),
}


def burn_up(folder: Path, tasks: list[str], record: dict[str, str], day: str) -> BurnUp:
    """The shares of a plan with these tasks and entries, as of the day."""
    name = folder_with(folder, tasks, record) / "data" / "plan-2021.yaml"
    return build_burn_up(plantrack.progress(name, day))


@pytest.mark.parametrize(("tasks", "record", "day", "there", "count"), CASES.values(), ids=CASES)
def test_what_is_there_by_date(
    tmp_path: Path,
    tasks: list[str],
    record: dict[str, str],
    day: str,
    there: dict[str, str],
    count: int,
) -> None:
    found = burn_up(tmp_path, tasks, record, day)
    shares = {one.day.isoformat(): one.actual for one in found.days}
    assert {name: shares[name] for name in there} == {
        name: Fraction(share) for name, share in there.items()
    }
    assert found.targets == count


def test_what_is_expected_is_the_time_that_has_passed(tmp_path: Path) -> None:
    tasks = ["units: [养老科], targets: [{what: 点, value: 20, measure: 个}]"]
    found = burn_up(tmp_path, tasks, {}, "2021-12-31")
    assert [one.day for one in found.days][-1] == date(2021, 12, 31)
    assert [one.expected for one in found.days] == [Fraction(one, 12) for one in range(1, 13)]


def test_completed_tasks_are_counted(tmp_path: Path) -> None:
    record = {"养老科": "task: 1, date: 2021-02-20, status: 已完成"}
    found = burn_up(tmp_path, ["units: [养老科]"] * 2, record, "2021-03-31")
    assert [one.done for one in found.days] == [0, 1, 1]
    assert found.tasks == 2


def test_a_long_period_has_few_days(tmp_path: Path) -> None:
    tasks = ["units: [养老科], targets: [{what: 点, value: 20, measure: 个}]"]
    name = folder_with(tmp_path, tasks, {}) / "data" / "plan-2021.yaml"
    text = name.read_text(encoding="utf-8").replace("start: 2021-01-01", "start: 2001-01-01")
    name.write_text(text, encoding="utf-8")
    found = build_burn_up(plantrack.progress(name, "2021-12-31"))
    assert len(found.days) <= 24
    assert found.days[-1].day == date(2021, 12, 31)
