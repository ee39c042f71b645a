from django.urls import path

from academy_site.translations.notices import views

urlpatterns = [
    path("notices/", views.NoticeList.as_view(), name="notices"),
    path("notices/read/", views.read_all, name="notices_read"),
    path("notices/<int:notice_id>/read/", views.read_one, name="notice_read"),
]
