"""The search index: Wagtail's database backends, fed with words that are analysed beforehand."""
