"""Edits that several rules or findings answer: the edit, and which rules, how often."""

from diff.edits import Edit, both, entry, task
from policy.burdens import NEW_TASK, new_target


def _both_targets(text: str) -> str:
    """A goal altered together with the target that is read from it."""
    return both(task(17, "完成55个", "完成60个"), task(17, "value: 55", "value: 60"))(text)


SEVERAL: list[tuple[str, Edit, list[str]]] = [
    ("the goal altered with its target", _both_targets, ["PT605", "PT607"]),
    (
        "work moved from one unit to another",
        both(
            task(30, "      - 养老科\n", ""), task(10, "- 救助科\n", "- 救助科\n      - 养老科\n")
        ),
        ["PT604", "PT607"],
    ),
    (
        "work moved from one town to another",
        both(
            task(20, "      - 茨竹镇\n", ""),
            task(28, "      - 木耳镇\n", "      - 木耳镇\n      - 茨竹镇\n"),
        ),
        ["PT604", "PT607"],
    ),
    (
        "two units added",
        task(2, "      - 区救助站\n", "      - 区救助站\n      - 社事科\n      - 办公室\n"),
        ["PT607", "PT607"],
    ),
    (
        "renumbered, and a town added",
        both(
            task(30, "number: 30", "number: 31"),
            task(31, "    units:\n", "    towns:\n      - 各镇\n    units:\n"),
        ),
        ["PT601", "PT607"],
    ),
    (
        "raised under another name",
        both(task(17, "what: 助餐点建设运营", "what: 助餐点"), task(17, "value: 55", "value: 60")),
        ["PT602", "PT607"],
    ),
    (
        "added with all that a target can say",
        new_target("what: 送餐", "value: 9", "due: 2021-06-30", "per: 街道", "towns: [木耳镇]"),
        ["PT607", "PT607", "PT607", "PT607"],
    ),
    (
        "a town under a new collective name",
        both(
            entry(
                "各镇",
                "    - name: 各镇\n",
                "    - name: 全区\n      kinds:\n        - town\n        - subdistrict\n"
                "    - name: 各镇\n",
            ),
            task(7, "- 各镇\n", "- 全区\n"),
        ),
        ["PT607"],
    ),
    (
        "a town given a second kind, the fault excused by a comment",
        entry(
            "龙溪街道",
            "    - name: 龙溪街道\n",
            "    - name: 王家街道  # plantrack: ignore[PT207] 误\n      kind: town\n"
            "    - name: 龙溪街道\n",
        ),
        ["PT607"],
    ),
    (
        "a collective name that is a town's",
        entry(
            "各镇",
            "    - name: 各镇\n",
            "    - name: 木耳镇\n      kinds:\n        - subdistrict\n    - name: 各镇\n",
        ),
        ["PT607"],
    ),
    (
        "put in the middle, all others moved on",
        lambda text: _inserted(text, 29),
        ["PT601", "PT607"],
    ),
]


def _inserted(text: str, at: int) -> str:
    """A task put before the task `at`, and each task from there on numbered one higher."""
    for number in range(30, at - 1, -1):
        text = task(number, f"number: {number}\n", f"number: {number + 1}\n")(text)
    new = NEW_TASK.replace("number: 31", f"number: {at}")
    return text.replace(f"  - number: {at + 1}\n    cat", f"{new}  - number: {at + 1}\n    cat")
