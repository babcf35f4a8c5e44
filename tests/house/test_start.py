"""What a command loads: the start is fast because most of the house is left asleep."""

import os
import re
import subprocess
import sys

import pytest

from house.source import ROOT

IMPORTED = re.compile(r"^import time:\s+\d+ \|\s+\d+ \|\s+(\S+)$", re.MULTILINE)

# Our own rooms and the libraries that cost time; what typer loads of the standard library is its
# affair.
MODEL = ("plantrack.model", "pydantic", "pydantic_core")
# What of rich draws; the widths of characters (rich.cells) are for Chinese help and carets.
SCREEN = ("rich.console", "rich.table", "rich.text", "rich.progress")
OFFICE = ("docx", "lxml", "openpyxl", "xlsxwriter", "jinja2", "markupsafe")
CHECKS = ("plantrack.checks", "plantrack.emit", "plantrack.schema")
DIFF = ("plantrack.changes",)
RECORDING = ("filelock", "plantrack.followup")
NOTHING = (*MODEL, *SCREEN, *OFFICE, *CHECKS, *DIFF)

UNIT = ("list", "--unit", "养老科")
COMPLETION = {
    "_PLANTRACK_COMPLETE": "complete_bash",
    "COMP_WORDS": "plantrack list --unit 养",
    "COMP_CWORD": "3",
}
COLUMNS = {**COMPLETION, "COMP_WORDS": "plantrack list --columns 序号,目"}
STATUSES = {
    **COMPLETION,
    "COMP_WORDS": "plantrack progress add 17 --status in",
    "COMP_CWORD": "5",
}
CASES: dict[str, tuple[tuple[str, ...], dict[str, str], tuple[str, ...]]] = {
    "help": (("--help",), {}, (*NOTHING, "yaml", "plantrack.reports")),
    "help of a verb": (("list", "--help"), {}, (*NOTHING, "yaml", "plantrack.reports")),
    "help of a group": (("progress", "--help"), {}, (*NOTHING, "yaml", *RECORDING)),
    "help of a group's verb": (
        ("progress", "add", "--help"),
        {},
        (*NOTHING, "yaml", "plantrack.reports", *RECORDING),
    ),
    "completion of statuses": ((), STATUSES, (*NOTHING, "yaml", *RECORDING)),
    "version": (("--version",), {}, (*NOTHING, "yaml", "plantrack.reports")),
    "a sample": (("new", "-", "--year", "2022"), {}, (*NOTHING, "yaml", "plantrack.reports")),
    "completion": ((), COMPLETION, NOTHING),
    "completion of columns": ((), COLUMNS, (*NOTHING, "yaml")),
    "piped list": (UNIT, {}, (*SCREEN, *OFFICE, *CHECKS, *DIFF)),
    "piped report": (("report", "--town", "木耳镇"), {}, (*SCREEN, *OFFICE, *CHECKS, *DIFF)),
    "piped validate": (("validate",), {}, (*SCREEN, *OFFICE, *DIFF, "plantrack.followup")),
}


def start(arguments: tuple[str, ...], more: dict[str, str]) -> tuple[str, set[str]]:
    """What the command prints, and every module that it loads."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "plantrack", *arguments],
        cwd=ROOT,
        env={**kept, "PLANTRACK_LANG": "zh", "PYTHONUTF8": "1", **more},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout, set(IMPORTED.findall(done.stderr))


@pytest.mark.parametrize(("arguments", "more", "unwanted"), CASES.values(), ids=CASES)
def test_a_start_loads_only_what_it_uses(
    arguments: tuple[str, ...], more: dict[str, str], unwanted: tuple[str, ...]
) -> None:
    shown, loaded = start(arguments, more)
    assert shown
    assert "plantrack.cli.app" in loaded
    astray = {
        name
        for name in loaded
        if any(name == one or name.startswith(f"{one}.") for one in unwanted)
    }
    assert sorted(astray) == []


def test_completion_answers_with_the_plan() -> None:
    # Otherwise the table above would praise a completion that does nothing.
    shown, _ = start((), COMPLETION)
    assert "养老科" in shown.split()
