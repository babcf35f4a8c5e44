"""The target rules, one a file."""
