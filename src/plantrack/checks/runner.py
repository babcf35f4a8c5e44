"""Run all rules on one plan file, locate their findings in the text and sort them."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from plantrack.checks.context import RuleContext
from plantrack.checks.finding import Finding
from plantrack.checks.problem import Problem
from plantrack.checks.recognition import is_something_else
from plantrack.checks.recovery import Recovered, recover
from plantrack.checks.registry import FAMILIES, RULES, RULES_BY_NAME
from plantrack.checks.rule import Rule
from plantrack.checks.schema_faults import SchemaFault, schema_faults
from plantrack.checks.suppressions import Suppressions, find_suppressions, may_suppress, unused
from plantrack.files.faults import Fault, fault_at
from plantrack.files.location import Location, Span
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.positions import Node, Places
from plantrack.yamlfile.uncollected import uncollected

Found = tuple[Rule, Problem]
ALL_CODES = frozenset(rule.code for rule in RULES)
_NO_PLAN = lazy_gettext("this is not a plan: it has none of the keys plantrack, plan, tasks …")


@uncollected()
def check_file(
    file: LoadedFile[Plan],
    enabled: frozenset[str] = ALL_CODES,
    before: Plan | None = None,
    is_spent: bool = False,
) -> list[Finding]:
    """Return every finding about a loaded file that is not suppressed, in text order.

    With `before`, an earlier version of the plan, the rules about changes run as well. A fault
    that prevents the file from being read is reported even if its rule is not enabled. With
    `is_spent` the caller needs the plan no longer: findings without number then have its memory.
    """
    name, text = file.source.name, file.source.text
    if is_something_else(file):
        message = lazy_gettext(
            "this is not a plan: it has none of the keys plantrack, plan, tasks …"
        )
        return [_from_fault(name, fault_at("no-plan", message))]
    unread = file.data is None
    findings = [
        finding
        for finding in (_from_fault(name, fault) for fault in file.faults)
        if unread or finding.code in enabled
    ]
    problems = [
        (rule, problem)
        for rule, problem in _sharing(_problems(file, enabled, before))
        if rule.code in enabled
    ]
    if is_spent:
        file.content = None
    suppressing = may_suppress(text)
    places = _places(file, problems, suppressing) if problems or suppressing else None
    nodes = places.nodes if places else {}
    broken = {(one.location.line, one.location.column) for one in findings}
    placed = []
    problems.reverse()
    while problems:  # each is let go when it is placed, as there may be hundreds of thousands
        rule, problem = problems.pop()
        if _is_written_so(problem, nodes):
            placed.append(_placed(name, rule, problem, nodes))
    # What YAML itself forbids has no value for the schema to check.
    about_schema = FAMILIES["schema"][0]
    findings += [
        one
        for one in placed
        if not one.code.startswith(about_schema)
        or (one.location.line, one.location.column) not in broken
    ]
    if suppressing and places:
        findings = _not_suppressed(findings, text, places, name, enabled)
    findings.sort(key=_order)
    return list(_unique(findings))


def _problems(
    file: LoadedFile[Plan], enabled: frozenset[str], before: Plan | None
) -> Iterator[Found]:
    data = file.data
    if not isinstance(data, dict):
        return
    recovered: Recovered[Plan] | None = None
    if file.error is not None:
        for fault in schema_faults(file.error, data, Plan):
            yield from _schema_problem(fault)
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


def _schema_problem(fault: SchemaFault) -> Iterator[Found]:
    for rule in RULES:
        if rule.check_schema is not None and (problem := rule.check_schema(fault)):
            yield rule, problem
            return


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


def _from_fault(file: str, fault: Fault) -> Finding:
    return Finding(RULES_BY_NAME[fault.rule], Location(file, fault.span), fault.message)


def _places(file: LoadedFile[Plan], problems: list[Found], suppressing: bool) -> Places:
    """Return the places of all problems; with `suppressing` those of what is around them, too."""
    paths = {one.path for _, one in problems}
    places = file.places(_within(paths) if suppressing else paths, quoted=suppressing)
    # A missing value has no location of its own; use that of its parent.
    missing = {path for path in paths if path not in places.nodes}
    return file.places(_within(missing), quoted=suppressing) if missing else places


def _within(paths: Iterable[Path]) -> set[Path]:
    return {path[:length] for path in paths for length in range(len(path) + 1)}


def _is_written_so(problem: Problem, nodes: dict[Path, Node]) -> bool:
    """Whether the value is written as the problem assumes."""
    if problem.written is None or problem.path not in nodes:
        return problem.written != "quoted"
    return bool(nodes[problem.path].style) == (problem.written == "quoted")


def _placed(name: str, rule: Rule, problem: Problem, nodes: dict[Path, Node]) -> Finding:
    path = problem.path
    while path not in nodes and path:
        path = path[:-1]
    node = nodes.get(path)
    span = Span(1, 1, 1, 1)
    if node is not None:
        span = node.value
        if problem.on_key and node.key is not None:
            span = node.key
        elif problem.part is not None:
            span = node.part(*problem.part)
        elif node.is_empty and node.key is not None and not node.style:
            span = node.key  # an empty value has no location; its key does
    return Finding(rule, Location(name, span), problem.message, problem.suggestion, problem.path)


def _not_suppressed(
    findings: list[Finding], text: str, places: Places, file: str, enabled: frozenset[str]
) -> list[Finding]:
    found = find_suppressions(text, places.quoted)
    suppressions = Suppressions(found)
    left = [one for one in findings if not suppressions.cover(one, _key_line(one, places.nodes))]
    if RULES_BY_NAME["unused-suppression"].code in enabled:
        left += unused(found, file, enabled)
    return left


def _key_line(finding: Finding, nodes: dict[Path, Node]) -> int | None:
    """Return the line of the key of the finding's value, or of the list around it."""
    for length in range(len(finding.path), 0, -1):
        node = nodes.get(finding.path[:length])
        if node is not None and node.key is not None:
            return node.key.line
    return None


def _unique(findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings, sorted by place and code, without duplicates for the same place."""
    for _, together in groupby(findings, key=_order):
        first, *others = together
        yield first
        seen = {_identity(first)} if others else set()
        for one in others:
            if _identity(one) not in seen:
                seen.add(_identity(one))
                yield one


def _identity(finding: Finding) -> tuple[object, ...]:
    return finding.location, finding.message.key, str(finding.message.values)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.location.line, finding.location.column, finding.code
