"""A renamed town or unit is found under its former names, and the answer says what it is now."""

import json
from pathlib import Path
from typing import Any

import pytest

import plantrack
from cli.test_completion import completed
from diff.edits import both, renamed
from policy.edited import entry, recorded
from support.process import Result, invoke
from support.real_plan import PLAN, PLAN_TEXT

_EDIT = both(
    renamed("养老科", "养老服务科"),
    renamed("木耳镇", "木耳街道"),
    renamed("王家街道", "王家坝街道"),
    renamed("区救助站", "区救助中心"),
)
_ENTRIES = [
    entry(task="", field=f"organisation.{kind}.{now}.name", was=was, now=now)
    for kind, was, now in (
        ("units", "养老科", "养老服务科"),
        ("towns", "木耳镇", "木耳街道"),
        ("towns", "王家街道", "王家坝街道"),
        ("units", "区救助站", "区救助中心"),
    )
]
# What is typed, the name now, and what was typed before the renaming.
NAMES = [
    ("--unit", "养老科", "养老服务科"),
    ("--unit", "区救助站", "区救助中心"),
    ("--unit", "救助站", "区救助中心"),
    ("--town", "木耳镇", "木耳街道"),
    ("--town", "王家街道", "王家坝街道"),
    ("--town", "王家", "王家坝街道"),
]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of 2021 after two units and two towns were renamed."""
    file = tmp_path_factory.mktemp("renamed") / "data" / "plan-2021.yaml"
    file.parent.mkdir()
    file.write_text(recorded(_EDIT(PLAN_TEXT), *_ENTRIES), encoding="utf-8", newline="\n")
    return file


def asked(plan: Path, *words: str, language: str = "zh") -> Result:
    result = invoke(*words, "--plan", str(plan), env={"PLANTRACK_LANG": language})
    assert result.code == 0
    return result


@pytest.mark.parametrize(("option", "typed", "name"), NAMES)
@pytest.mark.parametrize("verb", ["list", "report"])
def test_a_former_name_answers_as_the_present_one(
    plan: Path, verb: str, option: str, typed: str, name: str
) -> None:
    """With a remark on stderr, and nothing of it in the answer."""
    former = asked(plan, verb, option, typed, "--format", "json")
    present = asked(plan, verb, option, name, "--format", "json")
    assert former.out == present.out
    assert (former.err, present.err) == (f"{typed}现名{name}\n", "")
    assert asked(plan, verb, option, typed, language="en").err.startswith(
        f"{typed} is now {name}\n"
    )


@pytest.mark.parametrize(("option", "typed", "name"), NAMES)
def test_the_tasks_are_those_of_before(plan: Path, option: str, typed: str, name: str) -> None:
    now = json.loads(asked(plan, "list", option, typed, "--format", "json").out)
    before = json.loads(invoke("list", option, typed, "--format", "json").out)
    for key in ("tasks", "may_concern"):
        assert _numbers(now.get(key, [])) == _numbers(before.get(key, []))


def _numbers(tasks: list[Any]) -> list[int]:
    return [one["number"] if isinstance(one, dict) else one for one in tasks]


def test_a_short_name_of_both_needs_no_remark(plan: Path) -> None:
    """木耳 is short for 木耳街道 as it was for 木耳镇."""
    assert asked(plan, "list", "--town", "木耳").err == ""


@pytest.mark.parametrize(("option", "typed", "name"), NAMES)
def test_the_report_says_what_it_was_called(plan: Path, option: str, typed: str, name: str) -> None:
    out = asked(plan, "report", option, typed).out
    (line,) = (line for line in out.splitlines() if "原名：" in line)
    assert name in out.splitlines()[0]
    found = json.loads(asked(plan, "report", option, typed, "--format", "json").out)
    assert line == f"*原名：{'、'.join(found['formerly'])}*"
    assert f"{found['formerly'][0]}更名为{name}（" in out
    (revision,) = (one for one in found["revisions"] if one["task"] is None)
    assert revision["now"] == name
    other = json.loads(asked(plan, "report", "--unit", "政权科", "--format", "json").out)
    assert "formerly" not in other
    assert other["revisions"] == []


def test_points_that_name_the_town_by_its_former_name_count(plan: Path) -> None:
    """The notice's text stays as published."""
    (now, before) = (
        json.loads(asked(file, "report", "--town", "木耳", "--format", "json").out)["points"]
        for file in (plan, PLAN)
    )
    named = [point["number"] for point in before if point["names_town"]]
    assert named
    assert [point["number"] for point in now if point["names_town"]] == named


@pytest.mark.parametrize("typed", ["养老科", "养老服务科"])
def test_diff_finds_the_unit_by_either_name(plan: Path, typed: str) -> None:
    for versions in ([PLAN, plan], [plan, PLAN]):
        words = ("diff", *map(str, versions), "--unit", typed, "--format", "json")
        result = invoke(*words, env={"PLANTRACK_LANG": "zh"})
        assert result.code == 1
        kinds = [one["kind"] for one in json.loads(result.out)["changes"]]
        assert kinds == ["organisation-unit-renamed"]
        is_remark = typed == "养老科" and versions[1] == plan
        assert result.err == ("养老科现名养老服务科\n" if is_remark else "")


def test_diff_tells_each_in_one_line(plan: Path) -> None:
    out = invoke("diff", str(PLAN), str(plan)).out
    assert "- 科室（单位）“养老科”更名为“养老服务科”\n" in out
    assert "- 科室（单位）“区救助站”更名为“区救助中心”\n" in out
    assert "- 养老服务科：选址调整 新增" in out
    assert "## 任务" not in out


def test_the_api_knows_former_names(plan: Path) -> None:
    loaded = plantrack.load(plan)
    select = plantrack.select
    assert select(loaded, unit="养老科") == select(loaded, unit="养老服务科")
    assert select(loaded, town="木耳镇") == select(loaded, town="木耳")
    kinds = [one.kind for one in plantrack.diff(plantrack.load(PLAN), loaded)]
    assert kinds == [
        *["organisation-town-renamed"] * 2,
        *["organisation-unit-renamed"] * 2,
        *["revision-added"] * 4,
    ]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["list", "--town", "养老科"], "--unit 养老科"),
        (["list", "--unit", "木耳镇"], "--town 木耳镇"),
        (["show", "养老科"], "report --unit 养老科"),
        (["list", "--unit", "养老"], "养老服务科"),
    ],
)
def test_a_slip_with_a_former_name_is_answered(plan: Path, words: list[str], answer: str) -> None:
    result = invoke(*words, "--plan", str(plan))
    assert result.code == 2
    assert answer in result.err


def test_completion_offers_present_names(plan: Path) -> None:
    line = "plantrack list --unit 养"
    assert completed(line, cwd=plan.parents[1]) == ["养老服务科", "养老服务指导中心"]


def test_two_with_one_former_name_are_both_named(tmp_path: Path) -> None:
    text = both(renamed("养老科", "养老服务科", "福利科"), renamed("政权科", "政务科", "福利科"))(
        PLAN_TEXT
    )
    file = tmp_path / "plan-2021.yaml"
    file.write_text(text, encoding="utf-8")
    result = invoke("list", "--unit", "福利科", "--plan", str(file))
    assert result.code == 2
    assert "养老服务科" in result.err
    assert "政务科" in result.err
