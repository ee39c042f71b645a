"""Fetching a page that an editor names, without becoming a way into our own network."""
