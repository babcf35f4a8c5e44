"""`plantrack review`: a completed task is closed or goes back, and what is missing is said."""

import json
from datetime import date

import pytest

from recording.office import Office

DONE = '- {task: 17, date: 2021-06-30, status: 已完成, evidence: ["a.pdf"], by: "张三"}\n'
ACCEPT = ("17", "--accept", "--by", "王五")
RETURN = ("17", "--return", "缺报告", "--by", "王五")


# What is typed, and the line that is written.
WRITTEN: dict[str, tuple[tuple[str, ...], str, str]] = {
    "accepted": (
        ACCEPT,
        '- {task: 17, date: 2021-07-01, review: accepted, by: "王五"}',
        "任务17复核通过，2021-07-01 销号（王五）",
    ),
    "accepted on a day": (
        (*ACCEPT, "--date", "2021-06-30"),
        '- {task: 17, date: 2021-06-30, review: accepted, by: "王五"}',
        "任务17复核通过，2021-06-30 销号（王五）",
    ),
    "returned": (
        RETURN,
        '- {task: 17, date: 2021-07-01, review: returned, reason: "缺报告", by: "王五"}',
        "任务17于 2021-07-01 退回（王五）：缺报告",
    ),
}


@pytest.mark.parametrize(("typed", "line", "told"), WRITTEN.values(), ids=WRITTEN)
def test_a_line_is_written(office: Office, typed: tuple[str, ...], line: str, told: str) -> None:
    office.write("养老科", DONE)
    shown = office.do("review", *typed, "--dry-run")
    file = "data/progress-2021/review.yaml"
    assert shown == (0, f"将登记：{told} -> {file}\n{line}\n", "")
    assert office.names == ["养老科.yaml"]
    result = office.do("review", *typed)
    assert result == (0, f"{told} -> {file}\n", "")
    assert office.read("review") == line + "\n"
    assert office.names == [".review.yaml.lock", "review.yaml", "养老科.yaml"]
    assert office.do("validate", "--ignore", "coverage").code == 0


def test_reviews_follow_each_other(office: Office) -> None:
    office.write("养老科", DONE)
    office.write("review", "# 复核")
    assert office.do("review", *RETURN, "--date", "2021-06-30").code == 0
    office.added("17", "--unit", "养老科", "--status", "已完成", "--by", "张三")
    assert office.do("review", *ACCEPT).code == 0
    assert office.read("review").splitlines() == [
        "# 复核",
        '- {task: 17, date: 2021-06-30, review: returned, reason: "缺报告", by: "王五"}',
        '- {task: 17, date: 2021-07-01, review: accepted, by: "王五"}',
    ]
    status = json.loads(office.do("list", "-f", "json").out)["tasks"][16]["status"]
    assert status == "已销号"


def test_a_file_of_reviews_of_another_ending_does_not_count(office: Office) -> None:
    office.write("养老科", DONE)
    line = '- {task: 17, date: 2021-06-30, review: accepted, by: "赵六"}\n'
    other = office.write("review", line).rename(office.record / "review.yml")
    assert json.loads(office.do("list", "-f", "json").out)["tasks"][16]["status"] == "已完成"
    found = json.loads(office.do("validate", "--ignore", "coverage", "-f", "json").out)["findings"]
    assert [(one["file"], one["code"]) for one in found] == [
        ("data/progress-2021/review.yml", "PT704")
    ]
    assert office.do("review", *ACCEPT).code == 0
    assert other.read_text(encoding="utf-8") == line
    assert "王五" in office.read("review")


# What is recorded, what is typed, and why it is refused.
REFUSED: dict[str, tuple[dict[str, str], tuple[str, ...], str]] = {
    "nothing reported": (
        {},
        ACCEPT,
        "task 17 is 未启动; it can be reviewed once it is reported as 已完成",
    ),
    "in progress": (
        {"养老科": "- {task: 17, date: 2021-06-30, status: 进行中}\n"},
        RETURN,
        "task 17 is 进行中; it can be reviewed once it is reported as 已完成",
    ),
    "done by a body that has no say": (
        {"龙兴镇": DONE},
        ACCEPT,
        "task 17 is 进行中; it can be reviewed once it is reported as 已完成",
    ),
    "no evidence": (
        {"养老科": '- {task: 17, date: 2021-06-30, status: 已完成, by: "张三"}\n'},
        ACCEPT,
        "task 17 has no evidence; add an entry with --evidence first",
    ),
    "nobody reported": (
        {"养老科": "- {task: 17, date: 2021-06-30, status: 已完成, evidence: a.pdf}\n"},
        ACCEPT,
        "the latest entry on task 17 does not say who reported it; add an entry with --by, so that "
        "another can review it",
    ),
    "nobody reported last": (
        {"养老科": f'{DONE}- {{task: 17, date: 2021-07-01, note: "a"}}\n'},
        ACCEPT,
        "the latest entry on task 17 does not say who reported it",
    ),
    "the reporter": (
        {"养老科": DONE},
        ("17", "--accept", "--by", " 张 三"),
        "张三 reported on task 17 last, on 2021-06-30; somebody else has to review it",
    ),
    "closed already": (
        {
            "养老科": DONE,
            "review": "- {task: 17, date: 2021-06-30, review: accepted, by: 赵六}\n",
        },
        ACCEPT,
        "task 17 was closed on 2021-06-30 by 赵六; it can be returned from that day "
        "on, or reviewed again after another entry",
    ),
    "returned before it was closed": (
        {
            "养老科": DONE,
            "review": "- {task: 17, date: 2021-07-01, review: accepted, by: 赵六}\n",
        },
        (*RETURN, "--date", "2021-06-30"),
        "task 17 was closed on 2021-07-01 by 赵六; it can be returned from that day on",
    ),
    "returned already": (
        {
            "养老科": DONE,
            "review": "- {task: 17, date: 2021-06-30, review: returned, reason: a, by: 赵六}\n",
        },
        ACCEPT,
        "task 17 is 进行中; it can be reviewed once it is reported as 已完成",
    ),
    "a day before the latest entry": (
        {"养老科": DONE},
        (*ACCEPT, "--date", "2021-06-29"),
        "task 17 was reported on last on 2021-06-30; a review of 2021-06-29 would not cover that",
    ),
}


