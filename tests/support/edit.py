"""Edits of a text, each of which must find what it changes."""

from collections.abc import Sequence

Edit = tuple[str, str]


def edited(text: str, edits: Sequence[Edit]) -> str:
    """`text` with each old text, that must stand there just once, made the new one."""
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        assert old != new, f"{old!r} stays as it is"
        text = text.replace(old, new)
    return text
