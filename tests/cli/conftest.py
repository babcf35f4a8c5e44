"""The plan of 2021 as plain data, read once and without plantrack."""

from typing import Any

import pytest

from support.real_plan import read_data


@pytest.fixture(scope="session")
def data() -> dict[str, Any]:
    """`data/plan-2021.yaml` as dicts, lists and texts."""
    return read_data()
