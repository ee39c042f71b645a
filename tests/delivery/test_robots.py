"""What robots are told."""


def test_robots_stay_out_of_the_admin_and_find_the_sitemap(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://www.example.org"

    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode() == (
        "User-agent: *\nDisallow: /admin/\n\nSitemap: https://www.example.org/sitemap.xml\n"
        "Sitemap: https://www.example.org/news-sitemap-fr.xml\n"
        "Sitemap: https://www.example.org/news-sitemap-en.xml\n"
        "Sitemap: https://www.example.org/news-sitemap-ar.xml\n"
    )
