"""What an entry makes of other lines of the record: a new error refuses it, others are told."""

import pytest

from recording.office import Office
from support.edit import edited

UNIT = ("--unit", "养老科")
TOWN = ("--town", "龙兴镇")
NOTE = ("--note", "首批")

# What is recorded, what is typed, and the rule with the file and line where it finds an error.
ELSEWHERE: dict[str, tuple[dict[str, str], tuple[str, ...], str, str]] = {
    "more, before what was counted later": (
        {"龙兴镇": "- {task: 17, date: 2021-06-29, done: 1}\n"},
        ("17", *TOWN, "--done", "5", "--date", "2021-06-28"),
        "PT705",
        "龙兴镇.yaml:1:",
    ),
    "completed, before it was in progress": (
        {"养老科": "# 养老科\n- {task: 17, date: 2021-06-25, status: 进行中}\n"},
        ("17", *UNIT, "--status", "已完成", "--evidence", "a", "--date", "2021-06-20"),
        "PT706",
        "养老科.yaml:2:",
    ),
    "in a file of a former name": (
        {"龙兴": "- {task: 17, date: 2021-06-29, done: 1}\n", "龙兴镇": ""},
        ("17", *TOWN, "--done", "5", "--date", "2021-06-28"),
        "PT705",
        "龙兴.yaml:1:",
    ),
    "reported by the reviewer, before the review": (
        {
            "养老科": '- {task: 17, date: 2021-06-20, status: 已完成, evidence: a, by: "张三"}\n',
            "review": '- {task: 17, date: 2021-06-30, review: accepted, by: "王五"}\n',
        },
        ("17", *UNIT, *NOTE, "--by", "王五", "--date", "2021-06-25"),
        "PT715",
        "review.yaml:1:",
    ),
}


@pytest.mark.parametrize(("record", "typed", "code", "place"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_makes_an_error_of_an_older_line_is_refused(
    office: Office, record: dict[str, str], typed: tuple[str, ...], code: str, place: str
) -> None:
    office.plan.write_text(
        edited(
            office.plan.read_text(encoding="utf-8"),
            [("- name: 龙兴镇\n", "- name: 龙兴镇\n      formerly: [龙兴]\n")],
        ),
        encoding="utf-8",
    )
    for body, text in record.items():
        office.write(body, text)
    result = office.add(*typed)
    assert (result.code, result.out) == (1, "")
    first, second, *_ = result.err.splitlines()
    folder = "data/progress-2021/"
    assert first == f"Error: not recorded; {folder}{place.split(':')[0]} would have an error:"
    assert second.startswith(folder + place)
    assert f": {code} error: " in second
    assert all(office.read(body) == text for body, text in record.items())


def test_an_older_error_does_not_hinder(office: Office) -> None:
    office.write(
        "龙兴镇",
        "- {task: 17, date: 2021-05-31, done: 3}\n- {task: 17, date: 2021-06-29, done: 1}\n",
    )
    result = office.add("17", *TOWN, "--done", "5", "--date", "2021-06-28")
    assert (result.code, result.err) == (0, "")


def test_a_warning_about_an_older_line_of_another_is_told(office: Office) -> None:
    office.write("养老科", "- {task: 17, date: 2021-06-30, done: 3}\n")
    result = office.add("17", *TOWN, "--done", "5", "--date", "2021-06-28")
    assert result.code == 0
    assert "养老科.yaml:1:" in result.err
    assert "PT711 warning" in result.err
