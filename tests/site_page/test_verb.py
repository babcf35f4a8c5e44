"""The verb: where the page goes, on what day it stands, and the same bytes each time."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_page.conftest import AS_OF, Page
from story.sample_year import Office
from support.process import environment, invoke, run
from support.real_plan import PLAN, ROOT
from support.terminal import terminal_bytes


def test_a_file_gets_what_a_pipe_gets(tmp_path: Path, issued: Page) -> None:
    file = tmp_path / "plan.html"
    assert invoke("site", "--plan", str(PLAN), "-o", str(file)) == (0, "", "")
    assert file.read_bytes().decode("utf-8") == issued.text


@pytest.mark.parametrize(
    "changes",
    [{"LC_ALL": "C"}, {"PLANTRACK_LANG": "zh", "PYTHONHASHSEED": "7"}, {"TZ": "Asia/Shanghai"}],
)
def test_the_same_bytes_whatever_the_surroundings(
    office: Office, followed: Page, changes: dict[str, str]
) -> None:
    done = run("site", "--plan", office.plan, "--as-of", AS_OF, env=changes)
    assert (done.code, done.out) == (0, followed.text)


def test_the_day_counts(office: Office, followed: Page) -> None:
    earlier = office.told("site", "--as-of", "2021-03-31")
    assert "截至 2021-03-31" in earlier
    assert f"截至 {AS_OF}" in followed.text


def test_a_terminal_gets_no_page(office: Office) -> None:
    shown = terminal_bytes("site", "--as-of", AS_OF, cwd=office.root).decode()
    assert "-o" in shown
    assert "<html" not in shown


@pytest.mark.parametrize("file", ["plan.md", "plan.docx", "plan.pdf"])
def test_another_kind_of_file_is_refused(tmp_path: Path, file: str) -> None:
    done = invoke("site", "--plan", str(PLAN), "-o", str(tmp_path / file))
    assert done.code == 2
    assert ".html" in done.err
    assert "  " not in done.err
    assert not (tmp_path / file).exists()


def test_a_missing_library_is_named_with_its_extra() -> None:
    hide = "import sys; sys.modules['jinja2'] = None; from plantrack.__main__ import main"
    done = subprocess.run(
        [sys.executable, "-c", f"{hide}; sys.exit(main())", "site", "--plan", str(PLAN)],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "Jinja2" in done.stderr
    assert "“site”" in done.stderr
    assert done.stdout == ""


def test_a_plan_that_is_none_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "plan.html"
    done = invoke("site", "--plan", str(tmp_path / "none.yaml"), "-o", str(file))
    assert done.code == 2
    assert not file.exists()
