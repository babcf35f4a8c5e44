"""An old version that git cannot bring is no new file."""

from pathlib import Path

import pytest

from policy.edited import LOWERED, NAME
from support.process import invoke
from support.repository import Repository


def _objects(made: Repository) -> dict[str, Path]:
    """The loose objects that the plan's old version needs, by what they are."""
    names = {
        "commit": "HEAD",
        "tree": "HEAD^{tree}",
        "folder": "HEAD:data",
        "file": f"HEAD:{NAME}",
    }
    found = {}
    for what, name in names.items():
        object_id = made.git("rev-parse", name).strip()
        found[what] = made.root / ".git/objects" / object_id[:2] / object_id[2:]
    return found


@pytest.mark.parametrize("what", ["commit", "tree", "folder", "file"])
@pytest.mark.parametrize("harm", ["missing", "corrupt"])
@pytest.mark.parametrize("verb", ["validate", "diff"])
def test_a_missing_object_is_no_new_file(made: Repository, what: str, harm: str, verb: str) -> None:
    place = _objects(made)[what]
    place.chmod(0o644)
    place.unlink() if harm == "missing" else place.write_bytes(b"\x78\x01nonsense")
    made.write(NAME, LOWERED)
    arguments = ("--against", "main") if verb == "validate" else ("main",)
    result = invoke(verb, *arguments, cwd=made.root)
    assert result.code == 2
    assert result.err.startswith("Error: ")
    assert "PT613" not in result.out
