"""The admin form of a sitting."""

from __future__ import annotations

from academy_site.base.forms import PageForm
from academy_site.base.problems import Problem
from sessions import validation
from sessions.entered import entered_sitting


class SittingForm(PageForm):
    """Checks the sitting with the people just entered, whether or not it is in the tree yet."""

    def find_problems(self) -> list[Problem]:
        return validation.find_problems(
            entered_sitting(self.instance, self.parent_page, self.entered("people"))
        )
