"""Descriptions of every field of the plan file, by model; the catalogue translates them."""

from plantrack.i18n import gettext_noop

FIELDS: dict[str, dict[str, str]] = {
    "Plan": {
        "plantrack": gettext_noop("Version of the file format: 1."),
        "plan": gettext_noop("The plan's header: year, title, issuer, period."),
        "notice": gettext_noop("The notice that issued the plan, as published."),
        "organisation": gettext_noop("Every town, unit and collective name that tasks may use."),
        "preamble": gettext_noop("The paragraph before the first section, as published."),
        "sections": gettext_noop("The plan's sections with their points."),
        "tables": gettext_noop("The task breakdown tables, where there are several."),
        "tasks": gettext_noop("The rows of the task breakdown table."),
        "errata": gettext_noop("Places where the published text is garbled, and how to read them."),
        "readings": gettext_noop("Matters that the text leaves open, for the office to confirm."),
        "revisions": gettext_noop("Recorded decisions that changed the plan after it was issued."),
        "follow_up": gettext_noop("How progress is judged, where not as usual."),
    },
    "FollowUp": {
        "slight": gettext_noop(
            "From how many percentage points below schedule a task is slightly behind (略慢); 10."
        ),
        "behind": gettext_noop(
            "More than how many percentage points below schedule a task is behind (滞后); 30."
        ),
        "silent_days": gettext_noop(
            "After how many days without an entry a body has not reported (未报送); 30."
        ),
        "due_soon_days": gettext_noop(
            "Within how many days of its due date a task is due soon (临期); 30."
        ),
        "count": gettext_noop("months, each of which counts alike, or days."),
    },
    "Entry": {
        "task": gettext_noop("Number of the task that is reported on."),
        "point": gettext_noop(
            "Key of the point that is reported on, where no task carries out its target."
        ),
        "date": gettext_noop("The day on which it was so, YYYY-MM-DD."),
        "status": gettext_noop(
            "The status, in Chinese; a task is closed (已销号) by a review, not by an entry."
        ),
        "target": gettext_noop("What the number is of; needed where there are several targets."),
        "done": gettext_noop("How much is done in all since the beginning; a number."),
        "stage": gettext_noop("How far it has come (形象进度), for what has no number."),
        "note": gettext_noop("What was done (进展)."),
        "problem": gettext_noop("What stands in the way (存在问题)."),
        "next": gettext_noop("What comes next (下一步打算)."),
        "evidence": gettext_noop("Links to, or paths of, what proves it: one or a list."),
        "by": gettext_noop("Who reports."),
        "reason": gettext_noop("Why a number or status goes back."),
    },
    "Header": {
        "year": gettext_noop("The year the plan is for."),
        "title": gettext_noop("The plan's title, as published."),
        "issuer": gettext_noop("The office that issued the plan."),
        "language": gettext_noop(
            "The language of the plan's text, such as zh-CN; documents use it too."
        ),
        "start": gettext_noop("First day of the plan's period, YYYY-MM-DD."),
        "end": gettext_noop("Last day of the plan's period, YYYY-MM-DD."),
    },
    "Notice": {
        "index_number": gettext_noop("Index number of the published notice."),
        "document_number": gettext_noop("Document number of the notice, such as 某民〔2021〕34号."),
        "subject": gettext_noop("Subject category of the notice."),
        "genre": gettext_noop("Kind of document."),
        "publisher": gettext_noop("The office that published the notice."),
        "created": gettext_noop("Date on which the notice was created, YYYY-MM-DD."),
        "published": gettext_noop("Date on which the notice was published, YYYY-MM-DD."),
        "title": gettext_noop("Title of the letter."),
        "addressees": gettext_noop("Addressees of the letter."),
        "body": gettext_noop("The letter's text."),
        "signature": gettext_noop("Who signed the letter."),
        "date": gettext_noop("The letter's date line, as printed."),
        "disclosure": gettext_noop("The disclosure statement below the letter."),
        "attachment": gettext_noop("Title of the task breakdown table."),
        "columns": gettext_noop(
            "Headings of the task breakdown table, as texts or with the field that each is."
        ),
    },
    "Organisation": {
        "towns": gettext_noop("The towns, subdistricts or other places that tasks may name."),
        "units": gettext_noop("The divisions, affiliates, departments and other units."),
        "groups": gettext_noop("Collective names that stand for several towns or units."),
    },
    "Town": {
        "name": gettext_noop("Full name, such as 木耳镇."),
        "kind": gettext_noop(
            "town (镇), subdistrict (街道), township (乡), district (区), county (县), city "
            "(县级市), village (村), community (社区) or park (园区)."
        ),
        "formerly": gettext_noop(
            "Names that the town had before; a revision records each time it was renamed."
        ),
        "aliases": gettext_noop("Other names by which the text calls the town."),
    },
    "Unit": {
        "name": gettext_noop("Full name, such as 养老科."),
        "kind": gettext_noop(
            "division (科室), affiliate (局属单位), department (部门), enterprise (企业) or other."
        ),
        "contact": gettext_noop("Whom to contact there."),
        "leader": gettext_noop("Who heads the unit."),
        "formerly": gettext_noop(
            "Names that the unit had before; a revision records each time it was renamed."
        ),
        "aliases": gettext_noop("Other names by which the text calls the unit."),
    },
    "Group": {
        "name": gettext_noop("The collective name, such as 各镇街."),
        "kinds": gettext_noop("The kinds of town or unit it stands for."),
        "members": gettext_noop("The towns or units it stands for, by name."),
        "units": gettext_noop("true if it stands for units; without kinds or members for any."),
        "open": gettext_noop("true if the notice does not say which of them are meant."),
        "aliases": gettext_noop("Other words for them in the text, such as 镇街."),
    },
    "Section": {
        "number": gettext_noop("The section's number; sections are numbered consecutively."),
        "title": gettext_noop("The section's title, without its numeral."),
        "text": gettext_noop("What stands before its first point, or all that the section says."),
        "points": gettext_noop("The section's points."),
    },
    "Point": {
        "number": gettext_noop(
            "The point's number, across sections or anew in each: its key is then 3.2."
        ),
        "title": gettext_noop("The point's title, without its numeral."),
        "text": gettext_noop("The rest of the paragraph, verbatim, on one line."),
        "targets": gettext_noop("Numbers and milestones that the text states."),
        "points": gettext_noop("The numbered parts of the point; their keys are 3.2.1 and so on."),
    },
    "Column": {
        "heading": gettext_noop("The heading, as printed."),
        "field": gettext_noop("The field that the column is; without it, see a task's other."),
    },
    "Table": {
        "name": gettext_noop("The table's name, which tasks give under table."),
        "columns": gettext_noop("The table's headings, as texts or with the field that each is."),
    },
    "Milestone": {
        "what": gettext_noop("The step; unique within the task."),
        "due": gettext_noop("Due date of the step, YYYY-MM-DD."),
        "due_text": gettext_noop("When the step is due, as published."),
    },
    "Share": {
        "town": gettext_noop("The town whose share it is."),
        "value": gettext_noop("The town's share of the target."),
    },
    "Task": {
        "number": gettext_noop("The task's key in the plan, as a rule its 序号."),
        "label": gettext_noop("What the document prints as the number, where that differs."),
        "parent": gettext_noop("Number of the row that this one is a part of."),
        "table": gettext_noop("The table that the row is in, where there are several."),
        "category": gettext_noop(
            "The category; the text of a merged cell is repeated in each of its rows."
        ),
        "name": gettext_noop("The task's own name; of name and goal one is enough."),
        "goal": gettext_noop("The task's goal, verbatim, on one line."),
        "towns": gettext_noop("Responsible towns and collective names, as listed, never expanded."),
        "lead": gettext_noop("Leading units (牵头); of lead and units one is enough."),
        "units": gettext_noop("Responsible divisions, affiliates or other units (责任)."),
        "support": gettext_noop("Supporting units (配合)."),
        "leaders": gettext_noop("Responsible leaders (责任领导), as printed."),
        "due": gettext_noop("Due date of the task, YYYY-MM-DD."),
        "due_text": gettext_noop("When the task is due, as published: 9月底前."),
        "milestones": gettext_noop("Steps of the task with their dates."),
        "points": gettext_noop(
            "Keys of the points that the task carries out (the editors' interpretation)."
        ),
        "targets": gettext_noop("Numbers and milestones that the goal states."),
        "other": gettext_noop("Columns that are no field: heading and text."),
        "withdrawn": gettext_noop(
            "true if the task was withdrawn; its row stays, and a revision records the decision."
        ),
    },
    "Target": {
        "what": gettext_noop("What is to be achieved; unique within its task or point."),
        "value": gettext_noop("How much; a target without a value is a milestone."),
        "max": gettext_noop("Upper bound of a range; must be greater than value."),
        "measure": gettext_noop("Unit of measure: 个, 户, 名, % …"),
        "per": gettext_noop(
            "town means that much in each of the towns, year in each year; any other text is a "
            "norm and is never summed."
        ),
        "towns": gettext_noop("The towns that the goal names; by default the task's own towns."),
        "items": gettext_noop("The places named."),
        "due": gettext_noop("Due date, YYYY-MM-DD; only if the text states or implies one."),
        "best_effort": gettext_noop("true if the text says 力争 or 争取."),
        "bound": gettext_noop("about (左右), at_least (不少于) or at_most (不超过)."),
        "shares": gettext_noop("How much of it each town does; together the value."),
        "restates": gettext_noop(
            "Address of the task's target that this one repeats, such as "
            "tasks.17.targets.助餐点建设运营; it counts only there."
        ),
    },
    "Erratum": {
        "at": gettext_noop(
            "Address of the place, such as points.10, tasks.13.towns or notice.date."
        ),
        "published": gettext_noop("The text as published."),
        "read": gettext_noop("How it should be read."),
        "why": gettext_noop("Why it is considered a mistake."),
        "certain": gettext_noop("true if the mistake is beyond doubt."),
    },
    "Reading": {
        "at": gettext_noop("Address of the place in question."),
        "ask": gettext_noop("What the office should confirm."),
        "answer": gettext_noop("What the office answered; with it, date and by are required."),
        "date": gettext_noop("Date of the answer, YYYY-MM-DD."),
        "by": gettext_noop("Who gave the answer."),
    },
    "Revision": {
        "date": gettext_noop("Date of the decision, YYYY-MM-DD."),
        "task": gettext_noop("Number of the changed task."),
        "point": gettext_noop("Number of the changed point."),
        "field": gettext_noop(
            "The changed field, such as goal, units or targets.助餐点建设运营.value."
        ),
        "was": gettext_noop("The previous value; omitted if there was none."),
        "now": gettext_noop("The new value; omitted if there is none any more."),
        "reason": gettext_noop("Why it was changed."),
        "document": gettext_noop("Number of the document that authorised it."),
        "approved_by": gettext_noop("Who approved it."),
    },
}
