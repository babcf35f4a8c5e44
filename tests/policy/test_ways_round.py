"""Ways round the policy: edits that promise less, or alter the notice, without touching the field
that one would look at first.
"""

import pytest

from diff.edits import Edit, both, entry, plan_from, point, point_text, section, swap, task
from plantrack.model.plan import Plan
from policy.edited import policy
from support.real_plan import PLAN_TEXT
from support.repository import Repository

_BURIALS = "  - number: 6\n    title: 强力推动殡葬事业健康有序发展\n    points:\n"
_POINT = "      - number: 29\n        title: 又一条\n        text: 某。\n"


def _to_section_five(text: str) -> str:
    block = point_text(text, 18)
    return text.replace(block, "").replace(_BURIALS, block + _BURIALS)


def _without_gulu(text: str) -> str:
    """古路镇 leaves the organisation, and with it every task that says 各镇 or 各镇街."""
    return both(
        entry("古路镇", "    - name: 古路镇\n      kind: town\n", ""),
        task(13, "      - 古路镇\n", ""),
    )(text)


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        pytest.param(task(15, "        per: town\n", ""), "PT602", id="no more in each town"),
        pytest.param(
            both(
                task(17, "what: 助餐点建设运营", "what: 助餐点"),
                task(17, "value: 55", "value: 50"),
            ),
            "PT602",
            id="lowered under another name",
        ),
        pytest.param(
            task(1, "          - 统景镇\n", ""), "PT604", id="a town of the target dropped"
        ),
        pytest.param(
            both(
                task(17, "number: 17", "number: 31"),
                task(31, "      - 龙兴镇\n", ""),
                task(31, "name: 助餐点建设", "name: 助餐"),
            ),
            "PT604",
            id="renumbered, renamed and a town dropped",
        ),
    ],
)
def test_a_promise_made_smaller(repository: Repository, edit: Edit, code: str) -> None:
    assert code in {one.code for one in policy(repository, edit(PLAN_TEXT))}


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(_without_gulu, id="town taken out of the organisation"),
        pytest.param(
            entry("各镇", "        - town\n", "        - town\n      open: true\n"),
            id="group left open",
        ),
        pytest.param(
            entry("各镇街", "        - town\n        - subdistrict\n", "        - subdistrict\n"),
            id="group narrowed",
        ),
        pytest.param(
            entry("古路镇", "kind: town", "kind: subdistrict"), id="town made a subdistrict"
        ),
    ],
)
def test_a_town_dropped_by_way_of_the_organisation(repository: Repository, edit: Edit) -> None:
    """Tasks 7 and 15 go to 各镇: after these edits they reach fewer towns than before."""
    edited = edit(PLAN_TEXT)
    before, after = (_reached(plan_from(text)) for text in (PLAN_TEXT, edited))
    assert before - after
    # Task 13 names 古路镇 itself: that it was dropped there is found in any case.
    assert [one for one in policy(repository, edited) if "任务13" not in one.message]


def _reached(plan: Plan) -> set[tuple[int, str]]:
    """Which task reaches which town, by name or by a closed group."""
    kinds = {one.name: one.kinds for one in plan.organisation.groups if not one.open}
    return {
        (one.number, town.name)
        for one in plan.tasks
        for town in plan.organisation.towns
        if town.name in one.towns or any(town.kind in kinds.get(name, ()) for name in one.towns)
    }


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(point(28, "number: 28", "number: 29"), id="point renumbered"),
        pytest.param(
            section(6, "number: 6\n    title", "number: 9\n    title"), id="section renumbered"
        ),
        pytest.param(_to_section_five, id="point moved to another section"),
        pytest.param(
            swap(
                "\n# 原表“工作",
                "\n      - number: 29\n        title: 又一条\n        text: 某。\n# 原表“工作",
            ),
            id="point put into the notice",
        ),
        pytest.param(
            swap("  disclosure:", "  # 原无此项\n  disclosure:"), id="comment: no alteration"
        ),
    ],
)
def test_the_notice_as_printed_altered(repository: Repository, edit: Edit) -> None:
    """(二十八) is as much the notice's own text as what stands behind it."""
    found = policy(repository, edit(PLAN_TEXT))
    printed = plan_from(edit(PLAN_TEXT)).sections != plan_from(PLAN_TEXT).sections
    assert bool(found) == printed
