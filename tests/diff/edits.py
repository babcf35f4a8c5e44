"""Edits of the real plan's YAML text; every edit must find what it changes."""

import re
from collections.abc import Callable

import yaml

from plantrack.changes.compare import compare
from plantrack.model.plan import Plan
from support.edit import edited

Edit = Callable[[str], str]


def plan_from(text: str) -> Plan:
    """The plan that `text` holds, read with PyYAML: only the model has a part in it."""
    return Plan.model_validate(yaml.load(text, yaml.CBaseLoader))


def swap(old: str, new: str) -> Edit:
    """Replace `old`, which stands in the text once, by `new`."""
    return lambda text: edited(text, [(old, new)])


def both(*edits: Edit) -> Edit:
    """One edit after the other."""

    def edit(text: str) -> str:
        for one in edits:
            text = one(text)
        return text

    return edit


def task(number: int, old: str, new: str) -> Edit:
    """`swap` within the task of that number."""
    return _within(rf"^  - number: {number}\n    (?:#.*\n    )?category.*\n(?:    .*\n)*", old, new)


def point(number: int, old: str, new: str) -> Edit:
    """`swap` within the point of that number."""
    return _within(rf"^      - number: {number}\n(?:        .*\n)*", old, new)


def section(number: int, old: str, new: str) -> Edit:
    """`swap` within the section of that number, its points included."""
    return _within(rf"^  - number: {number}\n    title.*\n(?:    .*\n)*", old, new)


def entry(name: str, old: str, new: str) -> Edit:
    """`swap` within the organisation's entry of that name, town, unit or group."""
    return _within(rf"^    - name: {name}\n(?:      .*\n)*", old, new)


def without_task(number: int) -> Edit:
    """Remove the task of that number."""

    def edit(text: str) -> str:
        found = task_text(text, number)
        return text.replace(found, "")

    return edit


def withdrawn(number: int) -> Edit:
    """Mark the task of that number as withdrawn."""

    def edit(text: str) -> str:
        found = task_text(text, number)
        return text.replace(found, f"{found.rstrip()}\n    withdrawn: true\n")

    return edit


def renamed(old: str, new: str, *formerly: str) -> Edit:
    """Call a town or unit `new` wherever a list or the organisation has `old`.

    The entry then says what it was called `formerly`: `old` unless told otherwise.
    """

    def edit(text: str) -> str:
        text, listed = re.subn(rf"^( +- ){old}$", rf"\g<1>{new}", text, flags=re.MULTILINE)
        assert listed, f"nothing lists {old}"
        names = ", ".join(formerly or (old,))
        head = rf"^    - name: {old}\n((?:      (?!formerly).*\n)*)(?:      formerly: .*\n)?"
        body = rf"    - name: {new}\n\g<1>      formerly: [{names}]\n"
        text, found = re.subn(head, body, text, flags=re.MULTILINE)
        assert found == 1, f"{old} has {found} entries"
        return text

    return edit


def task_text(text: str, number: int) -> str:
    """The lines of the task of that number."""
    return _block(rf"^  - number: {number}\n    (?:#.*\n    )?category.*\n(?:    .*\n)*", text)


def point_text(text: str, number: int) -> str:
    """The lines of the point of that number."""
    return _block(rf"^      - number: {number}\n(?:        .*\n)*", text)


def appended(lines: str) -> Edit:
    """Add `lines` at the end of the file."""
    return lambda text: text + lines


def _block(pattern: str, text: str) -> str:
    found = re.findall(pattern, text, re.MULTILINE)
    assert len(found) == 1, f"{len(found)} times: {pattern}"
    return str(found[0])


def _within(pattern: str, old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        block = _block(pattern, text)
        return text.replace(block, swap(old, new)(block))

    return edit


def told(old: Plan, new: Plan) -> list[str]:
    """The changes from `old` to `new`, one line each: kind, place, old and new value."""
    return [
        f"{change.kind} {change.at}: {_shown(change.old)} -> {_shown(change.new)}"
        for change in compare(old, new)
    ]


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value)
