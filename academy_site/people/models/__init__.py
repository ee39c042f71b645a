"""The register: one row for a person or a body, whatever the number of languages."""

from academy_site.people.models.organisation import Organisation
from academy_site.people.models.person import Affiliation, Person

__all__ = ["Affiliation", "Organisation", "Person"]
