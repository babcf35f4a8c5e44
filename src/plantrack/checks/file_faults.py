"""What is wrong with a file before its content is looked at: its text, and its form."""

from collections.abc import Iterator
from typing import Any

from plantrack.checks.finding import Finding
from plantrack.checks.placing import Found
from plantrack.checks.registry import RULES, RULES_BY_NAME
from plantrack.checks.schema_faults import schema_faults
from plantrack.files.faults import Fault
from plantrack.files.location import Location
from plantrack.yamlfile.load import LoadedFile


def from_fault(file: str, fault: Fault) -> Finding:
    """Return the finding that a fault of the text itself is."""
    return Finding(RULES_BY_NAME[fault.rule], Location(file, fault.span), fault.message)


def text_faults(file: LoadedFile[Any], enabled: frozenset[str]) -> list[Finding]:
    """Return the faults of the text; one that keeps it from being read is always told."""
    found = (from_fault(file.source.name, fault) for fault in file.faults)
    return [one for one in found if file.data is None or one.code in enabled]


def schema_problems(file: LoadedFile[Any]) -> Iterator[Found]:
    """Yield where the data does not fit the model, each as a problem of the rule about it."""
    for fault in schema_faults(file.error, file.data, file.model) if file.error else ():
        for rule in RULES:
            if rule.check_schema is not None and (problem := rule.check_schema(fault)):
                yield rule, problem
                break
