"""The plans that everything is tried with: that of 2021, and one in each other form."""

from pathlib import Path

import pytest

from support.real_plan import PLAN, ROOT

# Points are tasks, numbered anew in each section; and a table of projects without any section.
POINTS_AS_TASKS = ROOT / "tests" / "plans" / "points-as-tasks.yaml"
PEOPLE_FIRST = ROOT / "tests" / "plans" / "people-first.yaml"

PLANS: dict[str, Path] = {
    "2021": PLAN,
    "points as tasks": POINTS_AS_TASKS,
    "people first": PEOPLE_FIRST,
}
# Tries a test with each of them: `form` is its name.
FORMS = pytest.mark.parametrize("form", PLANS)
