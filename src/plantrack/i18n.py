"""Which language the user's terminal speaks, and messages that can be told in either.

English stands in the source as the message's key; `locale/zh` holds the Chinese. What belongs to
the user's dialogue (help, errors) follows the locale; what belongs to a document follows the plan.
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
    """The language of a tag such as `zh-CN`, `zh_CN.UTF-8` or `Chinese (Simplified)_China.936`."""
    return "zh" if tag.lower().startswith(("zh", "chinese")) else "en"


@cache
def requested_language() -> Language | None:
    """The language that PLANTRACK_LANG asks for, None where it is unset or empty."""
    tag = os.environ.get("PLANTRACK_LANG", "")
    return language_of(tag) if tag else None


@cache
def interface_language() -> Language:
    """The language of help and messages: PLANTRACK_LANG's, else the locale's, else English."""
    requested = requested_language()
    if requested:
        return requested
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if tag := os.environ.get(name):
            return language_of(tag)
    if sys.platform == "win32":
        import ctypes

        # The low ten bits of a Windows language identifier are the language; 4 is Chinese.
        return "zh" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 4 else "en"
    return "en"


@cache
def _catalogue(language: Language) -> Callable[[str], str]:
    if language == "en":
        return str
    return gettext.translation("plantrack", LOCALE_FOLDER, languages=[language]).gettext


def translate(text: str, language: Language | None = None) -> str:
    """`text`, an English key of the catalogue, in `language` (the interface's if None)."""
    return _catalogue(language or interface_language())(text) if text else text


def gettext_noop(text: str) -> str:
    """`text` unchanged; marks it for the catalogue, to be translated when it is shown."""
    return text


class Message:
    """A sentence to be told in either language: an English key and what fills its braces.

    A value that is itself a Message, or a tuple of texts (a list of names), is told in the same
    language. A plain class: every command makes one at once, and a dataclass would cost more.
    """

    __slots__ = ("key", "values")

    def __init__(self, key: str, values: dict[str, object] | None = None) -> None:
        self.key = key
        self.values = values or {}

    def __repr__(self) -> str:
        return f"Message({self.key!r}, {self.values!r})"

    def text(self, language: Language | None = None) -> str:
        """The sentence in `language` (the interface's if None), its values filled in."""
        language = language or interface_language()
        if not self.values:
            return translate(self.key, language)
        filled = {name: _tell(value, language) for name, value in self.values.items()}
        return translate(self.key, language).format(**filled)


def lazy_gettext(key: str, /, **values: object) -> Message:
    """A Message of `key`; the marker by which the catalogue finds its keys."""
    return Message(key, values)


def _tell(value: object, language: Language) -> object:
    if isinstance(value, Message):
        return value.text(language)
    if isinstance(value, tuple):
        return list_separator(language).join(str(_tell(one, language)) for one in value)
    return value


def list_separator(language: Language) -> str:
    """What stands between the entries of a list in running text."""
    return "、" if language == "zh" else ", "


def translator(language: Language) -> Translator:
    """A function that tells a catalogue key in `language`, its braces filled in."""

    def tr(key: str, /, **values: object) -> str:
        return Message(key, values).text(language)

    return tr
