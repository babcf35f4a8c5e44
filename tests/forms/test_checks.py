"""Plans of every form are checked: strictly, in every format, by each rule; faults are found."""

import json
from pathlib import Path

import pytest

from forms.questions import data_of
from plantrack.checks.registry import RULES
from plantrack.formats import FINDING_FORMATS
from support.edit import Edit, edited
from support.marks import marked
from support.plans import FORMS, PEOPLE_FIRST, PLANS, POINTS_AS_TASKS
from support.process import invoke
from support.repository import Repository

# What is to be checked when needed, but stands in no plan by mistake.
NOTES = {"PT501", "PT502"}


@FORMS
def test_nothing_is_wrong_with_it(form: str) -> None:
    result = invoke("validate", str(PLANS[form]), "--strict", "--notes", "-f", "json")
    findings = json.loads(result.out)["findings"]
    assert [one for one in findings if one["code"] not in NOTES] == []
    assert {one["severity"] for one in findings} <= {"note"}
    assert (result.code, result.err) == (0, "")


@FORMS
@pytest.mark.parametrize("rule", [rule.code for rule in RULES])
def test_each_rule_looks_at_it(form: str, rule: str) -> None:
    result = invoke("validate", str(PLANS[form]), "--strict", "--select", rule, "-f", "json")
    codes = {one["code"] for one in json.loads(result.out)["findings"]}
    assert (result.code, result.err) == (0, "")
    assert codes <= NOTES & {rule}


@FORMS
@pytest.mark.parametrize("format_name", [one.name for one in FINDING_FORMATS])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_findings_have_every_format(form: str, format_name: str, language: str) -> None:
    in_language = {"PLANTRACK_LANG": language}
    asked = ("validate", str(PLANS[form]), "--notes", "-f", format_name)
    result = invoke(*asked, env=in_language)
    assert result.err == ""
    assert result.code in (0, 1)
    if format_name in ("json", "gitlab", "sarif"):
        assert json.loads(result.out) is not None


# A fault in a plan of another form, and the rule that names it at its line.
FAULTS: dict[str, tuple[Path, Edit, str]] = {
    "an unknown lead": (
        POINTS_AS_TASKS,
        ("lead:\n      - 市规划局", "lead:\n      - ▸市规化局"),
        "PT201",
    ),
    "an unknown supporter": (
        POINTS_AS_TASKS,
        (
            "support:\n      - 市财政局\n      - 市规划局",
            "support:\n      - 市财政局\n      - ▸市税务局",
        ),
        "PT201",
    ),
    "an unknown member": (
        PEOPLE_FIRST,
        ("members:\n        - 柳津区", "members:\n        - ▸刘津区"),
        "PT202",
    ),
    "an unknown town's share": (PEOPLE_FIRST, ("town: 青崖区", "town: ▸清崖区"), "PT202"),
    "an unknown point": (POINTS_AS_TASKS, ('- "2.2.1"', '- ▸"2.2.9"'), "PT203"),
    "a key without quotes": (POINTS_AS_TASKS, ('- "2.1"', "- ▸2.1"), "PT106"),
}


@pytest.mark.parametrize(("plan", "edit", "code"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_where_it_is(tmp_path: Path, plan: Path, edit: Edit, code: str) -> None:
    text, ((line, column),) = marked(edited(plan.read_text(encoding="utf-8"), [edit]))
    file = tmp_path / plan.name
    file.write_text(text, encoding="utf-8")
    found = json.loads(invoke("validate", str(file), "-f", "json").out)["findings"]
    places = {(one["code"], one["line"], one["column"]) for one in found}
    assert (code, line, column) in places


@FORMS
def test_an_unchanged_plan_passes_the_edit_policy(tmp_path: Path, form: str) -> None:
    repository = Repository(tmp_path)
    name = f"data/plan-{data_of(form)['plan']['year']}.yaml"
    text = PLANS[form].read_text(encoding="utf-8").replace("# yaml-language-server", "#")
    repository.commit(name, text)
    repository.commit("note.txt", "something else")
    asked = ("validate", name, "--against", "HEAD~1", "--select", "PT6", "--strict")
    result = invoke(*asked, cwd=repository.root)
    assert (result.code, result.err) == (0, "")


GOALS: dict[str, Edit] = {
    "2021": ("完成55个助餐点建设运营", "基本完成55个助餐点建设运营"),
    "points as tasks": ("形成选址清单", "基本形成选址清单"),
    "people first": ("推进书屋、戏台进乡村", "推进书屋进乡村"),
}


@FORMS
def test_a_changed_goal_fails_the_edit_policy(tmp_path: Path, form: str) -> None:
    repository = Repository(tmp_path)
    name = f"data/plan-{data_of(form)['plan']['year']}.yaml"
    text = PLANS[form].read_text(encoding="utf-8").replace("# yaml-language-server", "#")
    repository.commit(name, text)
    repository.write(name, edited(text, [GOALS[form]]))
    asked = ("validate", name, "--against", "HEAD", "--select", "PT6", "-f", "json")
    result = invoke(*asked, cwd=repository.root)
    assert result.code == 1
    assert [one["code"] for one in json.loads(result.out)["findings"]] == ["PT605"]
