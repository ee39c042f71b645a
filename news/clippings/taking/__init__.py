"""Taking a clipping in: from a text, a file or a page to the pieces that are then judged."""
