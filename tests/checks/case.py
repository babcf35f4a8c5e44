"""Cases for rules: a small edit of a sound plan, and where the finding is to be.

The place is marked in the edit itself: `▸` stands before the character at which the finding
begins, and is taken out before the plan is checked. So no case counts lines of a plan that grows.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from plantrack.checks.finding import Finding
from plantrack.checks.registry import RULES
from plantrack.checks.runner import check_file
from plantrack.files.source import Source, decode
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import load_source

MARK = "▸"
ALL = frozenset(rule.code for rule in RULES)
PLAN = (Path(__file__).parents[2] / "data" / "plan-2021.yaml").read_text(encoding="utf-8")

# A plan that no rule has anything to say about, notes included.
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
GOAL = "goal: 动态调整"
TEXT = "text: 实施渐退制度。"

Edit = tuple[str, str]
Told = tuple[int, int, str]


class Case(NamedTuple):
    """A file, and the places at which the rule `code` finds a fault in it: none in a good one.

    `suggestions`, where given, are what the findings propose. `old` is the version before, for
    the rules that compare.
    """

    code: str
    name: str
    content: bytes
    places: tuple[Told, ...]
    suggestions: tuple[str | None, ...] | None = None
    old: str | None = None

    @property
    def label(self) -> str:
        """The case's name in the list of tests."""
        return f"{self.code} {'bad' if self.places else 'good'}: {self.name}"


def bad(
    code: str,
    name: str,
    *edits: Edit,
    base: str = SMALL,
    suggest: Sequence[str | None] | None = None,
    old: str | None = None,
) -> Case:
    """A case in which the rule finds as many faults as there are marks."""
    text, places = marked(edited(base, edits), code)
    assert places, f"{code} {name}: no place is marked"
    suggestions = None if suggest is None else tuple(suggest)
    return Case(code, name, text.encode(), places, suggestions, old)


def good(code: str, name: str, *edits: Edit, base: str = SMALL, old: str | None = None) -> Case:
    """A case in which the rule finds nothing."""
    text = edited(base, edits)
    assert MARK not in text, f"{code} {name}: a good case marks no place"
    return Case(code, name, text.encode(), (), None, old)


def edited(base: str, edits: Sequence[Edit]) -> str:
    """`base` with each old text, that must stand there just once, made the new one."""
    for before, after in edits:
        assert base.count(before) == 1, f"{before!r} stands {base.count(before)} times"
        assert before != after, f"{before!r} stays as it is"
        base = base.replace(before, after)
    return base


def marked(text: str, code: str) -> tuple[str, tuple[Told, ...]]:
    """The text without its marks, and the places that they showed."""
    places: list[Told] = []
    plain = ""
    for piece in re.split(f"({MARK})", text):
        if piece == MARK:
            places.append((plain.count("\n") + 1, len(plain) - plain.rfind("\n"), code))
        else:
            plain += piece
    return plain, tuple(places)


def check(content: str | bytes, enabled: frozenset[str] = ALL) -> list[Finding]:
    """Everything that is found about a file of this content."""
    raw = content.encode() if isinstance(content, str) else content
    return check_file(load_source(decode("plan.yaml", raw), Plan), enabled)


def check_edit(old: str, new: str | bytes) -> list[Finding]:
    """Everything that is found about a file of the content `new`, which `old` was before."""
    raw = new.encode() if isinstance(new, str) else new
    before = load_source(Source("plan.yaml", old), Plan).content
    file = load_source(decode("plan.yaml", raw), Plan)
    assert before is not None
    assert file.content is not None, f"the case does not fit the schema: {file.error}"
    return check_file(file, before=before)


def told(findings: list[Finding], code: str | None = None) -> tuple[Told, ...]:
    """Line, column and code of the findings; of those of one rule, where it is given."""
    return tuple(
        (one.location.line, one.location.column, one.code)
        for one in findings
        if code in (None, one.code)
    )
