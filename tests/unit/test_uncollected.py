"""The garbage collector is off while a file is read and checked, and then as it was before."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

import plantrack
from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.registry import RULES
from plantrack.errors import PlantrackError
from support.small_plan import SMALL


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.parametrize("text", [SMALL, SMALL.replace("year: 2021", "year: 二"), "- [", ""])
@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was(tmp_path: Path, text: str, was_on: bool) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(text, encoding="utf-8")
    for action in (plantrack.load, plantrack.check):
        (gc.enable if was_on else gc.disable)()
        try:
            action(file)
        except PlantrackError:
            assert text != SMALL
        assert gc.isenabled() == was_on


def test_the_collector_is_off_within(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(SMALL, encoding="utf-8")
    seen: list[bool] = []
    rule = next(one for one in RULES if one.check is not None)

    def watch(_: RuleContext) -> list[Problem]:
        seen.append(gc.isenabled())
        return []

    watching = rule._replace(check=watch)
    monkeypatch.setattr("plantrack.checks.runner.RULES", (watching,))
    plantrack.check(file)
    assert seen == [False]
    assert gc.isenabled()
