"""What a clipping says of itself and of the world: source, date, access, keywords, figures.

What is not certain is left empty, never guessed; everything found carries the words it rests on.
"""
