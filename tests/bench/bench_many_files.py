"""`plantrack validate` against check-jsonschema with the exported schema, on the same files.

Run it with `python tests/bench/bench_many_files.py [ROUNDS]`: prints a table, and exits with 1
where a limit is passed. The runs take turns, so that a busy moment burdens all alike; medians
count. check-jsonschema is slow, so a few rounds must do.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
PLAN = ROOT / "data" / "plan-2021.yaml"
MANY = 200
_ALLOWED = {1: 0.8, MANY: 0.11}  # share of check-jsonschema's time, by the number of files


class Measured(NamedTuple):
    """Median seconds of both programs on so many files."""

    files: int
    plantrack: float
    check_jsonschema: float

    @property
    def share(self) -> float:
        """plantrack's time as a share of the other's."""
        return self.plantrack / self.check_jsonschema


def main(rounds: int = 3) -> int:
    """Measure, print, and tell by the exit code whether the limits hold."""
    with tempfile.TemporaryDirectory() as folder:
        schema = Path(folder, "schema.json")
        _seconds("plantrack", "schema", "--plan", str(PLAN), "-o", str(schema))
        names = _copies(Path(folder))
        found = [
            _measured(names[:1], schema, max(rounds * 3, 5)),
            _measured(names, schema, rounds),
        ]
    _print(found)
    return int(any(one.share > _ALLOWED[one.files] for one in found))


def _copies(folder: Path) -> list[str]:
    text = PLAN.read_text(encoding="utf-8")
    names = []
    for number in range(MANY):
        copy = folder / f"plan-{number}.yaml"
        copy.write_text(text, encoding="utf-8", newline="\n")
        names.append(str(copy))
    return names


def _measured(names: list[str], schema: Path, rounds: int) -> Measured:
    commands = (
        ("plantrack", "validate", *names),
        ("check_jsonschema", "--schemafile", str(schema), *names),
    )
    for command in commands:
        # Once for nothing: bytecode and disk caches.
        _seconds(*command[:2], *([str(schema)] if "schemafile" in command[1] else []), names[0])
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for taken, command in zip(times, commands, strict=True):
            taken.append(_seconds(*command))
    return Measured(len(names), *(statistics.median(taken) for taken in times))


def _seconds(module: str, *arguments: str) -> float:
    """How long `python -m module arguments` takes; it must find nothing to print_error of."""
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", module, *arguments], check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - begun


def _print(found: list[Measured]) -> None:
    lines = [f"{'files':>5}  {'plantrack':>10}  {'check-jsonschema':>16}  share  limit"]
    lines += [
        f"{one.files:>5}  {one.plantrack:>8.3f} s  {one.check_jsonschema:>14.3f} s"
        f"  {one.share:>5.3f}  {_ALLOWED[one.files]:>5}"
        f"{'  TOO SLOW' if one.share > _ALLOWED[one.files] else ''}"
        for one in found
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
