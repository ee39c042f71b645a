"""The QR code of a printed page."""

from xml.etree import ElementTree as ET

from academy_site.base.qr import qr_svg


def test_a_code_is_svg_that_takes_its_style_from_outside():
    drawing = qr_svg("https://www.example.org/ar/sessions/2026/programme/")

    root = ET.fromstring(drawing)
    assert root.get("viewBox") == "0 0 41 41"
    assert "currentColor" in drawing
    assert root.get("width") is None


def test_another_address_is_another_code():
    assert qr_svg("https://example.org/fr/") != qr_svg("https://example.org/en/")
