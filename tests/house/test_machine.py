"""Where a program is missing, a test that needs it is skipped, and fails under CI."""

from pathlib import Path

import pytest

from support.machine import program

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.mark.parametrize("ci", ["", "0", "false"])
def test_what_is_missing_is_skipped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ci: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", ci)
    with pytest.raises(pytest.skip.Exception, match="chromium, chromium-browser, google-chrome"):
        program(*CHROMIUM)


def test_under_ci_nothing_may_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="nothing may be skipped"):
        program(*CHROMIUM)
