"""Defaults of `validate` from `plantrack.toml` or `[tool.plantrack]` in `pyproject.toml`."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from plantrack.checks.rule_selection import choose
from plantrack.errors import InputError, SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.text.suggest import suggest


class Settings(NamedTuple):
    """What a project sets for everyone who checks its plans."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False


def read_settings(start: Path | None = None) -> Settings:
    """Return the settings of the nearest parent folder that has any, within the repository.

    In a folder, `plantrack.toml` takes precedence over `pyproject.toml`. Raises InputError.
    """
    start = start or Path.cwd()
    for folder in (start, *start.parents):
        for name in ("plantrack.toml", "pyproject.toml"):
            file = folder / name
            if file.is_file():
                table = _table(file, name)
                if table is not None:
                    return _settings(table, str(file))
        if (folder / ".git").exists():
            break
    return Settings()


def _table(file: Path, name: str) -> dict[str, Any] | None:
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(
            lazy_gettext("{file}: not valid TOML: {reason}", file=str(file), reason=str(error))
        ) from None
    if name == "plantrack.toml":
        return content
    tools = content.get("tool")
    table = tools.get("plantrack") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise InputError(
            lazy_gettext("{file}: “{key}” has the wrong type", file=str(file), key="tool.plantrack")
        )
    return table


def _settings(table: dict[str, Any], file: str) -> Settings:
    for key, value in table.items():
        if key not in Settings._fields:
            names = suggest(key, Settings._fields) or Settings._fields
            raise InputError(
                lazy_gettext(
                    "{file}: unknown setting “{key}”; did you mean {names}?",
                    file=file,
                    key=key,
                    names=names,
                )
            )
        wanted = isinstance(value, bool) if key == "strict" else _is_texts(value)
        if not wanted:
            raise InputError(lazy_gettext("{file}: “{key}” has the wrong type", file=file, key=key))
    select, ignore = tuple(table.get("select", ())), tuple(table.get("ignore", ()))
    try:
        choose(select, ignore)
    except SelectionError as error:
        raise InputError(lazy_gettext("{file}: {text}", file=file, text=error.message)) from None
    return Settings(select, ignore, table.get("strict", False))


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
