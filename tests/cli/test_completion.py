"""Shell completion: the plan's own names, by typer's protocol for bash."""

from pathlib import Path

import pytest

from cli.oracle import CATEGORIES, TOWNS, UNITS
from support.process import invoke, run
from support.real_plan import ROOT
from support.small_plan import small_plan, small_task, write_plan


def protocol(line: str) -> dict[str, str]:
    """What bash tells: the words so far, the last of them (perhaps empty) to be completed."""
    return {
        "_PLANTRACK_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
    }


def completed(line: str, cwd: Path = ROOT) -> list[str]:
    result = invoke(env=protocol(line), cwd=cwd)
    assert (result.code, result.err) == (0, "")
    return result.out.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("plantrack list --unit 养", ["养老科", "养老服务指导中心"]),
        ("plantrack list --unit 区殡", ["区殡管所", "区殡仪馆"]),
        ("plantrack list --unit ", list(UNITS)),
        ("plantrack list --town 木", ["木耳镇"]),
        ("plantrack list --town 龙", ["龙溪街道", "龙山街道", "龙塔街道", "龙兴镇"]),
        ("plantrack list --town ", list(TOWNS)),
        ("plantrack list --category 社", ["社会救助"]),
        ("plantrack list --category ", list(CATEGORIES)),
        ("plantrack list --section 加", ["加快推进养老服务业高质量发展"]),
        ("plantrack list --section 3", ["3"]),
        ("plantrack new --lang ", ["zh", "en"]),
        ("plantrack list --unit 养老科 --unit 政", ["政权科"]),
        ("plantrack list --unit 养老科 --town 木", ["木耳镇"]),
        ("plantrack list --format j", ["json"]),
        ("plantrack report --town 木", ["木耳镇"]),
        ("plantrack report --unit 区救", ["区救助站"]),
        ("plantrack report --section 强", ["强力推动殡葬事业健康有序发展"]),
        ("plantrack list --uni", ["--unit"]),
        ("plantrack rep", ["report"]),
        ("plantrack list --unit 火", []),
        ("plantrack list --columns 责任", ["责任镇街", "责任科室", "责任领导"]),
        ("plantrack list --columns 序号,工", ["序号,工作项目"]),
        ("plantrack list --columns 序号，目", ["序号，目标任务"]),
        ("plantrack list --columns 责任镇街、责任", ["责任镇街、责任科室", "责任镇街、责任领导"]),
        ("plantrack list --columns 责任镇街,责任领导,责任", ["责任镇街,责任领导,责任科室"]),
        ("plantrack list --columns un", ["units"]),
        ("plantrack list --columns 序号,na", ["序号,name"]),
        ("plantrack list --columns 序号,序", []),
        ("plantrack list --columns 火", []),
        ("plantrack progress ", ["add", "log"]),
        ("plantrack progress add 17 --town 木", ["木耳镇"]),
        ("plantrack progress add 17 --unit 养", ["养老科", "养老服务指导中心"]),
        ("plantrack progress add 17 --status 已", ["已完成", "已调整"]),
        ("plantrack list --status 已", ["已完成", "已调整", "已销号"]),
        ("plantrack progress add 17 --status p", ["partly_done"]),
        ("plantrack progress add 17 --target ", ["助餐点建设运营"]),
        ("plantrack progress add --point 11 --target 培", ["培训养老院长", "培训养老护理员"]),
        ("plantrack progress log --unit 养老科 --town 木", ["木耳镇"]),
        ("plantrack review 要点2", ["要点2", *(f"要点{number}" for number in range(20, 29))]),
        ("plantrack show 要点2", ["要点2", *(f"要点{number}" for number in range(20, 29))]),
    ],
)
def test_completion(line: str, expected: list[str]) -> None:
    assert completed(line) == expected


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (
            "zh",
            "",
            "序号 原文序号 上级任务 所在表 类别 工作项目 目标任务 责任镇街 牵头单位 责任科室"
            " 配合单位 责任领导 完成时限 时间节点 要点 量化目标 其他栏目 涉及方式 分工"
            " 进度 完成情况",
        ),
        (
            "en",
            "",
            "number label parent table category name goal towns lead units support leaders due"
            " milestones points targets other via roles standing status",
        ),
        ("zh", "序号,责任", "序号,责任镇街 序号,责任科室 序号,责任领导"),
        ("zh", "g", "goal"),
        ("en", "目", "目标任务"),
        ("en", "n", "number name"),
        ("en", "number,n", "number,name"),
        ("zh", "责任科室(单位),责任镇", "责任科室(单位),责任镇街"),
    ],
)
def test_columns_in_the_users_language(language: str, words: str, expected: str) -> None:
    line = f"plantrack list --columns {words}"
    result = invoke(env={**protocol(line), "PLANTRACK_LANG": language})
    assert result.out.split() == expected.split()


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("--unit", ["养老科", "救助科"]),
        ("--town", ["木耳镇", "兴隆镇", "两路街道"]),
        ("--category", ["养老服务", "另类"]),
        ("--section", ["1", "2", "养老服务", "社会救助"]),
    ],
)
@pytest.mark.parametrize("verb", ["list --plan other.yaml", "list --plan=other.yaml"])
def test_the_plan_named_earlier_on_the_line(
    tmp_path: Path, verb: str, option: str, expected: list[str]
) -> None:
    tasks = [small_task(), small_task(number=2, name="二事", category="另类")]
    write_plan(tmp_path / "other.yaml", small_plan(tasks=tasks))
    (tmp_path / ".git").mkdir()
    assert completed(f"plantrack {verb} {option} ", tmp_path) == expected


