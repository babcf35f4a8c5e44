"""What the policy says of the fields that the real plan does not have."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from diff.edits import Edit
from diff.open_case import Case
from diff.open_edits import ALIAS_MOVED, CASES, LEADS_EXCHANGED
from diff.open_plan import OPEN
from fidelity.issued import unrevised
from fidelity.notice import load_plan
from plantrack.model.plan import Plan
from policy.edited import NAME, Finding, filled_all, policy, recorded
from support.process import invoke
from support.repository import Repository

_REFUSED = {name: case for name, case in CASES.items() if case.code}
_EDITS = {
    **{name: case.edit for name, case in _REFUSED.items()},
    "alias moved": ALIAS_MOVED,
    "leads exchanged": LEADS_EXCHANGED,
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository whose last commit holds the open plan."""
    made = Repository(tmp_path_factory.mktemp("open") / "work")
    made.commit(NAME, OPEN)
    return made


@cache
def _found(repository: Repository, edit: Edit) -> list[Finding]:
    """The findings about an edit, each of which is asked for only once."""
    return policy(repository, edit(OPEN))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_an_edit_needs(opened: Repository, case: Case) -> None:
    expected = [(case.code, case.line)] if case.code else []
    assert [(one.code, one.line) for one in _found(opened, case.edit)] == expected


def test_an_alias_moved_is_work_taken_and_work_given(opened: Repository) -> None:
    assert [one.code for one in _found(opened, ALIAS_MOVED)] == ["PT604", "PT607"]


def test_two_that_exchange_their_roles_need_both_lists(opened: Repository) -> None:
    (found,) = _found(opened, LEADS_EXCHANGED)
    fields = [one["field"] for one in yaml.safe_load(found.entry or "")]
    assert (found.code, fields) == ("PT604", ["lead", "units"])


def test_a_reading_goes_with_the_key_of_its_point(tmp_path: Path) -> None:
    """The key is another one where the point's section, or the point that it is in, is."""
    asked = "readings:\n  - at: points.3.1.text\n    ask: 是哪2座?\n"
    made = Repository(tmp_path / "work")
    made.commit(NAME, OPEN + asked)
    edited = CASES["section renumbered with its points' keys"].edit(OPEN)
    assert [one.code for one in policy(made, edited + asked.replace("3.1", "4.1"))] == ["PT605"]
    assert [one.code for one in policy(made, edited + asked.replace("3.1", "2.1"))] == [
        "PT605",
        "PT608",
    ]


def _entries(findings: list[Finding]) -> Iterator[str]:
    for one in findings:
        assert one.entry is not None
        yield from filled_all(one.entry)


@pytest.mark.parametrize("edit", _EDITS.values(), ids=_EDITS)
def test_the_offered_entries_once_filled_in_are_accepted(opened: Repository, edit: Edit) -> None:
    """By the policy, and by every other rule: what we offer to paste may not be faulty itself."""
    edited = edit(OPEN)
    entries = [one.replace("2021-09-01", "2024-09-01") for one in _entries(_found(opened, edit))]
    text = recorded(edited, *entries)
    assert policy(opened, text) == []
    begin = text[: text.index("\nrevisions:\n")].count("\n")
    assert _lines_with_findings(opened, text) <= set(range(begin + 1))


def _lines_with_findings(repository: Repository, text: str) -> set[int]:
    repository.write(NAME, text)
    result = invoke("validate", "--format", "json", cwd=repository.root)
    return {one["line"] for one in json.loads(result.out)["findings"]}


# The target is read from the text and stays; only its share is undone.
_PRINTED = {name: edit for name, edit in _EDITS.items() if not name.startswith("target with")}


@pytest.mark.parametrize("edit", _PRINTED.values(), ids=_PRINTED)
def test_revisions_read_backwards_give_the_plan_as_issued(opened: Repository, edit: Edit) -> None:
    text = recorded(edit(OPEN), *_entries(_found(opened, edit)))
    assert _as_published(unrevised(load_plan(text))) == _as_published(load_plan(OPEN))


def _as_published(data: dict[str, Any]) -> dict[str, Any]:
    """The plan without the days of milestones: published are the words."""
    for step in (one for task in data["tasks"] for one in task.get("milestones", [])):
        step.pop("due", None)
    return Plan.model_validate(data).model_dump()
