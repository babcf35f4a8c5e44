"""What revisions name instead of numbering it, put back: bodies, tables, milestones, shares."""

from typing import Any

from fidelity.notice import Data


def revised_body(plan: Data, head: str, rest: str) -> tuple[Data, str]:
    """The organisation's entry or the table that `rest` begins with, and the field after it.

    An entry that came or went as a whole prints nothing: it stays as it is.
    """
    kind, _, named = rest.partition(".") if head == "organisation" else ("", "", rest)
    for entry in plan[head][kind] if kind else plan[head]:
        if named.startswith(f"{entry['name']}."):
            return entry, named.removeprefix(f"{entry['name']}.")
    return {}, named


def rename_table(plan: Data, now: str, was: str) -> None:
    """Call a table `was` again, in the rows too."""
    (table,) = (one for one in plan["tables"] if one["name"] == now)
    table["name"] = was
    for task in plan["tasks"]:
        if task.get("table") == now:
            task["table"] = was


def columns_called(columns: list[Any], headings: list[str]) -> list[Any]:
    """The columns with these headings; each stays the field that it is."""
    named = zip(columns, headings, strict=True)
    return [one | {"heading": name} if isinstance(one, dict) else name for one, name in named]


def relink(plan: Data, revision: Data) -> None:
    """Give the keys that tasks link to the number that a point or section had before."""
    key = revision.get("point", "")
    if "point" in revision:
        before = f"{key.rpartition('.')[0]}.{revision['was']}"
    else:
        key, before = f"{revision['now']}.", f"{revision['was']}."
    for task in plan["tasks"] if "." in key else ():
        task["points"] = [_moved(link, key, before) for link in task.get("points", [])]


def _moved(link: str, now: str, before: str) -> str:
    begins = f"{link}.".startswith(f"{now.rstrip('.')}.")
    return before + link.removeprefix(now) if begins else link


def undo_milestone(task: Data, rest: str, revision: Data) -> None:
    """Put back a milestone, or one of its fields; the day that it was due by is in git only."""
    steps = task.setdefault("milestones", [])
    what, _, field = rest.rpartition(".")
    named = {one["what"]: one for one in steps}
    was = revision.get("was")
    if rest not in named and what in named:
        if was is None:
            named[what].pop(field, None)
        else:
            named[what][field] = was
    elif was is None:
        steps.remove(named[rest])
    else:
        name, _, text = was.rstrip("）").partition("（")
        steps.append({"what": name} | ({"due_text": text} if text else {}))


def undo_share(targets: list[Data], rest: str, was: str | None) -> None:
    """Put back what a town was to do of a target."""
    what, _, town = rest.partition(".shares.")
    (target,) = (one for one in targets if one["what"] == what)
    shares = target.setdefault("shares", [])
    mine = [one for one in shares if one["town"] == town]
    if was is None:
        shares.remove(mine[0])
    elif mine:
        mine[0]["value"] = was
    else:
        shares.append({"town": town, "value": was})
