"""The news for feed readers: one reading, written as Atom, RSS and JSON Feed."""
