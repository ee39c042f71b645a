"""The digest of the week: a page of what became public in a week, and letters to its readers."""
