"""What the notice said stays recoverable from every edit that a revision suppressions."""

import pytest

import test_fidelity
from diff.edits import Edit
from policy.edited import filled, policy, recorded
from policy.forbidden import CASES, LONG
from support.real_plan import PLAN_TEXT
from support.repository import Repository

# Their revision holds the name alone; the rest of the row or paragraph is in git only.
_WHOLE = ("task removed", "number reused", "point removed")


@pytest.mark.parametrize(
    "edit",
    [
        *(pytest.param(case.edit, id=case.name) for case in CASES if case.name not in _WHOLE),
        *(pytest.param(case.values[0], id=case.id) for case in LONG),
    ],
)
def test_revisions_read_backwards_print_the_notice(repository: Repository, edit: Edit) -> None:
    edited = edit(PLAN_TEXT)
    (found,) = policy(repository, edited)
    plan = test_fidelity.load_plan(recorded(edited, filled(found.entry or "")))
    printed = test_fidelity.read_notice(test_fidelity.NOTICE.read_text(encoding="utf-8"))
    issued = test_fidelity.unrevised(plan)
    difference = test_fidelity.first_difference(printed, test_fidelity.render(issued))
    assert difference is None, difference
