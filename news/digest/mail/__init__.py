"""The digest as letters: whom they are for, what they say, and how they go out."""