@pytest.mark.parametrize(("record", "typed", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_reviewed_is_refused(
    office: Office, record: dict[str, str], typed: tuple[str, ...], message: str
) -> None:
    for body, text in record.items():
        office.write(body, text)
    result = office.do("review", *typed)
    assert (result.code, result.out) == (1, "")
    (line,) = result.err.splitlines()
    assert line.startswith(f"Error: {message}")
    assert not office.file("review").exists() or office.read("review") == record.get("review")
    assert office.record.exists() == bool(record)


def test_a_day_in_the_future_is_refused(office: Office) -> None:
    office.write("养老科", DONE)
    result = office.do("review", *ACCEPT, "--date", "2021-07-02")
    assert (result.code, result.out) == (1, "")
    assert "review.yaml:1:" in result.err
    assert "PT708 error" in result.err
    assert not office.file("review").exists()


def test_returning_needs_no_evidence(office: Office) -> None:
    office.write("养老科", "- {task: 17, date: 2021-06-30, status: 已完成}\n")
    assert office.do("review", *RETURN).code == 0


def test_what_was_accepted_by_mistake_is_returned(office: Office) -> None:
    office.write("养老科", DONE)
    for verdict, status in ((ACCEPT, "已销号"), (RETURN, "进行中")):
        assert office.do("review", *verdict).code == 0
        assert json.loads(office.do("list", "-f", "json").out)["tasks"][16]["status"] == status
    assert office.do("validate", "--ignore", "coverage").code == 0


def test_what_is_sent_back_after_the_year_is_mended_and_closed(office: Office) -> None:
    office.write("养老科", DONE)
    office.today = date(2022, 1, 20)
    mended = ("17", "--unit", "养老科", "--status", "已完成", "--by", "张三", "--date")
    assert office.add(*mended, "2022-01-15").code == 1
    assert office.do("review", *RETURN, "--date", "2022-01-10").code == 0
    assert office.add(*mended, "2022-01-09").code == 1
    office.added(*mended, "2022-01-15")
    assert office.do("review", *ACCEPT).code == 0
    assert json.loads(office.do("list", "-f", "json").out)["tasks"][16]["status"] == "已销号"
    assert office.do("validate", "--ignore", "coverage").code == 0


# What is typed that means nothing.
MEANINGLESS: dict[str, tuple[tuple[str, ...], str]] = {
    "neither": (("17", "--by", "王五"), "say --accept, or --return with what is missing"),
    "both": ((*ACCEPT, "--return", "a"), "say --accept, or --return with what is missing"),
    "no reason": (("17", "--return", " ", "--by", "王五"), "--return is empty"),
    "nobody": (("17", "--accept"), "say with --by who reviews it"),
    "an empty name": (("17", "--accept", "--by", ""), "--by is empty"),
    "a point": (("要点11", "--accept", "--by", "王五"), "“要点11” is a point; give a task (17)"),
    "an unknown task": (("88", "--accept", "--by", "王五"), "there is no task 88"),
    "a day that is none": ((*ACCEPT, "--date", "1"), "--date takes a date, YYYY-MM-DD, not “1”"),
    "stdin": ((*ACCEPT, "--plan", "-"), "-: the progress of a plan is kept in a folder beside"),
    "no task": (("--accept", "--by", "王五"), "TASK is missing"),
}


@pytest.mark.parametrize(("typed", "message"), MEANINGLESS.values(), ids=MEANINGLESS)
def test_what_means_nothing_is_refused(
    office: Office, typed: tuple[str, ...], message: str
) -> None:
    office.write("养老科", DONE)
    result = office.do("review", *typed)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert office.names == ["养老科.yaml"]


def test_reviews_that_are_not_valid_are_left_alone(office: Office) -> None:
    office.write("养老科", DONE)
    file = office.write("review", "- {task: 17}\n")
    result = office.do("review", *ACCEPT)
    assert (result.code, result.out) == (2, "")
    assert "review.yaml:1:" in result.err
    assert file.read_text(encoding="utf-8") == "- {task: 17}\n"
