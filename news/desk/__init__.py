"""The editors' desk: the calendar of the news, and the report on their sources."""
