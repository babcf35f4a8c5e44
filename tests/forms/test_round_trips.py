"""A plan of any form comes through writing, exporting and comparing as it was."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

import plantrack
from cli.test_export import differences
from forms.questions import data_of
from plantrack.formats import FORMATS as ANSWER_FORMATS
from support.edit import Edit, edited
from support.plans import FORMS, PEOPLE_FIRST, PLANS, POINTS_AS_TASKS
from support.process import invoke
from support.small_plan import write_plan


def without_empty(value: Any) -> Any:
    """`value` without what a plan file leaves out."""
    if isinstance(value, dict):
        kept = {key: without_empty(one) for key, one in value.items()}
        return {
            key: one
            for key, one in kept.items()
            if key == "certain" or one not in (None, "", [], {}, False)
        }
    return [without_empty(one) for one in value] if isinstance(value, list) else value


def exported(form: str) -> dict[str, Any]:
    result = invoke("export", "--plan", str(PLANS[form]))
    assert (result.code, result.err) == (0, "")
    data: dict[str, Any] = json.loads(result.out)
    data["plantrack"] = 1
    return data


@FORMS
def test_the_export_has_all_that_the_file_has(form: str) -> None:
    written, found = data_of(form), without_empty(exported(form))
    for task, one in zip(written["tasks"], found["tasks"], strict=True):
        if "goal" not in task and "name" not in task:  # it has those of its point
            one.pop("name", None)
            del one["goal"]
    assert differences(written, found) == []


@FORMS
def test_an_export_is_a_plan_again(tmp_path: Path, form: str) -> None:
    again = plantrack.load(write_plan(tmp_path / "again.yaml", without_empty(exported(form))))
    plan = plantrack.load(PLANS[form])
    assert plantrack.tables(again) == plantrack.tables(plan)
    assert [change.kind for change in plantrack.diff(plan, again)] == []
    assert [change.kind for change in plantrack.diff(again, plan)] == []


@FORMS
def test_a_plan_written_anew_is_the_same(tmp_path: Path, form: str) -> None:
    data = yaml.load(PLANS[form].read_text(encoding="utf-8"), yaml.CSafeLoader)
    again = write_plan(tmp_path / "again.yaml", data)
    assert plantrack.load(again) == plantrack.load(PLANS[form])
    told = [
        [(one.code, one.message.text("en")) for one in plantrack.check(file)]
        for file in (PLANS[form], again)
    ]
    # Only the name of the schema file, which is a comment, does not come along.
    assert told[0] == told[1]


# An edit of a plan in another form, and the kinds of change that it is, at the least.
EDITS: dict[str, tuple[Path, Edit]] = {
    "another lead": (POINTS_AS_TASKS, ("lead:\n      - 市规划局", "lead:\n      - 市城管局")),
    "a supporter dropped": (
        POINTS_AS_TASKS,
        ("      - 市财政局\n      - 市规划局\n", "      - 市财政局\n"),
    ),
    "later": (POINTS_AS_TASKS, ("due: 2024-04-30", "due: 2024-05-31")),
    "later in words": (POINTS_AS_TASKS, ("due_text: 4月底前", "due_text: 5月底前")),
    "a step later": (PEOPLE_FIRST, ("due: 2025-03-31", "due: 2025-04-30")),
    "another leader": (POINTS_AS_TASKS, ("- 分管财政的副市长", "- 分管金融的副市长")),
    "another label": (PEOPLE_FIRST, ("label: 1-2", "label: 1-3")),
    "a row of its own": (PEOPLE_FIRST, ("    label: 1-2\n    parent: 1\n", "    label: 1-2\n")),
    "other money": (PEOPLE_FIRST, ("资金来源: 区县自筹", "资金来源: 市级财政")),
    "another bound": (PEOPLE_FIRST, ("bound: about", "bound: at_least")),
    "other shares": (PEOPLE_FIRST, ("value: 12\n", "value: 13\n")),
    "a section's text": (POINTS_AS_TASKS, ("坚持见缝插绿、", "坚持")),
    "a point's text": (POINTS_AS_TASKS, ("形成选址清单", "形成清单")),
    "a point within a point": (POINTS_AS_TASKS, ("口袋公园16个左右", "口袋公园16个以上")),
    "another name of a town": (POINTS_AS_TASKS, ("- 青崖\n", "- 青崖城区\n")),
    "a member less": (
        PEOPLE_FIRST,
        ("        - 白石县\n        - 栖霞岭县\n", "        - 白石县\n"),
    ),
    "another heading": (PEOPLE_FIRST, ("heading: 建设内容", "heading: 目标任务")),
}


@pytest.mark.parametrize(("plan", "edit"), EDITS.values(), ids=EDITS)
def test_diff_tells_an_edit_in_every_format(tmp_path: Path, plan: Path, edit: Edit) -> None:
    file = tmp_path / plan.name
    file.write_text(edited(plan.read_text(encoding="utf-8"), [edit]), encoding="utf-8")
    told = {}
    for form in ANSWER_FORMATS:
        answer = tmp_path / f"answer.{form.name}"
        result = invoke("diff", str(plan), str(file), "-f", form.name, "-o", str(answer))
        assert result.code == 1, form.name
        assert answer.read_bytes()
        if not form.is_binary:
            told[form.name] = answer.read_text(encoding="utf-8-sig")
    changes = json.loads(told["json"])["changes"]
    assert 1 <= len(changes) <= 2
    back = json.loads(invoke("diff", str(file), str(plan), "-f", "json").out)["changes"]
    assert [one["at"] for one in back] == [one["at"] for one in changes]
    # In words, not in the names of fields.
    for word in ("lead", "support", "due", "milestones", "leaders", "label", "bound", "shares"):
        assert word not in told["markdown"].replace(plan.name, ""), word
