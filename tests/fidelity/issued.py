"""The plan as issued: its revisions read backwards, again without any part of src."""

from copy import deepcopy

from fidelity.named import (
    columns_called,
    relink,
    rename_table,
    revised_body,
    undo_milestone,
    undo_share,
)
from fidelity.notice import Data


def unrevised(plan: Data) -> Data:
    """A copy of the plan as issued: each revision's `was` put back, the newest revision first.

    Of two revisions on one day the later in the list is the newer. A revision without `was` gave
    the field its first value, so undoing it takes the field away.
    """
    issued = deepcopy(plan)
    revisions: list[Data] = issued.pop("revisions", [])
    by_date = sorted(enumerate(revisions), key=lambda pair: (pair[1]["date"], pair[0]))
    for _, revision in reversed(by_date):
        undo(issued, revision)
    return issued


def undo(plan: Data, revision: Data) -> None:
    """Put back what `revision` changed; LookupError where it names nothing of the plan.

    A target that was dropped stays away: the notice prints none, and all that it says of the
    number is in the goal or the text.
    """
    if revision["field"].startswith("organisation.") and revision["field"].endswith(".name"):
        call_back(plan, revision)
        return
    holder, field = revised_field(plan, revision)
    if field.startswith(("milestones.", "other.")):
        kind, _, rest = field.partition(".")
        if kind == "milestones":
            undo_milestone(holder, rest, revision)
            return
        holder, field = holder.setdefault("other", {}), rest
    if field.startswith("targets.") and ".shares." in field:
        undo_share(holder["targets"], field.removeprefix("targets."), revision.get("was"))
        return
    if holder in plan.get("tables", []) and field == "name":
        rename_table(plan, revision["now"], revision["was"])
        return
    if field == "number" and "task" not in revision:
        relink(plan, revision)
    if field == "columns" and any(isinstance(one, dict) for one in holder.get(field, [])):
        holder[field] = columns_called(holder[field], revision["was"])
        return
    if "was" not in revision and field == "task":
        plan["tasks"].remove(holder)
        return
    if field.startswith("targets."):
        targets = holder.get("targets", [])
        added = [one for one in targets if f"targets.{one['what']}" == field]
        if "was" not in revision and added:
            targets.remove(added[0])
            return
        whole, _, field = field.removeprefix("targets.").rpartition(".")
        names = {target["what"]: target for target in holder.get("targets", [])}
        if "now" not in revision and not {whole, f"{whole}.{field}".strip(".")} & names.keys():
            return
        if whole not in names:
            raise LookupError(f"{revised_holder(revision)} has no target {whole}")
        holder = names[whole]
    was, now = revision.get("was"), revision.get("now")
    single = isinstance(was, str) or (was is None and isinstance(now, str))
    if single and isinstance(holder.get(field), list):
        put_back(holder[field], was, now)
    elif was is not None:
        holder[field] = was
    else:
        holder.pop(field, None)


def call_back(plan: Data, revision: Data) -> None:
    """Give a town or unit the name again that it had before, wherever the plan names it."""
    kind = revision["field"].split(".")[1]
    was, now = revision["was"], revision["now"]
    (body,) = (one for one in plan["organisation"][kind] if one["name"] == now)
    body["name"] = was
    body["formerly"].remove(was)
    if not body["formerly"]:
        del body["formerly"]
    points = [point for section in plan["sections"] for point in section.get("points", [])]
    for holder in [*plan["tasks"], *points]:
        lists = [holder.get(one, []) for one in (kind, *(("lead", "support") * (kind == "units")))]
        lists += [one.get(kind, []) for one in holder.get("targets", [])]
        for names in lists:
            names[:] = [was if name == now else name for name in names]


def put_back(names: list[str], was: str | None, now: str | list[str] | None) -> None:
    """Undo the change of one entry of a list: in its place, or at the end where it has none."""
    gone = [] if now is None else [now] if isinstance(now, str) else now
    at = names.index(gone[0]) if gone and gone[0] in names else len(names)
    names[:] = [name for name in names if name not in gone]
    if was is not None:
        names.insert(at, was)


def revised_holder(revision: Data) -> str:
    """What a revision belongs to, in words."""
    kind = next((kind for kind in ("task", "point") if kind in revision), None)
    return f"{kind} {revision[kind]}" if kind else "the document"


def revised_field(plan: Data, revision: Data) -> tuple[Data, str]:
    """The task, point, section or part of the document that holds the field, and the field."""
    field: str = revision["field"]
    if "task" in revision:
        return task_numbered(plan, revision["task"]), field
    if "point" in revision:
        return keyed(plan, revision["point"]), field
    head, _, rest = field.partition(".")
    if head in ("organisation", "tables"):
        return revised_body(plan, head, rest)
    if head == "sections":
        number, _, rest = rest.partition(".")
        return numbered(plan["sections"], "section", number), rest
    return (plan[head], rest) if rest else (plan, field)


def task_numbered(plan: Data, number: str) -> Data:
    """The task with this 序号; LookupError where there is none."""
    return numbered(plan["tasks"], "task", number)


def keyed(plan: Data, key: str) -> Data:
    """The point with this key: its number, or `2.1` where each section begins anew."""
    if "." not in key:
        points = [point for section in plan["sections"] for point in section.get("points", [])]
        return numbered(points, "point", key)
    section, *numbers = key.split(".")
    found = numbered(plan["sections"], "section", section)
    for number in numbers:
        found = numbered(found.get("points", []), "point", number)
    return found


def numbered(entries: list[Data], kind: str, number: str) -> Data:
    """The entry with this number; LookupError where there is none."""
    for entry in entries:
        if entry["number"] == number:
            return entry
    raise LookupError(f"no {kind} {number}")
