"""Text as it is shown: its width, what in it could do harm, and JSON."""
