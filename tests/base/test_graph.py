"""The page's graph for machines is complete and cannot end its script element."""

import json

import pytest

from academy_site.base.frame import Frame, Neighbour
from academy_site.base.graph import Described, as_script, graph

HOME = Neighbour("Accueil", "/fr/", "fr", "00010001", 2, False, "0", "homepage")
FRAME = Frame("fr", home=HOME, trail=(HOME,))


def described(schema_type="WebPage", address="http://localhost:8000/fr/a/", description="D"):
    return Described("Titre", description, address, schema_type, "2026-05-01T10:00:00+00:00")


def types(data):
    return [node["@type"] for node in data["@graph"]]


def test_a_page_stands_with_its_site_its_publisher_and_its_trail():
    data = graph(FRAME, described())

    assert types(data) == ["Organization", "WebSite", "WebPage", "BreadcrumbList"]
    assert [step["name"] for step in data["@graph"][3]["itemListElement"]] == ["Accueil", "Titre"]
    assert [step["position"] for step in data["@graph"][3]["itemListElement"]] == [1, 2]


@pytest.mark.parametrize("kind", ["Article", "Report"])
def test_a_work_is_said_beside_its_page(kind):
    data = graph(FRAME, described(kind))

    assert types(data)[2:] == ["WebPage", "BreadcrumbList", kind]
    work = data["@graph"][4]
    assert work["mainEntityOfPage"] == {"@id": data["@graph"][2]["@id"]}


def test_a_kind_of_page_is_named_as_itself():
    assert types(graph(FRAME, described("ProfilePage")))[2] == "ProfilePage"


def test_without_a_page_or_its_address_only_site_and_publisher_are_left():
    assert types(graph(FRAME, None)) == ["Organization", "WebSite"]
    assert types(graph(FRAME, described(address=""))) == ["Organization", "WebSite"]


def test_what_is_empty_is_left_out():
    page = graph(FRAME, described(description=""))["@graph"][2]

    assert "description" not in page


def test_no_text_can_end_the_script():
    hostile = {"name": "</script><script>alert(1)</script>&<!--"}

    written = as_script(hostile)

    assert not {"<", ">", "&"} & set(written)
    assert json.loads(written) == hostile


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_academy_has_its_name_in_every_language(language):
    academy = graph(Frame(language), None)["@graph"][0]

    assert len({academy["name"], *academy["alternateName"]}) == 3
