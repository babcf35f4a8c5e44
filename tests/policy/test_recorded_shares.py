"""A share that a recorded decision changed is not held against the published text any more."""

import pytest

from diff.open_edits import CASES
from diff.open_plan import OPEN
from policy.edited import NAME, filled_all, policy, recorded
from support.findings import check
from support.repository import Repository


@pytest.mark.parametrize("name", ["share lowered", "share raised"])
def test_a_recorded_share(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    made = Repository(tmp_path_factory.mktemp("shares") / "work")
    made.commit(NAME, OPEN)
    text = CASES[name].edit(OPEN)
    assert "PT301" in {one.code for one in check(text)}
    entries = {one for found in policy(made, text) for one in filled_all(found.entry or "")}
    assert entries
    assert "PT301" not in {one.code for one in check(recorded(text, *sorted(entries)))}
