"""All addresses of the site."""

from csp.decorators import csp_replace
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail import views as wagtail_views
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from academy_site.base.cards.views import card
from academy_site.delivery.language import choose_language
from academy_site.delivery.media import media
from academy_site.delivery.robots import robots
from academy_site.delivery.serving import serve
from academy_site.delivery.sitemap import sitemap
from academy_site.translations.admin_urls import before_wagtail
from news.digest import urls as digest_urls
from news.sitemap import news_sitemap
from search import urls as search_urls

admin = decorate_urlpatterns(
    [*before_wagtail, *wagtailadmin_urls.urlpatterns],
    csp_replace(settings.ADMIN_CONTENT_SECURITY_POLICY),
)

urlpatterns = [
    path("", choose_language),
    path("robots.txt", robots),
    path("sitemap.xml", sitemap),
    path("news-sitemap-<slug:language>.xml", news_sitemap),
    path("cards/<str:name>.png", card, name="card"),
    path("media/<path:path>", media),
    path("admin/", include(admin)),
    path("documents/", include(wagtaildocs_urls)),
    *i18n_patterns(
        path("", include(search_urls)),
        path("", include(digest_urls)),
        path(
            "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
            wagtail_views.authenticate_with_password,
            name="wagtailcore_authenticate_with_password",
        ),
        path(
            "_util/login/",
            RedirectView.as_view(pattern_name="wagtailadmin_login", query_string=True),
            name="wagtailcore_login",
        ),
        re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
    ),
]

handler400 = "academy_site.delivery.errors.bad_request"
handler403 = "academy_site.delivery.errors.permission_denied"
handler404 = "academy_site.delivery.errors.page_not_found"
handler500 = "academy_site.delivery.errors.server_error"
