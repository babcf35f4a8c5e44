"""Names of bodies of any kind, as people shorten them, and their aliases."""

import json
from pathlib import Path

import pytest

from cli.office_plan import write_office_plan
from support.process import Result, invoke


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_office_plan(tmp_path_factory.mktemp("office"))


def asked(plan: Path, *words: str) -> Result:
    return invoke("list", *words, "--plan", str(plan), env={"PLANTRACK_LANG": "zh"})


@pytest.mark.parametrize(
    ("option", "typed", "name"),
    [
        ("--town", "松山", "松山区"),
        ("--town", "松山城区", "松山区"),
        ("--town", "西岭", "西岭县"),
        ("--town", "柏水", "柏水区"),
        ("--unit", "农业农村局", "市农业农村局"),
        ("--unit", "农村局", "市农业农村局"),
        ("--unit", "财政局", "市财政局"),
        ("--unit", "城投公司", "县城投公司"),
    ],
)
def test_a_short_name_or_alias(plan: Path, option: str, typed: str, name: str) -> None:
    short, whole = (asked(plan, option, one, "--format", "json") for one in (typed, name))
    assert short.out == whole.out
    assert short.err == whole.err
    assert json.loads(whole.out)["plan"]["year"] == 2024


@pytest.mark.parametrize(
    ("option", "typed", "now"),
    [
        ("--town", "柏河县", "柏水区"),
        ("--unit", "市财税局", "市财政局"),
        ("--unit", "财税局", "市财政局"),
    ],
)
def test_a_former_name_is_told_what_it_is_now(
    plan: Path, option: str, typed: str, now: str
) -> None:
    assert f"{typed}现名{now}\n" in asked(plan, option, typed, "--format", "json").err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--town 松山县", "是否指“松山区”？"),
        ("--town 西岭区", "是否指“西岭县”？"),
        ("--unit 农业农村", "是否指“市农业农村局”？"),
        ("--unit 财政据", "“市财政局”？"),
        ("--town 农业农村局", "请用 --unit 农业农村局"),
        ("--town 火星", "未知区县“火星”"),
        ("--town 财政局", "“财政局”是单位："),
        ("--unit 松山", "“松山”是区县："),
        ("--town 财政局", "请用 --unit 财政局"),
        ("--unit 松山城区", "请用 --town 松山城区"),
        ("--unit 松山", "请用 --town 松山"),
        ("--unit 市级各部门", "“市级各部门”是集合名称；请写具体的单位"),
        ("--unit 各部门", "“各部门”是集合名称；请写具体的单位"),
        ("--unit 各有关单位", "“各有关单位”是集合名称；请写具体的单位"),
        ("--town 各区", "“各区”是集合名称；请写具体的区县"),
        ("--unit=", "未知单位“”"),
    ],
)
def test_a_name_that_is_not_right(plan: Path, words: str, told: str) -> None:
    result = asked(plan, *words.split())
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_an_alias_that_two_bodies_have_names_both(tmp_path: Path) -> None:
    units = [
        {"name": "县农业局", "kind": "department", "aliases": ["农业局"]},
        {"name": "市农业局", "kind": "department", "aliases": ["农业局"]},
    ]
    task = {"number": 1, "goal": "办实事", "units": ["县农业局", "市农业局"]}
    plan = write_office_plan(
        tmp_path, organisation={"towns": [], "units": units, "groups": []}, tasks=[task]
    )
    told = asked(plan, "--unit", "农业局").err
    assert "“县农业局”、“市农业局”" in told
