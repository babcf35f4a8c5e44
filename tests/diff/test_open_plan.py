"""Edits of what the real plan does not have: roles, dates, milestones, shares, tables, keys."""

import pytest

from diff.edits import plan_from
from diff.open_case import Case
from diff.open_edits import CASES, LEADS_EXCHANGED
from diff.open_plan import OPEN
from diff.sentences import sentences
from plantrack.changes.change import Change
from plantrack.changes.compare import compare


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_words_of_a_change(case: Case) -> None:
    old, new = plan_from(OPEN), plan_from(case.edit(OPEN))
    assert tuple(sentences(old, new, "zh")) == case.chinese
    assert sentences(old, new, "en")[:1] == ([case.english] if case.english else [])


def _changes(old: str, new: str) -> list[Change]:
    return list(compare(plan_from(old), plan_from(new)))


def test_each_unit_that_changes_its_role_is_one_change() -> None:
    found = _changes(OPEN, LEADS_EXCHANGED(OPEN))
    assert [(one.kind, one.at, one.old, one.new, one.units) for one in found] == [
        ("role-changed", "tasks.1.lead", ("responsible",), ("lead",), ("市财政局",)),
        ("role-changed", "tasks.1.lead", ("lead",), ("responsible",), ("市农业农村局",)),
    ]


@pytest.mark.parametrize(
    ("name", "towns", "units"),
    [
        ("share lowered", "越秀区", "市农业农村局 市财政局"),
        ("due later", "越秀区 西岭县", "市农业农村局 市财政局"),
        ("lead changed", "越秀区 西岭县", "市农业农村局 市水利局"),
        ("parent", "", "市农业农村局 市财政局 市水利局"),
        ("full name for an alias", "", "市农业农村局"),
        ("text of a point that is a task", "", "市农业农村局 市粮油公司"),
    ],
)
def test_groups_and_aliases_are_expanded_in_every_role(name: str, towns: str, units: str) -> None:
    first = _changes(OPEN, CASES[name].edit(OPEN))[0]
    assert sorted(first.towns) == sorted(towns.split())
    assert sorted(first.units) == sorted(units.split())
