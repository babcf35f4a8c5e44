"""A rule's document: what it finds, why that is bad, an example and its mend.

`plantrack rule`, docs/rules.md and SARIF's help are all made of it.
"""

from plantrack.checks.choice import FAMILIES
from plantrack.checks.finding import Rule
from plantrack.checks.registry import RULES
from plantrack.i18n import Language, Message, mark, translate

SEVERITIES = {"error": mark("error"), "warning": mark("warning"), "note": mark("note")}


def rule_markdown(rule: Rule, language: Language) -> str:
    """The document of one rule as Markdown, ending with a newline."""

    def say(key: str, /, **values: object) -> str:
        return Message(key, values).text(language)

    severity = translate(SEVERITIES[rule.severity], language)
    family = next(name for name, (start, _) in FAMILIES.items() if rule.code.startswith(start))
    about = translate(FAMILIES[family][1], language)
    return "\n".join(
        (
            f"### {rule.code} {rule.name}",
            "",
            say(
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
            say("Bad:"),
            "",
            "```yaml",
            translate(rule.bad, language).rstrip("\n"),
            "```",
            "",
            say("Good:"),
            "",
            "```yaml",
            translate(rule.good, language).rstrip("\n"),
            "```",
            "",
        )
    )


def rules_document() -> str:
    """The whole of docs/rules.md: every rule in Chinese, then every rule in English."""
    parts = ["# Rules / 规则\n"]
    for language, title in (("zh", "## 中文\n"), ("en", "## English\n")):
        parts.append(title)
        parts += [rule_markdown(rule, "zh" if language == "zh" else "en") for rule in RULES]
    return "\n".join(parts)
