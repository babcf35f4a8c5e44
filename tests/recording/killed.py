"""Appends that are killed at steps of their way, and what is left each time.

Run as a program of its own, as it forks: `python -m recording.killed FOLDER KILLS [BYTES]`. A step
is the beginning or the end of a call of the operating system, so that kills fall on both sides of
each one, on any machine, however fast. Every other kill is spread over the whole run, the others
over that part of it that has the lock. With BYTES no file may be longer than that, as on a full
disk. Prints what was seen as JSON.
"""

import json
import os
import resource
import signal
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import yaml

from plantrack.cli.run import run

BODY = "养老科"
# The modules whose functions ask the system for something.
SYSTEM = ("posix", "_io", "fcntl", "io")


class Steps:
    """Counts the calls of the system from now on, and ends the process at one of them."""

    def __init__(self, last: int | None = None) -> None:
        self.count = 0
        self.locking = 0  # after how many it asked for the lock
        self._last = last

    def __call__(self, frame: FrameType, event: str, called: Any) -> None:
        if event == "call" and frame.f_code.co_name == "lock_file" and not self.locking:
            self.locking = self.count
        if event not in ("c_call", "c_return", "c_exception"):
            return
        owner = getattr(called, "__self__", None)
        module = getattr(called, "__module__", None) or type(owner).__module__
        if module in SYSTEM:
            self.count += 1
            if self.count == self._last:
                os.kill(os.getpid(), signal.SIGKILL)


class Ended(NamedTuple):
    """How an append ended, in how many steps, and after how many it asked for the lock."""

    status: int
    steps: int = 0
    locking: int = 0


def add(number: int, last: int | None, limit: int | None) -> Ended:
    """Add an entry in a process of its own, which is killed at the step `last`."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        steps = Steps(last)
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # until the end
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        sys.setprofile(steps)
        code = run(typed(number))
        sys.setprofile(None)
        os.write(writing, f"{steps.count} {steps.locking}".encode())
        os._exit(code)
    os.close(writing)
    counted = os.read(reading, 99).split()
    os.close(reading)
    return Ended(os.waitpid(child, 0)[1], *map(int, counted))


def typed(number: int) -> list[str]:
    """What is typed to add an entry."""
    what = ["progress", "add", "1", "--unit", BODY, "--date", "2021-06-30"]
    return [*what, "--note", f"第{number}条"]


def main(folder: str, kills: int, limit: int | None) -> None:
    """Kill so many appends, and print how each one ended."""
    os.chdir(folder)
    file = Path(f"data/progress-2021/{BODY}.yaml")
    run(typed(0))  # loads what is loaded once, and makes the file
    run(typed(1))
    whole = add(2, None, limit)
    seen: Counter[str] = Counter(old=0, new=0, neither=0)
    before = file.read_bytes()
    for number in range(3, kills + 3):
        first = whole.locking if number % 2 else 0
        last = first + 1 + (number - 3) * (whole.steps - first) // kills
        status = add(number, last, limit).status
        after = file.read_bytes()
        entries = yaml.safe_load(after)  # raises if it cannot be parsed
        line = f'- {{task: 1, date: 2021-06-30, note: "第{number}条"}}\n'.encode()
        if after == before:
            seen["old"] += 1
        elif after == before + line and len(entries) == len(before.splitlines()) + 1:
            seen["new"] += 1
        else:
            seen["neither"] += 1
        seen["killed" if os.WIFSIGNALED(status) else "survived"] += 1
        before = after
    code = os.waitstatus_to_exitcode(add(kills + 3, None, None).status)
    seen["left"] = sum(one.name.startswith(".plantrack-") for one in file.parent.iterdir())
    seen["astray"] = sum(not one.name.startswith(".") for one in file.parent.iterdir()) - 1
    seen["again"] = file.read_bytes().startswith(before) and code == 0
    told = {**seen, "steps": whole.steps, "locking": whole.locking}
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
