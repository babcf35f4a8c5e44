"""The sample year of progress as an office has it: beside the plan, in a folder of its own."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copy, copytree
from typing import Any

import yaml

from support.process import Result, invoke
from support.real_plan import PLAN, ROOT

SAMPLE = ROOT / "tests" / "fixtures" / "sample-year" / "progress-2021"


class Office:
    """A folder with the plan and a record beside it, and the command run there in Chinese."""

    def __init__(self, root: Path, is_recorded: bool = True) -> None:
        self.root = root
        self.plan = root / "data" / PLAN.name
        self.folder = root / "data" / "progress-2021"
        self.plan.parent.mkdir()
        copy(PLAN, self.plan)
        if is_recorded:
            copytree(SAMPLE, self.folder)

    def plantrack(self, *arguments: str) -> Result:
        """How the command ends, run in the folder."""
        return invoke(*arguments, cwd=self.root, env={"PLANTRACK_LANG": "zh"})

    def told(self, *arguments: str) -> str:
        """What the command prints, which must end well."""
        result = self.plantrack(*arguments)
        assert result.code == 0, result.err + result.out
        return result.out

    def data(self, *arguments: str) -> dict[str, Any]:
        """What the command prints as JSON."""
        found: dict[str, Any] = json.loads(self.told(*arguments, "--format", "json"))
        return found

    def keep(self, wanted: Callable[[str, str], bool]) -> None:
        """Have the sample's entries for which `wanted` is true of the file's stem and the line.

        Reviews stay what they are.
        """
        for sample in sorted(SAMPLE.iterdir()):
            if sample.stem != "review":
                lines = sample.read_text(encoding="utf-8").splitlines(keepends=True)
                kept = [one for one in lines if one.startswith("#") or wanted(sample.stem, one)]
                file = self.folder / sample.name
                file.unlink(missing_ok=True)
                if len(kept) > 1:
                    file.write_text("".join(kept), encoding="utf-8", newline="\n")

    def keep_until(self, day: str) -> None:
        """Have the entries of the sample up to that day."""
        self.keep(lambda _, line: day_of(line) <= day)


def day_of(line: str) -> str:
    """The date of an entry's or a review's line."""
    return line.split("date: ")[1][:10]


def entries_of(file: Path) -> list[dict[str, Any]]:
    """The entries or reviews of a file, read without plantrack."""
    found: list[dict[str, Any]] = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return found


def by_number(told: dict[str, Any]) -> dict[int, dict[str, Any]]:
    """The tasks of a ledger by their numbers."""
    return {one["number"]: one for one in told["tasks"]}
