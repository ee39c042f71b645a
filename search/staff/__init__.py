"""What the staff sees of the search, and what it can change."""
