"""A plan that was revised since still prints the notice, whatever the revision changed."""

from typing import Any

import pytest

from fidelity.issued import task_numbered, unrevised
from fidelity.notice import Data, first_difference, render


def test_a_revised_plan_still_prints_the_notice(printed: list[str], plan: Data) -> None:
    task = task_numbered(plan, "17")
    published, task["goal"] = task["goal"], "完成50个助餐点建设运营"
    assert first_difference(printed, render(unrevised(plan))) is not None
    revision = {"date": "2021-12-31", "task": "17", "field": "goal"}
    plan.setdefault("revisions", []).append(revision | {"was": published, "now": task["goal"]})
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is None, difference


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param(
            ("sections", 2, "points", 2, "text"),
            {"point": "10", "field": "text"},
            id="point's text",
        ),
        pytest.param(
            ("sections", 2, "points", 2, "title"),
            {"point": "10", "field": "title"},
            id="point's title",
        ),
        pytest.param(("sections", 5, "title"), {"field": "sections.6.title"}, id="section's title"),
        pytest.param(("preamble",), {"field": "preamble"}, id="preamble"),
        pytest.param(("plan", "title"), {"field": "plan.title"}, id="title"),
        pytest.param(("notice", "body"), {"field": "notice.body"}, id="notice"),
        pytest.param(("notice", "columns"), {"field": "notice.columns"}, id="headings"),
        pytest.param(("tasks", 16, "goal"), {"task": "17", "field": "goal"}, id="goal"),
        pytest.param(("tasks", 16, "name"), {"task": "17", "field": "name"}, id="name"),
        pytest.param(("tasks", 16, "towns"), {"task": "17", "field": "towns"}, id="towns"),
        pytest.param(("tasks", 16, "units"), {"task": "17", "field": "units"}, id="units"),
    ],
)
@pytest.mark.parametrize("gone", [False, True], ids=["changed", "gone"])
def test_whatever_the_notice_prints_is_recovered(
    printed: list[str], plan: Data, path: tuple[str | int, ...], place: Data, gone: bool
) -> None:
    holder: Any = plan
    for step in path[:-1]:
        holder = holder[step]
    was = holder.pop(path[-1])
    now = ["某"] if isinstance(was, list) else "某"
    recorded = {"date": "2021-09-01", "was": was} | place | ({} if gone else {"now": now})
    if not gone:
        holder[path[-1]] = now
        assert first_difference(printed, render(plan)) is not None
    plan["revisions"] = [recorded]
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is None, difference


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ({"point": "99", "field": "text"}, "no point 99"),
        ({"field": "sections.99.title"}, "no section 99"),
        ({"point": "8", "field": "targets.无.max"}, "point 8 has no target 无"),
    ],
)
def test_a_revision_of_nothing_in_the_document_is_refused(
    plan: Data, place: Data, message: str
) -> None:
    plan["revisions"] = [{"date": "2021-09-01", "was": "某", "now": "某某"} | place]
    with pytest.raises(LookupError, match=message):
        unrevised(plan)
