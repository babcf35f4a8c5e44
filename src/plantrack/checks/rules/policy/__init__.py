"""The policy rules, one per file."""
