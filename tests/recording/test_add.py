"""`plantrack progress add`: what it writes, for what was typed, and what it says."""

from datetime import date

import pytest

from recording.office import Office
from support.edit import edited
from support.plans import POINTS_AS_TASKS

UNIT = ("--unit", "养老科")
TOWN = ("--town", "龙兴镇")

# What is typed, the body's file, and the line in it.
WRITTEN: dict[str, tuple[tuple[str, ...], str, str]] = {
    "a number": (("17", *TOWN, "--done", "3"), "龙兴镇", "- {task: 17, date: 2021-07-01, done: 3}"),
    "a number with a fraction": (
        ("17", *TOWN, "--done", "2.50"),
        "龙兴镇",
        "- {task: 17, date: 2021-07-01, done: 2.50}",
    ),
    "full-width digits": (
        ("17", *TOWN, "--done", "１２"),
        "龙兴镇",
        "- {task: 17, date: 2021-07-01, done: 12}",
    ),
    "a short name": (
        ("17", "--town", "龙兴", "--done", "3"),
        "龙兴镇",
        "- {task: 17, date: 2021-07-01, done: 3}",
    ),
    "another word for the task": (
        ("任务17", *UNIT, "--note", "首批"),
        "养老科",
        '- {task: 17, date: 2021-07-01, note: "首批"}',
    ),
    "a day": (
        ("17", *UNIT, "--note", "首批", "--date", "2021-06-30"),
        "养老科",
        '- {task: 17, date: 2021-06-30, note: "首批"}',
    ),
    "everything": (
        (
            *("17", *UNIT, "--target", "助餐点", "--done", "3", "--status", "部分完成"),
            *("--stage", "封顶", "--note", "首批", "--problem", "用地", "--next", "验收"),
            *("--evidence", "a.pdf", "--evidence", "b c.pdf", "--by", "张三", "--reason", "重算"),
        ),
        "养老科",
        '- {task: 17, date: 2021-07-01, status: 部分完成, target: "助餐点建设运营", done: 3, '
        'stage: "封顶", note: "首批", problem: "用地", next: "验收", '
        'evidence: ["a.pdf", "b c.pdf"], by: "张三", reason: "重算"}',
    ),
    "a key for the status": (
        ("17", *UNIT, "--status", "In-Progress"),
        "养老科",
        "- {task: 17, date: 2021-07-01, status: 进行中}",
    ),
    "a part of a target": (
        ("1", *UNIT, "--target", "开工", "--done", "1"),
        "养老科",
        '- {task: 1, date: 2021-07-01, target: "开工建设", done: 1}',
    ),
    "a point": (
        ("--point", "（十一）", *UNIT, "--target", "院长", "--done", "20"),
        "养老科",
        '- {point: 11, date: 2021-07-01, target: "培训养老院长", done: 20}',
    ),
    "a point in place of a task": (
        ("要点11", *UNIT, "--target", "院长", "--done", "20"),
        "养老科",
        '- {point: 11, date: 2021-07-01, target: "培训养老院长", done: 20}',
    ),
    "a text with everything in it": (
        ("17", *UNIT, "--note", 'a: "b" # plantrack: ignore\\ - {😀}'),
        "养老科",
        '- {task: 17, date: 2021-07-01, note: "a: \\"b\\" # plantrack: ignore\\\\ - {😀}"}',
    ),
}


@pytest.mark.parametrize(("typed", "body", "line"), WRITTEN.values(), ids=WRITTEN)
def test_a_line_is_written(office: Office, typed: tuple[str, ...], body: str, line: str) -> None:
    result = office.add(*typed)
    assert (result.code, result.err) == (0, "")
    assert office.read(body) == line + "\n"
    assert office.names == [f".{body}.yaml.lock", f"{body}.yaml"]
    assert office.do("validate", "--ignore", "coverage").code == 0


@pytest.mark.parametrize(("typed", "body", "line"), WRITTEN.values(), ids=WRITTEN)
def test_a_dry_run_shows_it_alone(
    office: Office, typed: tuple[str, ...], body: str, line: str
) -> None:
    told = office.add(*typed, "--dry-run")
    assert (told.code, told.err) == (0, "")
    first, second = told.out.splitlines()
    assert second == line
    assert office.names == []
    assert not office.record.exists()
    assert first == f"将登记：{office.add(*typed).out.rstrip()}"


