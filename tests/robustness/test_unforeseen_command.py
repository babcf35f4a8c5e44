"""A failure that nobody foresaw: exit code 70 and one line that asks for a report."""

import subprocess
import sys
from pathlib import Path

import pytest

from plantrack.version import __version__
from support.process import environment, invoke
from support.real_plan import ROOT

# A fault in the middle of the program, made from outside: what takes its place raises.
BROKEN = """
import sys
import {module} as place

def broken(*arguments, **named):
    {body}

place.{name} = broken
from plantrack.__main__ import main
sys.exit(main())
"""
FAILURES: dict[str, tuple[str, str]] = {
    "a mistake": ("return None.nothing", "AttributeError: 'NoneType' object has no attribute"),
    "a value": ("raise ValueError('第一行\\n第二行')", "ValueError: 第一行\\n第二行;"),
    "no text": ("raise KeyError", "KeyError;"),
    "an assertion": ("assert False", "AssertionError;"),
    "recursion": (
        "deep = lambda: deep(); return deep()",
        "RecursionError: maximum recursion depth exceeded",
    ),
    "memory": ("raise MemoryError", "MemoryError;"),
    "an endless text": ("raise RuntimeError('x' * 100000)", "RuntimeError: xxx"),
    "a system call without a file": ("raise OSError(24, 'Too many open files')", "OSError: "),
}
TWICE = "data/plan-2021.yaml data/plan-2021.yaml"
PLACES = {
    "reading": ("plantrack.cli.reading", "read_plan", "list"),
    "checking": ("plantrack.checks.runner", "check_chosen", "validate"),
    "comparing": (
        "plantrack.changes.compare",
        "compare",
        f"diff {TWICE}",
    ),
    "rendering": ("plantrack.render.tsv", "render", "list --format tsv"),
    "writing": ("plantrack.files.atomic", "replace_file", "report -o out.md"),
    "starting": ("plantrack.cli.run", "run", ""),
}


def broken_run(
    place: str, body: str, more: dict[str, str | None] | None = None
) -> tuple[int, str, str]:
    """A run of the command with `body` for the function at `place`."""
    module, name, arguments = PLACES[place]
    code = BROKEN.format(module=module, name=name, body=body)
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments.split()],
        cwd=ROOT,
        env=environment(more),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


def assert_told(outcome: tuple[int, str, str], what: str) -> None:
    code, out, err = outcome
    assert (code, out) == (70, "")
    (line,) = err.splitlines()
    assert line.startswith(f"Error: this should not have happened: {what}")
    assert "please report it" in line
    assert f"plantrack {__version__}" in line
    assert len(line) < 1000


@pytest.mark.parametrize(("body", "what"), FAILURES.values(), ids=FAILURES)
def test_any_failure_is_told_in_one_line(body: str, what: str) -> None:
    assert_told(broken_run("reading", body), what)


@pytest.mark.parametrize("place", PLACES)
def test_a_failure_anywhere_is_told(place: str) -> None:
    assert_told(broken_run(place, "raise TypeError('no')"), "TypeError: no;")


def test_it_is_told_in_chinese() -> None:
    code, out, err = broken_run("reading", "raise TypeError('no')", {"PLANTRACK_LANG": "zh"})
    assert (code, out) == (70, "")
    assert err.startswith("错误：程序出现意外故障：TypeError: no；")
    assert err.count("\n") == 1


def test_a_missing_catalogue_is_told_in_english() -> None:
    code = (
        "import sys; from pathlib import Path; from plantrack import i18n\n"
        "i18n.LOCALE_FOLDER = Path('gone')\n"
        "from plantrack.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "list", "--unit", "火星"],
        cwd=ROOT,
        env=environment({"PLANTRACK_LANG": "zh"}),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert_told((done.returncode, done.stdout, done.stderr), "FileNotFoundError: ")


def test_what_the_failure_says_controls_no_terminal() -> None:
    _, _, err = broken_run("reading", r"raise ValueError('\x1b[31m\u202e\udcd1')")
    assert "ValueError: \\x1b[31m\\u202e\\xd1" in err


def test_a_developer_gets_the_traceback() -> None:
    code, out, err = broken_run("reading", "return None.nothing", {"PLANTRACK_DEBUG": "1"})
    assert (code, out) == (70, "")
    assert err.startswith("Traceback (most recent call last):")
    assert "in broken" in err
    assert err.splitlines()[-1].startswith("Error: this should not have happened: ")


@pytest.mark.parametrize("library", ["typer", "plantrack.cli.app"])
def test_a_broken_installation_is_told(tmp_path: Path, library: str) -> None:
    code = (
        f"import sys; sys.modules[{library!r}] = None\n"
        "from plantrack.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "list"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert_told((done.returncode, done.stdout, done.stderr), "ModuleNotFoundError: ")


def test_expected_failures_ask_for_no_report() -> None:
    outcome = invoke("list", "--plan", "gone.yaml", env={"PLANTRACK_DEBUG": "1"})
    assert outcome == (2, "", "Error: gone.yaml: no such file\n")
