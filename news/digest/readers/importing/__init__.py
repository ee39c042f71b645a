"""Readers from a list, pasted or uploaded: read, judged line by line, shown, and then taken in."""
