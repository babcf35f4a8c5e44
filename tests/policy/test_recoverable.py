"""What the notice said stays recoverable from every edit that a revision excuses."""

import pytest

from diff.edits import Edit
from fidelity.issued import unrevised
from fidelity.notice import NOTICE, first_difference, load_plan, read_notice, render
from policy import burdens
from policy.edited import filled, policy, recorded
from policy.forbidden import CASES, LONG
from support.real_plan import PLAN_TEXT
from support.repository import Repository

# Its revision holds the name alone; the rest of the paragraph is in git only.
_WHOLE = ("point removed",)


@pytest.mark.parametrize(
    "edit",
    [
        *(
            pytest.param(case.edit, id=case.name)
            for case in (*CASES, *burdens.CASES)
            if case.name not in _WHOLE
        ),
        *(pytest.param(case.values[0], id=case.id) for case in LONG),
    ],
)
def test_revisions_read_backwards_print_the_notice(repository: Repository, edit: Edit) -> None:
    edited = edit(PLAN_TEXT)
    (found,) = policy(repository, edited)
    plan = load_plan(recorded(edited, filled(found.entry or "")))
    printed = read_notice(NOTICE.read_text(encoding="utf-8"))
    issued = unrevised(plan)
    difference = first_difference(printed, render(issued))
    assert difference is None, difference
