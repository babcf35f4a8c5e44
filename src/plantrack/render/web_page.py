"""What every web page of ours has: templates that escape all texts, and a policy of its own."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from plantrack.text.escape import escape_controls


@cache
def template(file: Path) -> Template:
    """Return the template, whose values are escaped, with no control character in them."""
    environment = Environment(
        loader=FileSystemLoader(file.parent, encoding="utf-8"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_without_controls,
    )
    return environment.get_template(file.name)


def policy(style: str, script: str = "") -> str:
    """Return the content security policy: nothing but the style and script that stand in it."""
    scripts = (f"script-src {_hash(script)}",) if script else ()
    own = (f"style-src {_hash(style)}", *scripts)
    return "; ".join(("default-src 'none'", *own, "base-uri 'none'", "form-action 'none'"))


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _without_controls(value: object) -> object:
    """Return a text as it may stand in HTML; what is markup already stays."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return escape_controls(value)
    return value
