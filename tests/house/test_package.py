"""What is built and published: the wheel's content, and no address of a package index."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from house.source import ROOT
from support.machine import lacking

# Written in pieces, so that this file does not hold what it looks for.
FORBIDDEN = {
    "a package index": re.compile(
        r"\b(?:test\.)?py" + r"pi\.org|python" + r"hosted\.org|registry\.npm" + r"js\.org|"
        r"registry\.yarn"
        + r"pkg\.com|mirrors\.[a-z]+\.[a-z.]+/py"
        + r"pi|conda\.ana"
        + r"conda\.org|"
        r"proxy\.gol" + r"ang\.org|rubygems" + r"\.org|static\.crates" + r"\.io"
    ),
    "a folder of this machine": re.compile("/wor" + r"k/|/tmp/[a-z]/venv"),
    "an install by name": re.compile(r"pip3? +inst" + r"all +(?:-\S+ +)*plantrack\b"),
}


def tracked() -> Iterator[Path]:
    """The repository's files that git knows or would take in."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        lacking("git knows which files are the repository's, and this is no checkout")
    for name in filter(None, listing.stdout.decode().split("\0")):
        if (path := ROOT / name).is_file():
            yield path


@pytest.mark.parametrize(("what", "pattern"), FORBIDDEN.items(), ids=FORBIDDEN)
def test_no_file_names(what: str, pattern: re.Pattern[str]) -> None:
    named = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in tracked()
        if (found := pattern.search(path.read_bytes().decode("utf-8", errors="replace")))
    ]
    assert named == [], what


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names of the files in a wheel built from this source."""
    folder = tmp_path_factory.mktemp("wheel")
    building = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    quietly = ["--no-index", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*building, *quietly, "--wheel-dir", folder, ROOT], check=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as content:
        return content.namelist()


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "plantrack/py.typed",
        "plantrack/locale/zh/LC_MESSAGES/plantrack.mo",
        "plantrack/__main__.py",
        "plantrack/site/templates/page.html",
        "plantrack/site/style/10-page.css",
        "plantrack/site/script/start.js",
        "plantrack/render/templates/document.css",
        "plantrack/render/templates/document.html",
        "plantrack/checks/rules/__init__.py",
    ],
)
def test_the_wheel_holds(wheel: list[str], name: str) -> None:
    assert name in wheel


@pytest.mark.slow
def test_the_wheel_holds_the_package_alone(wheel: list[str]) -> None:
    astray = [name for name in wheel if not re.match(r"plantrack(-[0-9.]+\.dist-info)?/", name)]
    assert astray == []
    assert [name for name in wheel if "test" in name or name.endswith(".pyc")] == []


@pytest.mark.slow
def test_the_wheel_holds_the_licence(wheel: list[str]) -> None:
    assert [name for name in wheel if name.endswith("/licenses/LICENSE")]
