"""A revision from before plans had roles, dates, aliases and tables: of format 1 as well."""

import json
from pathlib import Path
from typing import Any

import pytest

from policy.edited import NAME, policy
from support.process import invoke
from support.real_plan import PLAN_TEXT, read_data
from support.repository import Repository
from support.small_plan import plan_text

# What the plan of 2021 did not say then.
_LATER_GROUPS = ("各街道", "有条件的镇")
_LATER_KEYS = ("aliases", "restates")


def _without(value: Any) -> Any:
    """The data without later keys, and without milestones that have no date."""
    if isinstance(value, list):
        return [_without(one) for one in value if not _is_later(one)]
    if isinstance(value, dict):
        return {key: _without(one) for key, one in value.items() if key not in _LATER_KEYS}
    return value


def _is_later(value: Any) -> bool:
    if not isinstance(value, dict):
        return value in _LATER_GROUPS
    is_bare = value.keys() == {"what"}
    return is_bare or value.get("name") in _LATER_GROUPS


@pytest.fixture
def before(tmp_path: Path) -> Repository:
    """A repository whose last commit holds the plan as it was then."""
    made = Repository(tmp_path / "work")
    made.commit(NAME, plan_text(_without(read_data())))
    return made


def test_an_old_revision_is_compared(before: Repository) -> None:
    assert policy(before, PLAN_TEXT) == []
    found = policy(before, PLAN_TEXT.replace("        value: 55\n", "        value: 50\n"))
    assert [one.code for one in found] == ["PT602"]


def test_what_came_since_is_told(before: Repository) -> None:
    before.write(NAME, PLAN_TEXT)
    result = invoke("diff", "HEAD", "--format", "json", cwd=before.root)
    kinds = {one["kind"] for one in json.loads(result.out)["changes"]}
    assert kinds == {
        "organisation-group-added",
        "organisation-group-aliases-added",
        "target-added",
        "target-restates-changed",
        "target-towns-changed",
    }
