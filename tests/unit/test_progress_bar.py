"""The progress bar: on a terminal that can draw it and for work that takes long, else nothing."""

import io
import sys
from pathlib import Path

import pytest

from cli.followed_plan import folder_with
from plantrack.cli import progress_bar
from support.process import invoke

NAMES = ("一", "二", "三")


class Screen(io.StringIO):
    """A stderr that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stderr", "env", "drawn"),
    [
        (Screen(), {"TERM": "xterm"}, True),
        (Screen(), {"TERM": "dumb"}, False),
        (Screen(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (io.StringIO(), {"TERM": "xterm"}, False),
        (None, {"TERM": "xterm"}, False),
    ],
    ids=["terminal", "dumb", "NO_COLOR", "pipe", "closed"],
)
def test_a_bar_is_drawn_where_it_can_be(
    monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO | None, env: dict[str, str], drawn: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setattr(progress_bar, "_PATIENCE", -1.0)
    assert tuple(progress_bar.with_progress(NAMES)) == NAMES
    assert bool(stderr and "\x1b" in stderr.getvalue()) == drawn


@pytest.mark.parametrize(
    ("command", "bars"),
    [
        ("list -f html", 1),
        ("followup --as-of 2021-06-30 -f html -o letters", 1),  # one for all, none for each
        ("followup --as-of 2021-06-30 -o letters", 1),
        ("list -f tsv", 0),
    ],
)
def test_what_may_take_long_shows_one_bar(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str, bars: int
) -> None:
    asked: list[object] = []

    def is_terminal(stream: object) -> bool:
        if stream is sys.stderr:
            asked.append(stream)
        return False

    monkeypatch.setattr(progress_bar, "uses_colour", is_terminal)
    tasks = ["units: [养老科, 救助科], due: 2021-06-20"] * 2
    assert invoke(*command.split(), cwd=folder_with(tmp_path, tasks, {})).code == 0
    assert len(asked) == bars
