"""One small plan that no rule finds anything in, notes included: as text and as data."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

SMALL = """\
plantrack: 1
plan:
  year: 2021
  title: 小计划
  issuer: 某局
  language: zh-CN
  start: 2021-01-01
  end: 2021-12-31
notice:
  document_number: 某民〔2021〕34号
  publisher: 某局
  created: 2021-01-04
  title: 关于印发小计划的通知
organisation:
  towns:
    - name: 木耳镇
      kind: town
    - name: 兴隆镇
      kind: town
    - name: 两路街道
      kind: subdistrict
  units:
    - name: 养老科
      kind: division
    - name: 救助科
      kind: division
  groups:
    - name: 各镇街
      kinds:
        - town
        - subdistrict
sections:
  - number: 1
    title: 养老服务
    points:
      - number: 1
        title: 助餐
        text: 护理型床位占比达到40%。
        targets:
          - what: 护理型床位占比
            value: 40
            measure: "%"
      - number: 2
        title: 床位
        text: 增加床位,方便老人。
  - number: 2
    title: 社会救助
    points:
      - number: 3
        title: 低保
        text: 实施渐退制度。
tasks:
  - number: 1
    category: 养老服务
    name: 助餐点建设
    goal: 完成55个助餐点建设
    towns:
      - 木耳镇
      - 兴隆镇
    units:
      - 养老科
    points:
      - 1
      - 2
    targets:
      - what: 助餐点
        value: 55
        measure: 个
        due: 2021-12-31
  - number: 2
    category: 社会救助
    name: 低保提标
    goal: 动态调整
    towns:
      - 两路街道
    units:
      - 救助科
    points:
      - 3
  - number: 3
    category: 社会救助
    name: 主动发现
    goal: 定期走访
    towns:
      - 各镇街
    units:
      - 救助科
    points:
      - 3
"""
# Two lines of it that many edits replace.
GOAL = "goal: 动态调整"
TEXT = "text: 实施渐退制度。"
# The last lines of the second task, told by what comes next; and those of the third.
POINTS_2 = "    points:\n      - 3\n  - number: 3"
END = SMALL[SMALL.index("    name: 主动发现") :]
# An edit: the second task carries out no point.
UNLINKED = (POINTS_2, "  - number: 3")


class _Dumper(yaml.CSafeDumper):
    """Writes no aliases, which a plan file may not hold."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def small_plan(**parts: Any) -> dict[str, Any]:
    """The small plan's data, but for the `parts` given."""
    data: dict[str, Any] = yaml.load(SMALL, yaml.CSafeLoader)
    return data | parts


def small_task(**parts: Any) -> dict[str, Any]:
    """The data of the small plan's first task, but for the `parts` given."""
    task: dict[str, Any] = small_plan()["tasks"][0]
    return task | parts


def plan_text(data: Mapping[str, Any]) -> str:
    """`data` as the text of a plan file; texts that look like something else get quotes."""
    text = yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 20)
    # Days may be given as texts; a plan file has them without quotes.
    return re.sub(r"'([0-9]{4}-[0-9]{2}-[0-9]{2})'", r"\1", text)


def write_plan(path: Path, data: Mapping[str, Any]) -> Path:
    """`data` as a plan file at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(plan_text(data), encoding="utf-8", newline="\n")
    return path
