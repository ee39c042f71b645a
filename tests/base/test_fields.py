"""An address that may be entered is one of the web."""

import pytest
from django.core.exceptions import ValidationError

from academy_site.base.fields import WebAddressField
from academy_site.people.models import Organisation, Person
from news.models import NewsPage

FIELDS = [(Person, "url"), (Organisation, "url"), (NewsPage, "source_url")]


@pytest.mark.parametrize(("model", "name"), FIELDS)
@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", "ftp://example.org/", "data:text/html,x", "example.org"]
)
def test_anything_else_is_refused(model, name, value):
    with pytest.raises(ValidationError):
        model._meta.get_field(name).clean(value, None)


@pytest.mark.parametrize(("model", "name"), FIELDS)
@pytest.mark.parametrize("value", ["https://example.org/", "http://example.org/a?b=c", ""])
def test_an_address_of_the_web_is_admitted(model, name, value):
    assert model._meta.get_field(name).clean(value, None) == value


def test_for_a_migration_it_is_the_usual_field():
    assert WebAddressField().deconstruct()[1] == "django.db.models.URLField"
