"""A piped `plantrack list` against the smallest Typer app that runs a command."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMIT = 1.3
RUNS, WARM_UP = 31, 3
SMALLEST = """\
import typer

app = typer.Typer()


@app.command()
def main():
    print("hi")


app()
"""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """How long one run takes, its output piped away."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    return time.perf_counter() - begun


def main() -> int:
    """Measure in turn, print the table, return the exit code."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    # Installed packages have their bytecode; a run must not compile ours each time.
    spoiling = ("PYTHONDONTWRITEBYTECODE", "PLANTRACK_PLAN")
    environment = {name: value for name, value in os.environ.items() if name not in spoiling}
    with tempfile.TemporaryDirectory() as folder:
        app = Path(folder, "smallest.py")
        app.write_text(SMALLEST, encoding="utf-8")
        commands = {
            "bare interpreter": [sys.executable, "-c", ""],
            "smallest Typer app": [sys.executable, str(app)],
            "plantrack list": [sys.executable, "-m", "plantrack", "list", "--unit", "养老科"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(-WARM_UP, runs):
            for name, command in commands.items():
                taken = seconds(command, environment)
                if turn >= 0:
                    times[name].append(taken)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    # Of pairs that ran next to each other: what slows the machine slows both.
    pairs = zip(times["plantrack list"], times["smallest Typer app"], strict=True)
    ratio = statistics.median(ours / smallest for ours, smallest in pairs)
    for name, median in medians.items():
        sys.stdout.write(f"{name:<20} {median * 1000:7.1f} ms\n")
    sys.stdout.write(f"{'ratio':<20} {ratio:7.2f}     (limit {LIMIT}, {runs} pairs)\n")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
