"""The page's style and script as they stand in it."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def style() -> str:
    """Return the style sheets in one, without indentation and comments."""
    lines = _lines("style", "*.css", ("/*",))
    return "".join(line if line.endswith(("{", "}", ";", ",")) else f"{line} " for line in lines)


@cache
def script() -> str:
    """Return the scripts in one function, without indentation and lines that are comments."""
    lines = _lines("script", "*.js", ("//",))
    return "\n".join(('(()=>{"use strict";', *lines, "})();"))


def _lines(folder: str, pattern: str, comments: tuple[str, ...]) -> list[str]:
    return [
        line.strip()
        for file in sorted((_HERE / folder).glob(pattern), key=lambda path: path.name)
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.strip().startswith(comments)
    ]
