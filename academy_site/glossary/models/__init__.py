"""The glossary: concepts, the terms that name them in each language, and the page for readers."""

from academy_site.glossary.models.concept import Concept, Domain
from academy_site.glossary.models.page import GlossaryPage
from academy_site.glossary.models.term import Status, Term
from academy_site.glossary.models.version import GlossaryVersion

__all__ = ["Concept", "Domain", "GlossaryPage", "GlossaryVersion", "Status", "Term"]
