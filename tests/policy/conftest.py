"""Repositories whose last commit holds the plan as published."""

from pathlib import Path

import pytest

from support.repository import Repository, with_plan


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Every case writes its own working tree over the same commit."""
    return with_plan(tmp_path_factory.mktemp("policy"))


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """One of the test's own, which it may harm."""
    return with_plan(tmp_path / "计划")
