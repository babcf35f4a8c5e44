"""The documentation of rules: what they find, why that matters, an example and its fix.

`plantrack rule`, docs/rules.md and the help in SARIF are all generated from it.
"""

from plantrack.checks.registry import FAMILIES, RULES
from plantrack.checks.rule import SEVERITIES, Rule
from plantrack.i18n import Language, translate, translator


def rule_markdown(rule: Rule, language: Language) -> str:
    """Return the documentation of one rule as Markdown, ending with a newline."""
    tr = translator(language)
    severity = translate(SEVERITIES[rule.severity], language)
    family = next(name for name, (start, _) in FAMILIES.items() if rule.code.startswith(start))
    about = translate(FAMILIES[family][1], language)
    return "\n".join(
        (
            f"### {rule.code} {rule.name}",
            "",
            tr(
                "Severity: {severity}. Family: {about} ({name}).",
                severity=severity,
                about=about,
                name=family,
            ),
            "",
            translate(rule.what, language),
            "",
            translate(rule.why, language),
            "",
            tr("Bad:"),
            "",
            "```yaml",
            translate(rule.bad, language).rstrip("\n"),
            "```",
            "",
            tr("Good:"),
            "",
            "```yaml",
            translate(rule.good, language).rstrip("\n"),
            "```",
            "",
        )
    )


def rules_document() -> str:
    """Return the text of docs/rules.md: every rule in Chinese, then every rule in English."""
    parts = ["# Rules / 规则\n"]
    for language, title in (("zh", "## 中文\n"), ("en", "## English\n")):
        parts.append(title)
        parts += [rule_markdown(rule, "zh" if language == "zh" else "en") for rule in RULES]
    return "\n".join(parts)
