"""The admin form of a digest."""

from __future__ import annotations

from academy_site.base.forms import PageForm
from academy_site.base.problems import Problem
from news.digest import validation


class DigestForm(PageForm):
    """Checks the digest with the articles just entered."""

    def find_problems(self) -> list[Problem]:
        return list(validation.find_problems(self.instance, self.entered("articles")))
