#!/bin/sh
# The release command: run once per upgrade, with the new code and before it takes a request.
set -eu
cd "$(dirname "$0")/.."

python manage.py check --deploy --fail-level WARNING
python manage.py migrate --noinput
