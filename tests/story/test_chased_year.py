"""Whom an office chases in a year of progress: silence, letters, and tasks by towns."""

from pathlib import Path

import pytest

from story.sample_year import Office, by_number


def test_a_missed_month_is_silent_until_the_next_report(office: Office) -> None:
    """养老服务指导中心 reported on 28 May, not in June, and again on 28 July."""
    silent = {
        day: by_number(office.data("status", "--as-of", day))[20]["silent"]
        for day in ("2021-06-26", "2021-06-27", "2021-06-30", "2021-07-27", "2021-07-28")
    }
    assert list(silent.values()) == [False, True, True, True, False]
    told = office.data("status", "--as-of", "2021-06-30", "--standing", "未报送")
    assert list(by_number(told)) == [20, 30]
    assert told["points"] == []


UNITS_IN_JUNE = {
    "养老科": {(1, "behind"), (13, "behind"), (14, "behind"), (15, "behind"), (30, "silent")},
    "政权科": {(3, "behind"), (22, "unreviewed")},
    "办公室": {(30, "silent")},
    "区殡管所": {(30, "silent")},
    "养老服务指导中心": {(20, "silent")},
}
UNITS_IN_NOVEMBER = {
    "养老科": {(13, "returned"), (15, "behind")},
    "政权科": {(28, "unreviewed")},
    "救助科": {(10, "unreviewed"), (10, "no_evidence"), (11, "unreviewed")},
    "社事科": {(21, "unreviewed")},
    "区救助站": {(2, "unreviewed"), (21, "unreviewed")},
    "区殡管所": {(5, "stale_review")},
}


@pytest.mark.parametrize(
    ("day", "expected"), [("2021-06-30", UNITS_IN_JUNE), ("2021-11-30", UNITS_IN_NOVEMBER)]
)
def test_what_units_are_chased_for(
    office: Office, day: str, expected: dict[str, set[tuple[int, str]]]
) -> None:
    letters = office.data("followup", "--as-of", day)["letters"]
    found = {
        letter["body"]: {(one["task"], one["why"]) for one in letter["items"] if "task" in one}
        for letter in letters
        if letter["kind"] == "unit"
    }
    assert found == expected


def test_a_town_is_chased_for_its_own_part(office: Office) -> None:
    """玉峰山镇 has none of its two, and said nothing in June; the others have begun."""
    letters = office.data("followup", "--as-of", "2021-06-30")["letters"]
    behind = {
        letter["body"]: [one["task"] for one in letter["items"] if one["why"] == "behind"]
        for letter in letters
        if letter["kind"] == "town"
    }
    assert {town: tasks for town, tasks in behind.items() if tasks} == {"玉峰山镇": [15]}
    (letter,) = [one for one in letters if one["body"] == "玉峰山镇"]
    assert {14, 15} <= {one["task"] for one in letter["items"] if one["why"] == "silent"}


def test_letters_go_out_one_a_body(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    office.told("followup", "--as-of", "2021-06-30", "-o", str(folder))
    letters = office.data("followup", "--as-of", "2021-06-30")["letters"]
    assert {file.stem for file in folder.iterdir()} == {one["body"] for one in letters}
    text = (folder / "养老服务指导中心.md").read_text(encoding="utf-8")
    for said in ("渝北民〔2021〕34号", "2021年6月30日", "敬老院公建民营", "未报送"):
        assert said in text


def test_the_matrix_shows_each_town(office: Office) -> None:
    told = office.plantrack(
        *("matrix", "--unit", "养老科", "--as-of", "2021-06-30", "--format", "table")
    )
    assert told.code == 0
    for name in ("玉峰山", "龙兴", "双凤桥", "仙桃"):
        assert name in told.out
    assert "滞后" in told.out
