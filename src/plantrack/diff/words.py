"""One change in words, as a reviewer would say it: 目标由55个减为50个；木耳镇 新增."""

from plantrack.diff.change import Change, Value
from plantrack.i18n import Message, mark, message
from plantrack.model.plan import Plan
from plantrack.query.address import address_words

_FIELDS = {
    "category": mark("Category"),
    "name": mark("Name"),
    "goal": mark("Goal"),
    "point-title": mark("Title"),
    "point-text": mark("Text"),
    "section-title": mark("Title"),
    "preamble": mark("Text"),
    "point-section": mark("Section"),
}
_TARGET_FIELDS = {
    "target-name": "",
    "target-value": mark("value"),
    "target-max": mark("upper bound"),
    "target-measure": mark("measure"),
    "target-per": mark("counted for"),
    "target-best-effort": "",
    "target-towns": mark("towns"),
    "target-items": mark("places"),
}
_LABELS = {
    "year": mark("year"),
    "title": mark("title"),
    "issuer": mark("issuer"),
    "language": mark("language"),
    "start": mark("first day"),
    "end": mark("last day"),
    "index_number": mark("index number"),
    "document_number": mark("document number"),
    "subject": mark("subject class"),
    "genre": mark("kind of document"),
    "publisher": mark("publisher"),
    "created": mark("day made"),
    "published": mark("day published"),
    "addressees": mark("addressees"),
    "body": mark("letter"),
    "signature": mark("signature"),
    "date": mark("date line"),
    "disclosure": mark("disclosure"),
    "attachment": mark("attachment"),
    "columns": mark("table headings"),
    "kind": mark("kind"),
    "kinds": mark("kinds"),
    "contact": mark("contact"),
    "open": mark("left open"),
}
_WORDS = {
    "town": mark("town (kind)"),
    "subdistrict": mark("subdistrict"),
    "division": mark("division"),
    "affiliate": mark("affiliate"),
    "true": mark("yes"),
    "false": mark("no"),
}
_LONG = 40  # beyond this a text is told by the part that differs


def single_targets(old: Plan, new: Plan) -> frozenset[int]:
    """The tasks that have one target in both versions, so that it needs no name."""
    ones = [{task.number for task in plan.tasks if len(task.targets) == 1} for plan in (old, new)]
    return frozenset(ones[0] & ones[1])


def subject_words(change: Change) -> Message:
    """What a change belongs to: 任务17, 要点8, 发文信息 …"""
    if change.task is not None:
        return message("task {number}", number=change.task)
    if change.point is not None:
        return message("point {number}", number=change.point)
    if change.at.startswith("sections."):
        return message("section {number}", number=change.at.split(".")[1])
    headings = {
        "plan": message("Plan header"),
        "notice": message("Notice"),
        "preamble": message("Preamble"),
        "organisation": message("Organisation"),
        "errata": message("Errata"),
        "readings": message("Readings to confirm"),
        "revisions": message("Revisions"),
    }
    return headings[change.at.split(".")[0]]


def change_words(change: Change, singles: frozenset[int]) -> Message:
    """The change in one sentence; `singles` are tasks whose only target needs no name."""
    old, new = _value(change.old), _value(change.new)
    if change.part in ("target", "due") or change.part in _TARGET_FIELDS:
        return _target_words(change, change.task in singles)
    if change.action == "renumbered":
        return message("number {old} became {new}", old=old, new=new)
    if change.part in _FIELDS:
        return _field_words(Message(_FIELDS[change.part]), str(change.old), str(change.new))
    label = _LABELS.get(change.at.rpartition(".")[2])
    if change.part in ("plan", "notice"):
        return _field_words(Message(label or change.subject), old, new)
    if change.part.startswith("organisation-") and change.at.count(".") > 2:
        named = message("{what}, {field}", what=change.subject, field=Message(label or ""))
        return _field_words(named, _told(change.old), _told(change.new))
    told: Message | str
    if change.part == "link":
        told = message("point {number}", number=change.subject)
    elif change.part in ("erratum", "reading", "revision"):
        told = message("{place}: {ask}", place=address_words(change.subject), ask=old or new)
    elif change.part in ("task", "point", "section"):
        told = f"“{change.subject}”"
    else:
        told = change.subject
    if change.action == "added":
        return message("{what} added", what=told)
    return message("{what} removed", what=told)


def _field_words(field: Message, old: Message | str, new: Message | str) -> Message:
    """A field's change; what came or went has no other side to tell."""
    if not old:
        return message("{field} added: “{new}”", field=field, new=new)
    if not new:
        return message("{field} removed: “{old}”", field=field, old=old)
    if isinstance(old, str) and isinstance(new, str):
        old, new = _differing(old, new)
    return message("{field}: “{old}” became “{new}”", field=field, old=old, new=new)


def _told(value: Value) -> Message | str:
    """A value in words where the file writes it in English."""
    if isinstance(value, tuple):
        return message("{names}", names=tuple(_told(one) for one in value)) if value else ""
    text = _value(value)
    return Message(_WORDS[text]) if text in _WORDS else text


def _target_words(change: Change, single: bool) -> Message:
    what = message("target") if single else message("target “{what}”", what=change.subject)
    old, new = _value(change.old), _value(change.new)
    if change.part == "due":
        key = {
            "postponed": mark("{what}: due date put off from {old} to {new}"),
            "advanced": mark("{what}: due date brought forward from {old} to {new}"),
            "added": mark("{what}: due date {new} set"),
            "removed": mark("{what}: due date {old} dropped"),
        }[change.action]
        return Message(key, {"what": what, "old": old, "new": new})
    if change.part == "target":
        named = message("target “{what}”", what=change.subject)
        if change.action in ("added", "removed"):
            verb = (
                mark("{what} added ({amount})")
                if change.action == "added"
                else mark("{what} removed ({amount})")
            )
            return Message(verb, {"what": named, "amount": new or old})
        verb = (
            mark("{what} lowered from {old} to {new}")
            if change.action == "lowered"
            else mark("{what} raised from {old} to {new}")
        )
        unit = change.measure
        return Message(verb, {"what": what, "old": f"{old}{unit}", "new": f"{new}{unit}"})
    if change.part == "target-best-effort":
        key = (
            mark("{what} made best effort only")
            if change.new == "true"
            else mark("{what} no longer best effort only")
        )
        return Message(key, {"what": what})
    if change.part == "target-name":
        return message("target “{old}” is now called “{new}”", old=old, new=new)
    field = Message(_TARGET_FIELDS[change.part])
    if change.part == "target-per":
        named = message("{what}, {field}", what=what, field=field)
        sides = [message("each town") if one == "town" else str(one or "") for one in change[3:5]]
        return _field_words(named, *sides)
    named = message("{what}, {field}", what=what, field=field)
    return _field_words(named, _told(change.old), _told(change.new))


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(str(one) for one in value)
    return "" if value is None else str(value)


def _differing(old: str, new: str) -> tuple[str, str]:
    """Both texts whole where short, else the stretch that differs with a little around it."""
    if max(len(old), len(new)) <= _LONG:
        return old, new
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    around = 8
    begin, rest = max(start - around, 0), max(end - around, 0)
    shown = []
    for text in (old, new):
        part = text[begin : len(text) - rest]
        shown.append(("…" if begin else "") + part + ("…" if rest else ""))
    return shown[0], shown[1]
