"""The life of an edit, played whole: issued, edited, told, refused, recorded, accepted, merged."""

import json
from pathlib import Path

import pytest

from diff.edits import both, task
from policy.edited import filled, recorded
from support.process import Result, run
from support.real_plan import PLAN_TEXT
from support.repository import with_plan

NAME = "data/plan-2021.yaml"


def test_a_target_is_lowered_and_the_decision_recorded(tmp_path: Path) -> None:
    """A clerk lowers task 17 from 55 to 50 on a branch of her own; CI holds it against main."""
    made = with_plan(tmp_path)

    def plantrack(*arguments: str) -> Result:
        result = run(*arguments, cwd=made.root, env={"PLANTRACK_LANG": "zh"})
        assert result.err == ""
        return result

    assert plantrack("validate", "--strict").code == 0
    assert plantrack("diff").code == 0

    made.git("switch", "--quiet", "--create", "lower-the-target")
    edit = both(task(17, "完成55个", "完成50个"), task(17, "value: 55", "value: 50"))
    made.commit(NAME, edit(PLAN_TEXT), "50 is what we can do")

    # The file by itself is as good as before: goal and target agree.
    assert plantrack("validate", "--strict").code == 0

    told = plantrack("diff", "main..lower-the-target")
    assert told.code == 1
    assert "目标由55个减为50个" in told.out
    assert "养老科" in told.out

    refused = plantrack("validate", "--strict", "--against", "main")
    assert refused.code == 1
    assert "任务17 目标由55个减为50个，没有调整记录" in refused.out
    assert refused.out.count("请在“revisions”下补记") == 2

    github = plantrack("validate", "--against", "main", "--format", "github").out.splitlines()
    lines = edit(PLAN_TEXT).splitlines()
    for line in ("    goal: 完成50个助餐点建设运营", "        value: 50"):
        place = f"::error file={NAME},line={lines.index(line) + 1},"
        assert [one for one in github if one.startswith(place)], line

    entries = [
        one["suggestion"]
        for one in json.loads(plantrack("validate", "--against", "main", "-f", "json").out)[
            "findings"
        ]
        if one["code"].startswith("PT6")
    ]
    made.commit(NAME, recorded(edit(PLAN_TEXT), *map(filled, entries)), "with the decision")
    accepted = plantrack("validate", "--strict", "--against", "main")
    assert accepted.code == 0, accepted.out

    told = plantrack("diff", "main..lower-the-target", "--format", "json")
    kinds = [one["kind"] for one in json.loads(told.out)["changes"]]
    assert kinds == ["goal-changed", "target-lowered", "revision-added", "revision-added"]

    made.git("switch", "--quiet", "main")
    made.git("merge", "--quiet", "lower-the-target")
    assert plantrack("validate", "--strict", "--against", "HEAD~2").code == 0
    assert plantrack("validate", "--strict", "--against", "HEAD").code == 0

    # Afterwards the record may not be touched.
    made.write(NAME, edit(PLAN_TEXT))
    assert "PT606" in plantrack("validate", "--against", "main").out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_whoever_reads_the_message_can_act_on_it(tmp_path: Path, language: str) -> None:
    """The text form names the place, the change and the entry in the reader's language."""
    made = with_plan(tmp_path)
    made.write(NAME, task(17, "value: 55", "value: 50")(PLAN_TEXT))
    result = run(
        *("validate", "--against", "HEAD", "--select", "PT6"),
        cwd=made.root,
        env={"PLANTRACK_LANG": language},
    )
    line = PLAN_TEXT[: PLAN_TEXT.index("value: 55")].count("\n") + 1
    assert f"{NAME}:{line}:16: PT602" in result.out
    assert "field: targets.助餐点建设运营.value" in result.out
    words = {"zh": ("减为", "调整记录"), "en": ("lowered from", "not recorded as a revision")}
    assert all(word in result.out for word in words[language])
