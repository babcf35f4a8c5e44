"""The verbs that this folder's tables go through."""

from collections.abc import Mapping

# They read a plan, and go no further where it does not fit the schema.
READERS: Mapping[str, tuple[str, ...]] = {
    "list": ("list",),
    "show": ("show", "1"),
    "report": ("report",),
    "export": ("export",),
}
