"""The cases of all rules."""

from checks import (
    table_bodies,
    table_coverage,
    table_dates,
    table_file,
    table_headings,
    table_name,
    table_numbering,
    table_owed,
    table_policy,
    table_reference,
    table_schema,
    table_shares,
    table_target,
    table_wording,
)

CASES = (
    *table_file.CASES,
    *table_schema.CASES,
    *table_reference.CASES,
    *table_name.CASES,
    *table_bodies.CASES,
    *table_numbering.CASES,
    *table_headings.CASES,
    *table_dates.CASES,
    *table_shares.CASES,
    *table_target.CASES,
    *table_owed.CASES,
    *table_wording.CASES,
    *table_coverage.CASES,
    *table_policy.CASES,
)
