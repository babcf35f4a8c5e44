"""A progress bar on stderr for work that takes over a second, on a terminal that can draw it."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import TypeVar

from plantrack.cli.streams import uses_colour

T = TypeVar("T")
_PATIENCE = 1.0  # seconds before a bar is worth showing


def with_progress(items: Sequence[T]) -> Iterator[T]:
    """Yield the items, each of which takes time, with a bar once a second has passed.

    Whoever is to work through many things without knowing a screen takes this as its `Watch`
    (`reports/build.py`). Two bars at once there cannot be: the one who draws it gives its parts
    none.
    """
    if len(items) < 2 or not uses_colour(sys.stderr):
        yield from items
        return
    begun = time.monotonic()
    with ExitStack() as stack:
        bar = task = None
        for count, item in enumerate(items):
            if bar is None and time.monotonic() - begun > _PATIENCE:
                from rich.console import Console
                from rich.progress import Progress

                bar = stack.enter_context(Progress(console=Console(stderr=True), transient=True))
                task = bar.add_task("", total=len(items), completed=count)
            yield item
            if bar is not None and task is not None:
                bar.update(task, completed=count + 1)
