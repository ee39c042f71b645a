"""The words of the public pages: as they are written, and how many pages hold each of them."""
