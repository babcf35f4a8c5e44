"""The policy rules, one a file."""
