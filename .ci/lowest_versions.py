"""Print a pip constraint for the lowest version that pyproject.toml allows of each library."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
optional = [one for extra in project["optional-dependencies"].values() for one in extra]
for requirement in [*project["dependencies"], *optional]:
    found = re.match(r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?>=(?P<version>[\w.]+)", requirement)
    if found is None:
        raise SystemExit(f"{requirement}: has no lower bound")
    print(f"{found['name']}=={found['version']}")
