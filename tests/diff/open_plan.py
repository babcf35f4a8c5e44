"""A plan in the forms that the real one does not have: roles, dates, shares, tables, keys."""

OPEN = """\
plantrack: 1
plan:
  year: 2024
  title: 2024年重点工作安排
  issuer: 某市人民政府办公室
  language: zh-CN
  start: 2024-01-01
  end: 2024-12-31
organisation:
  towns:
    - name: 越秀区
      kind: district
      aliases:
        - 越秀
    - name: 西岭县
      kind: county
    - name: 东湖区
      kind: district
  units:
    - name: 市农业农村局
      kind: department
      aliases:
        - 农业农村局
    - name: 市财政局
      kind: department
    - name: 市水利局
      kind: department
    - name: 市粮油公司
      kind: enterprise
  groups:
    - name: 各区
      kinds:
        - district
    - name: 沿江两地
      members:
        - 越秀区
        - 西岭县
    - name: 市级各部门
      kinds:
        - department
    - name: 各有关单位
      units: true
      open: true
sections:
  - number: 1
    title: 总体要求
    text: 坚持稳中求进。
  - number: 2
    title: 农业
    points:
      - number: 1
        title: 农家书屋
        text: 新建农家书屋不少于20个,其中越秀区12个、西岭县8个。
      - number: 2
        title: 粮食收储
        text: 收储粮食约3万吨,6月底前完成。
        targets:
          - what: 粮食收储
            value: 3
            measure: 万吨
        points:
          - number: 1
            text: 修缮粮仓。
          - number: 2
            text: 更新烘干设备。
  - number: 3
    title: 水利
    points:
      - number: 1
        title: 水库加固
        text: 加固水库2座。
tables:
  - name: 附件1
    columns:
      - heading: 序号
        field: number
      - heading: 牵头单位
        field: lead
      - heading: 资金来源
  - name: 附件2
    columns:
      - heading: 序号
        field: number
      - heading: 责任领导
        field: leaders
tasks:
  - number: 1
    label: 三（1）
    table: 附件1
    goal: 新建农家书屋不少于20个,其中越秀区12个、西岭县8个
    towns:
      - 沿江两地
    lead:
      - 市农业农村局
    units:
      - 市财政局
    support:
      - 各有关单位
    leaders:
      - 分管农业副市长
    due: 2024-09-30
    due_text: 9月底前
    milestones:
      - what: 完成选址
        due: 2024-03-31
        due_text: 一季度
    points:
      - "2.1"
    targets:
      - what: 农家书屋
        value: 20
        measure: 个
        bound: at_least
        shares:
          - town: 越秀区
            value: 12
          - town: 西岭县
            value: 8
    other:
      资金来源: 市级财政
  - number: 2
    parent: 1
    table: 附件1
    goal: 配书2万册
    units:
      - 市级各部门
    points:
      - "2.1"
  - number: 3
    table: 附件2
    lead:
      - 市粮油公司
    support:
      - 农业农村局
    points:
      - "2.2"
  - number: 4
    table: 附件2
    name: 水库加固
    goal: 加固水库2座,10月底前完成
    lead:
      - 市水利局
    points:
      - "3.1"
"""
