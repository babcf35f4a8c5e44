"""What docs/progress.md shows is what the commands print on its sample record, copied for it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.process import Result, invoke
from support.real_plan import ROOT

DOCUMENTS = ("progress.md", "progress.zh.md")
_SAMPLE = re.compile(r"^```yaml\n# (data/progress-\S+\.yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHOWN = re.compile(r"^```console\n\$ (.*)\n((?:.*\n)*?)^```$", re.MULTILINE)
_INLINE = re.compile(
    r"^\|.*?`(plantrack (?:progress|status|matrix|followup|review) [^`]*)`.*\|$", re.MULTILINE
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no POSIX shell")


def read(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


@pytest.fixture
def sample(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a folder with the plan and the record that a document shows, but for its reviews."""

    def make(name: str) -> Path:
        folder = tmp_path / "sample"
        (folder / "data").mkdir(parents=True)
        for file in (ROOT / "data").iterdir():
            shutil.copy(file, folder / "data")
        for found in _SAMPLE.finditer(read(name)):
            file = folder / found[1]
            file.parent.mkdir(exist_ok=True)
            if file.stem != "review":
                file.write_text(found[2], encoding="utf-8", newline="\n")
        return folder

    return make


def in_shell(command: str, folder: Path) -> tuple[int, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PLANTRACK_")}
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=kept | {"PLANTRACK_LANG": "zh", "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_examples_print_what_is_shown(name: str, sample: Callable[[str], Path]) -> None:
    folder, examples = sample(name), _SHOWN.findall(read(name))
    assert len(examples) >= 6
    for command, shown in examples:
        _, printed = in_shell(command, folder)
        if shown.endswith("…\n"):
            assert printed.startswith(shown.removesuffix("…\n")), command
        else:
            assert printed == shown, command


@pytest.mark.parametrize("name", DOCUMENTS)
def test_recipes_run_as_they_stand(name: str, sample: Callable[[str], Path]) -> None:
    folder, recipes = sample(name), _SHELL.findall(read(name))
    assert len(recipes) >= 3
    for recipe in recipes:
        code, printed = in_shell(f"set -e\n{recipe}", folder)
        assert code == 0, printed
    assert validated(folder).code == 0


@pytest.mark.parametrize("name", [*DOCUMENTS, "README.zh.md", "../README.md"])
def test_commands_of_the_tables_run(name: str, sample: Callable[[str], Path]) -> None:
    folder = sample("progress.md")
    commands = _INLINE.findall(read(name))
    assert commands
    for command in commands:
        code, printed = in_shell(command, folder)
        assert code == 0, printed


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_sample_has_no_faults(name: str, sample: Callable[[str], Path]) -> None:
    assert validated(sample(name)).code == 0


def test_the_review_shown_is_what_the_review_writes(sample: Callable[[str], Path]) -> None:
    folder = sample("progress.md")
    (command,) = (one for one, _ in _SHOWN.findall(read("progress.md")) if "review" in one)
    assert in_shell(command, folder)[0] == 0
    shown = dict(_SAMPLE.findall(read("progress.md")))
    file = "data/progress-2021/review.yaml"
    assert (folder / file).read_text(encoding="utf-8") == shown[file]


def test_every_rule_of_the_record_is_named() -> None:
    from plantrack.checks.registry import RULES

    codes = {rule.code for rule in RULES if rule.code.startswith("PT7")}
    assert codes <= set(re.findall(r"PT[0-9]{3}", read("progress.md")))


def validated(folder: Path) -> Result:
    return invoke("validate", "--strict", "--as-of", "2021-06-30", cwd=folder)
