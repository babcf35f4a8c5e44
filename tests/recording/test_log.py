"""`plantrack progress log`: what was recorded, the newest first, in every format."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plantrack.model.progress import Entry
from recording.office import Office
from unit.test_entry_lines import TEXTS

RECORD = {
    "养老科": '- {task: 17, date: 2021-06-30, status: 进行中, note: "科"}\n'
    "- {point: 11, date: 2021-05-31, target: 培训养老院长, done: 20}\n"
    '- {task: 17, date: 2021-06-30, status: 已完成, by: "张三", evidence: a.pdf}\n',
    "龙兴镇": "- {task: 17, date: 2021-06-30, done: 3}\n- {task: 17, date: 2021-07-31, done: 9}\n",
    "龙溪街道": '- {task: 17, date: 2021-04-30, done: 2.5, problem: "用地", next: "协调"}\n',
    "不知何处": "- {task: 88, date: 2021-06-30, stage: 开工}\n",
    "review": '- {task: 17, date: 2021-06-30, review: returned, reason: "缺报告", by: "王五"}\n',
}


@pytest.fixture
def recorded(office: Office) -> Office:
    """An office with a record."""
    for body, text in RECORD.items():
        office.write(body, text)
    return office


def rows(office: Office, *asked: str) -> list[list[str]]:
    """The cells of the log as TSV, without the empty ones, from the day on."""
    result = office.do("progress", "log", *asked)
    assert result.code == 0
    return [[one for one in line.split("\t") if one] for line in result.out.splitlines()[1:]]


REVIEW = ["2021-06-30", "17", "复核：退回", "王五", "缺报告"]
TOWN = ["2021-06-30", "龙兴镇", "17", "3"]
UNIT_LAST = ["2021-06-30", "养老科", "17", "已完成", "a.pdf", "张三"]
UNIT_FIRST = ["2021-06-30", "养老科", "17", "进行中", "科"]
NOBODY = ["2021-06-30", "不知何处", "88", "开工"]
POINT = ["2021-05-31", "养老科", "（十一）", "培训养老院长", "20"]
EARLIEST = ["2021-04-30", "龙溪街道", "17", "2.5", "用地", "协调"]
# What is asked for, and the rows.
ASKED: dict[str, tuple[tuple[str, ...], list[list[str]]]] = {
    "everything": ((), [REVIEW, TOWN, UNIT_LAST, UNIT_FIRST, NOBODY, POINT, EARLIEST]),
    "a task": (("17",), [REVIEW, TOWN, UNIT_LAST, UNIT_FIRST, EARLIEST]),
    "a point": (("--point", "11"), [POINT]),
    "a point in place of a task": (("要点11",), [POINT]),
    "a town": (("--town", "龙兴"), [TOWN]),
    "a town and a unit": (
        ("--town", "龙兴镇", "--unit", "养老科"),
        [TOWN, UNIT_LAST, UNIT_FIRST, POINT],
    ),
    "a task and a unit": (("17", "--unit", "养老科"), [UNIT_LAST, UNIT_FIRST]),
    "an earlier day": (("--as-of", "2021-05-31"), [POINT, EARLIEST]),
    "the day before the first": (("--as-of", "2021-04-29"), []),
    "a later day": (
        ("--town", "龙兴镇", "--as-of", "2021-08-01"),
        [["2021-07-31", "龙兴镇", "17", "9"], TOWN],
    ),
}


@pytest.mark.parametrize(("asked", "expected"), ASKED.values(), ids=ASKED)
def test_what_was_recorded_the_newest_first(
    recorded: Office, asked: tuple[str, ...], expected: list[list[str]]
) -> None:
    points = [["11" if cell == "（十一）" else cell for cell in row] for row in expected]
    assert rows(recorded, *asked) == points


def test_programs_get_every_column(recorded: Office) -> None:
    header = recorded.do("progress", "log", "-f", "csv").out.splitlines()[0].removeprefix("\ufeff")
    assert header == (
        "日期,报送单位,任务,要点,完成情况,量化目标,累计完成,形象进度,进展情况,存在问题,"
        "下一步打算,佐证材料,填报（复核）人,原因"
    )


def test_people_get_those_that_are_not_empty(recorded: Office) -> None:
    told = recorded.do("progress", "log", "--town", "龙兴", "-f", "markdown").out
    assert told.splitlines()[0] == "| 日期 | 报送单位 | 任务 | 累计完成 |"
    table = recorded.do("progress", "log", "--town", "龙兴", "-f", "table", language="zh").out
    assert table.split()[:4] == ["日期", "报送单位", "任务", "累计完成"]
    assert "存在问题" not in table


def test_json_has_the_entries_as_they_are(recorded: Office) -> None:
    answer = json.loads(recorded.do("progress", "log", "-f", "json").out)
    assert answer["plantrack"] == {"format": "log", "version": 1}
    assert answer["plan"]["year"] == 2021
    assert answer["as_of"] == "2021-07-01"
    assert answer["entries"][:3] == [
        {
            "body": None,
            "task": 17,
            "date": "2021-06-30",
            "review": "returned",
            "reason": "缺报告",
            "by": "王五",
        },
        {"body": "龙兴镇", "task": 17, "date": "2021-06-30", "done": 3},
        {
            "body": "养老科",
            "task": 17,
            "date": "2021-06-30",
            "status": "已完成",
            "evidence": ["a.pdf"],
            "by": "张三",
        },
    ]
    assert answer["entries"][-2:] == [
        {
            "body": "养老科",
            "point": 11,
            "date": "2021-05-31",
            "target": "培训养老院长",
            "done": 20,
        },
        {
            "body": "龙溪街道",
            "task": 17,
            "date": "2021-04-30",
            "done": 2.5,
            "problem": "用地",
            "next": "协调",
        },
    ]


def test_nothing_recorded_is_said(office: Office) -> None:
    result = office.do("progress", "log")
    assert (result.code, result.err) == (0, "nothing is recorded\n")
    assert json.loads(office.do("progress", "log", "-f", "json").out)["entries"] == []


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (("88",), "there is no task 88"),
        (("17", "--point", "8"), "give a task (17), or a point"),
        (("--town", "养老科"), "use --unit 养老科"),
        (("--as-of", "x"), "--as-of takes a date, YYYY-MM-DD, not “x”"),
    ],
)
def test_what_means_nothing_is_refused(
    recorded: Office, asked: tuple[str, ...], message: str
) -> None:
    result = recorded.do("progress", "log", *asked)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_a_file_that_is_not_valid_is_told(recorded: Office) -> None:
    recorded.write("龙兴镇", "- {task: 17, date: 2021-06-30, status: 好}\n")
    result = recorded.do("progress", "log")
    assert (result.code, result.out) == (2, "")
    assert "龙兴镇.yaml:1:" in result.err


SAYING = st.fixed_dictionaries(
    {"note": TEXTS},
    optional={
        "status": st.sampled_from(("未启动", "进行中", "部分完成", "难以完成", "已调整")),
        "done": st.integers(0, 55).map(str),
        "evidence": st.lists(TEXTS, min_size=1, max_size=3),
        "reason": st.just("更正"),
        **dict.fromkeys(("stage", "problem", "next", "by"), TEXTS),
    },
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(SAYING, min_size=1, max_size=3))
def test_the_log_gives_back_what_was_said(
    office: Office, said: Sequence[dict[str, str | list[str]]]
) -> None:
    for file in office.record.glob("*.yaml"):
        file.unlink()
    for one in said:
        options: list[str] = []
        for key, value in one.items():
            for text in [value] if isinstance(value, str) else value:
                options.append(f"--{key}={text}")
        # A reason allows every correction.
        office.added(
            "17", "--unit", "养老科", *options, *(() if "reason" in one else ("--reason=a",))
        )
    logged = json.loads(office.do("progress", "log", "-f", "json").out)["entries"]
    expected = [
        {
            "body": "养老科",
            **Entry.model_validate(
                {"task": 17, "date": "2021-07-01", "reason": "a", **one}
            ).model_dump(mode="json", exclude_none=True, exclude_defaults=True),
        }
        for one in reversed(said)
    ]
    assert logged == expected
