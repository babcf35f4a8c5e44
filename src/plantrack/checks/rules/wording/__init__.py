"""The wording rules, one per file."""
