"""An office with the plan of 2021, in which progress is recorded."""

import contextlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest import mock

import pytest

from support.process import Result, invoke
from support.real_plan import PLAN

TODAY = date(2021, 7, 1)
ENGLISH = {"PLANTRACK_LANG": "en"}


class Office:
    """A folder with the plan; it is 1 July 2021 there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.today = TODAY
        self.record = root / "data" / "progress-2021"
        self.plan = root / "data" / PLAN.name
        self.plan.parent.mkdir(parents=True, exist_ok=True)
        self.plan.write_bytes(PLAN.read_bytes())

    def do(self, *arguments: str, language: str = "en") -> Result:
        """How `plantrack arguments` ends."""
        with today(self.today):
            return invoke(*arguments, cwd=self.root, env={"PLANTRACK_LANG": language})

    def add(self, *arguments: str) -> Result:
        """How `plantrack progress add arguments` ends."""
        return self.do("progress", "add", *arguments)

    def added(self, *arguments: str) -> None:
        """`plantrack progress add arguments` with success."""
        result = self.add(*arguments)
        assert result.code == 0, result.err

    def file(self, body: str) -> Path:
        """The file of a body, or of the reviews."""
        return self.record / f"{body}.yaml"

    def write(self, body: str, text: str) -> Path:
        """Write the file of a body."""
        file = self.file(body)
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        return file

    def read(self, body: str) -> str:
        """What stands in the file of a body."""
        return self.file(body).read_bytes().decode("utf-8")

    @property
    def names(self) -> list[str]:
        """The names in the record's folder."""
        return sorted(one.name for one in self.record.iterdir()) if self.record.exists() else []


@contextlib.contextmanager
def today(day: date) -> Iterator[None]:
    """Let it be that day."""
    with mock.patch("plantrack.clock.today", return_value=day):
        yield


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office where nothing is recorded yet."""
    return Office(tmp_path / "office")
