"""Check a plan file and the edit that led to it; what cannot be judged is a finding."""

from plantrack.checks.finding import Finding
from plantrack.checks.registry import RULES, RULES_BY_NAME
from plantrack.checks.rule import Rule
from plantrack.checks.runner import check_file
from plantrack.files.location import Location, Span
from plantrack.history.edit import Earlier, Edit
from plantrack.i18n import Message, lazy_gettext
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


def check_edit(file: LoadedFile[Plan], enabled: frozenset[str], earlier: Earlier) -> list[Finding]:
    """Return the findings about a file and about its changes since its `earlier` version."""
    findings = check_file(file, enabled, earlier.plan)
    name = file.source.name
    obstacle = earlier.obstacle
    if obstacle is None and not _is_sound(file) and not _has_errors(findings):
        # Its faults may be excused or left out, but not so that nobody learns what it changes.
        obstacle = lazy_gettext("this is not a valid plan, so the edit cannot be judged")
    if obstacle is not None and _UNJUDGED.code in enabled:
        findings.insert(0, _at_top(_UNJUDGED, name, obstacle))
    if earlier.absence is not None and _NEW_PLAN.code in enabled:
        findings.insert(0, _at_top(_NEW_PLAN, name, earlier.absence))
    return findings


def check_gone(edit: Edit, enabled: frozenset[str]) -> list[Finding]:
    """Return a finding for each plan file that is gone."""
    if _UNJUDGED.code not in enabled:
        return []
    return [_at_top(_UNJUDGED, name, why) for name, why in edit.gone]


def _at_top(rule: Rule, name: str, message: Message) -> Finding:
    return Finding(rule, Location(name, Span(1, 1, 1, 1)), message)


def _is_sound(file: LoadedFile[Plan]) -> bool:
    return file.content is not None and not file.faults


def _has_errors(findings: list[Finding]) -> bool:
    return any(one.severity == "error" for one in findings)
