"""The queue: what there is to translate, whose it is, when it is due and how far it has come."""
