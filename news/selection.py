"""Which articles a list is made of: those of a language that the public may read, narrowed down.

Every question is put so that an index answers it from the first row on, however many there are.
"""

from __future__ import annotations

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from wagtail.models import Locale, Page

from academy_site.base.unindexed import Unindexed
from academy_site.base.visibility import visible
from news.choices import Choices
from news.positions import LATEST_FIRST

# Up to so many articles of a subject are found through the subject, more through the calendar.
FEW = 500


def articles(language: str) -> QuerySet[Page]:
    """Return the public articles of a language, the latest first."""
    model = apps.get_model("news", "NewsPage")
    locale = Locale.objects.filter(language_code=language).values("pk")
    # The index of days gives the first ten; that of languages all pages of one.
    language_of = Unindexed("locale_id")
    found = model.objects.alias(of_language=language_of).filter(of_language=Subquery(locale))
    return visible(found).order_by(*LATEST_FIRST)


def narrowed(found: QuerySet[Page], choices: Choices) -> QuerySet[Page]:
    """Keep the articles that answer to the choices."""
    if choices.days:
        found = found.filter(date__range=choices.days)
    if choices.topic:
        topic = apps.get_model("news", "Topic").objects.filter(slug=choices.topic)
        found = found.filter(topic_id=Subquery(topic.values("pk")))
    if choices.keyword:
        found = _about(found, "keywords", choices.keyword)
    if choices.body:
        found = _about(found, "bodies", choices.body)
    return found


def exists_in_any_language(choices: Choices) -> bool:
    """Tell whether there are public articles of these choices in whatever language.

    A reader who changes language on a narrowed list is then told that there is nothing here,
    and not that the page does not exist.
    """
    every = visible(apps.get_model("news", "NewsPage").objects.order_by(*LATEST_FIRST))
    return narrowed(every, choices).exists()


def _about(found: QuerySet[Page], field: str, slug: str) -> QuerySet[Page]:
    """Keep what lists a subject: few are named one by one, many are met soon going back in time."""
    relation = found.model._meta.get_field(field)
    through = relation.remote_field.through.objects
    subject = relation.m2m_reverse_field_name()
    one = relation.related_model.objects.filter(slug=slug).values("pk")
    rows = through.filter(**{f"{subject}_id": Subquery(one)})
    keys = list(rows.order_by().values_list("newspage_id", flat=True)[: FEW + 1])
    if len(keys) <= FEW:
        return found.filter(page_ptr_id__in=keys)
    return found.filter(Q(Exists(rows.filter(newspage_id=OuterRef("page_ptr_id")))))
