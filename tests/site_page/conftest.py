"""The pages that the tests look at, each written once."""

from pathlib import Path
from typing import NamedTuple

import pytest

from site_page.parsed import Element, parsed
from story.sample_year import Office
from support.process import invoke
from support.real_plan import PLAN

AS_OF = "2021-09-30"


class Page(NamedTuple):
    """A page: its text, and as elements."""

    text: str
    html: Element


def written(plan: Path, *arguments: str) -> Page:
    """The page that the real command prints for the plan."""
    done = invoke("site", "--plan", str(plan), *arguments)
    assert (done.code, done.err) == (0, "")
    return Page(done.out, parsed(done.out))


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The plan of 2021 with the sample year beside it."""
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def followed(office: Office) -> Page:
    """The page of the plan of 2021 with its record as of the end of September."""
    return written(office.plan, "--as-of", AS_OF)


@pytest.fixture(scope="session")
def issued() -> Page:
    """The page of the plan of 2021 without a record."""
    return written(PLAN)
