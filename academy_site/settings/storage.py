"""Where uploaded files are kept: on this machine, or in an S3 bucket where one is named."""

from __future__ import annotations

from typing import Any

from academy_site.settings import environment as env


def uploads() -> dict[str, Any]:
    """Return Django's storage settings for uploaded files."""
    if not env.text("S3_BUCKET", ""):
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.text("S3_BUCKET"),
            "endpoint_url": env.text("S3_ENDPOINT_URL", "") or None,
            "region_name": env.text("S3_REGION", "") or None,
            "custom_domain": env.text("S3_PUBLIC_HOST", "") or None,
            "querystring_auth": False,
            "file_overwrite": False,
        },
    }
