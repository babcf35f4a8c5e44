"""Folders that are gone or closed, and names too long: said of the reading, not of the writing."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.process import Result, run
from support.real_plan import PLAN
from support.repository import with_plan
from support.small_plan import SMALL

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no folder in use")
LONG = "n" * 4000
GONE = "Error: the current folder cannot be read: No such file or directory"


def in_a_deleted_folder(folder: Path, *arguments: str, plan: str | None = None) -> Result:
    """The command in a folder that is deleted just before."""
    deleted = folder / "deleted"
    deleted.mkdir()
    return run(*arguments, cwd=deleted, env={"PLANTRACK_PLAN": plan}, before=deleted.rmdir)


# What needs the folder, and the last line of what is told.
NEEDS_IT: dict[str, str] = {
    "list": GONE,
    "show 1": GONE,
    "report": GONE,
    "export": GONE,
    "validate": GONE,
    "diff": GONE,
    "diff HEAD": GONE,
    "diff HEAD --plan plan.yaml": GONE,
    "list --year 2021": GONE,
    "list --plan plan.yaml": "Error: plan.yaml: no such file",
    "validate plan.yaml": "Error: plan.yaml: no such file",
    f"list --plan {PLAN} -o out.csv": (
        "Error: out.csv: cannot write the file: No such file or directory"
    ),
    f"validate {PLAN} -o out": "Error: out: cannot write the file: No such file or directory",
}


@pytest.mark.parametrize(("command", "told"), NEEDS_IT.items())
def test_a_deleted_folder_is_told(tmp_path: Path, command: str, told: str) -> None:
    outcome = in_a_deleted_folder(tmp_path, *command.split())
    assert outcome.code == 2
    assert outcome.err.splitlines() == [told]


@pytest.mark.parametrize("command", ["list", "report --town 木耳镇", "show 17", "export"])
@pytest.mark.parametrize("way", ["option", "environment"])
def test_an_absolute_path_works_from_there(tmp_path: Path, command: str, way: str) -> None:
    named = ("--plan", str(PLAN)) if way == "option" else ()
    outcome = in_a_deleted_folder(tmp_path, *command.split(), *named, plan=str(PLAN))
    assert outcome == run(*command.split(), "--plan", str(PLAN), cwd=tmp_path)
    assert outcome.code == 0


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("validate {plan}", 0),
        ("validate {plan} --against HEAD --ignore coverage", 1),
        ("diff HEAD --plan {plan}", 1),
        ("diff {plan} {plan}", 0),
        ("schema --plan {plan}", 0),
        ("list --plan {plan} -o {out}", 0),
        ("validate {plan} -o {out}", 0),
        ("--version", 0),
        ("", 0),
    ],
)
def test_other_verbs_work_from_there_too(tmp_path: Path, command: str, code: int) -> None:
    repository = with_plan(tmp_path / "repository", "data/plan-2021.yaml")
    plan = repository.write("data/plan-2021.yaml", PLAN.read_text("utf-8").replace("55", "50"))
    out = tmp_path / "out"
    arguments = command.format(plan=plan, out=out).split()
    outcome = in_a_deleted_folder(tmp_path, *arguments)
    assert (outcome.code, outcome.err) == (code, "")
    assert out.exists() == ("-o" in arguments)


# Each with a name longer than the system takes; `validate` prints its counts besides.
TOO_LONG = [
    f"list --plan {LONG}",
    f"show 1 --plan {LONG}",
    f"report --plan {LONG}",
    f"export --plan {LONG}",
    f"schema --plan {LONG}",
    f"validate {LONG}",
    f"validate --plan {LONG}",
    f"validate --against HEAD {LONG}",
    f"diff {PLAN} {LONG}",
    f"diff {LONG} {PLAN}",
    f"list --plan {LONG}/plan.yaml",
    f"list --plan {'/n' * 2500}",
]


@pytest.mark.parametrize("command", TOO_LONG, ids=lambda text: text.replace(LONG, "…")[:40])
def test_too_long_a_name_cannot_be_read(tmp_path: Path, command: str) -> None:
    outcome = run(*command.split(), cwd=tmp_path)
    (line,) = outcome.err.splitlines()
    assert outcome.code == 2
    assert line.endswith(": cannot be read: File name too long")


@pytest.mark.parametrize("name", [LONG, f"{LONG}/out.csv", "n" * 256, "养" * 86])
def test_too_long_a_name_cannot_be_written(tmp_path: Path, name: str) -> None:
    outcome = run("list", "--plan", str(PLAN), "-o", name, cwd=tmp_path)
    assert outcome == (2, "", f"Error: {name}: cannot write the file: File name too long\n")
    assert list(tmp_path.iterdir()) == []


def closed_folder(folder: Path) -> Path:
    (folder / "data").mkdir(parents=True)
    for name in ("plan-2021.yaml", "data/plan-2020.yaml"):
        (folder / name).write_text(SMALL, encoding="utf-8")
    return folder


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A folder with a plan, which nobody may enter or list."""
    return closed_folder(tmp_path / "closed")


