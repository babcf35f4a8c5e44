"""What was reported on a plan, and how its tasks stand as of a day, which is an argument."""
