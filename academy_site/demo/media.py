"""The pictures of the demonstration, which are drawn, not photographed."""

from __future__ import annotations

from django.core.files.images import ImageFile
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

from academy_site.demo.content import MEDIA, ContentError


def image_named(name: str) -> AbstractImage:
    """Return the picture of that file name from the library, adding it when it is not there."""
    model = get_image_model()
    known = model.objects.filter(title=name).first()
    if known is not None:
        return known
    path = MEDIA / name
    if not path.exists():
        raise ContentError(f"The picture {name} is missing from {MEDIA.name}/.")
    with path.open("rb") as file:
        image = model(title=name, file=ImageFile(file, name=name))
        image.save()
    return image
