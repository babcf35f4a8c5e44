"""The mark of the tests that build something."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known; with --strict-markers an unknown one is an error."""
    config.addinivalue_line("markers", "slow: builds a package, takes seconds")
