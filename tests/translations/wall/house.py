"""A house in which every language has something to hide, and the values that addresses need."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import time
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    DraftStateMixin,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    Task,
    TranslatableMixin,
    Workflow,
    WorkflowTask,
)
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import OverridableSegment, StringSegment

from academy_site.translations.models import (
    Notice,
    NoticeKind,
    Question,
    SegmentVersion,
    TranslationJob,
    TranslationReviewTask,
)
from home.models import StandardPage
from news.digest.models import Reader
from sessions.models import SittingPage
from tests.demo_pages import LANGUAGES, page, sitting
from tests.factories import slot

# Written in drafts and unpublished revisions of each language, and nowhere else.
SECRETS = {"fr": "cachefrancaisxyz", "en": "hiddenenglishxyz", "ar": "hiddenarabicxyz"}


@dataclass
class House:
    """What there is, by the name that an address has for it."""

    values: dict[str, list[Any]]
    # What ``pk`` means, by namespace.
    keys: dict[str, list[Any]]
    # Models that an address names, each with its app's label and the keys of its records.
    models: list[tuple[str, str, list[Any]]]
    secrets: dict[str, str] = field(default_factory=lambda: dict(SECRETS))


def furnish() -> House:
    """Hide a word in every language, and put one thing of each kind into the house."""
    pages = [Page.get_first_root_node().pk]
    revisions = []
    for language in LANGUAGES:
        hidden = SECRETS[language]
        draft = StandardPage(
            title=f"{hidden} draft", slug=f"draft-{language}", live=False,
            locale=Locale.objects.get(language_code=language), lead=hidden,
        )  # fmt: skip
        page("home.HomePage", language).add_child(instance=draft)
        draft.save_revision()
        for public in Page.objects.filter(locale=draft.locale, live=True, depth__gt=1):
            _hide(public.specific, hidden)
        public = sitting(language)
        pages += [public.pk, draft.pk]
        revisions.append(public.get_latest_revision().pk)
    _untranslated_sitting()
    workflow_state, task = _ask_for_review()
    job = _job("ar")
    question = Question.objects.create(job=job, text="?")
    notices = [
        Notice.objects.create(recipient=user, kind=NoticeKind.ASSIGNED, job=job, key=f"k{user.pk}")
        for user in get_user_model().objects.all()
    ]
    jobs = [_job(language).pk for language in ("en", "ar")]
    translations = [each.translation_id for each in TranslationJob.objects.filter(pk__in=jobs)]
    segments = StringSegment.objects.filter(source=job.translation.source)
    image = Image.objects.create(title="Image", file=get_test_image_file())
    document = Document.objects.create(title="Document", file=ContentFile(b"a", name="a.txt"))
    collection = Collection.get_first_root_node().add_child(name="Collection")
    forwarded = [
        Redirect.objects.create(old_path=f"/{language}/old", redirect_page=page("home.HomePage"))
        for language in LANGUAGES
    ]
    PageViewRestriction.objects.create(page_id=pages[1], restriction_type="login")
    reader = Reader.objects.create(
        address=f"{SECRETS['fr']}@example.org", consent_on="2026-01-05", consent_by="form"
    )
    session = EditingSession.objects.create(
        user=get_user_model().objects.first(), object_id=str(pages[1]),
        content_type=ContentType.objects.get_for_model(Page), last_seen_at="2026-01-01T00:00Z",
    )  # fmt: skip
    records = {kind: _records(kind) for kind in get_snippet_models()}
    own = {
        "page_id": pages,
        "parent_page_id": pages,
        "page_to_move_id": pages,
        "page_pk": pages,
        "destination_id": pages[1::2],
        "object_id": pages[1::2],
        "revision_id": revisions,
        "revision_id_a": revisions,
        "revision_id_b": ["latest"],
        "workflow_state_id": [workflow_state.pk],
        "task_state_id": [workflow_state.current_task_state_id],
        "task_id": [task.pk],
        "workflow_pk": [workflow_state.workflow_id],
        "action_name": ["approve", "publish", "delete"],
        "action": ["publish", "delete"],
        "collection_id": [collection.pk],
        "session_id": [session.pk],
        "translation_id": translations,
        "translation_source_id": [job.translation.source_id],
        "string_segment_id": [segments.first().pk, StringSegment.objects.last().pk],
        "segment_id": [segments.first().pk, StringSegment.objects.last().pk],
        "overridable_segment_id": [OverridableSegment.objects.first().pk],
        "version_id": [getattr(SegmentVersion.objects.first(), "pk", 0)],
        "job_id": jobs,
        "question_id": [question.pk],
        "notice_id": [notice.pk for notice in notices],
        "mode": ["any"],
        "redirect_id": [each.pk for each in forwarded],
        "document_id": [document.pk],
        "doc_id": [document.pk],
        "uploaded_file_id": [1],
        "image_id": [image.pk],
        "filter_spec": ["original"],
        "uidb64": ["MQ"],
        "token": ["set-password"],
        "language": LANGUAGES[1:],
    }
    keys: dict[str, list[Any]] = {
        "": pages,
        "wagtailadmin_api:pages": pages,
        "wagtailadmin_api:documents": [document.pk],
        "wagtailadmin_api:images": [image.pk],
        "wagtailadmin_collections": [collection.pk],
        "wagtailadmin_workflows": [workflow_state.workflow_id, task.pk],
        "wagtailimages_chooser": [image.pk],
        "wagtaildocs_chooser": [document.pk],
        "wagtailsettings": [Site.objects.first().pk],
        "wagtailsites": [Site.objects.first().pk],
        "wagtaillocales": list(Locale.objects.values_list("pk", flat=True)),
        "wagtailusers_groups": [Group.objects.first().pk],
        "digest_readers": [reader.pk],
        "wagtailusers_users": list(get_user_model().objects.values_list("pk", flat=True)),
    }
    for kind, found in records.items():
        keys[kind.snippet_viewset.get_admin_url_namespace()] = found
        keys[kind.snippet_viewset.get_chooser_admin_url_namespace()] = found
    models = [(kind._meta.app_label, kind._meta.model_name, own) for kind, own in records.items()]
    models += [
        ("home", "standardpage", pages[:2]),
        ("wagtailcore", "page", pages[:2]),
        ("auth", "user", [1]),
        ("wagtailcore", "groupapprovaltask", [1]),
        ("translations", "translationpolicy", [1]),
        ("translations", "translationjob", jobs),
    ]
    return House(own, keys, models)


def _untranslated_sitting() -> None:
    """Add a French sitting that nobody has sent to the translators yet."""
    hidden = SECRETS["fr"]
    sitting("fr").get_parent().add_child(
        instance=SittingPage(
            title=f"{hidden} sitting", slug="untranslated", lead=hidden, live=False,
            date="2026-05-20", start="20:00", end="21:00",
            slots=json.dumps([slot(1, time(20), time(21), title=hidden)]),
        )
    )  # fmt: skip


def _hide(public: Page, hidden: str) -> None:
    """Write a word into all texts of a page's next revision."""
    public.title = f"{hidden} {public.title}"
    public.draft_title = public.title
    public.lead = hidden
    if hasattr(public, "slots"):
        slots = list(public.slots.raw_data)
        for slot in slots:
            if "title" in slot["value"]:
                slot["value"]["title"] = f"{hidden} {slot['value']['title']}"
        public.slots = slots
    public.save_revision(clean=False)


