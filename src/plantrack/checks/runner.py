"""Run all rules on one plan file, have their findings located in the text and sort them."""

from collections.abc import Iterable, Iterator
from typing import Any

from plantrack.checks.context import RuleContext
from plantrack.checks.file_faults import from_fault, schema_problems, text_faults
from plantrack.checks.finding import Checked, Finding
from plantrack.checks.located import located
from plantrack.checks.placing import Found
from plantrack.checks.problem import Problem
from plantrack.checks.recognition import is_something_else
from plantrack.checks.recovery import Recovered, recover
from plantrack.checks.registry import RULES
from plantrack.checks.rule_selection import Chosen
from plantrack.checks.suppressions import may_suppress
from plantrack.files.faults import fault_at
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.path import Path, has_step
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.uncollected import uncollected

ALL_CODES = frozenset(rule.code for rule in RULES)
_NO_PLAN = lazy_gettext("this is not a plan: it has none of the keys plantrack, plan, tasks …")


def check_file(
    file: LoadedFile[Plan], enabled: frozenset[str] = ALL_CODES, before: Plan | None = None
) -> list[Finding]:
    """Return every finding about a loaded file that is not suppressed, in text order.

    With `before`, an earlier version of the plan, the rules about changes run as well. A fault
    that prevents the file from being read is reported even if its rule is not enabled.
    """
    return check_chosen(file, Chosen(enabled), before).findings


@uncollected()
def check_chosen(
    file: LoadedFile[Plan], chosen: Chosen, before: Plan | None = None, is_spent: bool = False
) -> Checked:
    """Return what `check_file` finds, but only the number of what is to be counted.

    With `is_spent` the caller needs the plan no longer: findings without number then have its
    memory.
    """
    enabled = chosen.enabled
    name, text = file.source.name, file.source.text
    if is_something_else(file):
        return Checked([from_fault(name, fault_at("no-plan", _NO_PLAN))])
    findings = text_faults(file, enabled)
    problems = [
        (rule, problem)
        for rule, problem in _sharing(_problems(file, enabled, before))
        if rule.code in enabled
    ]
    if is_spent:
        file.content = None
    # A place takes another pass over the text: what is only counted goes without, unless a
    # comment in that place may suppress it.
    counted = 0 if may_suppress(text) else _counted(problems, chosen.counted, file.data)
    told = located(file, findings, problems, enabled)
    if not chosen.counted:
        return Checked(told)
    listed = [one for one in told if one.code not in chosen.counted]
    return Checked(listed, counted + len(told) - len(listed))


def _counted(problems: list[Found], codes: frozenset[str], data: object) -> int:
    """Return how many findings those `problems` make whose number does not depend on a place.

    They are taken from the list. The same said of one value twice is one finding.
    """
    if not codes:
        return 0
    left: list[Found] = []
    seen: set[tuple[object, ...]] = set()
    for rule, problem in problems:
        tied = problem.written or problem.part or problem.span or rule.check_schema
        if rule.code in codes and not tied:
            values = str(problem.message.values)
            path = _existing(problem.path, data)
            seen.add((rule.code, path, problem.on_key, problem.message.key, values))
        else:
            left.append((rule, problem))
    problems[:] = left
    return len(seen)


def _existing(path: Path, data: Any) -> Path:
    """Return how far `path` leads in `data`: a missing value has its parent's place."""
    for length, step in enumerate(path):
        if not has_step(data, step):
            return path[:length]
        data = data[step]
    return path


def _problems(
    file: LoadedFile[Plan], enabled: frozenset[str], before: Plan | None
) -> Iterator[Found]:
    data = file.data
    if not isinstance(data, dict):
        return
    recovered: Recovered[Plan] | None = None
    if file.error is not None:
        yield from schema_problems(file)
        recovered = recover(data, file.error, Plan)
    plan = file.content or (recovered.content if recovered else None)
    if plan is None:
        return
    context = RuleContext(file, plan, recovered.data if recovered else data)
    for rule in RULES:
        if rule.check is None or rule.code not in enabled or (rule.needs_valid_plan and recovered):
            continue
        for problem in rule.check(context):
            real = _led_back(problem, recovered)
            if recovered is None or not recovered.made_up(real.path):
                yield rule, real
    if before is not None and file.content is not None:
        yield from _change_problems(before, file.content, enabled)


def _sharing(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what was found; a rule that says the same again and again keeps one message."""
    latest: dict[str, Message] = {}
    for rule, problem in found:
        message, before = problem.message, latest.get(rule.code)
        if before is None or (message.key, message.values) != (before.key, before.values):
            latest[rule.code] = message
            yield rule, problem
        else:
            yield rule, problem._replace(message=before)


def _change_problems(old: Plan, new: Plan, enabled: frozenset[str]) -> Iterator[Found]:
    from plantrack.checks.change_context import ChangeContext  # most runs do not compare

    context = ChangeContext(old, new)
    for rule in RULES:
        if rule.check_change is not None and rule.code in enabled:
            for problem in rule.check_change(context):
                yield rule, problem


def _led_back(problem: Problem, recovered: Recovered[Plan] | None) -> Problem:
    if recovered is None:
        return problem
    return problem._replace(path=recovered.original(problem.path))
