"""The suppression rules, one a file."""
