"""Pages of the plenary sessions."""

from sessions.models.index import SessionIndexPage
from sessions.models.note import ConceptNotePage
from sessions.models.outcomes import OutcomesPage
from sessions.models.programme import ProgrammePage
from sessions.models.room import Room
from sessions.models.session import SessionPage
from sessions.models.sitting import SittingPage, SittingParticipation
from sessions.models.speakers import SpeakersPage

__all__ = [
    "ConceptNotePage",
    "OutcomesPage",
    "ProgrammePage",
    "Room",
    "SessionIndexPage",
    "SessionPage",
    "SittingPage",
    "SittingParticipation",
    "SpeakersPage",
]
