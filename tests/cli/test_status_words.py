"""`status`: what it says of earlier dates, withdrawn tasks and far days; and without a record."""

from pathlib import Path

import pytest

from cli.followed_plan import folder_with
from support.process import invoke

DAY = ("--as-of", "2021-06-30")
TWO = "targets: [{what: 点, value: 10}, {what: 户, value: 100}]"
RECORD = {
    "养老科": (
        "task: 1, date: 2021-05-10, target: 点, done: 5\n"
        "task: 1, date: 2021-06-10, target: 户, done: 50"
    )
}


def told(folder: Path, *options: str) -> str:
    result = invoke("status", *options, cwd=folder, env={"PLANTRACK_LANG": "en"})
    assert result.code == 0, result.err
    return result.out


def test_a_number_says_of_which_target_it_is(tmp_path: Path) -> None:
    out = told(folder_with(tmp_path, [TWO], RECORD), *DAY, "-f", "markdown")
    assert "养老科：户 50" in out


@pytest.mark.parametrize("form", ["tsv", "csv"])
def test_programs_get_the_earlier_standing_too(tmp_path: Path, form: str) -> None:
    folder = folder_with(tmp_path, [TWO], RECORD)
    out = told(folder, *DAY, "--since", "2021-05-31", "-f", form)
    separator = "\t" if form == "tsv" else ","
    head, row = (line.split(separator)[-3:] for line in out.lstrip("\ufeff").splitlines()[:2])
    assert head == ["此前进度", "此前完成情况", "此前实际"]
    assert row == ["滞后", "进行中", "0.0000"]


def test_a_withdrawn_task_is_told_of(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, [TWO, "withdrawn: true"], RECORD)
    assert "已撤销：2" in told(folder, *DAY, "-f", "markdown")
    result = invoke("status", "2", *DAY, "-f", "markdown", cwd=folder)
    assert (result.code, "已撤销：2" in result.out) == (0, True)


FAR = ["2021-06-30", "2021-12-31", "9999-12-31", "0001-01-01"]


@pytest.mark.parametrize("day", FAR)
@pytest.mark.parametrize("verb", ["status", "matrix", "followup", "list"])
def test_no_day_and_no_number_of_days_is_too_far(tmp_path: Path, verb: str, day: str) -> None:
    most = {"due_soon_days": 999999999999999, "silent_days": 999999999999999}
    folder = folder_with(tmp_path, [f"due: 2021-07-10, {TWO}"], RECORD, follow_up=most)
    assert invoke(verb, "--as-of", day, cwd=folder).code == 0


@pytest.mark.parametrize("verb", ["list", "report"])
@pytest.mark.parametrize("option", [("--standing", "滞后"), ("--status", "已完成")])
def test_without_a_record_nothing_stands_anyhow(
    tmp_path: Path, verb: str, option: tuple[str, str]
) -> None:
    folder = folder_with(tmp_path, [TWO], {})
    result = invoke(verb, *option, *DAY, cwd=folder, env={"PLANTRACK_LANG": "en"})
    assert "no progress is recorded" in result.err
