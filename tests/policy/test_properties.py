"""What holds of any edit: the entries that the findings offer, once filled in, are enough."""

from collections.abc import Iterator

import yaml
from hypothesis import given, settings

from diff.edited_plan import Edited
from diff.mutations import mutated
from plantrack.checks.change_context import ChangeContext
from plantrack.checks.problem import Problem
from plantrack.checks.registry import RULES
from plantrack.model.plan import Plan
from policy.edited import filled_all

# What no entry can excuse: rows, records and answers stay.
_HISTORY = ("PT601", "PT606", "PT608")


def _problems(old: Plan, new: Plan) -> Iterator[Problem]:
    context = ChangeContext(old, new)
    for rule in RULES:
        if rule.check_change is not None and rule.code not in _HISTORY:
            yield from rule.check_change(context)


@given(mutated(), mutated())
@settings(max_examples=80, deadline=None)
def test_the_offered_entries_are_enough(one: Edited, other: Edited) -> None:
    old = one.plan()
    found = [each.suggestion or "" for each in _problems(old, other.plan())]
    entries = dict.fromkeys(entry for text in found for entry in filled_all(text))
    records = [yaml.load(entry, yaml.BaseLoader)[0] | {"date": "2031-01-01"} for entry in entries]
    data = other.data | {"revisions": [*other.data.get("revisions", []), *records]}
    left = _problems(old, Edited(data).plan())
    assert [each.message.text("en") for each in left] == []
