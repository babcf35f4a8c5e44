"""How tasks stand by what was reported: the arithmetic, case by case."""
