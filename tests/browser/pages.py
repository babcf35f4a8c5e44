"""The pages that the browser opens: each is written once, by the real command."""

from copy import deepcopy
from functools import cached_property
from pathlib import Path
from typing import Any

from browser.hostile import hostile_plan
from cli.followed_plan import folder_with
from story.sample_year import Office
from support.plans import PEOPLE_FIRST, POINTS_AS_TASKS
from support.process import invoke
from support.real_plan import PLAN, read_data
from support.small_plan import write_plan

AS_OF = "2021-09-30"
MANY = 3_000
_OF_TWO = "towns: [木耳镇, 兴隆镇], units: [养老科]"
FEW = (
    f"{_OF_TWO}, targets: [{{what: 点, value: 10, measure: 个}}]",
    f"{_OF_TWO}, targets: [{{what: 点, value: 10, measure: 个}}], due: 2021-06-30",
    f"{_OF_TWO}, targets: [{{what: 点, value: 10, measure: 个}}]",
    "towns: [相关街道], units: [救助科], targets: [{what: 开工}]",
    "towns: [各镇], units: [养老科, 救助科], due: 2021-10-10",
)
RECORD = {
    "木耳镇": """
        task: 1, date: 2021-09-20, done: 8, note: 开工, evidence: [合同.pdf]
        task: 2, date: 2021-06-20, done: 4, status: 进行中
        task: 3, date: 2021-09-20, done: 1, status: 进行中
    """,
    "养老科": "task: 3, date: 2021-06-20, done: 1",
}


class Pages:
    """Pages in a folder, and the office that one of them is about."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def office(self) -> Office:
        """The plan of 2021 with the sample year beside it."""
        root = self.folder / "office"
        root.mkdir()
        return Office(root)

    @cached_property
    def followed(self) -> Path:
        """The plan of 2021 with its record as of the end of September."""
        path = self.folder / "followed.html"
        self.office.told("site", "--as-of", AS_OF, "-o", str(path))
        return path

    @cached_property
    def few(self) -> Path:
        """A few tasks with a record, some of them late, some only perhaps of a town."""
        root = self.folder / "few"
        root.mkdir()
        plan = folder_with(root, FEW, RECORD) / "data" / "plan-2021.yaml"
        return self._written("few", plan, "--as-of", AS_OF)

    @cached_property
    def issued(self) -> Path:
        """The plan of 2021 without any record."""
        return self._written("issued", PLAN)

    @cached_property
    def points_as_tasks(self) -> Path:
        """A plan whose points are its tasks."""
        return self._written("points-as-tasks", POINTS_AS_TASKS)

    @cached_property
    def people_first(self) -> Path:
        """A plan that is one table."""
        return self._written("people-first", PEOPLE_FIRST)

    @cached_property
    def hostile(self) -> Path:
        """A plan whose texts try to run as something else."""
        plan = write_plan(self.folder / "hostile.yaml", hostile_plan())
        return self._written("hostile", plan)

    @cached_property
    def many(self) -> Path:
        """A hundred plans of 2021 in one: 3,000 tasks."""
        return self._written("many", write_plan(self.folder / "many.yaml", _many_tasks()))

    def _written(self, name: str, plan: Path, *arguments: str) -> Path:
        path = self.folder / f"{name}.html"
        done = invoke("site", "--plan", str(plan), *arguments, "-o", str(path))
        assert done.code == 0, done.err
        return path


def _many_tasks() -> dict[str, Any]:
    data = read_data()
    tasks = data["tasks"]
    data["tasks"] = [deepcopy(tasks[place % len(tasks)]) for place in range(MANY)]
    for number, task in enumerate(data["tasks"], start=1):
        task["number"] = number
        task["name"] += f"（{number}号）"
    return data | {"errata": [], "readings": []}
