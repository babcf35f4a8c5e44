"""The office whose workbooks are looked at."""

from pathlib import Path

import pytest

from story.sample_year import Office


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plan of 2021 and a year's record; nobody changes anything there."""
    root = tmp_path_factory.mktemp("office")
    return Office(root).root
