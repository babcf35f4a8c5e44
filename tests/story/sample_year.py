"""The sample year of progress as an office has it: beside the plan, in a folder of its own."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copy, copytree
from typing import Any

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

    def rewrite(self, keep: Callable[[str, str], bool]) -> None:
        """Keep only the entries for which `keep` is true of the file's stem and the line."""
        for file in sorted(self.folder.iterdir()):
            lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
            kept = [one for one in lines if not one.startswith("- ") or keep(file.stem, one)]
            if any(one.startswith("- ") for one in kept):
                file.write_text("".join(kept), encoding="utf-8", newline="\n")
            else:
                file.unlink()
