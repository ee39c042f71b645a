"""Mail that must not be lost, and not be sent twice: the outbox, the delivery, plain text."""
