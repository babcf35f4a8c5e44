"""Names that fit nothing, several things, or something of another kind: the answer helps on."""

from pathlib import Path

import pytest

from support.process import Result, invoke
from support.small_plan import small_plan, write_plan


def refused(*arguments: str, plan: Path | None = None, language: str = "en") -> str:
    """The one line that `arguments` are refused with."""
    source = ["--plan", str(plan)] if plan else []
    result: Result = invoke(*arguments, *source, env={"PLANTRACK_LANG": language})
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith("\n")
    assert result.err.count("\n") == 1
    return result.err


@pytest.mark.parametrize(
    ("option", "typed", "suggested"),
    [
        ("--unit", "养老", "养老科"),
        ("--unit", "养老可", "养老科"),
        ("--unit", "殡管", "区殡管所"),
        ("--unit", "核查中兴", "区核查中心"),
        ("--town", "木", "木耳镇"),
        ("--town", "木耳街道", "木耳镇"),
        ("--town", "木尔镇", "木耳镇"),
        ("--town", "双龙湖镇", "双龙湖街道"),
        ("--town", "双龙胡街道", "双龙湖街道"),
        ("--category", "养老服物", "养老服务"),
        ("--section", "强力推动殡葬事业发展", "强力推动殡葬事业健康有序发展"),
        ("--point", "推进殡藏改革", "推进殡葬改革"),
    ],
)
def test_a_name_that_is_nearly_right(option: str, typed: str, suggested: str) -> None:
    told = refused("list", option, typed)
    assert f"“{typed}”" in told
    assert suggested in told.replace(typed, "", 1)


@pytest.mark.parametrize("option", ["--unit", "--town", "--category", "--section", "--point"])
@pytest.mark.parametrize("typed", ["xyzzy", "", " ", "火星"])
def test_a_name_that_is_nothing_like_any(option: str, typed: str) -> None:
    assert f"“{typed}”" in refused("list", option, typed)


def test_the_categories_are_few_enough_to_be_named() -> None:
    told = refused("list", "--category", "xyzzy")
    assert "基础设施建设" in told
    assert "专项事务管理" in told


@pytest.mark.parametrize(
    ("option", "typed", "candidates"),
    [
        ("--category", "社会", ["社会救助", "基层社会治理"]),
        ("--section", "服务", ["加快推进养老服务业高质量发展", "持续优化民政专项事务管理服务"]),
        ("--point", "殡葬", ["推进殡葬改革", "完善殡葬服务体系"]),
    ],
)
def test_part_of_several_names(option: str, typed: str, candidates: list[str]) -> None:
    told = refused("list", option, typed)
    assert all(candidate in told for candidate in candidates)


def test_a_short_name_that_two_towns_have(tmp_path: Path) -> None:
    data = small_plan()
    data["organisation"]["towns"].append({"name": "木耳街道", "kind": "subdistrict"})
    plan = write_plan(tmp_path / "plan-2022.yaml", data)
    told = refused("list", "--town", "木耳", plan=plan)
    assert "木耳镇" in told
    assert "木耳街道" in told
    assert invoke("list", "--town", "木耳镇", "--plan", str(plan)).code == 0


# A clerk's slip is answered with the option that was meant.
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("--town 养老科", "--unit 养老科"),
        ("--town 区救助站", "--unit 区救助站"),
        ("--town 养老服务", "--category 养老服务"),
        ("--unit 木耳镇", "--town 木耳镇"),
        ("--unit 木耳", "--town 木耳"),
        ("--unit 社会救助", "--category 社会救助"),
        ("--section 养老科", "--unit 养老科"),
        ("--section 木耳镇", "--town 木耳镇"),
        ("--section 社会救助", "--category 社会救助"),
        ("--category 养老科", "--unit 养老科"),
        ("--category 木耳镇", "--town 木耳镇"),
        ("--point 养老科", "--unit 养老科"),
        ("--point 木耳镇", "--town 木耳镇"),
    ],
)
def test_a_name_of_another_kind(typed: str, meant: str) -> None:
    assert meant in refused("list", *typed.split())


@pytest.mark.parametrize("typed", ["--town 养老科", "--unit 木耳镇", "--section 养老科"])
def test_a_report_answers_slips_too(typed: str) -> None:
    option, name = typed.split()
    right = {"养老科": "--unit", "木耳镇": "--town"}[name]
    assert f"{right} {name}" in refused("report", option, name)


@pytest.mark.parametrize("option", ["--town", "--unit"])
@pytest.mark.parametrize("group", ["各镇街", "各镇", "相关街道"])
def test_a_collective_name_is_no_single_one(option: str, group: str) -> None:
    told = refused("list", option, group)
    assert f"“{group}” is a collective name" in told


@pytest.mark.parametrize(
    ("option", "typed", "helpful"),
    [
        ("--section", "9", "八"),
        ("--section", "九", "八"),
        ("--section", "0", "一"),
        ("--section", "第二十部分", "八"),
        ("--point", "29", "28"),
        ("--point", "（二十九）", "28"),
        ("--point", "0", "28"),
        ("--point", "2.8", "3.8"),
        ("--point", "3.29", "3.29"),
        ("--point", "99999999999999999999", "28"),
    ],
)
def test_a_number_that_is_not_there(option: str, typed: str, helpful: str) -> None:
    assert helpful in refused("list", option, typed)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["list", "--unit", "养老"], "科室“养老”"),
        (["list", "--section", "养老科"], "--unit 养老科"),
        (["list", "--bogus"], "--bogus"),
        (["lsit"], "list"),
    ],
    ids=["unknown", "slip", "option", "command"],
)
def test_answers_in_chinese(arguments: list[str], told: str) -> None:
    answer = refused(*arguments, language="zh")
    assert answer.startswith("错误：")
    assert told in answer


@pytest.mark.parametrize("typed", ["\x1b[31mred", "a\nb", "\u202eabc", "[red]x[/red]", "\x9b31m"])
def test_what_was_typed_is_told_harmlessly(typed: str) -> None:
    told = refused("list", "--unit", typed)
    assert not {"\x1b", "\u202e", "\x9b"} & set(told)
    if typed.isprintable():
        assert typed in told


# Arguments that are no UTF-8 reach Python as lone surrogates.
@pytest.mark.parametrize("option", ["--unit", "--town", "--category", "--section", "--point"])
def test_an_argument_in_another_encoding_is_refused(option: str) -> None:
    gbk = "木耳".encode("gbk").decode("utf-8", "surrogateescape")
    assert "\\xb6\\xfa" in refused("list", option, gbk)


@pytest.mark.parametrize(
    ("arguments", "helpful"),
    [
        (["lsit"], "list"),
        (["list", "--unti", "养老科"], "--unit"),
        (["list", "--format", "jsn"], "json"),
        (["list", "--format", "pdf"], "markdown"),
        (["list", "--unit"], "--unit"),
        (["list", "养老科"], "养老科"),
        (["show"], "--help"),
        (["show", "1", "2"], "2"),
        (["list", "--year", "21"], "21"),
        (["export", "--format", "csv"], "json"),
    ],
    ids=" ".join,
)
def test_a_slip_of_the_command_line(arguments: list[str], helpful: str) -> None:
    assert helpful in refused(*arguments)
