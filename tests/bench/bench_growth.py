"""How the cost of every verb grows when a plan's tasks double, as whole processes.

`bench_growth.py [TASKS] [DOUBLINGS] [RUNS] [ONLY]` prints the seconds at each size, the ratio of
each doubling, and the mean of the last two, for which the limit holds: start-up weighs least there.
What is measured is the processor time of the command itself (user time, of the kernel's account),
not the clock's, which a busy machine stretches. It stretches the other somewhat too: so the sizes
take turns, the least of the runs counts, and what seems too steep is measured again.
"""

import os
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from growing_plans import SHAPES

LIMIT = 2.2
TASKS, DOUBLINGS, RUNS = 1500, 3, 3
SPOILING = ("PYTHONDONTWRITEBYTECODE", "PLANTRACK_PLAN", "PLANTRACK_LANG")

NEW, OLD = "new.yaml", "old.yaml"
CHECKS = {
    "validate": ("validate", NEW),
    "validate --against": ("validate", NEW, "--against", "HEAD"),
}
EMITTERS = {
    f"validate -f {one}": ("validate", NEW, "-f", one)
    for one in ("json", "github", "gitlab", "sarif")
}
DIFFS = {
    f"diff -f {one}": ("diff", OLD, NEW, "-f", one) for one in ("markdown", "json", "table", "csv")
}
REPORTS = {
    **{
        f"report -f {one}": ("report", "--plan", NEW, "-f", one)
        for one in ("markdown", "json", "table", "csv")
    },
    "report --town": ("report", "--plan", NEW, "--town", "第1镇"),
    "report --unit": ("report", "--plan", NEW, "--unit", "科室1"),
    "report --section": ("report", "--plan", NEW, "--section", "1"),
}
READERS = {
    "list": ("list", "--plan", NEW),
    "list -f table": ("list", "--plan", NEW, "-f", "table"),
    "list --town --unit": ("list", "--plan", NEW, "--town", "第1镇", "--unit", "科室1"),
    "list --section --point": ("list", "--plan", NEW, "--section", "1", "--point", "1"),
    "list --search": ("list", "--plan", NEW, "--search", "餐", "--search", "建设"),
    "show task": ("show", "--plan", NEW, "1"),
    "show point": ("show", "--plan", NEW, "要点1"),
    "show section": ("show", "--plan", NEW, "一、"),
    "show name": ("show", "--plan", NEW, "第1项建设"),
    "export": ("export", "--plan", NEW),
    "schema": ("schema", "--plan", NEW),
}
# Which commands are measured on which shape of plan.
COMMANDS: dict[str, dict[str, tuple[str, ...]]] = {
    "tasks": {**CHECKS, **DIFFS, **REPORTS, **READERS},
    "everything": {**CHECKS, **DIFFS, **REPORTS, **READERS},
    "towns of one task": {**CHECKS, **DIFFS, **REPORTS},
    "targets of one task": {**CHECKS, **DIFFS, **REPORTS},
    "comments": CHECKS,
    "unknown names": CHECKS,
    "duplicates": {**CHECKS, **DIFFS, **REPORTS},
    "faults": {**CHECKS, **EMITTERS},
    "findings": {**CHECKS, **EMITTERS},
}


class Growth(NamedTuple):
    """The seconds of one command on one shape, by size."""

    shape: str
    command: str
    seconds: list[float]

    @property
    def ratios(self) -> list[float]:
        """How many times longer each size took than the one before."""
        return [after / before for before, after in pairwise(self.seconds)]

    @property
    def steepness(self) -> float:
        """The mean ratio of the last two doublings."""
        return fmean(self.ratios[-2:])

    def with_more(self, others: list[float]) -> "Growth":
        """The same with the lesser of the seconds at each size."""
        return self._replace(seconds=list(map(min, self.seconds, others)))


def seconds(folder: Path, arguments: tuple[str, ...]) -> float:
    """How much processor time one run takes; how it ends is not asked."""
    kept = {name: value for name, value in os.environ.items() if name not in SPOILING}
    process = subprocess.Popen(
        [sys.executable, "-m", "plantrack", *arguments],
        cwd=folder,
        env=kept,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"plantrack {' '.join(arguments)} ended with {process.returncode}")
    return usage.ru_utime


def folders(root: Path, shape: str, sizes: list[int]) -> list[Path]:
    """A repository for each size, with the earlier version committed and the new one in place."""
    made = []
    for size in sizes:
        folder = root / shape / str(size)
        folder.mkdir(parents=True)
        pair = SHAPES[shape](size)
        for name, text in ((OLD, pair.old), (NEW, pair.old)):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        as_nobody = ("-c", "user.name=bench", "-c", "user.email=bench@example.org")
        for command in (("init", "-q"), ("add", "."), (*as_nobody, "commit", "-qm", "old")):
            subprocess.run(["git", *command], cwd=folder, check=True)
        (folder / NEW).write_text(pair.new, encoding="utf-8", newline="\n")
        made.append(folder)
    return made


def measured(places: list[Path], arguments: tuple[str, ...], runs: int) -> list[float]:
    """The least of the runs at each size; the sizes take turns."""
    turns = [[seconds(place, arguments) for place in places] for _ in range(runs)]
    return [min(turn[index] for turn in turns) for index in range(len(places))]


def main(tasks: int, doublings: int, runs: int, only: str) -> int:
    """Make the plans, measure, print a line for each command, return the exit code."""
    sizes = [tasks * 2**step for step in range(doublings + 1)]
    heading = "".join(f"{size:>9}" for size in sizes) + "  ratios"
    sys.stdout.write(f"{'seconds of processor time':<40}{heading}\n")
    worst = 0.0
    with tempfile.TemporaryDirectory() as root:
        for shape, commands in COMMANDS.items():
            wanted = {name: one for name, one in commands.items() if only in f"{shape}: {name}"}
            places = folders(Path(root), shape, sizes) if wanted else []
            for name, arguments in wanted.items():
                one = Growth(shape, name, measured(places, arguments, runs))
                if one.steepness > LIMIT:
                    one = one.with_more(measured(places, arguments, runs))
                worst = max(worst, one.steepness)
                show(one)
    sys.stdout.write(f"the worst mean is {worst:.2f} (limit {LIMIT})\n")
    return int(worst > LIMIT)


def show(one: Growth) -> None:
    """A line of the table."""
    figures = "".join(f"{taken:9.2f}" for taken in one.seconds)
    ratios = "  ".join(f"{ratio:.2f}" for ratio in one.ratios)
    slow = "  TOO STEEP" if one.steepness > LIMIT else ""
    sys.stdout.write(
        f"{one.shape + ': ' + one.command:<40}{figures}  {ratios}  mean {one.steepness:.2f}{slow}\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    tasks, doublings, runs = [
        *map(int, sys.argv[1:4]),
        *(TASKS, DOUBLINGS, RUNS)[len(sys.argv) - 1 :],
    ]
    sys.exit(main(tasks, doublings, runs, "".join(sys.argv[4:5])))
