"""What the list of news can be narrowed down to."""

from datetime import date

import pytest

from academy_site.base.dates import cldr
from academy_site.people.models import Organisation
from news.choices import Choices
from news.models import NewsPage, Topic
from news.offers import offered
from tests import factories
from tests.demo_pages import LANGUAGES, path_of

pytestmark = pytest.mark.django_db


def public(language):
    return NewsPage.objects.live().filter(locale__language_code=language)


def group(kind, language="fr", choices=Choices()):  # noqa: B008 (it cannot be changed)
    return next(one for one in offered(language, choices) if one.kind == kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_years_and_keywords_are_those_in_use(language):
    articles = public(language)
    years = {article.date.year for article in articles}
    keywords = {word.slug: word.name(language) for a in articles for word in a.keywords.all()}

    found = group("keyword", language).offers

    assert [one.value for one in group("year", language).offers] == sorted(years, reverse=True)
    assert {one.value: one.name for one in found} == keywords
    named = [one.name.text.casefold() for one in found]
    assert named == sorted(named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_months_are_those_of_the_year_that_is_chosen(language):
    factories.articles(40, language)

    found = group("month", language, Choices(year=2023)).offers

    names = cldr(language).months["stand-alone"]["wide"]
    assert [(one.value, one.name) for one in found] == [(11, names[11]), (12, names[12])]
    assert not [one for one in offered(language, Choices()) if one.kind == "month"]


def test_topics_and_bodies_are_those_in_use():
    used, _unused = (Topic.objects.create(slug=name, name_fr=name) for name in ("used", "unused"))
    body = Organisation.objects.create(slug="cnes", name_fr="CNES")
    article = public("fr")[0]
    before = {one.value for one in group("topic").offers}, {o.value for o in group("body").offers}
    article.topic = used
    article.bodies.add(body)
    article.save()

    after = {one.value for one in group("topic").offers}, {o.value for o in group("body").offers}

    assert after[0] - before[0] == {"used"}
    assert after[1] - before[1] == {"cnes"}


def test_what_only_a_draft_has_is_not_offered():
    draft = public("fr")[0]
    topic = Topic.objects.create(slug="draft", name_fr="Draft")
    draft.topic = topic
    draft.date = date(2019, 1, 1)
    draft.save()
    draft.unpublish()

    assert "draft" not in {one.value for one in group("topic").offers}
    assert 2019 not in {one.value for one in group("year").offers}


def test_a_choice_keeps_the_others_and_a_year_drops_the_month():
    choices = Choices(year=2024, month=3, keyword="cathodes")

    years = {one.value: one.query for one in group("year", "fr", choices).offers}

    assert years[2026] == "year=2026&keyword=cathodes"
    assert group("keyword", "fr", choices).every.query == "year=2024&month=3"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_leads_to_articles(client, language):
    below = path_of("news.NewsIndexPage", language)
    for one in offered(language, Choices()):
        for offer in one.offers:
            response = client.get(f"{below}?{offer.query}")
            assert response.context["leaf"].headlines, offer
            assert response.context["chosen"] == [offer.name]
