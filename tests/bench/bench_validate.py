"""Validating 10,000 tasks against the least that it takes: libyaml's pass and pydantic's own."""

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml
from growing_plans import SMALL

from plantrack.checks.finding import Finding
from plantrack.checks.runner import check_file
from plantrack.model.plan import Plan
from plantrack.yamlfile.compose import compose
from plantrack.yamlfile.load import load

LIMIT = 2.2
RUNS = 9
TASKS = 10_000
POINTS = 28
TOWNS = ("木耳镇", "兴隆镇", "两路街道", "各镇街")

# Telling a finding for each of so many tasks, against finding nothing in as many.
FAULTY_TASKS = 1000
FAULTY_LIMIT = 3.0

HEAD = SMALL[: SMALL.index("      - number: 1\n        title: 助餐")]
POINT = """\
      - number: {number}
        title: 要点{number}
        text: 推进第{number}项工作,完善服务体系,提高服务水平。
"""
TASK = """\
  - number: {number}
    category: 养老服务
    name: 第{number}项建设
    goal: 完成{value}个助餐点建设运营,建立健全服务体系,提高服务水平
    towns:
      - {town}
    units:
      - {unit}
    points:
      - {point}
    targets:
      - what: 助餐点建设运营
        value: {value}
        measure: 个
        due: 2021-12-31
"""


def plan_text(tasks: int, unit: str | None = None) -> str:
    """A plan of many tasks, sound unless they are given to a `unit` that it does not have."""
    points = [POINT.format(number=number) for number in range(1, POINTS + 1)]
    rows = [
        TASK.format(
            number=number,
            value=number % 90 + 2,
            town=TOWNS[number % len(TOWNS)],
            unit=unit or ("养老科", "救助科")[number % 2],
            point=number % POINTS + 1,
        )
        for number in range(1, tasks + 1)
    ]
    return "".join([HEAD, *points, "tasks:\n", *rows])


def seconds(action: Callable[[], object]) -> float:
    """How long one call takes, with the collector off as in the command."""
    gc.collect()
    gc.disable()
    begun = time.perf_counter()
    action()
    taken = time.perf_counter() - begun
    gc.enable()
    return taken


def raw_pass(text: str) -> None:
    """Every event of the text, and nothing done with it."""
    step = yaml.CBaseLoader(text).get_event
    while not isinstance(step(), yaml.StreamEndEvent):
        pass


def read_and_check(file: Path) -> list[Finding]:
    """Everything that is found about the file."""
    return check_file(load(str(file), Plan))


def in_process(file: Path) -> dict[str, float]:
    """The medians of the three figures, measured in turn."""
    text = file.read_text(encoding="utf-8")
    data = compose(text).data
    actions: dict[str, Callable[[], object]] = {
        "raw libyaml events": lambda: raw_pass(text),
        "pydantic alone": lambda: Plan.model_validate(data),
        "read and check": lambda: read_and_check(file),
    }
    times: dict[str, list[float]] = {name: [] for name in actions}
    for turn in range(-1, RUNS):
        for name, action in actions.items():
            taken = seconds(action)
            if turn >= 0:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def run(module: str, *arguments: str | Path) -> None:
    """A whole command; what it says and how it ends is not asked."""
    subprocess.run(
        [sys.executable, "-m", module, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def as_process(file: Path) -> dict[str, float]:
    """The whole commands: ours, and check-jsonschema with a schema that asks next to nothing."""
    schema = file.with_name("schema.json")
    schema.write_text('{"type": "object"}', encoding="utf-8")
    return {
        "plantrack validate": seconds(lambda: run("plantrack", "validate", file)),
        "check-jsonschema": seconds(lambda: run("check_jsonschema", "--schemafile", schema, file)),
    }


def with_findings(folder: Path) -> dict[str, float]:
    """The medians of the whole command without findings and with one for each task."""
    files = {"no finding": folder / "sound.yaml", "a finding a task": folder / "faulty.yaml"}
    for file, unit in zip(files.values(), (None, "无此科室"), strict=True):
        file.write_text(plan_text(FAULTY_TASKS, unit), encoding="utf-8")
        run("plantrack", "validate", file)
    times: dict[str, list[float]] = {name: [] for name in files}
    for _ in range(RUNS):
        for name, file in files.items():
            times[name].append(seconds(partial(run, "plantrack", "validate", file)))
    return {name: statistics.median(taken) for name, taken in times.items()}


def show(title: str, figures: dict[str, float]) -> None:
    """A block of the table."""
    lines = [f"{name:<20} {taken * 1000:8.0f} ms\n" for name, taken in figures.items()]
    sys.stdout.write("".join([title, "\n", *lines]))


def main() -> int:
    """Make the files, measure, print the tables, return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "plan-2021.yaml")
        file.write_text(plan_text(TASKS), encoding="utf-8")
        found = [one for one in read_and_check(file) if one.severity != "note"]
        if found:
            sys.stdout.write(f"the plan made here is not sound: {found[0]}\n")
            return 1
        size = file.stat().st_size / 1_000_000
        figures = in_process(file)
        show(f"{TASKS} tasks, {size:.1f} MB, medians of {RUNS} runs", figures)
        allowed = LIMIT * figures["raw libyaml events"] + figures["pydantic alone"]
        sys.stdout.write(f"{'allowed':<20} {allowed * 1000:8.0f} ms ({LIMIT:g} x raw + pydantic)\n")
        show("\nthe whole process, once", as_process(file))
        faulty = with_findings(Path(folder))
    ratio = faulty["a finding a task"] / faulty["no finding"]
    show(f"\nthe whole process on {FAULTY_TASKS} tasks, medians of {RUNS} runs", faulty)
    sys.stdout.write(f"{'ratio':<20} {ratio:8.2f}    (limit {FAULTY_LIMIT:g})\n")
    return int(figures["read and check"] > allowed or ratio > FAULTY_LIMIT)


if __name__ == "__main__":
    sys.exit(main())
