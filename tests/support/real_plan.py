"""The plan of 2021 that the repository ships, as a file, as text and as data."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "data" / "plan-2021.yaml"
PLAN_TEXT = PLAN.read_text(encoding="utf-8")


def read_data(path: Path = PLAN) -> dict[str, Any]:
    """A plan file as plain dicts, lists and texts, read without plantrack."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return data
