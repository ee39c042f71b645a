"""Whatever officers, translators and reviewers do, in whatever order, the promises hold.

Hypothesis makes up the sequences of acts; after every act the whole of the promises is looked at.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)  # fmt: skip
from wagtail.models import Page, PageViewRestriction

from academy_site.translations import gate, publishing, releasing, reviewing, segments
from academy_site.translations.counting import COUNTED, counts_of
from academy_site.translations.drafts import save_draft
from academy_site.translations.leaves import leaves_of
from academy_site.translations.models import (
    ReleaseMode,
    RoleKind,
    SegmentVersion,
    State,
    TranslationJob,
)  # fmt: skip
from tests.translations.workplace import (
    decide,
    edit,
    figure,
    french,
    in_language,
    paragraph,
    person,
    review,
    submitted,
    translate,
    write,
)  # fmt: skip

# So many sequences (`make proof` asks for 500), in so many tests that several
# processes can share them.
SEQUENCES, SHARES, STEPS = int(os.environ.get("SEQUENCES", "60")), 10, 12
TRANSLATED = ("en", "ar")
language = st.sampled_from(TRANSLATED)
place = st.integers(0, 3)
who = st.integers(0, 1)
act = st.sampled_from(["approve", "reject"])
# What tells one translation of a text from the next; a machine's are not among them.
VERSION = re.compile(r"v\d+\b")

START = ("fr-début", "fr-suite")


class Workshop:
    """What every sequence starts from: made once, outside of them all."""

    def __init__(self):
        roles = (RoleKind.TRANSLATOR, RoleKind.REVIEWER)
        self.people = [
            person(name, *((code, kind) for code in TRANSLATED for kind in roles))
            for name in ("first", "second")
        ]
        self.parents = [french(body=()), french(body=())]
        self.untranslated, self.public = self.make(), self.make()
        for code in TRANSLATED:
            job = submitted(self.public, code)
            translate(job, self.people[0])
            review(job, *self.people)
            assert job.state == State.PUBLISHED

    def make(self):
        page = french(body=blocks(START, 1))
        page.move(self.parents[0], pos="last-child")
        return Page.objects.get(pk=page.pk).specific


def blocks(texts, number):
    """Return a body of paragraphs, the first with a link, and a figure: two facts with a number."""
    link = f'<a href="https://example.org/{number}">fr-lien</a>'
    return [
        *(
            paragraph(f"text {place}", f"<p>{text} {'' if place else link}</p>")
            for place, text in enumerate(texts)
        ),
        figure("figure", str(number), "fr-part"),
    ]


class Work(RuleBasedStateMachine):
    """A French page below another, its two translations, and everybody who works on them."""

    workshop: Workshop

    def __init__(self):
        super().__init__()
        self.sandbox = transaction.atomic()
        self.sandbox.__enter__()
        self.people, self.parents = self.workshop.people, self.workshop.parents
        self.texts, self.count = list(START), 1
        self.typed, self.confirmed = set(), set()
        self.approved = {code: set() for code in TRANSLATED}
        self.key = self.workshop.untranslated.translation_key

    @initialize(public=st.booleans())
    def start(self, public):
        if public:
            self.key = self.workshop.public.translation_key
            for code in TRANSLATED:
                self.approved[code] |= {found.words for found in segments.listing(self.job(code))}

    def teardown(self):
        transaction.set_rollback(True)
        self.sandbox.__exit__(None, None, None)

    # What there is.

    def word(self):
        self.count += 1
        return f"fr-mot{self.count}"

    def body(self):
        return blocks(self.texts, self.count)

    def french(self):
        found = Page.objects.filter(translation_key=self.key, locale__language_code="fr").first()
        return found.specific if found else None

    def jobs(self):
        return TranslationJob.objects.filter(
            translation__source__object_id=self.key
        ).select_related("translation__source", "translation__target_locale")

    def job(self, code):
        return self.jobs().filter(translation__target_locale__language_code=code).first()

    def attempt(self, act, *args, **kwargs):
        """Do what may be refused; a refusal changes nothing."""
        with suppress(gate.NotReadyError, PermissionDenied), transaction.atomic():
            act(*args, **kwargs)

    def there(self):
        return self.french() is not None

    # The officers.

    @precondition(there)
    @rule(which=place, publish=st.booleans())
    def change_a_text(self, which, publish):
        self.texts[which % len(self.texts)] = self.word()
        self.attempt(self.change, publish, body=self.body())

    @precondition(there)
    @rule(add=st.booleans(), publish=st.booleans())
    def add_or_remove_a_text(self, add, publish):
        self.texts = [*self.texts, self.word()] if add else self.texts[:1]
        self.attempt(self.change, publish, body=self.body())

    @precondition(there)
    @rule(publish=st.booleans())
    def change_facts(self, publish):
        self.count += 1
        self.attempt(self.change, publish, body=self.body())

    @precondition(there)
    @rule(cleared=st.booleans(), publish=st.booleans())
    def change_title_and_lead(self, cleared, publish):
        self.attempt(self.change, publish, title=self.word(), lead="" if cleared else self.word())

    def change(self, publish, **fields):
        page = edit(self.french(), publish=False, **fields)
        if publish and releasing.waits(page):
            releasing.hold(page, page.latest_revision, None)
        elif publish:
            page.latest_revision.publish()

    @precondition(there)
    @rule(code=language)
    def submit(self, code):
        submitted(self.french(), code)

    @precondition(there)
    @rule(mode=st.sampled_from(ReleaseMode.values))
    def choose_release(self, mode):
        self.attempt(releasing.set_mode, self.french(), mode, None)

    @precondition(there)
    @rule()
    def unpublish(self):
        self.french().unpublish()

    @precondition(there)
    @rule(where=st.booleans())
    def move(self, where):
        self.french().move(Page.objects.get(pk=self.parents[where].pk), pos="last-child")

    @precondition(there)
    @rule()
    def restrict(self):
        page = self.french()
        if not page.view_restrictions.exists():
            PageViewRestriction.objects.create(page=page, restriction_type="login")
        else:
            page.view_restrictions.first().delete()

    @precondition(lambda self: self.there() and self.count > 3)
    @rule(sure=st.integers(0, 2))
    def delete(self, sure):
        if not sure:
            self.french().delete()

    # The translators and reviewers.

    @rule(code=language, who=who, most=st.integers(1, 9), again=st.booleans())
    def translate(self, code, who, most, again):
        job = self.job(code)
        if job is None or job.state == State.IN_REVIEW:
            return
        self.count += 1
        for segment in segments.listing(job)[:most]:
            if segment.status != segments.DONE or again:
                words = in_language(segment.source, code, f"v{self.count}")
                write(job, segment, words, self.people[who])
                self.typed.add(words)

    @rule(code=language)
    def confirm_what_was_carried_over(self, code):
        job = self.job(code)
        for segment in segments.listing(job) if job and job.state != State.IN_REVIEW else ():
            if segment.reason == "carried":
                write(job, segment, segment.words, self.people[0])
                self.confirmed.add((segment.source, segment.words))

    @rule(code=language)
    def translate_by_machine(self, code):
        job = self.job(code)
        for segment in segments.listing(job) if job else ():
            if segment.status == segments.MISSING:
                words = in_language(segment.source, code, "machine")
                write(job, segment, words, None, translation_type="machine", tool_name="Machine")

    @rule(code=language, who=who)
    def ask_for_review(self, code, who):
        if job := self.job(code):
            self.attempt(reviewing.request, job, self.people[who])

    @rule(code=language, who=who, decides=who, act=act)
    def hand_in_and_decide(self, code, who, decides, act):
        """The ordinary way, which chance alone seldom goes to its end."""
        self.translate(code, who, 9, again=False)
        self.ask_for_review(code, who)
        self.decide(code, decides, act)

    @rule(code=language, who=who, act=act)
    def decide(self, code, who, act):
        job = self.job(code)
        if job is None or job.state != State.IN_REVIEW:
            return
        words = {found.words for found in segments.listing(job)}
        author = self.people[who].pk in job.review_authors
        with suppress(gate.NotReadyError, PermissionDenied), transaction.atomic():
            decide(job, self.people[who], act, comment="Relire")
            assert not author, "somebody approved their own words"
            if act == "approve":
                self.approved[code] |= words

    @rule(code=language)
    def withdraw(self, code):
        if job := self.job(code):
            self.attempt(reviewing.withdraw, job, self.people[0])

    # Every other door.

    @rule(code=language)
    def publish_a_draft_by_another_door(self, code):
        job = self.job(code)
        if job is not None and job.target_id and self.there():
            self.attempt(lambda: save_draft(job).publish())

    @rule(code=language, who=who, whole=st.booleans())
    def publish_without_a_review(self, code, who, whole):
        """Often right after the last word was written: all it lacks is a reader."""
        if whole:
            self.translate(code, who, 9, again=False)
        if (job := self.job(code)) and self.there():
            self.attempt(publishing.publish, job, self.people[who])

    @rule(code=language)
    def publish_against_the_gate(self, code):
        if (job := self.job(code)) and self.there():
            self.attempt(self.override, job)

    def override(self, job):
        done = [found for found in segments.listing(job) if found.status == segments.DONE]
        publishing.override(job, self.people[0], "La séance ouvre dans une heure.")
        self.approved[job.language] |= {found.words for found in done}

    @rule()
    def publish_french_by_another_door(self):
        if self.there():
            self.attempt(lambda: self.french().get_latest_revision().publish())

    # The promises.

    @invariant()
    def every_promise_is_kept(self):
        rows = Page.objects.filter(translation_key=self.key).select_related("locale").specific()
        versions = {row.locale.language_code: row for row in rows}
        source = versions.pop("fr", None)
        public = {code: row for code, row in versions.items() if row.live}
        self.no_orphan_is_public(source, public)
        for code, page in public.items():
            leaves = leaves_of(page)
            self.its_words_are_its_own_and_approved(code, leaves)
            self.its_facts_are_those_of_the_french(page, source)
            assert page.view_restrictions.count() == source.view_restrictions.count()
            assert page.get_parent().translation_key == source.get_parent().translation_key
        self.no_words_are_lost()
        for job in self.jobs():
            listed = segments.listing(job)
            self.what_counts_as_done_was_written_for_this_source(job, listed)
            self.its_counts_are_right_and_its_state_does_not_lie(job, listed, public)

    def no_orphan_is_public(self, source, public):
        assert not public or (source is not None and source.live)

    def its_words_are_its_own_and_approved(self, code, leaves):
        words = {text for leaf in leaves.values() for text in leaf.words}
        assert set(re.findall(r"\b(fr|en|ar)-", " ".join(words))) <= {code}, words
        assert words <= self.approved[code]

    def its_facts_are_those_of_the_french(self, page, source):
        numbers = {block.id: block.value for block in source.body}
        for block in page.body:
            if block.block_type == "key_figure":
                assert block.value["value"] == numbers[block.id]["value"]

    def no_words_are_lost(self):
        kept = SegmentVersion.objects.filter(context__object_id=self.key)
        assert self.typed <= set(kept.values_list("data", flat=True))

    def what_counts_as_done_was_written_for_this_source(self, job, listed):
        for found in listed:
            if found.status == segments.DONE:
                meant = VERSION.sub("", found.words) == in_language(found.source, job.language)
                assert meant or (found.source, found.words) in self.confirmed

    def its_counts_are_right_and_its_state_does_not_lie(self, job, listed, public):
        assert {name: getattr(job, name) for name in COUNTED} == counts_of(job)
        if job.state == State.PUBLISHED:
            shown = leaves_of(public[job.language]).values()
            assert {found.words for found in listed} == {
                text for leaf in shown for text in leaf.words
            }


@pytest.mark.django_db
@pytest.mark.parametrize(
    "share",
    [
        pytest.param(share, marks=pytest.mark.exhaustive if share >= SHARES // 3 else ())
        for share in range(SHARES)
    ],
)
def test_the_promises_hold_whatever_happens(share):
    Work.workshop = Workshop()
    run_state_machine_as_test(
        Work,
        settings=settings(
            max_examples=SEQUENCES // SHARES,
            stateful_step_count=STEPS,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
            database=None,
            derandomize=False,
        ),
    )
