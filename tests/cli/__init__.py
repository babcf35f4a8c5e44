"""What the commands answer, on the plan of 2021 and on small plans made for the case."""
