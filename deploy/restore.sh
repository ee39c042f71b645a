#!/bin/sh
# Put a backup back: sh restore.sh <folder of BACKUP_DIR>. Stop the application first.
# The database is replaced in one transaction: either all of it is as it was, or nothing changes.
# Needs DATABASE_URL (PostgreSQL), MEDIA_DIR and BACKUP_DIR; pg_restore, psql, tar and sha256sum.
set -eu
umask 077

[ $# -eq 1 ] || { echo "Usage: sh restore.sh <folder>; there are:" >&2; ls "$BACKUP_DIR" >&2; exit 2; }
folder="$BACKUP_DIR/$1"
(cd "$folder" && sha256sum --check --quiet SHA256SUMS)

script=$(mktemp)
trap 'rm -f "$script"' EXIT
cat >"$script" <<'SQL'
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DROP TABLE public.%I CASCADE', name);
    END LOOP;
END $$;
SQL
pg_restore --no-owner --no-privileges --file=- "$folder/database.dump" >>"$script"
psql --quiet --no-psqlrc --single-transaction --set=ON_ERROR_STOP=1 --output=/dev/null \
    --dbname="$DATABASE_URL" --file="$script"

# Files added since the backup stay: nothing refers to them, and nothing is lost by mistake.
tar -C "$MEDIA_DIR" -xzf "$folder/media.tar.gz"
echo "Restored $folder"
