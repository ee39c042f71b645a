# check=error=true
#
#   python:slim ──► base ──┬──► builder ──┬──────► app    Python, packages, code; granian
#                          │   packages    │                user 10001, nothing to compile with
#                          │   catalogues  │
#                          │   static      │
#                          └───────────────┤
#   nginx-unprivileged ────────────────────┴──────► web    static files, media, TLS, 503 page
#
#   docker build --target app --tag academy-site .
#   docker build --target web --tag academy-web .

FROM python:3.11-slim-bookworm AS base
ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PATH=/opt/venv/bin:$PATH \
    DJANGO_SETTINGS_MODULE=academy_site.settings.production \
    VAR_DIR=/app/var
WORKDIR /app

FROM base AS builder
RUN python -m venv /opt/venv
COPY requirements/production.txt requirements/production.txt
RUN pip install --disable-pip-version-check --no-cache-dir --no-deps --require-hashes \
      --requirement requirements/production.txt \
 && pip uninstall --yes --quiet pip setuptools
COPY . .
# Collecting needs settings that are complete, not settings that are true.
RUN python tools/catalogues.py compile \
 && SECRET_KEY=of-this-one-command SITE_URL=https://localhost python manage.py collectstatic --noinput \
 && rm -r tools requirements \
 && python -m compileall -q /app /opt/venv

FROM base AS app
RUN useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin academy
COPY --from=builder /opt/venv /opt/venv
COPY --from=builder /app /app
# Media are the only files that the site writes; the volume takes their owner from here.
RUN install --directory --owner=10001 --group=10001 /app/var/media
USER 10001:10001
EXPOSE 8000
ENV GRANIAN_WORKERS=2 \
    GRANIAN_BLOCKING_THREADS=4 \
    GRANIAN_RESPAWN_FAILED_WORKERS=true \
    GRANIAN_WORKERS_KILL_TIMEOUT=20
HEALTHCHECK --interval=15s --timeout=5s --start-period=40s --retries=3 \
  CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
# The database is brought up to date by the release command, deploy/release.sh, never at start.
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "academy_site.wsgi:application"]

FROM nginxinc/nginx-unprivileged:1.28-bookworm AS web
COPY deploy/nginx/nginx.conf deploy/nginx/application.conf /etc/nginx/
COPY deploy/nginx/unavailable /srv/unavailable
COPY --from=builder /app/var/static /srv/static
EXPOSE 8080 8443
HEALTHCHECK --interval=15s --timeout=5s --retries=3 \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/nginx-health"]
