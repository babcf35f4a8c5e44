"""`plantrack status` over 10,000 entries against `plantrack list` on the same plan, piped.

Against `list` on the plan as it is, without any record, which is the least that reading it takes;
`list` beside the record, which it reads too, is printed for comparison.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sample_record import write_record

from plantrack.api import load

PLAN = Path(__file__).parents[2] / "data" / "plan-2021.yaml"
LIMIT = 3.0
ENTRIES = 10_000
RUNS, WARM_UP = 15, 2
SPOILING = ("PYTHONDONTWRITEBYTECODE", "PLANTRACK_PLAN")


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """How long one run takes, its output piped away; it must succeed."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "plantrack", *arguments]
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return time.perf_counter() - begun


def main() -> int:
    """Make the record, measure in turn, print the table, return the exit code."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES
    environment = {name: value for name, value in os.environ.items() if name not in SPOILING}
    with tempfile.TemporaryDirectory() as root:
        bare, recorded = Path(root, "bare", PLAN.name), Path(root, "recorded", PLAN.name)
        for copy in (bare, recorded):
            copy.parent.mkdir()
            shutil.copy(PLAN, copy)
        size = write_record(load(str(PLAN)), recorded.parent / "progress-2021", entries)
        at = ["--as-of", "2021-12-31"]
        commands = {
            "list, no record": ["list", "--plan", str(bare), *at],
            "list": ["list", "--plan", str(recorded), *at],
            "status": ["status", "--plan", str(recorded), *at],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(-WARM_UP, RUNS):
            for name, arguments in commands.items():
                taken = seconds(arguments, environment)
                if turn >= 0:
                    times[name].append(taken)
    # Of runs next to each other: what slows the machine slows both.
    pairs = zip(times["status"], times["list, no record"], strict=True)
    ratio = statistics.median(ours / least for ours, least in pairs)
    sys.stdout.write(f"{entries} entries, {size / 1_000_000:.1f} MB, medians of {RUNS} runs\n")
    for name, taken_each in times.items():
        sys.stdout.write(f"{name:<20} {statistics.median(taken_each) * 1000:7.1f} ms\n")
    sys.stdout.write(f"{'ratio':<20} {ratio:7.2f}     (limit {LIMIT:g})\n")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
