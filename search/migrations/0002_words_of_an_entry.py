from django.db import migrations

# PostgreSQL takes the words of an entry for something that lies at hand. It then prefers to fetch
# and unpack those of thousands of entries to asking the index that knows the answer. A function can
# tell what that costs; this one does nothing else. It is not to be run in parallel: on a server
# with visitors, the processes that help one search are missing for the next.
MAKE = (
    """
    CREATE FUNCTION search_words(body tsvector) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT COST 1000 AS 'BEGIN RETURN body; END'
    """,
    "CREATE INDEX search_words ON wagtailsearch_indexentry USING gin (search_words(body))",
    # Those of the title stand among them.
    "DROP INDEX IF EXISTS search_title_with_body",
)
TAKE_BACK = (
    "CREATE INDEX search_title_with_body ON wagtailsearch_indexentry USING gin ((title || body))",
    "DROP INDEX search_words",
    "DROP FUNCTION search_words(tsvector)",
)


def on_postgresql(statements):
    def execute(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            for statement in statements:
                schema_editor.execute(statement)

    return execute


class Migration(migrations.Migration):
    """Index all words of an entry by a function that says what it costs to read them."""

    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(on_postgresql(MAKE), on_postgresql(TAKE_BACK))]
