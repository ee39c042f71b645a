#!/bin/sh
# Bring a Debian machine to where the whole suite can run, the browser and both servers included.
# Installs only what is absent, starts only what has stopped, and may be run any number of times.
set -eu
cd "$(dirname "$0")/.."

VNU_VERSION=26.9.27

say() { echo "machine: $*"; }

fail() { echo "machine: $*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo -n "$@"
    else fail "“$*” needs root: run it by hand, then run make ci again"
    fi
}

updated=
install() {
    command -v apt-get >/dev/null || fail "install $* by hand: this system has no apt"
    [ -n "$updated" ] || { as_root apt-get update -qq; updated=yes; }
    say "installing $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The tools.
command -v chromium >/dev/null || command -v chromium-browser >/dev/null \
    || command -v google-chrome >/dev/null || install chromium
# The letters in which a page is shown until its own arrive; a machine without them shows others.
fc-list | grep -q Liberation || install fonts-liberation
command -v xgettext >/dev/null || install gettext
command -v psql >/dev/null && [ -d /etc/postgresql ] || install postgresql
command -v redis-server >/dev/null || install redis-server

# PostgreSQL, and a role that may create the test databases.
postgres_up() { pg_isready -q -h 127.0.0.1 -p 5432; }
if ! postgres_up; then
    version=$(ls /etc/postgresql | sort -n | tail -n 1)
    say "starting PostgreSQL $version"
    as_root pg_ctlcluster --skip-systemctl-redirect "$version" main start || true
    tries=0
    until postgres_up; do
        tries=$((tries + 1))
        [ "$tries" -le 30 ] || fail "PostgreSQL does not answer on 127.0.0.1:5432"
        sleep 1
    done
fi
if ! PGPASSWORD=academy psql -qAt -h 127.0.0.1 -U academy -d postgres -c 'SELECT 1' >/dev/null 2>&1; then
    say "creating the PostgreSQL role academy"
    role="CREATE ROLE academy LOGIN CREATEDB PASSWORD 'academy'"
    psql -qAt -h 127.0.0.1 -U postgres -d postgres -w -c "$role" 2>/dev/null \
        || as_root su postgres -c "psql -qAt -d postgres -c \"$role\""
fi

# Redis, in memory only.
redis_up() { [ "$(redis-cli -h 127.0.0.1 -p 6379 ping 2>/dev/null)" = PONG ]; }
if ! redis_up; then
    say "starting Redis"
    redis-server --daemonize yes --bind 127.0.0.1 -::1 --port 6379 --save "" --appendonly no >/dev/null
    tries=0
    until redis_up; do
        tries=$((tries + 1))
        [ "$tries" -le 30 ] || fail "Redis does not answer on 127.0.0.1:6379"
        sleep 1
    done
fi

# The Nu HTML checker: its tests skip visibly where it cannot be had.
jar=var/tools/vnu.jar
if [ -n "${VNU_JAR:-}" ] || [ -f "$jar" ]; then :
elif command -v java >/dev/null && command -v npm >/dev/null; then
    say "fetching the Nu HTML checker"
    box=$(mktemp -d)
    if (cd "$box" && npm pack --silent "vnu-jar@$VNU_VERSION" >/dev/null 2>&1 && tar -xzf ./*.tgz); then
        mkdir -p var/tools
        mv "$(find "$box" -name vnu.jar | head -n 1)" "$jar"
    else
        say "the Nu HTML checker could not be fetched: its tests will be skipped"
    fi
    rm -rf "$box"
else
    say "no Java or no npm: the tests of the Nu HTML checker will be skipped"
fi
