from __future__ import annotations

from django.urls import include, path
from django.urls.resolvers import URLResolver

from news.digest.desk.acts import AgainView, LetterView, SendView, StopView, TrialView
from news.digest.desk.mailing import MailingView
from news.digest.desk.weeks import WeeksView

VERSION = "<int:page_id>/<slug:language>"

urlpatterns = [
    path("", WeeksView.as_view(), name="weeks"),
    path("<int:page_id>/", MailingView.as_view(), name="mailing"),
    path(f"{VERSION}/letter/", LetterView.as_view(), name="letter"),
    path(f"{VERSION}/trial/", TrialView.as_view(), name="trial"),
    path(f"{VERSION}/send/", SendView.as_view(), name="send"),
    path(f"{VERSION}/stop/", StopView.as_view(), name="stop"),
    path(f"{VERSION}/again/", AgainView.as_view(), name="again"),
]


def admin_urls() -> list[URLResolver]:
    """Return what the hook ``register_admin_urls`` wants."""
    return [path("digests/", include((urlpatterns, "digest"), namespace="digest"))]
