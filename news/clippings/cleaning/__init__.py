"""What in a clipping is the article, and what is the website around it."""
