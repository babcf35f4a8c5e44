"""The language of the user's terminal, and messages that can be shown in either language.

The English text in the source is the message's key; `locale/zh` has the Chinese. Help and errors
follow the user's locale; documents follow the plan's language.
"""

import gettext
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

Translator = Callable[..., str]
Language = Literal["zh", "en"]
LOCALE_FOLDER = Path(__file__).parent / "locale"


def language_of(tag: str) -> Language:
    """Return the language of a tag: `zh-CN`, `zh_CN.UTF-8`, `Chinese (Simplified)_China.936` …"""
    return "zh" if tag.lower().startswith(("zh", "chinese")) else "en"


@cache
def requested_language() -> Language | None:
    """Return the language set by PLANTRACK_LANG, or None if it is unset or empty."""
    tag = os.environ.get("PLANTRACK_LANG", "")
    return language_of(tag) if tag else None


@cache
def interface_language() -> Language:
    """Return the language of messages: what PLANTRACK_LANG, LANGUAGE or the locale says."""
    requested = requested_language()
    if requested:
        return requested
    tags = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((tag for tag in tags if tag), None)
    windows = sys.platform == "win32"
    # As GNU gettext does, and for its reason: whoever asks for the C locale wants plain output.
    if not (_is_plain(locale) if locale else not windows) and (preferred := _preferred_language()):
        return preferred
    if locale:
        return language_of(locale)
    if sys.platform == "win32":
        import ctypes

        # The low ten bits of a Windows language identifier are the language; 4 is Chinese.
        return "zh" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 4 else "en"
    return "en"


def _is_plain(locale: str) -> bool:
    return locale.partition(".")[0] in ("C", "POSIX")


def _preferred_language() -> Language | None:
    """Return the first language of LANGUAGE (`zh_CN:en`) that we have; English if none is ours."""
    tags = [tag for tag in os.environ.get("LANGUAGE", "").split(":") if tag]
    for tag in tags:
        if _is_plain(tag) or tag.lower().startswith("en"):
            return "en"
        if language_of(tag) == "zh":
            return "zh"
    return "en" if tags else None


_KIND = " (kind)"  # what the keys of 镇 and 镇街 are told apart by, both of them "town"


class _English(gettext.NullTranslations):
    """The texts of the source themselves."""

    def gettext(self, message: str) -> str:
        return message.removesuffix(_KIND)


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language == "en":
        return _English()
    return gettext.translation("plantrack", LOCALE_FOLDER, languages=[language])


def translate(text: str, language: Language | None = None) -> str:
    """Translate `text`, an English key, into `language` (the interface's if None)."""
    return _catalogue(language or interface_language()).gettext(text) if text else text


def gettext_noop(text: str) -> str:
    """Return `text` unchanged; marks it for the catalogue, to be translated when shown."""
    return text


_NONE: dict[str, object] = {}


class Message:
    """A sentence that can be shown in either language: an English key and its values.

    A value that is itself a Message, or a tuple of texts (a list of names), is shown in the same
    language. With a key for `many`, the value `count` decides between the two. A plain class, as
    every command creates some and a dataclass would cost more.
    """

    __slots__ = ("key", "many", "values")

    def __init__(self, key: str, values: dict[str, object] | None = None, many: str = "") -> None:
        self.key = key
        self.many = many
        self.values = values or _NONE

    def __repr__(self) -> str:
        return f"Message({self.key!r}, {self.values!r})"

    def __str__(self) -> str:
        return self.text()

    def text(self, language: Language | None = None) -> str:
        """Return the sentence in `language` (the interface's if None), with values filled in."""
        language = language or interface_language()
        if not self.values:
            return translate(self.key, language)
        filled = {name: _tell(value, language) for name, value in self.values.items()}
        return self._template(language).format(**filled)

    def _template(self, language: Language) -> str:
        count = self.values.get("count")
        if self.many and isinstance(count, int):
            return _catalogue(language).ngettext(self.key, self.many, count)
        return translate(self.key, language)


def lazy_gettext(key: str, /, **values: object) -> Message:
    """Return a Message with `key`; also marks the key for the catalogue."""
    return Message(key, values)


def lazy_ngettext(one: str, many: str, /, *, count: int, **values: object) -> Message:
    """Return a Message with the key `one` for a `count` of 1, else `many`; marks both."""
    return Message(one, {"count": count, **values}, many)


def _tell(value: object, language: Language) -> object:
    if isinstance(value, Message):
        return value.text(language)
    if isinstance(value, tuple):
        return list_separator(language).join(str(_tell(one, language)) for one in value)
    return value


def list_separator(language: Language) -> str:
    """Return the separator between the entries of a list in running text."""
    return "、" if language == "zh" else ", "


def translator(language: Language) -> Translator:
    """Return a function that translates a key into `language` and fills in its values.

    It takes a whole Message too.
    """

    def tr(key: str | Message, /, **values: object) -> str:
        return (key if isinstance(key, Message) else Message(key, values)).text(language)

    return tr
