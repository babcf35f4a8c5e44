"""Word documents in the layout of Chinese official documents (GB/T 9704-2012)."""
