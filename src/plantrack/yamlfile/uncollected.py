"""Keeps the garbage collector off while a file is read or checked."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave the collector off within; afterwards it is as the calling program had it.

    Reading and checking make many objects at once, of which nearly all stay and none refer to
    each other in a circle: looking for garbage among them takes up to half as long again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
