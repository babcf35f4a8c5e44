"""What a revision says of a target that is cancelled: its amount, with its measure or without."""

import pytest

from diff.edits import task
from policy.edited import entry, policy, recorded
from support.real_plan import PLAN_TEXT
from support.repository import Repository

_TARGETS = "    targets:\n      - what: 助餐点建设运营\n        value: 55\n        measure: 个\n"
_CANCELLED = task(17, _TARGETS, "")(PLAN_TEXT)
_FIELD = "targets.助餐点建设运营"


@pytest.mark.parametrize("end", ["", ".value"])
@pytest.mark.parametrize("was", ["55", "55个"])
def test_accepted(repository: Repository, was: str, end: str) -> None:
    gone = entry(field=f"{_FIELD}{end}", was=was, now="")
    assert policy(repository, recorded(_CANCELLED, gone)) == []


@pytest.mark.parametrize("was", ["50", "50个"])
def test_lowered_and_then_cancelled(repository: Repository, was: str) -> None:
    steps = [entry(), entry(field=_FIELD, was=was, now="", date="2021-10-01")]
    assert policy(repository, recorded(_CANCELLED, *steps)) == []


@pytest.mark.parametrize("was", ["50", "55户", "5", "55个个", ""])
def test_refused(repository: Repository, was: str) -> None:
    wrong = entry(field=_FIELD, was=was, now="")
    assert "PT602" in [one.code for one in policy(repository, recorded(_CANCELLED, wrong))]
