"""Workflows, action, hook file and recipes, as the services that read them would check them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from story.recipes import block
from story.tools import check_jsonschema
from support.real_plan import ROOT

_WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))


def _read(name: str | Path) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("workflow", _WORKFLOWS, ids=[path.name for path in _WORKFLOWS])
def test_workflows_fit_githubs_schema(workflow: Path) -> None:
    code, out = check_jsonschema("--builtin-schema", "vendor.github-workflows", str(workflow))
    assert code == 0, out


def test_every_pull_request_is_checked_by_the_base_s_action() -> None:
    """No filter that an edit could get past, and no judge that it could bring along."""
    plan = _read(".github/workflows/plan.yml")
    # YAML 1.1 takes the key `on` for true.
    assert "**" in plan[True]["pull_request"]["paths"]
    base, edit, judged = plan["jobs"]["plan"]["steps"]
    assert base["with"]["ref"] == "${{ github.event.pull_request.base.sha }}"
    assert judged["uses"] == f"./{base['with']['path']}"
    assert judged["with"] == {"working-directory": edit["with"]["path"]}
    assert edit["with"]["fetch-depth"] == 0
    assert "ref" not in edit["with"]


def test_the_action_fits_githubs_schema() -> None:
    path = str(ROOT / "action.yml")
    code, out = check_jsonschema("--builtin-schema", "vendor.github-actions", path)
    assert code == 0, out


@pytest.mark.parametrize(
    ("schema", "recipe"),
    [("vendor.github-workflows", "GitHub"), ("vendor.gitlab-ci", "GitLab")],
)
def test_the_recipes_fit_their_schemas(tmp_path: Path, schema: str, recipe: str) -> None:
    (tmp_path / "recipe.yml").write_text(block(recipe), encoding="utf-8")
    code, out = check_jsonschema("--builtin-schema", schema, str(tmp_path / "recipe.yml"))
    assert code == 0, out


_FILES = [ROOT / "action.yml", ROOT / "docs" / "ci.md", *_WORKFLOWS]


def test_every_action_is_pinned_to_one_commit() -> None:
    """By its full hash, with the version beside it, and everywhere to the same."""
    pins: dict[str, set[str]] = {}
    for file in _FILES:
        for used in re.findall(r"- uses: (.*)", file.read_text(encoding="utf-8")):
            if used.startswith("./") or used == "OWNER/plantrack@COMMIT":
                continue
            name, at, pin = used.partition("@")
            assert re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", pin), f"{file.name}: {used}"
            pins.setdefault(name + at, set()).add(pin)
    setups = {"actions/checkout@", "actions/setup-python@", "actions/setup-node@"}
    assert pins.keys() == setups | {"actions/upload-pages-artifact@", "actions/deploy-pages@"}
    assert {name: found for name, found in pins.items() if len(found) > 1} == {}


def test_no_checkout_keeps_its_credentials() -> None:
    workflows = [*map(_read, _WORKFLOWS), yaml.safe_load(block("GitHub"))]
    steps = [step for one in workflows for job in one["jobs"].values() for step in job["steps"]]
    checkouts = [one for one in steps if one.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) >= 6
    assert all(one["with"]["persist-credentials"] is False for one in checkouts)
    assert all(one["permissions"] == {"contents": "read"} for one in workflows)


def test_the_hook_file_is_of_pre_commits_shape() -> None:
    hooks = {hook["id"]: hook for hook in _read(".pre-commit-hooks.yaml")}
    hook = hooks["plantrack-validate"]
    assert {"id", "name", "entry", "language", "files"} <= hook.keys()
    assert hook["language"] == "python"
    assert hook["entry"].split()[:2] == ["plantrack", "validate"]
    assert hook["pass_filenames"] is False


@pytest.mark.parametrize(
    ("file", "checked"),
    [
        ("data/plan-2021.yaml", True),
        ("plan-2022.yaml", True),
        ("区/data/plan-2022.yaml", True),
        ("data/plan-2021.schema.json", False),
        ("data/myplan-2021.yaml", False),
        ("data/plan-2021.yaml.bak", False),
        (".github/workflows/plan.yml", False),
    ],
)
def test_the_hook_checks_plans_alone(file: str, checked: bool) -> None:
    (hook,) = _read(".pre-commit-hooks.yaml")
    assert bool(re.search(hook["files"], file)) == checked
