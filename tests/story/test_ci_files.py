"""Workflows, action and hook file, as the services that read them would check them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from diff.edits import task
from story.tools import check_jsonschema
from support.real_plan import PLAN_TEXT, ROOT
from support.repository import Repository, with_plan

NAME = "data/plan-2021.yaml"
_WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))


def _read(name: str | Path) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def _blocks(document: str) -> list[str]:
    """The YAML examples of a document."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("workflow", _WORKFLOWS, ids=[path.name for path in _WORKFLOWS])
def test_workflows_fit_githubs_schema(workflow: Path) -> None:
    code, out = check_jsonschema("--builtin-schema", "vendor.github-workflows", str(workflow))
    assert code == 0, out


def test_there_are_workflows_for_the_project_and_for_plan_edits() -> None:
    # YAML 1.1 takes the key `on` for true.
    triggers = [found.get("on", found.get(True)) for found in map(_read, _WORKFLOWS)]
    paths = [(one.get("pull_request") or {}).get("paths", []) for one in triggers]
    on_data = [one for one in paths if any(path.startswith("data/") for path in one)]
    assert len(triggers) >= 2
    assert len(on_data) == 1


def test_the_action_fits_githubs_schema() -> None:
    path = str(ROOT / "action.yml")
    code, out = check_jsonschema("--builtin-schema", "vendor.github-actions", path)
    assert code == 0, out


def test_the_documents_examples_fit_their_schemas(tmp_path: Path) -> None:
    """GitHub and GitLab, as shown."""
    examples = {
        "vendor.github-workflows": "uses: OWNER/plantrack",
        "vendor.gitlab-ci": "codequality:",
    }
    for schema, mark in examples.items():
        (block,) = (one for one in _blocks("docs/ci.md") if mark in one)
        (tmp_path / "example.yml").write_text(block, encoding="utf-8")
        example = str(tmp_path / "example.yml")
        code, out = check_jsonschema("--builtin-schema", schema, example)
        assert code == 0, out


def test_the_hook_file_is_of_pre_commits_shape() -> None:
    hooks = {hook["id"]: hook for hook in _read(".pre-commit-hooks.yaml")}
    hook = hooks["plantrack-validate"]
    assert {"id", "name", "entry", "language", "files"} <= hook.keys()
    assert hook["language"] == "python"
    assert hook["entry"].split()[:2] == ["plantrack", "validate"]


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


def _steps() -> list[str]:
    """The action's own scripts that call plantrack, by what they are for."""
    steps = _read("action.yml")["runs"]["steps"]
    return [
        step["run"]
        for step in steps
        if re.search(r"^\s*plantrack (validate|diff)", step.get("run", ""), re.MULTILINE)
    ]


def _played(repository: Repository, summary: Path, **inputs: str) -> tuple[int, str]:
    """The action's scripts one after the other; the first that fails ends them, as there."""
    bash = shutil.which("bash")
    if bash is None or sys.platform == "win32":
        pytest.skip("there is no bash as GitHub has it")
    environment = repository.environment() | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(summary),
        **({"AGAINST": "main", "FILES": "", "STRICT": "true"} | inputs),
    }
    told, code = "", 0
    for script in _steps():
        done = subprocess.run(
            # How GitHub runs `shell: bash`.
            [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=repository.root,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        told += done.stdout
        code = done.returncode
        if code:
            break
    return code, told


@pytest.mark.parametrize(
    ("old", "new", "inputs", "code"),
    [
        pytest.param("value: 55", "value: 50", {}, 1, id="forbidden"),
        pytest.param("      - 8\n", "      - 8\n      - 9\n", {}, 0, id="allowed"),
        pytest.param("value: 55", "value: 50", {"FILES": NAME}, 1, id="file named"),
        pytest.param("- 养老科", "- 养老处", {"AGAINST": ""}, 1, id="push, faulty"),
        pytest.param("      - 8\n", "      - 8\n      - 9\n", {"AGAINST": ""}, 0, id="push, fine"),
    ],
)
def test_the_actions_scripts(
    tmp_path: Path, old: str, new: str, inputs: dict[str, str], code: int
) -> None:
    """Annotations for the lines, the changes in the summary, and the verdict."""
    made, summary = with_plan(tmp_path / "repository"), tmp_path / "summary.md"
    made.git("switch", "--quiet", "--create", "topic")
    made.commit(NAME, task(17, old, new)(PLAN_TEXT))
    ended, told = _played(made, summary, **inputs)
    assert ended == code, told
    assert ("::error file=data/plan-2021.yaml," in told) == bool(code)
    changes = summary.read_text(encoding="utf-8") if summary.exists() else ""
    assert ("任务17" in changes) == (inputs.get("AGAINST") != "")


def test_a_new_plan_passes_the_action(tmp_path: Path) -> None:
    """At the base there is no plan yet: nothing to compare with is no failure."""
    made, summary = Repository(tmp_path / "repository"), tmp_path / "summary.md"
    made.commit("README.md", "计划\n")
    made.git("switch", "--quiet", "--create", "topic")
    made.commit(NAME, PLAN_TEXT)
    ended, told = _played(made, summary)
    assert ended == 0, told
