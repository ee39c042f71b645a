"""The public search page."""

from __future__ import annotations

from django.core.paginator import InvalidPage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from academy_site.base.frame import frame_without_page
from search.answers.narrowing import beside, choices_of
from search.answers.question import read_question
from search.answers.service import answer
from search.staff.counting import count_search
from search.staff.popular import popular_searches


def search(request: HttpRequest) -> HttpResponse:
    """Show what the site has for ``?q=`` in the active language, ten pages on a leaf."""
    language = get_language()
    question = read_question(request.GET, language)
    context = {"frame": frame_without_page(language), "question": question, "answer": None}
    if question.words:
        try:
            found = answer(question)
        except InvalidPage as error:
            raise Http404 from error
        count_search(found)
        context |= {"answer": found, "choices": choices_of(found), "beside": beside(found)}
    if not context["answer"] or not found.total:
        context["popular"] = popular_searches(language)
    return render(request, "search/results.html", context)
