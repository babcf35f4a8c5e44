"""The recipes of docs/ci.md, as somebody would copy them."""

import re

from support.real_plan import ROOT

_DOCUMENT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def block(heading: str) -> str:
    """The YAML that stands under the heading."""
    _, found, rest = _DOCUMENT.partition(f"\n## {heading}\n")
    assert found, heading
    (shown, *_) = re.findall(r"^```yaml\n(.*?)^```$", rest, re.MULTILINE | re.DOTALL)
    return str(shown)


def filled(text: str, owner: str, commit: str) -> str:
    """The recipe with what its reader is told to replace."""
    assert "COMMIT" in text
    return text.replace("OWNER", owner).replace("COMMIT", commit)
