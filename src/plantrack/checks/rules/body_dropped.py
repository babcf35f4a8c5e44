"""PT604: a responsible unit or town dropped.

The check needs both versions: it is in `checks/policy.py`.
"""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT604",
    name="body-dropped",
    severity="error",
    what=mark("Since the other version a responsible unit or town was dropped from a task."),
    why=mark("A body that is no longer listed stops answering; the task may be left with nobody."),
    bad=("units:\n  - 社事科   # 区救助站 dropped\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: units\n"
        "    was: 区救助站\n"
        "    reason: 选址调整\n"
        "    document: 渝北民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
)
