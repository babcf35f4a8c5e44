"""What the documents show is what the commands print."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<shown>(?:.*\n)*?)```")


def _examples() -> list[tuple[str, str]]:
    documents = (ROOT / "README.md", ROOT / "docs" / "README.zh.md")
    texts = [document.read_text(encoding="utf-8") for document in documents]
    return [(found["command"], found["shown"]) for text in texts for found in _BLOCK.finditer(text)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no POSIX shell")
@pytest.mark.parametrize(("command", "shown"), _examples(), ids=[one for one, _ in _examples()])
def test_example_prints_what_is_shown(command: str, shown: str) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PLANTRACK_")}
    environment |= {
        "PLANTRACK_LANG": "zh",
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
    }
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    printed = done.stdout.decode("utf-8")
    if shown.endswith("…\n"):
        assert printed.startswith(shown.removesuffix("…\n"))
    else:
        assert printed == shown


def test_both_documents_have_examples() -> None:
    assert len(_examples()) >= 9
