"""What a standing was worked out from, as plain data."""

from typing import Any

from plantrack.followup.counts import Count, Total
from plantrack.followup.followed import Followed
from plantrack.followup.judging import Judged
from plantrack.followup.schedule import Schedule
from plantrack.model.task import Task


def explanation_data(followed: Followed) -> dict[str, Any]:
    """Return from what the standing of the task or point follows, target by target."""
    holder = followed.holder
    key, number = ("task", holder.number) if isinstance(holder, Task) else ("point", holder.key)
    status, said_by = followed.said
    return {
        key: number,
        "status": {"said": status, "by": said_by, "now": followed.status},
        "asked": followed.reporters.asked,
        "targets": [_target(one) for one in followed.targets],
    }


def _target(judged: Judged) -> dict[str, Any]:
    data: dict[str, Any] = {"what": judged.target.what, "judged_by": judged.way}
    if judged.schedule is not None:
        data["schedule"] = _schedule(judged.schedule)
    if judged.total is not None:
        data["total"] = _total(judged.total)
    if judged.towns:
        data["towns"] = [
            {
                "town": one.town,
                "whole": one.whole,
                "counted": None if one.counted is None else _count(one.counted),
                **one.figures.data(),
            }
            for one in judged.towns
        ]
    return {**data, **judged.figures.data()}


def _schedule(schedule: Schedule) -> dict[str, Any]:
    return {
        "start": schedule.start,
        "end": schedule.end,
        "counted_in": schedule.unit,
        "passed": float(schedule.passed),
        "whole": float(schedule.whole),
    }


def _total(total: Total) -> dict[str, Any]:
    return {
        "done": total.done,
        "counted_by": total.by,
        "counts": [_count(one) for one in total.counts],
        "rival": total.rival,
    }


def _count(count: Count) -> dict[str, Any]:
    return {"body": count.body, "done": count.done, "date": count.date}
