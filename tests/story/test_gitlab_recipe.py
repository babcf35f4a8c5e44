"""The GitLab recipe: one run, the policy's findings in the report, the verdict, a readable log."""

from pathlib import Path

import pytest

from diff.edits import Edit, both, task
from story.gitlab import play
from support.real_plan import PLAN_TEXT
from support.repository import with_plan

NAME = "data/plan-2021.yaml"
_LOWERED = both(task(17, "完成55个", "完成50个"), task(17, "value: 55", "value: 50"))


@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        pytest.param(task(17, "      - 8\n", "      - 8\n      - 9\n"), "", id="fine"),
        pytest.param(task(17, "- 养老科", "- 养老处"), "unknown-unit", id="error"),
        pytest.param(_LOWERED, "target-lowered", id="against the policy"),
    ],
)
def test_the_job(tmp_path: Path, edit: Edit, rule: str) -> None:
    made = with_plan(tmp_path)
    base = made.git("rev-parse", "HEAD").strip()
    # A file of that name would be taken for Python's own.
    made.write("json.py", "raise SystemExit('the checkout was run')\n")
    made.commit(NAME, edit(PLAN_TEXT))
    ended = play(made, base)
    assert ended.code == (1 if rule else 0), ended.log
    assert not rule or rule in {one["check_name"] for one in ended.report}
    for one in ended.report:
        place = f"{one['location']['path']}:{one['location']['lines']['begin']}: "
        assert f"{place}{one['description']}\n" in ended.log
