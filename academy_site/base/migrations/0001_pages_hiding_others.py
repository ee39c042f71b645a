from django.db import migrations


class Migration(migrations.Migration):
    """Index the unpublished pages that take others from the public with them.

    ``visibility.under_unpublished`` and the search's ``hiding`` ask for them with every list; they
    are few, and without an index the database reads all pages to find that there are none.
    """

    initial = True

    dependencies = [("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX IF NOT EXISTS pages_hiding_others ON wagtailcore_page (path)"
            " WHERE NOT live AND numchild > 0 AND depth > 1",
            "DROP INDEX IF EXISTS pages_hiding_others",
        ),
    ]