# What is run, which folder is closed, and how: not to be listed, entered, or either.
CLOSED = [
    ("list", ".", 0),
    ("list", ".", 0o600),
    ("validate", ".", 0),
    ("validate", ".", 0o300),
    ("diff", ".", 0),
    ("report", "data", 0),
    ("validate", "data", 0o300),
    ("list --plan {}/plan-2021.yaml", ".", 0),
    ("validate {}/plan-2021.yaml", ".", 0o600),
    ("diff {}/plan-2021.yaml {}/plan-2021.yaml", ".", 0),
    ("list --plan {}/data/plan-2020.yaml", "data", 0o600),
]


@pytest.mark.parametrize(("command", "which", "mode"), CLOSED)
def test_a_closed_folder_is_told(
    closed: Path, command: str, which: str, mode: int, powerless: Callable[[], None]
) -> None:
    shut = closed / which
    shut.chmod(mode)
    try:
        outcome = run(*command.format(closed, closed).split(), cwd=closed, before=powerless)
    finally:
        shut.chmod(0o700)
    assert outcome.code == 2
    assert ": cannot be read: no permission" in outcome.err
    assert "cannot write" not in outcome.err


def test_a_closed_folder_to_write_to(closed: Path, powerless: Callable[[], None]) -> None:
    closed.chmod(0)
    try:
        outcome = run(
            *("list", "--plan", str(PLAN), "-o", "closed/out.csv"),
            cwd=closed.parent,
            before=powerless,
        )
    finally:
        closed.chmod(0o700)
    assert outcome == (2, "", "Error: closed/out.csv: cannot write the file: Permission denied\n")


@pytest.mark.parametrize("command", ["list", "validate"])
def test_an_absolute_path_works_from_a_closed_folder(
    closed: Path, command: str, powerless: Callable[[], None]
) -> None:
    closed.chmod(0)
    try:
        outcome = run(command, "--plan", str(PLAN), cwd=closed, before=powerless)
    finally:
        closed.chmod(0o700)
    assert outcome.code == 0
    # Whose settings could not be looked for, if there are any.
    note = f"{closed}: cannot be read: no permission; no settings were taken from it\n"
    assert outcome.err == (note if command == "validate" else "")


def test_a_closed_folder_above_is_passed_over(
    tmp_path: Path, powerless: Callable[[], None]
) -> None:
    above = closed_folder(tmp_path / "above")
    within = closed_folder(above / "within")
    above.chmod(0o300)  # to be passed through, but not to be listed
    try:
        outcome = run("list", "--year", "2021", cwd=within, before=powerless)
        missing = run("list", cwd=above / "data", before=powerless)
    finally:
        above.chmod(0o700)
    assert outcome.code == 0
    assert missing.code == 0
