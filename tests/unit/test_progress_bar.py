"""The progress bar: on a terminal that can draw it and for work that takes long, else nothing."""

import io
import sys

import pytest

from plantrack.cli import progress_bar

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
