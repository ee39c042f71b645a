import uuid

from django.db import migrations, models


def tell_language_of_slots(apps, schema_editor):
    """A slot's text mostly shares the language of its title; it is told exactly when read anew."""
    slots = apps.get_model("search", "Place").objects.filter(kind="slot")
    slots.update(text_language=models.F("title_language"))


class Migration(migrations.Migration):
    """Let places be as long as what they say, and tell in which language they say it."""

    dependencies = [("search", "0002_words_of_an_entry")]

    operations = [
        migrations.AlterField(
            model_name="place",
            name="title",
            field=models.TextField(),
        ),
        migrations.AlterField(
            model_name="place",
            name="note",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="place",
            name="text_language",
            field=models.CharField(blank=True, default="", max_length=2),
        ),
        migrations.AddField(
            model_name="placesdue",
            name="stamp",
            field=models.UUIDField(default=uuid.uuid4),
        ),
        migrations.RunPython(tell_language_of_slots, migrations.RunPython.noop, elidable=True),
    ]
