"""What the exported schema accepts, and what `plantrack validate` accepts.

The editor's checker reads YAML itself and then the schema: it sees 17 where the file has 17, a
text where it has "17". The table has small faults, and whether each of the two refuses them.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from diff.edits import Edit, point, swap, task
from schema.checker import accepts, read_as_editors_do
from story.tools import check_jsonschema
from support.process import invoke, run
from support.real_plan import PLAN_TEXT, ROOT

SHIPPED = ROOT / "data" / "plan-2021.schema.json"


class Verdict(NamedTuple):
    """Whether each of the two refuses."""

    schema: bool
    plantrack: bool


@pytest.fixture(scope="module")
def shipped() -> Any:
    """The schema in `data/`."""
    return json.loads(SHIPPED.read_text(encoding="utf-8"))


def _verdict(shipped: Any, text: str) -> Verdict:
    data: Any = read_as_editors_do(text)
    # Names and numbers that fit nothing belong to the references; the schema has them as choices.
    found = invoke(
        "validate",
        "-",
        *("--select", "PT1", "--select", "unknown-unit"),
        *("--select", "unknown-town", "--select", "unknown-point"),
        *("--strict", "--format", "json"),
        stdin=text.encode(),
    )
    assert found.err == ""
    return Verdict(not accepts(shipped, data), bool(json.loads(found.out)["findings"]))


def _answered(*keys: str) -> Edit:
    """The last reading with these keys of an answer."""
    values = {"answer": "龙溪街道", "date": "2021-05-06", "by": "局办公室"}
    lines = "".join(f"    {key}: {values[key]}\n" for key in keys)
    return lambda text: text + lines


_AGREED = [
    pytest.param(task(17, "- 养老科", "- 养老处"), id="unknown unit"),
    pytest.param(task(20, "- 木耳镇", "- 木耳"), id="unknown town"),
    pytest.param(task(17, "      - 8\n", "      - 99\n"), id="unknown point"),
    pytest.param(task(5, "    goal: 前期工作\n", ""), id="missing goal"),
    pytest.param(swap("tasks:\n", "task:\n"), id="missing tasks"),
    pytest.param(swap("  year: 2021\n", ""), id="missing year"),
    pytest.param(task(17, "    goal:", "    gaol:"), id="misspelt key"),
    pytest.param(task(5, "    goal:", "    remark: 某\n    goal:"), id="unknown key"),
    pytest.param(task(17, "value: 55", "value: 五十五"), id="number in words"),
    pytest.param(task(17, "value: 55", 'value: "55"'), id="number in quotes"),
    pytest.param(task(17, "number: 17", "number: 十七"), id="task number in words"),
    pytest.param(task(17, "number: 17", "number: 17.5"), id="task number with a fraction"),
    pytest.param(task(4, "best_effort: true", "best_effort: 是"), id="flag in words"),
    pytest.param(task(4, "best_effort: true", 'best_effort: "true"'), id="flag in quotes"),
    pytest.param(
        task(30, "    units:\n      - 办公室\n", "    units: 办公室\n    x:\n"), id="no list"
    ),
    pytest.param(task(5, "goal: 前期工作", "goal: [前期工作]"), id="list for a text"),
    pytest.param(task(5, "goal: 前期工作", "goal:"), id="empty text"),
    pytest.param(task(5, "goal: 前期工作", 'goal: " "'), id="blank text"),
    pytest.param(task(5, "goal: 前期工作", "goal: 2021"), id="text that is a number"),
    pytest.param(task(5, "goal: 前期工作", "goal: true"), id="text that is a flag"),
    pytest.param(task(5, "goal: 前期工作", "goal: {a: b}"), id="mapping for a text"),
    pytest.param(swap("plantrack: 1\n", "plantrack: 2\n"), id="another format version"),
    pytest.param(swap("plantrack: 1\n", 'plantrack: "1"\n'), id="format version in quotes"),
    pytest.param(
        swap("name: 区婚登处\n      kind: affiliate", "name: 区婚登处\n      kind: 局属"),
        id="kind of unit",
    ),
    pytest.param(
        swap("name: 王家街道\n      kind: subdistrict", "name: 王家街道\n      kind: 街道"),
        id="kind of town",
    ),
    pytest.param(point(8, "max: 5", "max: 多"), id="bound in words"),
    pytest.param(swap("sections:\n", "sections: 无\nx:\n"), id="text for the sections"),
    pytest.param(swap("  start: 2021-01-01\n", "  start: 2021\n"), id="a year for a day"),
    *(
        pytest.param(_answered(*keys), id=f"an answer of {', '.join(keys)} alone")
        for keys in (["answer"], ["date"], ["by"], ["answer", "date"], ["answer", "by"])
    ),
]


@pytest.mark.parametrize("edit", _AGREED)
def test_both_refuse(shipped: Any, edit: Edit) -> None:
    assert _verdict(shipped, edit(PLAN_TEXT)) == Verdict(schema=True, plantrack=True)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda text: text, id="the plan"),
        pytest.param(task(17, "value: 55", "value: 5.5"), id="a fraction"),
        pytest.param(task(17, "value: 55", "value: 0"), id="nought"),
        pytest.param(task(17, "value: 55", "value: -1"), id="below nought"),
        pytest.param(swap("  subject: 民政(社会管理)\n", ""), id="a field that may be absent"),
        pytest.param(swap("readings:\n", "revisions: []\nreadings:\n"), id="an empty list"),
        pytest.param(task(5, "goal: 前期工作", 'goal: "2021"'), id="a number in quotes as text"),
        pytest.param(
            task(17, "measure: 个\n", "measure: 个\n        best_effort: false\n"), id="a flag"
        ),
        pytest.param(
            lambda text: (
                text + "revisions:\n  - date: 2021-09-01\n    task: 17\n    field: goal\n"
                "    was: 甲\n    now: [乙]\n    reason: 丙\n    document: 丁\n"
                "    approved_by: 戊\n"
            ),
            id="a revision, text to list",
        ),
        pytest.param(_answered("answer", "date", "by"), id="an answered reading"),
        pytest.param(
            lambda text: (
                text + "revisions:\n  - date: 2021-09-01\n    task: 17\n"
                "    field: targets.助餐点建设运营.value\n    was: 55\n    now: 50\n"
                "    reason: 丙\n    document: 丁\n    approved_by: 戊\n"
            ),
            id="a revision of a number, as DESIGN.md shows it",
        ),
    ],
)
def test_both_accept(shipped: Any, edit: Edit) -> None:
    assert _verdict(shipped, edit(PLAN_TEXT)) == Verdict(schema=False, plantrack=False)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(swap("end: 2021-12-31", "end: 2021-12-32"), id="no such day"),
        pytest.param(swap("end: 2021-12-31", "end: 2021年底"), id="a day in words"),
        pytest.param(point(8, "max: 5", "max: 1"), id="bound below the value"),
        pytest.param(task(17, "number: 17", "number: -17"), id="number below nought"),
        pytest.param(task(17, "value: 55", "value: 0x37"), id="hexadecimal"),
        pytest.param(task(17, "value: 55", "value: 1234567890123456"), id="too many digits"),
        pytest.param(task(17, "number: 17", "number: 17.0"), id="whole number with a fraction"),
        pytest.param(task(4, "best_effort: true", "best_effort: yes"), id="yes, of YAML 1.1"),
    ],
)
def test_what_only_plantrack_refuses(shipped: Any, edit: Edit) -> None:
    """Intended: a schema cannot compare two fields, and checks days and number forms loosely."""
    assert _verdict(shipped, edit(PLAN_TEXT)) == Verdict(schema=False, plantrack=True)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        pytest.param(lambda text: text, None, id="the plan"),
        pytest.param(task(17, "- 养老科", "- 养老处"), "养老处", id="unknown unit"),
        pytest.param(task(5, "    goal: 前期工作\n", ""), "goal", id="missing key"),
        pytest.param(task(17, "value: 55", "value: 许多"), "许多", id="wrong type"),
    ],
)
def test_check_jsonschema(tmp_path: Path, edit: Edit, told: str | None) -> None:
    """The tool that others use in CI, from its own command line."""
    file = tmp_path / "plan.yaml"
    file.write_text(edit(PLAN_TEXT), encoding="utf-8")
    code, out = check_jsonschema("--schemafile", str(SHIPPED), str(file))
    assert code == (0 if told is None else 1), out
    assert told is None or told in out


def test_the_schema_comes_from_the_command(tmp_path: Path) -> None:
    """Piped to a file, as the documents show it."""
    (tmp_path / "s.json").write_text(run("schema").out, encoding="utf-8")
    plan = str(ROOT / "data" / "plan-2021.yaml")
    assert check_jsonschema("--schemafile", str(tmp_path / "s.json"), plan)[0] == 0
