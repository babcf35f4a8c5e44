"""Edits that lay work on somebody: the edit, the rule, and the line that is pointed at."""

from diff.edits import Edit, entry, point, swap, task
from policy.forbidden import Case

COUNT = "        measure: 个\n"
_SHARE = '            measure: "%"\n'
NEW_TASK = """  - number: 31
    category: 专项事务管理
    name: 档案整理
    goal: 完成3类档案整理
    towns:
      - 各镇街
    units:
      - 办公室
    targets:
      - what: 档案整理
        value: 3
        measure: 类
        due: 2021-06-30
"""
ROW_17 = (
    "龙溪街道, 龙山街道, 龙塔街道, 双凤桥街道, 两路街道, 双龙湖街道, 回兴街道, 宝圣湖街道, "
    "悦来街道, 仙桃街道, 龙兴镇"
)
_TOWNS_20 = "      - 兴隆镇\n      - 茨竹镇\n      - 木耳镇\n"
_LAST_TOWN = "    - name: 古路镇\n      kind: town\n"


def new_target(*lines: str) -> Edit:
    """Another target of task 17, whose goal states 55 and nothing else."""
    more = "".join(f"        {line}\n" for line in lines[1:])
    return task(17, COUNT, f"{COUNT}      - {lines[0]}\n{more}")


def _refused(name: str, edit: Edit, line: str) -> Case:
    return Case(name, edit, "PT607", line)


