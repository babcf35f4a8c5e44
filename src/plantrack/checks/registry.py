"""Every rule and every family of rules; adding a rule adds a line here."""

from collections.abc import Iterable
from importlib import import_module

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

# A family's folder under `rules/`: the prefix of its codes, and what its rules are about.
FAMILIES: dict[str, tuple[str, str]] = {
    "file": ("PT0", gettext_noop("file and YAML")),
    "schema": ("PT1", gettext_noop("schema")),
    "reference": ("PT2", gettext_noop("references and numbers")),
    "target": ("PT3", gettext_noop("targets and dates")),
    "wording": ("PT4", gettext_noop("wording")),
    "coverage": ("PT5", gettext_noop("coverage")),
    "policy": ("PT6", gettext_noop("edit policy")),
    "progress": ("PT7", gettext_noop("progress")),
    "suppression": ("PT9", gettext_noop("suppressions")),
}

# The rule modules under `rules/`, in the order of their codes; each defines a `RULE`.
MODULES = (
    "file.not_utf8",
    "file.not_text",
    "file.too_large",
    "file.empty_file",
    "file.not_yaml",
    "file.duplicate_key",
    "file.anchor",
    "file.tag",
    "file.second_document",
    "file.too_deep",
    "file.top_not_mapping",
    "file.bad_key",
    "file.no_plan",
    "schema.missing_key",
    "schema.unknown_key",
    "schema.wrong_type",
    "schema.bad_value",
    "schema.empty_value",
    "schema.ambiguous_text",
    "schema.quoted_value",
    "reference.unknown_unit",
    "reference.unknown_town",
    "reference.unknown_point",
    "reference.unknown_place",
    "reference.repeated_number",
    "reference.skipped_number",
    "reference.duplicate_name",
    "reference.repeated_entry",
    "reference.covered_town",
    "reference.unused_name",
    "reference.unnamed_town",
    "reference.clashing_name",
    "reference.stale_revision",
    "reference.stale_schema",
    "reference.unknown_parent",
    "reference.unknown_table",
    "reference.unknown_column",
    "reference.shared_label",
    "reference.unclear_group",
    "target.target_not_in_text",
    "target.number_without_target",
    "target.count_mismatch",
    "target.due_outside_period",
    "target.period_reversed",
    "target.false_restatement",
    "target.unsaid_towns",
    "target.shares_mismatch",
    "target.share_outside",
    "target.false_bound",
    "target.due_mismatch",
    "target.late_step",
    "wording.unbalanced",
    "wording.trailing_separator",
    "wording.stray_space",
    "wording.mixed_width",
    "wording.hidden_character",
    "coverage.idle_point",
    "coverage.unlinked_task",
    "policy.task_removed",
    "policy.target_lowered",
    "policy.due_postponed",
    "policy.body_dropped",
    "policy.text_altered",
    "policy.revision_altered",
    "policy.burden_added",
    "policy.reading_dropped",
    "policy.substantive_erratum",
    "policy.hollow_revision",
    "policy.unclear_document",
    "policy.unjudged_edit",
    "policy.new_plan",
    "policy.entry_altered",
    "progress.unknown_task",
    "progress.unknown_target",
    "progress.not_responsible",
    "progress.unknown_body",
    "progress.lower_count",
    "progress.step_back",
    "progress.outside_period",
    "progress.future_date",
    "progress.no_evidence",
    "progress.over_target",
    "progress.differing_total",
    "progress.empty_entry",
    "progress.closed_by_entry",
    "progress.several_lines",
    "progress.unsound_review",
    "progress.uncounted_number",
    "suppression.unused_suppression",
)


def load_rules(modules: Iterable[str]) -> dict[str, Rule]:
    """Return the rules of `modules` by name; raises ValueError if two share a code or name."""
    rules: dict[str, Rule] = {}
    for module in modules:
        rule: Rule = import_module(f"plantrack.checks.rules.{module}").RULE
        if rule.name in rules or any(rule.code == other.code for other in rules.values()):
            raise ValueError(f"{module}: {rule.code} {rule.name} is registered already")
        rules[rule.name] = rule
    return rules


RULES_BY_NAME = load_rules(MODULES)
RULES: tuple[Rule, ...] = tuple(RULES_BY_NAME.values())
