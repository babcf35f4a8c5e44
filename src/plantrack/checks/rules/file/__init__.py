"""The file rules, one a file."""
