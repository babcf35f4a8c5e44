"""Texts that are recorded as they were typed, and for good."""

from collections.abc import Iterable

from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.text.escape import name_bytes


def text_of(option: str, typed: str) -> str:
    """Return the text typed for the option; raises SelectionError if it is empty, or no text.

    Under a locale that is not UTF-8 it comes as bytes, which are.
    """
    try:
        text = name_bytes(typed).decode("utf-8")
    except UnicodeDecodeError:
        raise SelectionError(
            lazy_gettext("{option}: this is not UTF-8, so it cannot be kept", option=option)
        ) from None
    if not text.strip():
        raise SelectionError(lazy_gettext("{option} is empty", option=option))
    return text


def texts_of(typed: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Return the texts typed for options, each under its key; what was not given is left out."""
    return {key: text_of(f"--{key}", text) for key, text in typed if text is not None}
