"""What happens to a translation, for whoever wants to know: each is a Django signal.

All are sent with ``job`` (a TranslationJob) and ``actor`` (a user, or None for the house itself),
inside the transaction in which it happens. What else is sent stands beside each.
"""

from __future__ import annotations

from django.dispatch import Signal

assigned = Signal()  # assignee: the user whose job it is now, never None
released = Signal()  # assignee: the user whose job it was
source_changed = Signal()  # segments: how many translated ones have to be checked
question_asked = Signal()  # question
question_answered = Signal()  # question
review_requested = Signal()
review_withdrawn = Signal()
returned = Signal()  # comment: what the reviewer says
approved = Signal()
published = Signal()
