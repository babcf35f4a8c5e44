"""What a review makes of a task's status, until something is reported after it."""

import pytest

from followup.case import stand

DONE = "养老科 03-01 status: 已完成, evidence: a.pdf, by: 甲"
AGAIN = "养老科 05-01 status: 已完成, by: 甲"
# What was said, the reviews, the status, the standing, and whether the review is stale.
REVIEWED = {
    "accepted": ([DONE], ["04-01 accepted"], "已销号", "done", False),
    "returned": ([DONE], ["04-01 returned"], "进行中", "uncounted", False),
    "accepted on the day of the entry": ([DONE], ["03-01 accepted"], "已销号", "done", False),
    "returned on the day of the entry": ([DONE], ["03-01 returned"], "进行中", "uncounted", False),
    "stale by a later entry": (
        [DONE, "养老科 04-02 note: 补充"],
        ["04-01 accepted"],
        "已完成",
        "done",
        True,
    ),
    "not by another's that does not count": (
        [DONE, "大湾镇 04-02 note: 补充"],
        ["04-01 accepted"],
        "已销号",
        "done",
        False,
    ),
    "stale by a town's": (
        [DONE, "木耳镇 04-02 note: 补充"],
        ["04-01 accepted"],
        "已完成",
        "done",
        True,
    ),
    "done again after it was returned": (
        [DONE, "养老科 05-01 status: 已完成"],
        ["04-01 returned"],
        "已完成",
        "done",
        True,
    ),
    "returned, then accepted": (
        [DONE, AGAIN],
        ["04-01 returned", "05-02 accepted"],
        "已销号",
        "done",
        False,
    ),
    "accepted, then returned": (
        [DONE],
        ["04-01 accepted", "05-02 returned"],
        "进行中",
        "uncounted",
        False,
    ),
    "of two on one day the later one in the file": (
        [DONE],
        ["04-01 returned", "04-01 accepted"],
        "已销号",
        "done",
        False,
    ),
    "the later date, though it stands earlier": (
        [DONE],
        ["05-01 accepted", "04-01 returned"],
        "已销号",
        "done",
        False,
    ),
    "a review of later than the day": ([DONE], ["07-01 accepted"], "已完成", "done", None),
    "accepted by the reporter": (
        [DONE.replace("甲", "某 人")],
        ["04-01 accepted"],
        "已完成",
        "done",
        None,
    ),
    "accepted without evidence": (
        [DONE.replace("evidence: a.pdf, ", "")],
        ["04-01 accepted"],
        "已完成",
        "done",
        None,
    ),
    "accepted before there was evidence": (
        [DONE.replace("evidence: a.pdf, ", ""), "养老科 04-02 evidence: a.pdf"],
        ["04-01 accepted"],
        "已完成",
        "done",
        None,
    ),
    "accepted, though nobody knows who reported": (
        [DONE.replace(", by: 甲", "")],
        ["04-01 accepted"],
        "已完成",
        "done",
        None,
    ),
    "accepted before it was done": (
        [DONE.replace("已完成", "部分完成")],
        ["04-01 accepted"],
        "部分完成",
        "uncounted",
        None,
    ),
    "accepted before anything was said": ([DONE], ["02-01 accepted"], "已完成", "done", None),
    "accepted by the reporter after it was returned": (
        [DONE, AGAIN.replace("甲", "某人")],
        ["04-01 returned", "05-02 accepted"],
        "已完成",
        "done",
        True,
    ),
    "accepted by somebody else, then by the reporter": (
        [DONE, AGAIN.replace("甲", "某人")],
        ["04-01 accepted", "05-02 accepted"],
        "已完成",
        "done",
        True,
    ),
    "what was not done stays so when it is returned": (
        ["养老科 03-01 status: 部分完成"],
        ["04-01 returned"],
        "部分完成",
        "uncounted",
        False,
    ),
}


@pytest.mark.parametrize(
    ("said", "reviews", "status", "standing", "is_stale"), REVIEWED.values(), ids=REVIEWED
)
@pytest.mark.parametrize("targets", ["", ", targets: [{what: 选址}]"])
def test_what_a_review_makes_of_it(
    said: list[str],
    reviews: list[str],
    status: str,
    standing: str,
    is_stale: bool | None,
    targets: str,
) -> None:
    """The same for a task without targets, and one whose only target is a milestone."""
    found = stand(f"towns: [木耳镇]{targets}", said, reviews=reviews)
    assert (found.status, found.figures.standing) == (status, standing)
    assert (found.review.is_stale if found.review else None) is is_stale
