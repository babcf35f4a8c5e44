"""Which goals state a milestone, by the rule in docs/editing.md, applied to all thirty tasks."""

from fidelity.notice import Data

# What names no stage to be begun or completed and no deliverable, and why.
WITHOUT = {
    3: "counted: 4 built, 4 begun",
    5: "前期工作 names the work, neither its beginning nor its end",
    8: "建立健全…体系 goes on",
    9: "扩大, 实施 go on; 16 to 18 is an age",
    10: "落实, 动态调整 go on",
    12: "counted",
    13: "counted",
    14: "counted",
    15: "counted",
    16: "应享尽享、应退尽退 is a standard",
    17: "counted",
    18: "探索",
    19: "动态管理, 常态使用 go on",
    20: "开展试点 goes on",
    23: "norms for each station",
    24: "推进 goes on",
    26: "开展, 组织 go on",
    27: "继续开展, 探索",
}
EXPECTED = {
    1: {"启动敬老院前期工作"},
    2: {"完成主体工程施工"},
    4: {"开工建设"},
    6: {"通过竣工验收投入使用"},
    7: {"编制农村公益性公墓建设规划"},
    11: {"全面建立镇街临时救助备用金制度"},
    21: {"设立镇街未成年人保护工作站"},
    22: {"完成第十一届村(居)民委员会换届工作"},
    25: {"划定文明治丧范围"},
    28: {"完成“木耳兴隆线”乡镇行政区域界线勘定试点"},
    29: {"完成重庆市标准地名图录典志编纂渝北部分工作任务"},
    30: {
        "《民政事业“十四五”发展规划》",
        "《养老服务设施建设“十四五”规划》",
        "《殡葬设施建设“十四五”规划》",
    },
}


def test_every_task_has_its_milestones_or_a_reason(plan: Data) -> None:
    found = {
        int(task["number"]): {
            target["what"]
            for target in task.get("targets", [])
            if "value" not in target and "per" not in target
        }
        for task in plan["tasks"]
    }
    assert {number: whats for number, whats in found.items() if whats} == EXPECTED
    assert {number for number, whats in found.items() if not whats} == WITHOUT.keys()


def test_a_milestone_is_called_as_its_goal_calls_it(plan: Data) -> None:
    for task in plan["tasks"]:
        for target in task.get("targets", []):
            if "value" not in target and "per" not in target and task["number"] != "1":
                assert target["what"] in task["goal"]
