"""A whole plan, small enough that a test can name lines and columns in it."""

SMALL = """\
plantrack: 1
plan:
  year: 2021
  title: 工作要点
  issuer: 民政局
  language: zh-CN
  start: 2021-01-01
  end: 2021-12-31
organisation:
  towns:
    - name: 木耳镇
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
      kinds: [town, subdistrict]
sections:
  - number: 1
    title: 养老服务
    points:
      - number: 1
        title: 助餐
        text: 建设助餐点。
      - number: 2
        title: 床位
        text: 增加床位。
tasks:
  - number: 1
    category: 养老服务
    name: 助餐点建设
    goal: 完成55个助餐点建设
    towns:
      - 木耳镇
    units:
      - 养老科
    points:
      - 1
    targets:
      - what: 助餐点
        value: 55
        measure: 个
        due: 2021-12-31
  - number: 2
    category: 社会救助
    name: 低保
    goal: 动态调整
    units:
      - 救助科
errata:
  - at: points.2
    published: 增加
    read: 适当增加
    why: 缺字
    certain: true
"""

Edit = tuple[str, str]


def edited(*edits: Edit, text: str = SMALL) -> str:
    """`text` with each (old, new) put in its place; an old text must stand there just once."""
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text
