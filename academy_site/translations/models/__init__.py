"""What the localization system remembers besides wagtail-localize's own records."""

from academy_site.translations.models.added_text import AddedText
from academy_site.translations.models.job import Priority, Review, State, TranslationJob
from academy_site.translations.models.language_role import LanguageRole, RoleKind
from academy_site.translations.models.letter import Letter
from academy_site.translations.models.notice import Notice, NoticeKind, NoticePreference, Pace
from academy_site.translations.models.policy import TranslationPolicy
from academy_site.translations.models.public_value import PublicValue
from academy_site.translations.models.question import Question
from academy_site.translations.models.release import Release, ReleaseMode
from academy_site.translations.models.review_task import TranslationReviewTask
from academy_site.translations.models.round import TranslationRound
from academy_site.translations.models.segment import Origin, SegmentState, SegmentVersion

__all__ = [
    "AddedText",
    "LanguageRole",
    "Letter",
    "Notice",
    "NoticeKind",
    "NoticePreference",
    "Origin",
    "Pace",
    "Priority",
    "PublicValue",
    "Question",
    "Release",
    "ReleaseMode",
    "Review",
    "RoleKind",
    "SegmentState",
    "SegmentVersion",
    "State",
    "TranslationJob",
    "TranslationPolicy",
    "TranslationReviewTask",
    "TranslationRound",
]
