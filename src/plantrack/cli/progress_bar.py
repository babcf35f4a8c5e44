"""A progress bar on stderr for work that takes over a second, on a terminal that can draw it."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import TypeVar

from plantrack.cli.streams import uses_colour

T = TypeVar("T")
_PATIENCE = 1.0  # seconds before a bar is worth showing


def with_progress(names: Sequence[T]) -> Iterator[T]:
    """Yield the names, or whatever takes time, one by one, with a bar once a second has passed."""
    if len(names) < 2 or not uses_colour(sys.stderr):
        yield from names
        return
    begun = time.monotonic()
    with ExitStack() as stack:
        bar = task = None
        for count, name in enumerate(names):
            if bar is None and time.monotonic() - begun > _PATIENCE:
                from rich.console import Console
                from rich.progress import Progress

                bar = stack.enter_context(Progress(console=Console(stderr=True), transient=True))
                task = bar.add_task("", total=len(names), completed=count)
            yield name
            if bar is not None and task is not None:
                bar.update(task, completed=count + 1)
