"""Plans in every form that offices issue, through everything that plantrack does with a plan."""
