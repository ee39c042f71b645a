"""The site's drawings, made by code: `python -m tools.artwork` writes them all again."""
