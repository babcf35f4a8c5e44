"""The real plan, read once."""

import pytest

from diff.edits import TEXT, plan_from
from plantrack.model.plan import Plan


@pytest.fixture(scope="session")
def published() -> Plan:
    """`data/plan-2021.yaml` as it is in the tree."""
    return plan_from(TEXT)
