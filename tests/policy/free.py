"""Edits that lay no new work on anybody: what the text states already, and what nobody has."""

import pytest

from diff.edits import both, entry, point, swap, task
from policy.burdens import COUNT, ROW_17, new_target

_HOUSEHOLDS = "        measure: 户\n"
_GROUP = """\
    - name: 三镇
      kinds:
        - town
      open: true
"""

FREE = [
    pytest.param(new_target("what: 助餐点", "value: 55", "measure: 个"), id="the goal's number"),
    pytest.param(new_target("what: 建设运营"), id="a milestone in the goal's words"),
    pytest.param(
        new_target("what: 助餐点", "value: 55", f"towns: [{ROW_17}]"),
        id="for all the row's towns",
    ),
    pytest.param(
        task(17, COUNT, f"{COUNT}        towns: [{ROW_17}]\n"),
        id="all the row's towns named in the target as well",
    ),
    pytest.param(
        task(14, _HOUSEHOLDS, f"{_HOUSEHOLDS}        towns: [各镇街]\n"),
        id="the row's group named in the target as well",
    ),
    pytest.param(
        task(
            15,
            "        value: 30\n",
            "        value: 30\n        towns: [各镇, 王家街道]\n",
        ),
        id="the row's group and town named in the target as well",
    ),
    pytest.param(
        task(
            20,
            "    points:\n",
            "    targets:\n      - what: 公建民营改革试点\n        towns: [兴隆镇]\n    points:\n",
        ),
        id="a town that the goal names in short",
    ),
    pytest.param(
        task(5, "    points:\n", "    targets:\n      - what: 前期工作\n    points:\n"),
        id="the first target of a task",
    ),
    pytest.param(
        task(
            22,
            "    targets:\n",
            "    targets:\n      - what: 换届\n        value: 11\n",
        ),
        id="a number that the goal has as a numeral",
    ),
    pytest.param(
        task(
            22,
            "    targets:\n",
            "    targets:\n      - what: 换届\n        value: 11\n        measure: 届\n",
        ),
        id="a numeral with the goal's measure",
    ),
    pytest.param(
        point(
            9,
            "          - what: 医养服务能力\n",
            "          - what: 医养能力\n            value: 100\n            measure: ％\n"
            "          - what: 医养服务能力\n",
        ),
        id="a share with a sign of another width",
    ),
    pytest.param(
        point(
            10,
            "        # 6个镇",
            "        targets:\n          - what: 互助养老点\n            value: 30\n"
            "        # 6个镇",
        ),
        id="the first target of a point",
    ),
    pytest.param(
        point(
            19,
            "        text: 开展区殡仪馆",
            "        targets:\n          - what: 开工建设\n            due: 2021-12-31\n"
            "            best_effort: true\n        text: 开展区殡仪馆",
        ),
        id="a due date that the text states: 年内",
    ),
    pytest.param(
        task(
            15,
            "        value: 30\n        measure: 个\n",
            "        value: 30\n        measure: 个\n      - what: 互助养老点\n"
            "        value: 2\n        per: town\n",
        ),
        id="for each town, as the goal says",
    ),
    pytest.param(
        task(17, "what: 助餐点建设运营", "what: 助餐点"),
        id="the goal's number under another name",
    ),
    pytest.param(task(4, "what: 开工建设", "what: 年内开工建设"), id="a milestone's fuller name"),
    pytest.param(task(17, "      - 8\n", "      - 8\n      - 9\n"), id="a link"),
    pytest.param(
        swap("  groups:\n", f"  groups:\n{_GROUP}"), id="a collective name that no task has"
    ),
    pytest.param(
        entry(
            "区婚登处",
            "      kind: affiliate\n",
            "      kind: affiliate\n    - name: 区档案室\n      kind: affiliate\n",
        ),
        id="a unit that no task has",
    ),
    pytest.param(entry("养老科", "kind: division", "kind: affiliate"), id="a unit's kind"),
    pytest.param(
        task(
            15,
            "      - 王家街道\n      - 各镇\n    u",
            "      - 王家街道\n      - 木耳镇\n      - 各镇\n    u",
        ),
        id="a town that the group covers already",
    ),
    pytest.param(
        both(
            entry(
                "各镇",
                "    - name: 各镇\n",
                "    - name: 全部镇\n      kinds:\n        - town\n    - name: 各镇\n",
            ),
            task(7, "- 各镇\n", "- 全部镇\n"),
        ),
        id="the same towns under another collective name",
    ),
]
