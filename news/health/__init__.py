"""The health of the news: whether the sources that articles rest on are still there."""
