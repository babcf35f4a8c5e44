"""The reference rules, one a file."""
