"""Two versions of a plan -> what changed, in the plan's own terms."""
