"""Defaults of `validate` from `plantrack.toml` or `[tool.plantrack]` in `pyproject.toml`."""

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.checks.rule_selection import choose
from plantrack.cli.streams import print_note
from plantrack.errors import InputError, SelectionError
from plantrack.files.inputs import note_input_path, read_noted
from plantrack.files.source import unreadable
from plantrack.i18n import lazy_gettext
from plantrack.text.suggest import suggest

if TYPE_CHECKING:
    from plantrack.files.toml import Toml

_OURS = "plantrack.toml"
_SHARED = "pyproject.toml"
_TABLE = "tool.plantrack"
# Enough to tell whether a file that cannot be parsed is meant for us: the table's name, in a
# heading or a dotted key, or the key `plantrack` of the table `tool`.
_OUR_TABLE = re.compile(
    rb"""tool["']?[ \t]*\.[ \t]*["']?plantrack\b|(^|[{,])[ \t]*["']?plantrack["']?[ \t]*[.=]""",
    re.M,
)


class Settings(NamedTuple):
    """What a project sets for everyone who checks its plans."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False


def read_settings(start: Path | None = None) -> Settings:
    """Return the settings of the nearest parent folder that has any, within the repository.

    In a folder, `plantrack.toml` takes precedence over `pyproject.toml`. Raises InputError for
    settings of ours that cannot be read; another tool's `pyproject.toml` is passed over with a
    note.
    """
    try:
        start = start or Path.cwd()
    except FileNotFoundError:  # a deleted folder has no settings, nor is it in one that has
        return Settings()
    try:
        return _nearest(start)
    except PermissionError as error:
        # As after `sudo -u`: whoever may not enter the folder doesn't mean its settings.
        note = unreadable(str(start), error).message
        print_note(lazy_gettext("{text}; no settings were taken from it", text=note))
        return Settings()


def _nearest(start: Path) -> Settings:
    for folder in (start, *start.parents):
        for name in (_OURS, _SHARED):
            file = folder / name
            if _exists(file) and (settings := _settings_in(file)) is not None:
                return settings
        if os.access(folder / ".git", os.F_OK):
            break
    return Settings()


def _exists(file: Path) -> bool:
    """Whether there is such a file; a link that leads nowhere is one."""
    try:
        file.lstat()
    except PermissionError:
        raise
    except OSError:
        return False
    return True


def _settings_in(file: Path) -> Settings | None:
    """Return the settings in `file`, or None if it is another tool's."""
    content = b""
    try:
        content = _content(file)
        return _our_settings(file, content)
    except InputError as error:
        # Without the NUL bytes, as UTF-16 has them.
        if file.name == _OURS or _OUR_TABLE.search(content.replace(b"\0", b"")):
            raise
        print_note(lazy_gettext("{text}; no settings were taken from it", text=error.message))
        return None


def _content(file: Path) -> bytes:
    """Return the bytes of a regular file; anything else could be without end."""
    from plantrack.files.toml import MAX_BYTES

    note_input_path(file)
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise InputError(
                lazy_gettext(
                    "{name}: cannot be read: {reason}",
                    name=str(file),
                    reason=lazy_gettext("not a regular file"),
                )
            )
        return read_noted(file, MAX_BYTES + 1)
    except OSError as error:
        raise unreadable(str(file), error) from None


def _our_settings(file: Path, content: bytes) -> Settings | None:
    from plantrack.files.toml import parse_toml

    toml = parse_toml(str(file), content)
    if file.name == _OURS:
        return _settings(toml, toml.data)
    tools = toml.data.get("tool")
    table = tools.get("plantrack") if isinstance(tools, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        raise _wrong_type(toml.place_of("plantrack", "tool"), _TABLE)
    return _settings(toml, table, _TABLE)


def _settings(toml: "Toml", table: dict[str, Any], name: str = "") -> Settings:
    """Return the settings in `table` of that name, "" for the whole file."""
    for key, value in table.items():
        if key not in Settings._fields:
            names = suggest(key, Settings._fields) or Settings._fields
            raise InputError(
                lazy_gettext(
                    "{place}: unknown setting “{key}”; did you mean {names}?",
                    place=toml.place_of(key, name),
                    key=key,
                    names=names,
                )
            )
        wanted = isinstance(value, bool) if key == "strict" else _is_texts(value)
        if not wanted:
            raise _wrong_type(toml.place_of(key, name), key)
    for key in ("select", "ignore"):
        try:
            choose(dict.fromkeys(table.get(key, ())), ())
        except SelectionError as error:
            place = toml.place_of(key, name)
            raise InputError(
                lazy_gettext("{place}: {text}", place=place, text=error.message)
            ) from None
    select, ignore = (tuple(dict.fromkeys(table.get(key, ()))) for key in ("select", "ignore"))
    return Settings(select, ignore, table.get("strict", False))


def _wrong_type(place: str, key: str) -> InputError:
    return InputError(lazy_gettext("{place}: “{key}” has the wrong type", place=place, key=key))


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
