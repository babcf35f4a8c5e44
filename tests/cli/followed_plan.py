"""A small plan in a folder with its record, for verbs that judge what was reported."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from support.small_plan import small_plan, small_task, write_plan

ORGANISATION: dict[str, Any] = {
    "towns": [
        {"name": "木耳镇", "kind": "town"},
        {"name": "兴隆镇", "kind": "town"},
        {"name": "大湾镇", "kind": "town"},
        {"name": "两路街道", "kind": "subdistrict"},
        {"name": "龙溪街道", "kind": "subdistrict"},
    ],
    "units": [{"name": "养老科", "kind": "division"}, {"name": "救助科", "kind": "division"}],
    "groups": [
        {"name": "各镇", "kinds": ["town"]},
        {"name": "相关街道", "kinds": ["subdistrict"], "open": True},
        {"name": "有关科室", "units": True, "open": True},
    ],
}
EMPTY: dict[str, Any] = {"towns": [], "targets": [], "points": []}


def task(written: str, number: int = 1) -> dict[str, Any]:
    """A task with what is `written` in flow style: `towns: [各镇], targets: [{what: 点}]`."""
    parts = yaml.load(f"{{{written}}}", yaml.CSafeLoader)
    return small_task(
        **{"number": number, "name": f"任务{number}", "goal": "建设", **EMPTY, **parts}
    )


def folder_with(
    folder: Path, tasks: Sequence[str], record: Mapping[str, str], **parts: Any
) -> Path:
    """`folder` with such tasks in data/plan-2021.yaml, and the files of `record` beside it.

    A line of these is an entry without its braces: `task: 1, date: 2021-06-30, done: 3`.
    """
    rows = [task(written, number) for number, written in enumerate(tasks, 1)]
    plan = small_plan(organisation=ORGANISATION, sections=[], tasks=rows)
    write_plan(folder / "data" / "plan-2021.yaml", plan | parts)
    for body, lines in record.items():
        file = folder / "data" / "progress-2021" / f"{body}.yaml"
        file.parent.mkdir(exist_ok=True)
        entries = (f"- {{{line}}}\n" for line in filter(None, map(str.strip, lines.splitlines())))
        file.write_text("".join(entries), encoding="utf-8", newline="\n")
    return folder
