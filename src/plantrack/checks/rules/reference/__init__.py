"""The reference rules, one per file."""
