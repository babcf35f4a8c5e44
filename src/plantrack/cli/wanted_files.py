"""What `validate` is to check: plans, each with the files that record its progress."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field

from plantrack.files.progress_folder import ProgressFile, plan_of_progress, progress_files


@dataclass
class Wanted:
    """A plan file to check: itself, if it was named, and its progress: all, or the files named.

    `named` has the names that were given, by the files' absolute paths.
    """

    plan: str
    itself: bool = False
    named: dict[str, str] = field(default_factory=dict)

    def files(self) -> list[ProgressFile]:
        """Return the files of the whole record, under the names that were given."""
        if not self.named:
            return progress_files(self.plan)
        return [
            one._replace(name=self.named.get(_absolute(one.name), one.name))
            for one in progress_files(self.plan)
        ]

    def is_asked(self, name: str) -> bool:
        """Whether findings about the file of that name are asked for."""
        return self.itself or name in self.named.values()


def wanted(names: Iterable[str]) -> list[Wanted]:
    """Return the plans to check for files of these names, in their order.

    A file that records progress is checked as a part of its plan.
    """
    found: dict[str, Wanted] = {}
    for name in names:
        plan = plan_of_progress(name)
        if plan is None:
            found.setdefault(name, Wanted(name)).itself = True
        else:
            found.setdefault(plan, Wanted(plan)).named[_absolute(name)] = name
    return list(found.values())


def _absolute(name: str) -> str:
    return os.path.abspath(name)  # noqa: PTH100  # a link is the file that has its name
