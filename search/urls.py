from django.urls import path

from search.suggesting.views import suggestions
from search.views import search

urlpatterns = [
    path("search/", search, name="search"),
    path("search/suggestions/", suggestions, name="search_suggestions"),
]