def _job(language: str) -> TranslationJob:
    return TranslationJob.objects.get(target_id=str(sitting(language).pk))


def _ask_for_review() -> tuple[Any, Task]:
    """Put the Arabic page into Wagtail's workflow, as a request for review does."""
    task = TranslationReviewTask.objects.create(name="Review of the wall")
    workflow = Workflow.objects.create(name="Review of the wall")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    asked = sitting("ar")
    translator = get_user_model().objects.get(username="translator-ar")
    state = workflow.start(asked, translator)
    TranslationJob.objects.filter(target_id=str(asked.pk)).update(
        review="requested", review_authors=[translator.pk]
    )
    return state, task


def _records(model: Any) -> list[Any]:
    """Return a record of a kind of snippet for each language, or one if it has none."""
    if not issubclass(model, TranslatableMixin):
        return [model.objects.first().pk] if model.objects.exists() else [1]
    found = []
    for language, hidden in SECRETS.items():
        record = model(locale=Locale.objects.get(language_code=language))
        # What has no drafts is public.
        draftable = isinstance(record, DraftStateMixin)
        for name in ("title", "name", "text"):
            if hasattr(record, name):
                setattr(record, name, hidden if draftable else "Text")
        if draftable:
            record.live = False
        record.save()
        found.append(record.pk)
    return found
