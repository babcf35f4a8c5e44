"""What an answer holds, as typed facts in no language; JSON and documents are made of it."""
