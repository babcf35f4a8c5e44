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

from plantrack.checks.runner import check_source
from plantrack.loading.compose import compose
from plantrack.loading.source import read_source
from plantrack.model.plan import Plan

LIMIT = 3.0
RUNS = 9
TASKS = 10_000
POINTS = 28

HEAD = """\
plantrack: 1
plan:
  year: 2021
  title: 工作要点
  issuer: 民政局
  language: zh-CN
  start: 2021-01-01
  end: 2021-12-31
organisation:
  towns:
    - name: 木耳镇
      kind: town
    - name: 两路街道
      kind: subdistrict
  units:
    - name: 养老科
      kind: division
    - name: 救助科
      kind: division
  groups:
    - name: 各镇街
      kinds:
        - town
        - subdistrict
sections:
  - number: 1
    title: 养老服务
    points:
"""
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
      - 木耳镇
      - 各镇街
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


def plan_text() -> str:
    """A sound plan of many tasks."""
    points = [POINT.format(number=number) for number in range(1, POINTS + 1)]
    tasks = [
        TASK.format(
            number=number,
            value=number % 90 + 2,
            unit=("养老科", "救助科")[number % 2],
            point=number % POINTS + 1,
        )
        for number in range(1, TASKS + 1)
    ]
    return "".join([HEAD, *points, "tasks:\n", *tasks])


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


def in_process(file: Path) -> dict[str, float]:
    """The medians of the three figures, measured in turn."""
    text = file.read_text(encoding="utf-8")
    data = compose(text).data
    actions: dict[str, Callable[[], object]] = {
        "raw libyaml events": lambda: raw_pass(text),
        "pydantic alone": lambda: Plan.model_validate(data),
        "read and check": lambda: check_source(read_source(str(file))),
    }
    times: dict[str, list[float]] = {name: [] for name in actions}
    for turn in range(-1, RUNS):
        for name, action in actions.items():
            taken = seconds(action)
            if turn >= 0:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def as_process(file: Path) -> dict[str, float]:
    """The whole commands: ours, and check-jsonschema with a schema that asks next to nothing."""
    schema = file.with_name("schema.json")
    schema.write_text('{"type": "object"}', encoding="utf-8")
    checker = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), str(file)]
    commands = {
        "plantrack validate": [sys.executable, "-m", "plantrack", "validate", str(file)],
        "check-jsonschema": checker,
    }

    def run(command: list[str]) -> int:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        return done.returncode

    return {name: seconds(partial(run, command)) for name, command in commands.items()}


def main() -> int:
    """Make the file, measure, print the table, return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "plan-2021.yaml")
        file.write_text(plan_text(), encoding="utf-8")
        errors = [one for one in check_source(read_source(str(file))) if one.severity == "error"]
        if errors:
            sys.stdout.write(f"the plan made here is not sound: {errors[0]}\n")
            return 1
        size = file.stat().st_size / 1_000_000
        figures = in_process(file)
        whole = as_process(file)
    allowed = LIMIT * figures["raw libyaml events"] + figures["pydantic alone"]
    sys.stdout.write(f"{TASKS} tasks, {size:.1f} MB, medians of {RUNS} runs\n")
    for name, taken in figures.items():
        sys.stdout.write(f"{name:<20} {taken * 1000:8.0f} ms\n")
    sys.stdout.write(f"{'allowed':<20} {allowed * 1000:8.0f} ms ({LIMIT:g} x raw + pydantic)\n")
    sys.stdout.write("\nthe whole process, once\n")
    for name, taken in whole.items():
        sys.stdout.write(f"{name:<20} {taken * 1000:8.0f} ms\n")
    return int(figures["read and check"] > allowed)


if __name__ == "__main__":
    sys.exit(main())
