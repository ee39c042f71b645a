
import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
            ],
            options={
                'verbose_name': 'home page',
                'verbose_name_plural': 'home pages',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='StandardPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('heading', 2), ('paragraph', 3), ('list', 7), ('quote', 11), ('key_figure', 15), ('figure', 19), ('definitions', 24)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 200}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Section'), ('3', 'Subsection')], 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('wagtail.blocks.RichTextBlock', (), {'description': 'Running text; one block a paragraph makes translation easier.', 'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'icon': 'pilcrow', 'label': 'Paragraph', 'preview_value': '<p>Le stockage d’énergie garantit la stabilité du réseau électrique.</p>', 'template': 'blocks/paragraph.html'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'label': 'Item'}), 5: ('wagtail.blocks.ListBlock', (4,), {'label': 'Items'}), 6: ('wagtail.blocks.BooleanBlock', (), {'default': False, 'help_text': 'Tick when the order of the items matters.', 'label': 'Numbered', 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('items', 5), ('ordered', 6)]], {}), 8: ('wagtail.blocks.TextBlock', (), {'help_text': 'Without quotation marks: each language adds its own.', 'label': 'Quotation'}), 9: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Said by', 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Occasion and date', 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('text', 8), ('attribution', 9), ('context', 10)]], {}), 12: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number'}), 13: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Unit', 'max_length': 60, 'required': False}), 14: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts', 'max_length': 200}), 15: ('wagtail.blocks.StructBlock', [[('value', 12), ('unit', 13), ('label', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 17: ('wagtail.blocks.TextBlock', (), {'default': '', 'label': 'Caption', 'required': False}), 18: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Credit and licence', 'required': False}), 19: ('wagtail.blocks.StructBlock', [[('image', 16), ('caption', 17), ('credit', 18)]], {}), 20: ('wagtail.blocks.CharBlock', (), {'label': 'Term'}), 21: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'label': 'Text'}), 22: ('wagtail.blocks.StructBlock', [[('term', 20), ('text', 21)]], {'label': 'Entry'}), 23: ('wagtail.blocks.ListBlock', (22,), {'label': 'Entries'}), 24: ('wagtail.blocks.StructBlock', [[('items', 23)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'standard page',
                'verbose_name_plural': 'standard pages',
            },
            bases=('wagtailcore.page',),
        ),
    ]