CASES = [
    _refused("task added", swap("\nerrata:\n", f"\n{NEW_TASK}errata:\n"), "- number: 31"),
    _refused(
        "unit added",
        task(21, "      - 区救助站\n", "      - 区救助站\n      - 办公室\n"),
        "- 办公室",
    ),
    _refused(
        "town added", task(20, "      - 木耳镇\n", "      - 木耳镇\n      - 大湾镇\n"), "- 大湾镇"
    ),
    _refused(
        "town added where none was",
        task(2, "    units:\n", "    towns:\n      - 木耳镇\n    units:\n"),
        "- 木耳镇",
    ),
    _refused(
        "group added where none was",
        task(6, "    units:\n", "    towns:\n      - 相关街道\n    units:\n"),
        "- 相关街道",
    ),
    _refused("towns made a group", task(20, _TOWNS_20, "      - 各镇\n"), "- 各镇"),
    _refused("group made a wider one", task(7, "- 各镇\n", "- 各镇街\n"), "- 各镇街"),
    _refused(
        "group made wider",
        entry("各镇", "        - town\n", "        - town\n        - subdistrict\n"),
        "- town",
    ),
    _refused(
        "group no longer open", entry("相关街道", "      open: true\n", ""), "- name: 相关街道"
    ),
    _refused(
        "town put into the organisation",
        entry("古路镇", _LAST_TOWN, f"{_LAST_TOWN}    - name: 麻柳沱镇\n      kind: town\n"),
        "- name: 麻柳沱镇",
    ),
    _refused(
        "town of another kind", entry("王家街道", "kind: subdistrict", "kind: town"), "kind: town"
    ),
    _refused("target raised", task(17, "value: 55", "value: 60"), "value: 60"),
    _refused("target raised by a bit", task(17, "value: 55", "value: 55.5"), "value: 55.5"),
    _refused("bound raised", point(8, "max: 5", "max: 6"), "max: 6"),
    _refused(
        "bound added",
        task(17, "        value: 55\n", "        value: 55\n        max: 60\n"),
        "max: 60",
    ),
    _refused(
        "value given to a milestone",
        task(4, "      - what: 开工建设\n", "      - what: 开工建设\n        value: 3\n"),
        "value: 3",
    ),
    _refused("milestone added", new_target("what: 启动送餐"), "- what: 启动送餐"),
    _refused("target added", new_target("what: 送餐点", "value: 20"), "- what: 送餐点"),
    _refused(
        "range added, its lower bound in the goal",
        new_target("what: 送餐点", "value: 55", "max: 80"),
        "- what: 送餐点",
    ),
    _refused(
        "number of the goal, for each town",
        new_target("what: 送餐点", "value: 55", "per: town"),
        "per: town",
    ),
    _refused(
        "number of the goal, for a town that it is not for",
        new_target("what: 送餐点", "value: 55", "towns: [木耳镇]"),
        "towns: [木耳镇]",
    ),
    _refused(
        "number of the goal, in ten thousands",
        task(12, COUNT, f"{COUNT}      - what: 适老化\n        value: 10\n        measure: 万个\n"),
        "- what: 适老化",
    ),
    _refused(
        "number of the goal, as another measure",
        task(
            22,
            "    targets:\n",
            "    targets:\n      - what: 换届\n        value: 11\n        measure: 次\n",
        ),
        "- what: 换届",
    ),
    _refused(
        "number of the goal, for one of the row's towns",
        task(
            12,
            COUNT,
            f"{COUNT}      - what: 适老化\n        value: 10\n        towns: [龙溪街道]\n",
        ),
        "towns: [龙溪街道]",
    ),
    _refused(
        "number of the goal, for a group that 各 in it does not name",
        task(
            23,
            "        per: 村(居)\n",
            "        per: 村(居)\n"
            "      - what: 社会工作者\n        value: 2\n        towns: [各镇]\n",
        ),
        "towns: [各镇]",
    ),
    _refused(
        "town given to a target of a task without towns",
        task(4, "        due: 2021", "        towns: [木耳镇]\n        due: 2021"),
        "towns: [木耳镇]",
    ),
    _refused(
        "number of the goal, by a day that is not in it",
        new_target("what: 送餐点", "value: 55", "due: 2021-06-30"),
        "due: 2021-06-30",
    ),
    _refused(
        "target added to a point",
        point(
            11,
            "          - what: 培训养老护理员\n",
            "          - what: 培训讲师\n            value: 60\n          - what: 培训养老护理员\n",
        ),
        "- what: 培训讲师",
    ),
    _refused(
        "due date set", task(17, COUNT, f"{COUNT}        due: 2021-10-31\n"), "due: 2021-10-31"
    ),
    _refused(
        "due date brought forward", task(4, "due: 2021-12-31", "due: 2021-11-30"), "due: 2021-11-30"
    ),
    _refused(
        "point's due date brought forward",
        point(22, "due: 2021-12-31", "due: 2021-06-30"),
        "due: 2021-06-30",
    ),
    _refused("made binding", task(4, "        best_effort: true\n", ""), "- what: 开工建设"),
    _refused(
        "point's target made binding",
        point(8, "            best_effort: true\n", ""),
        "- what: 老年助餐点",
    ),
    _refused(
        "town added to a target",
        task(
            1,
            "          - 大湾镇\n          - 茨竹",
            "          - 大湾镇\n          - 古路镇\n          - 茨竹",
        ),
        "- 王家街道",
    ),
    _refused(
        "town given to a point's target",
        point(9, _SHARE, f"{_SHARE}            towns:\n              - 木耳镇\n"),
        "- 木耳镇",
    ),
    _refused(
        "place added to a target",
        task(3, "          - 金凤村\n", "          - 金凤村\n          - 新村\n"),
        "- 金凤村",
    ),
    _refused(
        "milestone under a larger name",
        task(4, "what: 开工建设", "what: 竣工投用"),
        "- what: 竣工投用",
    ),
    Case("year altered", swap("  year: 2021\n", "  year: 2022\n"), "PT605", "year: 2022"),
    Case(
        "issuer altered",
        swap("issuer: 重庆市渝北区民政局", "issuer: 民政局"),
        "PT605",
        "issuer: 民政局",
    ),
    Case(
        "category altered",
        task(17, "category: 养老服务", "category: 养老"),
        "PT605",
        "category: 养老",
    ),
]
