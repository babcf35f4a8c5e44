"""The real plan, read once."""

import pytest

from diff.edits import plan_from
from plantrack.model.plan import Plan
from support.real_plan import PLAN_TEXT


@pytest.fixture(scope="session")
def published() -> Plan:
    """`data/plan-2021.yaml` as it is in the tree."""
    return plan_from(PLAN_TEXT)
