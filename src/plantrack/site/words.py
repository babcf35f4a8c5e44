"""The page's own words: those of its templates, and those that its script shows."""

from plantrack.i18n import Translator, gettext_noop
from plantrack.reports.labels import also_points

# By the names that the templates have for them.
PAGE_WORDS = {
    "skip": gettext_noop("Skip to the content"),
    "contents": gettext_noop("Contents"),
    "overview": gettext_noop("Overview"),
    "tasks": gettext_noop("Tasks"),
    "text": gettext_noop("Full text"),
    "remarks": gettext_noop("Remarks"),
    "numbers": gettext_noop("The same in numbers"),
    "carried_out_by": gettext_noop("Carried out by"),
    "targets": gettext_noop("Targets"),
    "preamble": gettext_noop("Preamble"),
    "filter": gettext_noop("Show in the table of tasks"),
    "find": gettext_noop("Find tasks"),
    "search": gettext_noop("Search"),
    "all": gettext_noop("all"),
    "reset": gettext_noop("Show all"),
    "download": gettext_noop("Download as CSV"),
    "withdrawn": gettext_noop("Withdrawn tasks"),
}
# By the names that the script has for them; it fills in what stands in braces.
SCRIPT_WORDS = {
    "shown": gettext_noop("{shown} of {total} tasks"),
    "none": gettext_noop("No task matches."),
    "may": gettext_noop("{count} more may be meant"),
    "sort": gettext_noop("Sort by {column}"),
    "between": gettext_noop("; "),
}
# Likewise the sentence for one point, and for several.
_ALSO = {"also_point": 1, "also_points": 2}


def page_words(tr: Translator) -> dict[str, str]:
    """Return the words of the templates in the page's language."""
    return {key: tr(word) for key, word in PAGE_WORDS.items()}


def script_words(tr: Translator) -> dict[str, str]:
    """Return the words of the script, with their places left open."""
    places = {name: f"{{{name}}}" for name in ("shown", "total", "count", "column")}
    words = {key: tr(word, **places) for key, word in SCRIPT_WORDS.items()}
    also = {key: tr(also_points(count, "{points}")) for key, count in _ALSO.items()}
    return words | also
