"""What news websites say around an article, in the words of each language (the TOML files).

A pattern is matched against folded text (``folding.folded``): small letters without accents, signs
or apostrophes, one space between words. ``^`` and ``$`` are the ends of a sentence or a line.

``notices`` are what a website says, by the reason for which it is taken out. ``address`` and
``medium`` are who is spoken to and of what: together, in a short sentence, they are a notice too.
Bars and menus are made of ``labels`` and ``sections`` alone. ``stopwords`` say nothing of what a
text is about; ``generic`` words are those of any economic news.
"""
