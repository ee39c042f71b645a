"""What the staff wishes of the search: exceptions, synonyms, pinned results."""
