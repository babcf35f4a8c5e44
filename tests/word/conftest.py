"""The office whose documents are looked at."""

import pytest

from story.sample_year import Office


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The plan of 2021 and a year's record; nobody changes anything there."""
    return Office(tmp_path_factory.mktemp("office"))
