"""The page of `plantrack site`, as a real parser of HTML reads it."""
