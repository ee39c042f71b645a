"""The screens of clippings in the admin."""