def test_it_says_what_was_recorded_where(office: Office) -> None:
    told = office.add("17", *TOWN, "--done", "3", "--note", "字" * 50, "--status", "进行中")
    assert told.out == (
        f"龙兴镇: 任务17 2021-07-01 进行中; 助餐点建设运营 3个; {'字' * 40}… "
        "-> data/progress-2021/龙兴镇.yaml\n"
    )


def test_hidden_characters_are_kept_as_escapes(office: Office) -> None:
    result = office.add("17", *UNIT, "--note", "a\u2028\x1bb\r\n")
    assert result.code == 0
    assert "PT405 warning: the hidden character U+2028" in result.err
    line = '- {task: 17, date: 2021-07-01, note: "a\\u2028\\u001bb\\r\\n"}\n'
    assert office.read("养老科") == line


def test_what_it_says_cannot_control_a_terminal(office: Office) -> None:
    told = office.add("17", *UNIT, "--note", "a\nb\x1b[31m", "--evidence", "\u202e", "--dry-run")
    assert "a\\nb\\x1b[31m" in told.out
    assert len(told.out.splitlines()) == 2
    assert "\x1b" not in told.out
    assert "\u202e" not in told.out


def test_entries_follow_each_other(office: Office) -> None:
    office.write("龙兴镇", "# 龙兴镇\n- {task: 17, date: 2021-05-31, done: 1} # 补报")
    office.added("17", *TOWN, "--done", "3")
    office.added("17", *TOWN, "--done", "4")
    assert office.read("龙兴镇") == (
        "# 龙兴镇\n"
        "- {task: 17, date: 2021-05-31, done: 1} # 补报\n"
        "- {task: 17, date: 2021-07-01, done: 3}\n"
        "- {task: 17, date: 2021-07-01, done: 4}\n"
    )


def test_a_town_keeps_the_file_that_it_has(office: Office) -> None:
    plan = office.plan.read_text(encoding="utf-8")
    office.plan.write_text(
        edited(plan, [("- name: 龙兴镇\n", "- name: 龙兴镇\n      formerly: [龙兴乡]\n")]),
        encoding="utf-8",
    )
    file = office.write("龙兴乡", "")
    result = office.add("17", "--town", "龙兴乡", "--done", "3")
    assert (result.code, result.err) == (0, "龙兴乡 is now 龙兴镇\n")
    assert file.read_text(encoding="utf-8") == "- {task: 17, date: 2021-07-01, done: 3}\n"
    assert office.names == [".龙兴乡.yaml.lock", "龙兴乡.yaml"]


@pytest.mark.parametrize("name", ["龙兴镇.yml", "龙兴镇.YAML"])
def test_a_file_of_another_ending_is_not_added_to(office: Office, name: str) -> None:
    line = "- {task: 17, date: 2021-05-31, done: 9}\n"
    office.write("龙兴镇", line).rename(office.record / name)
    office.added("17", *TOWN, "--done", "3")
    assert office.read("龙兴镇") == "- {task: 17, date: 2021-07-01, done: 3}\n"
    assert (office.record / name).read_text(encoding="utf-8") == line
    told = office.do("status", "17", "--explain", "--as-of", "2021-07-01")
    assert "龙兴镇3（2021-07-01）" in told.out
    assert "1 entry on its progress counts nowhere" in told.err


def test_warnings_and_notes_do_not_hinder(office: Office) -> None:
    result = office.add("17", *UNIT, "--status", "已完成", "--done", "66")
    assert result.code == 0
    assert "PT709 warning" in result.err
    assert "PT710 note" in result.err
    assert "checked" not in result.err
    assert office.read("养老科").count("\n") == 1


def test_a_point_that_is_a_task_is_reported_as_the_task(office: Office) -> None:
    office.plan.write_bytes(POINTS_AS_TASKS.read_bytes())
    office.today = date(2024, 6, 30)
    said = ("--unit", "市财政局", "--note", "a", "--dry-run")
    told = [office.add(*which, *said).out for which in (("--point", "2.3"), ("4",), ("二（三）",))]
    assert told[0].splitlines()[1] == '- {task: 4, date: 2024-06-30, note: "a"}'
    assert told == told[:1] * 3


def test_a_plan_of_another_name_has_a_folder_of_its_own(office: Office) -> None:
    other = office.plan.rename(office.plan.with_name("要点.yaml"))
    office.added("17", *UNIT, "--note", "a", "--plan", str(other))
    assert (other.parent / "progress-要点" / "养老科.yaml").exists()
