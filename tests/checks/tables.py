"""The cases of all rules."""

from checks import (
    table_coverage,
    table_file,
    table_name,
    table_owed,
    table_policy,
    table_reference,
    table_schema,
    table_target,
    table_wording,
)

CASES = (
    *table_file.CASES,
    *table_schema.CASES,
    *table_reference.CASES,
    *table_name.CASES,
    *table_target.CASES,
    *table_owed.CASES,
    *table_wording.CASES,
    *table_coverage.CASES,
    *table_policy.CASES,
)
