"""The digests at the editors' desk: the weeks and their digests, and sending them by mail."""
