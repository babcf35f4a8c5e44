"""Plans in forms other than that of 2021, with invented bodies."""

# The points are the tasks: numbered anew in each section, one within another, some without title.
POINTS = """\
plantrack: 1
plan:
  year: 2024
  title: 河源市口袋公园方案
  issuer: 河源市政府
  language: zh-CN
  start: 2024-01-01
  end: 2024-12-31
organisation:
  towns:
    - name: 东湖区
      kind: district
    - name: 西岭县
      kind: county
  units:
    - name: 市园林局
      kind: department
      leader: 李局长
      contact: 绿化科
    - name: 市财政局
      kind: department
    - name: 市档案馆
      kind: other
    - name: 市植物园
      kind: other
  groups:
    - name: 各区县
      kinds:
        - district
        - county
    - name: 市级各部门
      kinds:
        - department
    - name: 有关馆站
      kinds:
        - other
      open: true
sections:
  - number: 1
    title: 总体要求
    text: 见缝插绿，便民利民。
  - number: 2
    title: 重点任务
    text: 按季度调度。
    points:
      - number: 1
        title: 摸清底数
        text: 四月底前形成选址清单。
      - number: 2
        title: 分类建设
        text: 分类推进。
        points:
          - number: 1
            title: 居住型
            text: 建成居住型公园24个，其中东湖区14个。
          - number: 2
            text: 街角型公园有序推进，不搞一刀切。
  - number: 3
    title: 长效管护
    points:
      - number: 1
        text: 落实管护经费，明确责任单位。
      - number: 2
        title: 宣传
        text: 总结推广经验。
tasks:
  - number: 1
    towns:
      - 各区县
    lead:
      - 市园林局
    support:
      - 市级各部门
      - 有关馆站
    leaders:
      - 分管副市长
    due: 2024-04-30
    due_text: 四月底前
    points:
      - "2.1"
  - number: 2
    towns:
      - 东湖区
    units:
      - 市财政局
    milestones:
      - what: 完成设计
        due: 2024-05-31
        due_text: 五月底前
      - what: 全部开工
        due: 2024-06-30
    points:
      - "2.2.1"
    targets:
      - what: 居住型公园
        value: 24
        measure: 个
        bound: at_least
        shares:
          - town: 东湖区
            value: 14
          - town: 西岭县
            value: 10
  - number: 3
    units:
      - 市财政局
    points:
      - "3.1"
"""

# One flat table with headings of its own: rows within rows, no sections, no categories.
TABLE = """\
plantrack: 1
plan:
  year: 2025
  title: 河源市民生实事项目表
  issuer: 河源市政府
  language: zh-CN
  start: 2025-01-01
  end: 2025-12-31
notice:
  document_number: 河府〔2025〕3号
  publisher: 河源市政府
  created: 2025-01-16
  title: 关于印发民生实事项目表的通知
  columns:
    - heading: 编号
      field: number
    - heading: 建设内容
      field: goal
    - heading: 责任区县
      field: towns
    - heading: 牵头单位
      field: lead
    - heading: 办结时间
      field: due
    - heading: 资金来源
organisation:
  towns:
    - name: 东湖区
      kind: district
    - name: 西岭县
      kind: county
  units:
    - name: 市交通局
      kind: department
    - name: 市文旅局
      kind: department
  groups:
    - name: 沿江两地
      members:
        - 东湖区
        - 西岭县
tasks:
  - number: 1
    name: 农村公路
    goal: 改造公路80公里
    towns:
      - 沿江两地
    lead:
      - 市交通局
    due: 2025-11-30
    due_text: 11月底前
    targets:
      - what: 农村公路
        value: 80
        measure: 公里
        shares:
          - town: 西岭县
            value: 50
          - town: 东湖区
            value: 30
    other:
      资金来源: 市级财政
  - number: 2
    name: 文化惠民
    goal: 送戏下乡55场左右，每年培训20人，投诉不超过3件
    lead:
      - 市文旅局
    targets:
      - what: 送戏下乡
        value: 55
        measure: 场
        bound: about
      - what: 培训
        value: 20
        measure: 人
        per: year
      - what: 投诉
        value: 3
        measure: 件
        bound: at_most
  - number: 11
    label: 1-1
    parent: 1
    goal: 路基成型
    towns:
      - 西岭县
    lead:
      - 市交通局
    due: 2025-08-31
"""
