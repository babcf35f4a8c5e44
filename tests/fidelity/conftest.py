"""The notice and the plan, each read once."""

from copy import deepcopy

import pytest

from fidelity.notice import NOTICE, Data, load_plan, read_notice
from support.real_plan import PLAN_TEXT


@pytest.fixture
def printed() -> list[str]:
    return read_notice(NOTICE.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def loaded() -> Data:
    return load_plan(PLAN_TEXT)


@pytest.fixture
def plan(loaded: Data) -> Data:
    """The plan, to be changed at will: the slow loading is done once."""
    return deepcopy(loaded)
