"""Which earlier version of a plan file a later one continues."""
