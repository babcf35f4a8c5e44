"""An edit of the open plan, and what is said of it."""

from typing import NamedTuple

from diff.edits import Edit


class Case(NamedTuple):
    """An edit, its changes in Chinese, the first one in English, and what the policy says.

    `code` is the rule that refuses it and `line` the source line that is pointed at; both are
    empty where it is free.
    """

    edit: Edit
    chinese: tuple[str, ...]
    english: str
    code: str = ""
    line: str = ""


def everywhere(old: str, new: str) -> Edit:
    """Replace `old` wherever it stands, several times."""

    def edit(text: str) -> str:
        assert text.count(old) > 1
        return text.replace(old, new)

    return edit
