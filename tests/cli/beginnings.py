"""What tests of `plantrack new` begin, and read of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from cli.other_form import other_form
from support.process import invoke
from support.real_plan import PLAN
from support.small_plan import small_plan, write_plan

LANGUAGES = ("zh", "en")
SOURCES = {"2021": None, "small": small_plan(), "other": other_form()}
TEXTS = ("preamble", "body", "text", "goal", "due", "due_text")


def begun(folder: Path, *options: str, file: str = "plan-2022.yaml") -> str:
    result = invoke("new", file, *options, cwd=folder)
    assert result.code == 0, result.err
    assert file in result.err
    return (folder / file).read_text(encoding="utf-8")


def source(folder: Path, name: str) -> str:
    data = SOURCES[name]
    return str(PLAN) if data is None else str(write_plan(folder / "plan-2021.yaml", data))


def read(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)


def errors(folder: Path) -> list[tuple[str, str]]:
    """The errors that validate finds: their codes and the lines that they are in."""
    lines = (folder / "plan-2022.yaml").read_text(encoding="utf-8").split("\n")
    result = invoke("validate", "plan-2022.yaml", "--format", "json", cwd=folder)
    found = json.loads(result.out)["findings"]
    return [
        (one["code"], lines[one["line"] - 1].strip()) for one in found if one["severity"] == "error"
    ]


def left_open(data: Any, key: str = "") -> Iterator[str]:
    """The keys without a value."""
    if data is None:
        yield key
    for key, value in data.items() if isinstance(data, dict) else ():
        yield from left_open(value, key)
    for value in data if isinstance(data, list) else ():
        yield from left_open(value)
