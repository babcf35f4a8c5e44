"""What docs/progress.md shows is what the commands print on its sample record, copied for it.

That its Chinese counterpart shows the same is held by test_both_languages.py.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plantrack.checks.registry import RULES
from support.process import Result, invoke
from support.real_plan import ROOT

_SAMPLE = re.compile(r"^```yaml\n# (data/progress-\S+\.yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHOWN = re.compile(r"^```console\n\$ (.*)\n((?:.*\n)*?)^```$", re.MULTILINE)
_IN_TABLE = re.compile(
    r"^\|.*?`(plantrack (?:progress|status|matrix|followup|review) [^`]*)`.*\|$", re.MULTILINE
)
_AS_OF = ("--as-of", "2021-06-30")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no POSIX shell")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


DOCUMENT = read("docs/progress.md")
SAMPLE = dict(_SAMPLE.findall(DOCUMENT))
REVIEWS = "data/progress-2021/review.yaml"  # which come later than what they are about


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A folder with the plan and the record that the document shows, but for its reviews."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / REVIEWS).parent.mkdir()
    for name in SAMPLE.keys() - {REVIEWS}:
        (tmp_path / name).write_text(SAMPLE[name], encoding="utf-8", newline="\n")
    return tmp_path


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


def validated(folder: Path) -> Result:
    return invoke("validate", "--strict", *_AS_OF, cwd=folder)


@POSIX
def test_examples_print_what_is_shown_one_after_another(sample: Path) -> None:
    examples = _SHOWN.findall(DOCUMENT)
    assert len(examples) >= 6
    for command, shown in examples:
        code, printed = in_shell(command, sample)
        assert code == 0, printed
        if shown.endswith("…\n"):
            assert printed.startswith(shown.removesuffix("…\n")), command
        else:
            assert printed == shown, command
    assert (sample / REVIEWS).read_text(encoding="utf-8") == SAMPLE[REVIEWS]


@POSIX
def test_recipes_run_as_they_stand(sample: Path) -> None:
    recipes = _SHELL.findall(DOCUMENT)
    assert len(recipes) >= 3
    for recipe in recipes:
        code, printed = in_shell(f"set -e\n{recipe}", sample)
        assert code == 0, printed
    assert validated(sample).code == 0


@POSIX
def test_commands_in_tables_run(sample: Path) -> None:
    texts = [DOCUMENT, read("README.md"), read("docs/README.zh.md")]
    commands = dict.fromkeys(one for text in texts for one in _IN_TABLE.findall(text))
    assert len(commands) >= 8
    # What is recorded is recorded once, and a task is closed once.
    for command in sorted(commands, key=lambda one: ("review" in one, one)):
        code, printed = in_shell(command, sample)
        is_closed = "review" in command and (sample / REVIEWS).exists()
        assert code == 0 or is_closed, printed


def test_the_sample_has_no_faults(sample: Path) -> None:
    assert validated(sample).code == 0
    (sample / REVIEWS).write_text(SAMPLE[REVIEWS], encoding="utf-8", newline="\n")
    assert validated(sample).code == 0


def test_every_rule_of_the_record_is_named() -> None:
    codes = {rule.code for rule in RULES if rule.code.startswith("PT7")}
    assert codes <= set(re.findall(r"PT[0-9]{3}", DOCUMENT))


ANSWERS = {
    "status": "status --unit 养老科 --town 龙兴镇 --since 2021-05-31",
    "the status of one": "status 17 --explain",
    "matrix": "matrix --unit 养老科",
    "followup": "followup --unit 养老科",
    "log": "progress log",
    "list": "list",
    "report": "report --town 龙兴镇",
}


@pytest.mark.parametrize("command", ANSWERS.values(), ids=ANSWERS)
def test_every_key_is_documented(command: str, sample: Path) -> None:
    (sample / REVIEWS).write_text(SAMPLE[REVIEWS], encoding="utf-8", newline="\n")
    result = invoke(*command.split(), *_AS_OF, "--format", "json", cwd=sample)
    assert result.code == 0
    data = json.loads(result.out)
    formats = read("docs/formats.md")
    name = data["plantrack"]["format"]
    (row,) = re.findall(rf"^\| `{name}` \|(.*)\|$", formats, re.MULTILINE)
    told = row if name not in ("list", "report") else formats
    keys = data.keys() - {"plantrack", "plan"}
    assert sorted(key for key in keys if f"`{key}`" not in told) == []
    for part in ("tasks", "points", "letters", "entries", "explanation"):
        inner = {key for one in data.get(part) or () if isinstance(one, dict) for key in one}
        assert sorted(key for key in inner if f"`{key}`" not in formats) == [], part
