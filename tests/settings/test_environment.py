"""Settings come from the environment, and what cannot be right is said in one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from academy_site.settings import environment as env

ROOT = Path(__file__).resolve().parents[2]
SOUND = {
    "DJANGO_SETTINGS_MODULE": "academy_site.settings.production",
    "SECRET_KEY": "k5v!8x0w2z#q7p1m-9r3t6y4u@a8s2d5f7g0h1j3k6l9z-2x5c8v1b4n7m0",
    "SITE_URL": "https://www.example.org",
    "PATH": os.environ["PATH"],
}


def manage(tmp_path, *words, without=(), **changed):
    """Run manage.py with production's settings and an environment of its own."""
    variables = {**SOUND, "VAR_DIR": str(tmp_path), **changed}
    return subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env={name: value for name, value in variables.items() if name not in without},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def variable(monkeypatch):
    """Return a function that sets the variable X for the test."""
    monkeypatch.delenv("X", raising=False)
    return lambda value: monkeypatch.setenv("X", value)


def test_a_variable_that_must_be_set_is_named_with_the_place_to_read(variable):
    for value in (None, "", "  "):
        if value is not None:
            variable(value)
        with pytest.raises(ImproperlyConfigured) as caught:
            env.text("X")
        assert str(caught.value) == (
            "The environment variable X is not set. See docs/operations.md."
        )


def test_a_text_has_a_default_and_loses_its_edges(variable):
    assert env.text("X", "d") == "d"
    variable("  v ")
    assert env.text("X", "d") == "v"


def test_words_are_separated_by_commas(variable):
    assert env.words("X") == []
    variable(" a.example , ,b.example,")
    assert env.words("X") == ["a.example", "b.example"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("yes", True), ("1", True), ("TRUE", True), ("on", True),
     ("no", False), ("0", False), ("False", False), ("off", False)],
)  # fmt: skip
def test_a_flag_is_yes_or_no(variable, value, expected):
    variable(value)
    assert env.flag("X") is expected


def test_a_flag_that_is_neither_is_refused(variable):
    variable("ja")
    with pytest.raises(ImproperlyConfigured, match="X='ja' is neither yes nor no"):
        env.flag("X")


@pytest.mark.parametrize("value", ["-1", "1.5", "many", "1e3"])
def test_what_is_no_whole_number_is_refused(variable, value):
    variable(value)
    with pytest.raises(ImproperlyConfigured, match="is not a whole number"):
        env.whole_number("X", 1)


def test_a_whole_number_and_a_path(variable):
    assert (env.whole_number("X", 587), env.path("X", Path("a"))) == (587, Path("a"))
    variable("25")
    assert (env.whole_number("X", 587), env.path("X", Path("a"))) == (25, Path("25"))


@pytest.mark.parametrize("value", ["https://www.example.org", "http://localhost:8000/"])
def test_a_site_has_a_scheme_and_a_host(variable, value):
    variable(value)
    assert env.site_url("X") == value.rstrip("/")


@pytest.mark.parametrize("value", ["www.example.org", "ftp://a", "https://", "https://a.org/fr"])
def test_anything_else_is_no_site(variable, value):
    variable(value)
    with pytest.raises(ImproperlyConfigured, match=r"must look like https://www\.example\.org"):
        env.site_url("X")


@pytest.mark.parametrize(
    ("value", "backend"),
    [("", "LocMemCache"), ("redis://h:6379/0", "ForgivingRedisCache"),
     ("rediss://h", "ForgivingRedisCache"), ("unix:///run/redis", "ForgivingRedisCache")],
)  # fmt: skip
def test_a_cache_is_redis_or_this_process(variable, value, backend):
    variable(value)
    assert env.cache("X")["BACKEND"].rsplit(".", 1)[1] == backend


def test_another_cache_is_refused(variable):
    variable("memcached://h")
    with pytest.raises(ImproperlyConfigured, match="must look like redis://host:6379/0"):
        env.cache("X")


@pytest.mark.parametrize("value", ["", "2026-05-20", "2026-05-20T11:45", "2026-05-20T11:45+01:00"])
def test_a_moment_is_a_date_and_time(variable, value):
    variable(value)
    assert env.moment("X") == value


@pytest.mark.parametrize("value", ["tomorrow", "20/05/2026", "2026-05-20T25:00", "11:45"])
def test_anything_else_is_no_moment(variable, value):
    variable(value)
    with pytest.raises(ImproperlyConfigured, match="must look like 2026-05-20T11:45"):
        env.moment("X")


@pytest.mark.parametrize(("value", "hour"), [("", 7), ("0", 0), ("23", 23)])
def test_an_hour_is_one_of_the_day(variable, value, hour):
    variable(value)
    assert env.hour("X", 7) == hour


