"""Whoever edits the plan cannot lift the policy in the same edit."""

import json
from pathlib import Path

import pytest

from policy.edited import NAME
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

LOWERED = PLAN_TEXT.replace("value: 55", "value: 50")
EXCUSED = PLAN_TEXT.replace("value: 55", "value: 50  # plantrack: ignore[PT602, PT301] 误写")


@pytest.fixture
def fresh(tmp_path: Path) -> Repository:
    return with_plan(tmp_path / "within")


def codes(repository: Repository, *more: str) -> tuple[int, set[str]]:
    result = invoke("validate", "--against", "main", "-f", "json", *more, cwd=repository.root)
    return result.code, {one["code"] for one in json.loads(result.out)["findings"]}


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        pytest.param(EXCUSED, {}, id="a comment"),
        pytest.param(LOWERED, {"plantrack.toml": 'ignore = ["policy", "PT3"]\n'}, id="ignore"),
        pytest.param(LOWERED, {"plantrack.toml": 'select = ["PT1"]\n'}, id="select"),
        pytest.param(
            LOWERED, {"pyproject.toml": '[tool.plantrack]\nignore = ["PT6"]\n'}, id="pyproject"
        ),
    ],
)
def test_an_edit_cannot_lift_it(fresh: Repository, text: str, settings: dict[str, str]) -> None:
    for name, content in settings.items():
        fresh.write(name, content)
    fresh.write(NAME, text)
    code, found = codes(fresh)
    assert code == 1
    assert "PT602" in found


def test_the_command_line_can(fresh: Repository) -> None:
    fresh.write(NAME, LOWERED)
    assert "PT602" not in codes(fresh, "--ignore", "policy")[1]


def test_a_new_name_is_no_new_plan(fresh: Repository) -> None:
    fresh.git("mv", NAME, "data/plan-2022.yaml")
    fresh.write("data/plan-2022.yaml", LOWERED)
    assert "PT602" in codes(fresh)[1]


@pytest.mark.parametrize("ignored", ["policy", "PT6", "PT609", "substantive-erratum"])
def test_nor_what_the_policy_says_of_one_file(fresh: Repository, ignored: str) -> None:
    """Without a version before it, too."""
    fresh.write("plantrack.toml", f'ignore = ["{ignored}"]\n')
    fresh.write(NAME, PLAN_TEXT.replace("read: 6·19\n", "read: 6·20\n"))
    result = invoke("validate", "-f", "json", cwd=fresh.root)
    assert "PT609" in {one["code"] for one in json.loads(result.out)["findings"]}
    assert "PT609" not in invoke("validate", "--ignore", ignored, cwd=fresh.root).out
