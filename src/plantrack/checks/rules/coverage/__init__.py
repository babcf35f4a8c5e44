"""The coverage rules, one a file."""
