"""The JSON Schema accepts plans of every form, and with a plan refuses what that does not name."""

import json
from typing import Any

import pytest

from schema.checker import accepts, check_schema, read_as_editors_do
from support.plans import FORMS, PLANS
from support.process import invoke
from support.small_plan import plan_text


def data_of(form: str) -> Any:
    return read_as_editors_do(PLANS[form].read_text(encoding="utf-8"))


def schema_of(*arguments: str) -> Any:
    result = invoke("schema", *arguments)
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


@FORMS
def test_it_accepts_the_plan_with_and_without_its_names(form: str) -> None:
    for arguments in ([], ["--plan", str(PLANS[form])]):
        schema = schema_of(*arguments)
        check_schema(schema)
        assert accepts(schema, data_of(form)), arguments


@FORMS
def test_a_plans_own_schema_fits_no_other_plan(form: str) -> None:
    schema = schema_of("--plan", str(PLANS[form]))
    others = [name for name in PLANS if name != form]
    assert [name for name in others if accepts(schema, data_of(name))] == []


# What a task may say, and a name that no plan has.
UNKNOWN = {
    "towns": ["无名镇"],
    "lead": ["市税务局"],
    "units": ["市税务局"],
    "support": ["市税务局"],
    "points": ["99.1"],
}


@pytest.mark.parametrize(
    ("form", "field"),
    # A plan without points has none to choose from.
    [
        (form, field)
        for form in PLANS
        for field in UNKNOWN
        if field != "points" or "sections" in data_of(form)
    ],
)
def test_names_are_choices_in_each_list(form: str, field: str) -> None:
    data = data_of(form)
    data["tasks"][0][field] = UNKNOWN[field]
    assert accepts(schema_of(), data)
    assert not accepts(schema_of("--plan", str(PLANS[form])), data)


# A value that no plan may have, whichever it is.
WRONG: dict[str, tuple[str, Any]] = {
    "a year for a date": ("due", 2024),
    "a parent that is no number": ("parent", "1-1"),
    "leaders as one text": ("leaders", "分管副市长"),
    "a column of numbers": ("other", {"资金": 3}),
    "a milestone of nothing": ("milestones", [{"due": "2024-01-01"}]),
    "another bound": ("targets", [{"what": "公园", "value": 1, "bound": "exactly"}]),
    "a share of nobody": ("targets", [{"what": "公园", "value": 1, "shares": [{"value": 1}]}]),
    "an unknown field": ("deadline", "2024-01-01"),
}


@pytest.mark.parametrize(("field", "value"), WRONG.values(), ids=WRONG)
def test_wrong_values_are_refused_by_both(field: str, value: Any) -> None:
    data = data_of("points as tasks")
    data["tasks"][1][field] = value
    assert not accepts(schema_of(), data)
    assert codes_of(data)


def test_what_was_made_wrong_was_right() -> None:
    assert codes_of(data_of("points as tasks")) == set()


def codes_of(data: Any) -> set[str]:
    """The codes of what is wrong with the form of a plan of this data."""
    asked = ("validate", "-", "--select", "PT1", "--strict", "-f", "json")
    result = invoke(*asked, stdin=plan_text(data).encode())
    assert result.err == ""
    return {one["code"] for one in json.loads(result.out)["findings"]}