def test_the_year_named_earlier_on_the_line(tmp_path: Path) -> None:
    older = small_plan()
    older["organisation"]["units"] = [{"name": "旧科", "kind": "division"}]
    write_plan(tmp_path / "plan-2021.yaml", older)
    write_plan(tmp_path / "plan-2022.yaml", small_plan())
    assert completed("plantrack list --unit ", tmp_path) == ["养老科", "救助科"]
    assert completed("plantrack list --year 2021 --unit ", tmp_path) == ["旧科"]


# While a line is being typed nothing may be said about a plan that is not there or not right.
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"- a list",
        b"units: [",
        b"organisation: 1",
        b"organisation: {units: [1, {a: b}]}",
        b"a: &b 1",
        b"\xff\xfe\x00",
        "organisation: 养".encode("gbk"),
        b"sections: {a: b}",
        b"tasks: [{category: [a]}]",
        b"organisation: {units: [{name: [a]}]}",
    ],
    ids=[
        "empty",
        "list",
        "broken",
        "scalar",
        "items",
        "anchor",
        "binary",
        "GBK",
        "mapping",
        "category",
        "name",
    ],
)
@pytest.mark.parametrize("option", ["--unit", "--town", "--section", "--category", "--point"])
def test_a_broken_plan_completes_nothing(tmp_path: Path, content: bytes, option: str) -> None:
    (tmp_path / "plan-2021.yaml").write_bytes(content)
    assert completed(f"plantrack list {option} 养", tmp_path) == []


@pytest.mark.parametrize("line", ["list --point", "list --section", "show"])
def test_what_has_no_number_yet_is_not_offered_by_it(tmp_path: Path, line: str) -> None:
    plan = b"sections: [{points: [{title: a}, 1]}, {points: b}]\ntasks: [{goal: c}]"
    (tmp_path / "plan-2021.yaml").write_bytes(plan)
    assert completed(f"plantrack {line} ", tmp_path) == []


@pytest.mark.parametrize("plan", ["nowhere.yaml", ".", "-"])
def test_a_plan_that_cannot_be_read_completes_nothing(tmp_path: Path, plan: str) -> None:
    assert completed(f"plantrack list --plan {plan} --unit ", tmp_path) == []


def test_a_hostile_name_does_not_reach_the_terminal_raw(tmp_path: Path) -> None:
    data = small_plan()
    data["organisation"]["units"] = [{"name": "甲\x1b[31m科", "kind": "division"}]
    write_plan(tmp_path / "plan-2022.yaml", data)
    result = invoke(env=protocol("plantrack list --unit 甲"), cwd=tmp_path)
    assert "\x1b" not in result.out


def test_the_protocol_through_a_process_of_its_own() -> None:
    result = run(env=protocol("plantrack list --unit 养"))
    assert (result.code, result.out.split()) == (0, ["养老科", "养老服务指导中心"])
    assert result.err == ""


def test_the_shell_is_told_how_to_ask() -> None:
    result = run(env={"_PLANTRACK_COMPLETE": "source_bash"})
    assert result.code == 0
    assert "_PLANTRACK_COMPLETE=complete_bash" in result.out
