#!/bin/sh
# Write the database and the media into a new folder of BACKUP_DIR and check that it can be read.
# Needs DATABASE_URL (PostgreSQL), MEDIA_DIR and BACKUP_DIR; pg_dump, tar and sha256sum.
set -eu
umask 077

# Asked before anything is written: tar would leave a compressor behind that still writes its file
# while what is half done is being removed.
[ -d "$MEDIA_DIR" ] || { echo "backup: no folder of media at $MEDIA_DIR" >&2; exit 1; }

folder="$BACKUP_DIR/$(date -u +%Y-%m-%dT%H%M%SZ)"
partial="$folder.partial"
mkdir -p "$partial"
trap 'rm -rf "$partial"' EXIT

pg_dump --format=custom --no-owner --no-privileges --dbname="$DATABASE_URL" --file="$partial/database.dump"
tar -C "$MEDIA_DIR" -czf "$partial/media.tar.gz" .

pg_restore --list "$partial/database.dump" >/dev/null
tar -tzf "$partial/media.tar.gz" >/dev/null
(cd "$partial" && sha256sum database.dump media.tar.gz >SHA256SUMS)

mv "$partial" "$folder"
trap - EXIT
echo "$folder"
