"""What tests of several folders use: one subject a file."""
