"""What the stories of a year share."""

import pytest

from story.sample_year import Office


@pytest.fixture(name="office", scope="session")
def _office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office with the sample year, whose record nobody changes."""
    return Office(tmp_path_factory.mktemp("office"))
