"""plantrack: a yearly work plan as a YAML file that can be queried, checked and followed up.

The names below are the public API, documented in docs/python.md; each is loaded on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from plantrack.version import __version__

if TYPE_CHECKING:
    from plantrack.api import check, diff, load, progress, select, tables
    from plantrack.changes.change import Change
    from plantrack.checks.finding import Finding, PlanError
    from plantrack.errors import InputError, PlantrackError, SelectionError
    from plantrack.followup.progress import Progress
    from plantrack.model.plan import Plan
    from plantrack.model.task import Task

__all__ = [
    "Change",
    "Finding",
    "InputError",
    "Plan",
    "PlanError",
    "PlantrackError",
    "Progress",
    "SelectionError",
    "Task",
    "__version__",
    "check",
    "diff",
    "load",
    "progress",
    "select",
    "tables",
]
_HOMES = {
    "Change": "changes.change",
    "Finding": "checks.finding",
    "InputError": "errors",
    "Plan": "model.plan",
    "PlanError": "checks.finding",
    "PlantrackError": "errors",
    "Progress": "followup.progress",
    "SelectionError": "errors",
    "Task": "model.task",
    "check": "api",
    "diff": "api",
    "load": "api",
    "progress": "api",
    "select": "api",
    "tables": "api",
}


if not TYPE_CHECKING:  # otherwise type checkers would accept any name

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"plantrack.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
