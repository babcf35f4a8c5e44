"""What a listing or document says, before anything is said about how it looks."""
