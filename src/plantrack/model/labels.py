"""What the fields of a plan are called in sentences, by what they belong to."""

from collections.abc import Mapping

from plantrack.i18n import gettext_noop

Labels = Mapping[str, str]

HEADER: Labels = {
    "year": gettext_noop("year"),
    "title": gettext_noop("title"),
    "issuer": gettext_noop("issuer"),
    "language": gettext_noop("language"),
    "start": gettext_noop("first day"),
    "end": gettext_noop("last day"),
}
NOTICE: Labels = {
    "index_number": gettext_noop("index number"),
    "document_number": gettext_noop("document number"),
    "subject": gettext_noop("subject category"),
    "genre": gettext_noop("kind of document"),
    "publisher": gettext_noop("publisher"),
    "created": gettext_noop("date created"),
    "published": gettext_noop("date published"),
    "title": gettext_noop("title"),
    "addressees": gettext_noop("addressees"),
    "body": gettext_noop("letter"),
    "signature": gettext_noop("signature"),
    "date": gettext_noop("date line"),
    "disclosure": gettext_noop("disclosure"),
    "attachment": gettext_noop("attachment"),
    "columns": gettext_noop("table headings"),
}
# A town, a unit or a group; what was renamed is told by its names.
BODY: Labels = {
    "kind": gettext_noop("kind"),
    "kinds": gettext_noop("kinds"),
    "members": gettext_noop("members"),
    "units": gettext_noop("of units"),
    "contact": gettext_noop("contact"),
    "leader": gettext_noop("leader"),
    "formerly": gettext_noop("former names"),
    "open": gettext_noop("left open"),
    "aliases": gettext_noop("other names"),
}
BODIES: Labels = {
    "towns": gettext_noop("town"),
    "units": gettext_noop("unit"),
    "groups": gettext_noop("group"),
}
# A task, a point or a section.
NUMBERED: Labels = {
    "number": gettext_noop("number"),
    "label": gettext_noop("Number as printed"),
    "parent": gettext_noop("Parent row"),
    "table": gettext_noop("Table"),
    "category": gettext_noop("Category"),
    "name": gettext_noop("Name"),
    "goal": gettext_noop("Goal"),
    "towns": gettext_noop("Towns"),
    "lead": gettext_noop("Lead"),
    "units": gettext_noop("Units"),
    "support": gettext_noop("Support"),
    "leaders": gettext_noop("Leaders"),
    "due": gettext_noop("Due date"),
    "due_text": gettext_noop("Due as published"),
    "milestones": gettext_noop("Milestones"),
    "other": gettext_noop("Other columns"),
    "points": gettext_noop("Points"),
    "targets": gettext_noop("Targets"),
    "section": gettext_noop("Section"),
    "title": gettext_noop("Title"),
    "text": gettext_noop("Text"),
}
# A target's value needs no name: it is what the target is.
TARGET: Labels = {
    "what": gettext_noop("name"),
    "max": gettext_noop("upper bound"),
    "measure": gettext_noop("measure"),
    "per": gettext_noop("counted per"),
    "due": gettext_noop("due date"),
    "best_effort": gettext_noop("best effort"),
    "towns": gettext_noop("towns"),
    "items": gettext_noop("places"),
    "restates": gettext_noop("repeats"),
    "bound": gettext_noop("bound"),
    "shares": gettext_noop("shares"),
}
MILESTONE: Labels = {
    "what": gettext_noop("name"),
    "due": gettext_noop("due date"),
    "due_text": gettext_noop("due as published"),
}
FOLLOW_UP: Labels = {
    "slight": gettext_noop("points from which a task is slightly behind"),
    "behind": gettext_noop("points above which a task is behind"),
    "silent_days": gettext_noop("days until a body counts as silent"),
    "due_soon_days": gettext_noop("days within which a task is due soon"),
    "count": gettext_noop("unit in which time is counted"),
}
TABLE: Labels = {
    "name": gettext_noop("name"),
    "columns": gettext_noop("headings"),
}