@pytest.mark.parametrize("value", ["24", "-1", "7:00"])
def test_anything_else_is_no_hour(variable, value):
    variable(value)
    with pytest.raises(ImproperlyConfigured, match=r"is not (an hour of the day|a whole number)"):
        env.hour("X", 7)


@pytest.mark.parametrize(("value", "chosen"), [("", "INFO"), ("warning", "WARNING")])
def test_a_choice_is_one_of_a_few(variable, value, chosen):
    variable(value)
    assert env.choice("X", env.LEVELS, "INFO") == chosen


def test_a_choice_of_nothing_offered_is_refused(variable):
    variable("loud")
    with pytest.raises(ImproperlyConfigured, match="X='LOUD' is none of DEBUG, INFO, WARNING"):
        env.choice("X", env.LEVELS, "INFO")


@pytest.mark.parametrize("value", ["0", "65536", "99999"])
def test_a_port_has_bounds(variable, value):
    variable(value)
    with pytest.raises(ImproperlyConfigured, match=f"X={value} is not a port"):
        env.port("X", 587)


@pytest.mark.parametrize(
    ("value", "engine", "name"),
    [("", "sqlite3", "/var/a.sqlite3"), ("sqlite:////srv/b.sqlite3", "sqlite3", "/srv/b.sqlite3"),
     ("postgres://u:p%40@h:5432/n", "postgresql", "n"),
     ("postgresql://%2Fvar%2Frun%2Fpostgresql/n", "postgresql", "n")],
)  # fmt: skip
def test_a_database_is_postgresql_or_a_file(variable, value, engine, name):
    variable(value)
    settings = env.database("X", Path("/var/a.sqlite3"))
    assert (settings["ENGINE"], settings["NAME"]) == (f"django.db.backends.{engine}", name)
    assert (settings["CONN_MAX_AGE"], settings["CONN_HEALTH_CHECKS"]) == (60, True)


@pytest.mark.parametrize(
    "value",
    ["nonsense", "postgres://", "postgres://u:secret@h:many/n", "postgres://u:secret@h:5432",
     "mysql://u:secret@h/n", "https://secret.example.org/n", "postgres://[secret/n"],
)  # fmt: skip
def test_no_other_database_is_admitted_and_no_password_is_said(variable, value):
    variable(value)
    with pytest.raises(ImproperlyConfigured) as caught:
        env.database("X", Path("a"))
    assert str(caught.value) == (
        "X must look like postgres://user:password@host:5432/name. See docs/operations.md."
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("CLOCK", "noon"), ("LOG_LEVEL", "loud"), ("EMAIL_PORT", "smtp"), ("DATABASE_URL", "academy")],
)
def test_production_does_not_start_with_nonsense(tmp_path, name, value):
    said = manage(tmp_path, "check", **{name: value})

    assert said.returncode == 1
    last = said.stderr.splitlines()[-1]
    assert last.startswith(f"django.core.exceptions.ImproperlyConfigured: {name}")


@pytest.mark.parametrize("missing", ["SECRET_KEY", "SITE_URL"])
def test_production_does_not_start_without(tmp_path, missing):
    said = manage(tmp_path, "check", without=[missing])

    assert said.returncode == 1
    assert said.stderr.splitlines()[-1] == (
        "django.core.exceptions.ImproperlyConfigured: "
        f"The environment variable {missing} is not set. See docs/operations.md."
    )


def test_production_is_fit_to_deploy(tmp_path):
    said = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING")

    assert (said.returncode, said.stderr) == (0, "")
    assert "no issues" in said.stdout


def test_production_with_everything_set_is_fit_to_deploy(tmp_path):
    said = manage(
        tmp_path,
        "check", "--deploy", "--fail-level", "WARNING",
        DATABASE_URL="postgres://u:p@db.example.org:5432/academy",
        CACHE_URL="rediss://cache.example.org:6379/0",
        STATIC_URL="https://static.example.org/static/",
        S3_BUCKET="media", S3_PUBLIC_HOST="media.example.org", S3_REGION="eu-west-3",
        S3_ENDPOINT_URL="https://s3.example.org",
        BEHIND_PROXY="yes", EMAIL_HOST="mail.example.org", EMAIL_TLS="no", LOG_LEVEL="warning",
    )  # fmt: skip

    assert (said.returncode, said.stderr) == (0, "")


def test_production_shows_no_details_and_admits_only_its_own_files(tmp_path):
    code = (
        "from django.conf import settings as s; d = s.CONTENT_SECURITY_POLICY['DIRECTIVES'];"
        "print(s.DEBUG, s.ALLOWED_HOSTS, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE,"
        "s.SECURE_SSL_REDIRECT, d['script-src'], d['default-src'], d['frame-ancestors'])"
    )
    said = manage(tmp_path, "shell", "--no-imports", "-c", code)

    assert said.stdout.strip() == (
        "False ['www.example.org'] True True True [\"'self'\"] [\"'none'\"] [\"'none'\"]"
    )
