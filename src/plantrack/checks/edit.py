"""Check a plan file and the edit that led to it; what cannot be judged is a finding."""

from collections.abc import Iterator

from plantrack.checks.finding import Checked, Finding
from plantrack.checks.registry import RULES, RULES_BY_NAME
from plantrack.checks.rule_selection import Chosen
from plantrack.checks.runner import check_chosen
from plantrack.files.location import Location, Span
from plantrack.history.edit import Earlier, Edit
from plantrack.i18n import lazy_gettext
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile

_UNJUDGED = RULES_BY_NAME["unjudged-edit"]
_NEW_PLAN = RULES_BY_NAME["new-plan"]
_ABOUT_CHANGES = frozenset(rule.code for rule in RULES if rule.check_change is not None)


def judging(enabled: frozenset[str], ignored: frozenset[str]) -> frozenset[str]:
    """Return the codes enabled under `--against`: rules about changes need those beside them.

    Whoever asks for such a rule learns where it could not be applied, unless that is `ignored`.
    """
    if not enabled & _ABOUT_CHANGES:
        return enabled
    return enabled | ({_UNJUDGED.code} - ignored) | {_NEW_PLAN.code}


def check_edit(file: LoadedFile[Plan], chosen: Chosen, earlier: Earlier) -> Checked:
    """Return the findings about a file and about its changes since its `earlier` version."""
    findings, counted = check_chosen(file, chosen, earlier.plan)
    if earlier.obstacle is None and not _is_sound(file) and not _has_errors(findings):
        # Its faults may be excused or left out, but not so that nobody learns what it changes.
        why = lazy_gettext("this is not a valid plan, so the edit cannot be judged")
        earlier = earlier._replace(obstacle=why)
    return Checked([*_about(file.source.name, earlier, chosen.enabled), *findings], counted)


def check_gone(edit: Edit, enabled: frozenset[str]) -> list[Finding]:
    """Return the findings about the plan files that are gone."""
    return [
        finding
        for name, why in edit.gone
        for finding in _about(name, Earlier(obstacle=why), enabled)
    ]


def _about(name: str, earlier: Earlier, enabled: frozenset[str]) -> Iterator[Finding]:
    top = Location(name, Span(1, 1, 1, 1))
    for rule in RULES:
        if rule.check_earlier is not None and rule.code in enabled:
            message = rule.check_earlier(earlier)
            if message is not None:
                yield Finding(rule, top, message)


def _is_sound(file: LoadedFile[Plan]) -> bool:
    return file.content is not None and not file.faults


def _has_errors(findings: list[Finding]) -> bool:
    return any(one.severity == "error" for one in findings)
