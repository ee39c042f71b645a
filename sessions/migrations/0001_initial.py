
import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import sessions.zones
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        ('wagtailimages', '0027_image_description'),
    ]

    operations = [
        migrations.CreateModel(
            name='ConceptNotePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('heading', 2), ('paragraph', 3), ('list', 7), ('quote', 11), ('key_figure', 15), ('figure', 19), ('definitions', 24), ('axis', 29)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 200}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Section'), ('3', 'Subsection')], 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('wagtail.blocks.RichTextBlock', (), {'description': 'Running text; one block a paragraph makes translation easier.', 'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'icon': 'pilcrow', 'label': 'Paragraph', 'preview_value': '<p>Le stockage d’énergie garantit la stabilité du réseau électrique.</p>', 'template': 'blocks/paragraph.html'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'label': 'Item'}), 5: ('wagtail.blocks.ListBlock', (4,), {'label': 'Items'}), 6: ('wagtail.blocks.BooleanBlock', (), {'default': False, 'help_text': 'Tick when the order of the items matters.', 'label': 'Numbered', 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('items', 5), ('ordered', 6)]], {}), 8: ('wagtail.blocks.TextBlock', (), {'help_text': 'Without quotation marks: each language adds its own.', 'label': 'Quotation'}), 9: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Said by', 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Occasion and date', 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('text', 8), ('attribution', 9), ('context', 10)]], {}), 12: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number'}), 13: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Unit', 'max_length': 60, 'required': False}), 14: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts', 'max_length': 200}), 15: ('wagtail.blocks.StructBlock', [[('value', 12), ('unit', 13), ('label', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 17: ('wagtail.blocks.TextBlock', (), {'default': '', 'label': 'Caption', 'required': False}), 18: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Credit and licence', 'required': False}), 19: ('wagtail.blocks.StructBlock', [[('image', 16), ('caption', 17), ('credit', 18)]], {}), 20: ('wagtail.blocks.CharBlock', (), {'label': 'Term'}), 21: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'label': 'Text'}), 22: ('wagtail.blocks.StructBlock', [[('term', 20), ('text', 21)]], {'label': 'Entry'}), 23: ('wagtail.blocks.ListBlock', (22,), {'label': 'Entries'}), 24: ('wagtail.blocks.StructBlock', [[('items', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 200}), 26: ('wagtail.blocks.TextBlock', (), {'default': '', 'label': 'Introduction', 'required': False}), 27: ('wagtail.blocks.TextBlock', (), {'label': 'Point'}), 28: ('wagtail.blocks.ListBlock', (27,), {'label': 'Points'}), 29: ('wagtail.blocks.StructBlock', [[('title', 25), ('introduction', 26), ('points', 28)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'concept note',
                'verbose_name_plural': 'concept notes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='OutcomesPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
                ('body', wagtail.fields.StreamField([('heading', 2), ('paragraph', 3), ('list', 7), ('quote', 11), ('key_figure', 15), ('figure', 19), ('definitions', 24)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 200}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Section'), ('3', 'Subsection')], 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('wagtail.blocks.RichTextBlock', (), {'description': 'Running text; one block a paragraph makes translation easier.', 'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'icon': 'pilcrow', 'label': 'Paragraph', 'preview_value': '<p>Le stockage d’énergie garantit la stabilité du réseau électrique.</p>', 'template': 'blocks/paragraph.html'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'label': 'Item'}), 5: ('wagtail.blocks.ListBlock', (4,), {'label': 'Items'}), 6: ('wagtail.blocks.BooleanBlock', (), {'default': False, 'help_text': 'Tick when the order of the items matters.', 'label': 'Numbered', 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('items', 5), ('ordered', 6)]], {}), 8: ('wagtail.blocks.TextBlock', (), {'help_text': 'Without quotation marks: each language adds its own.', 'label': 'Quotation'}), 9: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Said by', 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Occasion and date', 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('text', 8), ('attribution', 9), ('context', 10)]], {}), 12: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number'}), 13: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Unit', 'max_length': 60, 'required': False}), 14: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts', 'max_length': 200}), 15: ('wagtail.blocks.StructBlock', [[('value', 12), ('unit', 13), ('label', 14)]], {}), 16: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 17: ('wagtail.blocks.TextBlock', (), {'default': '', 'label': 'Caption', 'required': False}), 18: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Credit and licence', 'required': False}), 19: ('wagtail.blocks.StructBlock', [[('image', 16), ('caption', 17), ('credit', 18)]], {}), 20: ('wagtail.blocks.CharBlock', (), {'label': 'Term'}), 21: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'subscript', 'link', 'document-link'], 'label': 'Text'}), 22: ('wagtail.blocks.StructBlock', [[('term', 20), ('text', 21)]], {'label': 'Entry'}), 23: ('wagtail.blocks.ListBlock', (22,), {'label': 'Entries'}), 24: ('wagtail.blocks.StructBlock', [[('items', 23)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'outcomes',
                'verbose_name_plural': 'outcomes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='ProgrammePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
            ],
            options={
                'verbose_name': 'programme',
                'verbose_name_plural': 'programmes',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_fr', models.CharField(max_length=120, unique=True, verbose_name='name in French')),
                ('name_en', models.CharField(blank=True, max_length=120, verbose_name='name in English')),
                ('name_ar', models.CharField(blank=True, max_length=120, verbose_name='name in Arabic')),
            ],
            options={
                'verbose_name': 'room',
                'verbose_name_plural': 'rooms',
                'ordering': ['name_fr'],
            },
        ),
        migrations.CreateModel(
            name='SessionIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
            ],
            options={
                'verbose_name': 'list of sessions',
                'verbose_name_plural': 'lists of sessions',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='SpeakersPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
            ],
            options={
                'verbose_name': 'speakers',
                'verbose_name_plural': 'speakers',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='SittingPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
                ('kind', models.CharField(choices=[('sitting', 'Sitting'), ('ceremony', 'Ceremony'), ('panel', 'Panel sitting'), ('synthesis', 'Synthesis'), ('internal', 'Internal sitting')], default='sitting', max_length=12, verbose_name='kind')),
                ('number', models.PositiveSmallIntegerField(blank=True, help_text='Written in Roman figures before the title. Leave empty for ceremonies.', null=True, verbose_name='number')),
                ('continued', models.BooleanField(default=False, help_text='Goes on with the sitting of the same number.', verbose_name='continued')),
                ('date', models.DateField(null=True, verbose_name='day')),
                ('start', models.TimeField(null=True, verbose_name='start')),
                ('end', models.TimeField(null=True, verbose_name='end')),
                ('slots', wagtail.fields.StreamField([('talk', 9), ('keynote', 10), ('address', 11), ('panel', 12), ('discussion', 14), ('ceremony', 15), ('internal', 16), ('reception', 17), ('pause', 18), ('meal', 19)], blank=True, block_lookup={0: ('wagtail.blocks.TimeBlock', (), {'label': 'Start'}), 1: ('wagtail.blocks.TimeBlock', (), {'label': 'End'}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 300}), 3: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('chair', 'Chair'), ('moderator', 'Moderator'), ('rapporteur', 'Rapporteur'), ('speaker', 'Speaker'), ('panellist', 'Panellist')], 'label': 'Role'}), 4: ('wagtail.snippets.blocks.SnippetChooserBlock', ('people.Person',), {'label': 'Person', 'required': False}), 5: ('wagtail.snippets.blocks.SnippetChooserBlock', ('people.Organisation',), {'help_text': 'With a person: shown instead of the person’s own affiliation. Without: “representative of” this body.', 'label': 'Body', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('role', 3), ('person', 4), ('organisation', 5)]], {}), 7: ('wagtail.blocks.ListBlock', (6,), {'default': [], 'label': 'Participants'}), 8: ('wagtail.blocks.TextBlock', (), {'default': '', 'label': 'Abstract', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 2), ('people', 7), ('abstract', 8)]], {'description': 'A scientific or industrial talk.', 'group': 'Speaking', 'icon': 'comment', 'label': 'Talk', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': 'Batteries sodium-ion et batteries à l’état solide'}}), 10: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 2), ('people', 7), ('abstract', 8)]], {'description': 'The lecture that opens the session.', 'group': 'Speaking', 'icon': 'pick', 'label': 'Inaugural lecture', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': 'Batteries lithium-ion de nouvelle génération'}}), 11: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 2), ('people', 7)]], {'description': 'A speech of welcome or of office.', 'group': 'Speaking', 'icon': 'openquote', 'label': 'Address', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': 'Allocution d’ouverture'}}), 12: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 2), ('people', 7)]], {'description': 'Several panellists, with a moderator and a rapporteur.', 'group': 'Speaking', 'icon': 'group', 'label': 'Panel', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': 'Souveraineté technologique du Maroc'}}), 13: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'Leave empty for the usual name, which is translated for you.', 'label': 'Title', 'max_length': 300, 'required': False}), 14: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 13), ('people', 7)]], {'description': 'Questions and debate with the audience.', 'group': 'Speaking', 'icon': 'help', 'label': 'Discussion', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': ''}}), 15: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 2), ('people', 7)]], {'description': 'A solemn act: an opening, an election, a message.', 'group': 'Office', 'icon': 'academy-star', 'label': 'Ceremony', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': 'Élection du directeur des séances'}}), 16: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 2), ('people', 7)]], {'description': 'A meeting of the Academy’s members only.', 'group': 'Office', 'icon': 'lock', 'label': 'Internal meeting', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': 'Réunion des collèges scientifiques'}}), 17: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 13), ('people', 7)]], {'description': 'Arrival and registration.', 'group': 'Rest', 'icon': 'home', 'label': 'Welcome of participants', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': ''}}), 18: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 13), ('people', 7)]], {'description': 'A short break.', 'group': 'Rest', 'icon': 'minus', 'label': 'Break', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': ''}}), 19: ('wagtail.blocks.StructBlock', [[('start', 0), ('end', 1), ('title', 13), ('people', 7)]], {'description': 'Lunch or dinner.', 'group': 'Rest', 'icon': 'minus', 'label': 'Lunch', 'preview_value': {'end': '09:30', 'people': [], 'start': '09:00', 'title': ''}})}, verbose_name='slots')),
                ('room', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plenary.room', verbose_name='room')),
            ],
            options={
                'verbose_name': 'sitting',
                'verbose_name_plural': 'sittings',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='SittingParticipation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('role', models.CharField(choices=[('chair', 'Chair'), ('moderator', 'Moderator'), ('rapporteur', 'Rapporteur'), ('speaker', 'Speaker'), ('panellist', 'Panellist')], default='rapporteur', max_length=12, verbose_name='role')),
                ('organisation', models.ForeignKey(blank=True, help_text='With a person: shown instead of the person’s own affiliation. Without: “representative of” this body.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sitting_participations', to='people.organisation', verbose_name='body')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sitting_participations', to='people.person', verbose_name='person')),
                ('sitting', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='people', to='plenary.sittingpage')),
            ],
            options={
                'verbose_name': 'participation',
                'verbose_name_plural': 'participations',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SessionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, default='', help_text='One or two sentences that open the page; also its description elsewhere.', verbose_name='lead')),
                ('number', models.PositiveSmallIntegerField(help_text='19 for the nineteenth session.', null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='number')),
                ('start_date', models.DateField(null=True, verbose_name='first day')),
                ('end_date', models.DateField(null=True, verbose_name='last day')),
                ('timezone', models.CharField(default='Africa/Casablanca', help_text='All times of the programme are wall-clock times of this zone.', max_length=40, validators=[sessions.zones.check_time_zone], verbose_name='time zone')),
                ('city', models.CharField(blank=True, default='', max_length=80, verbose_name='city')),
                ('venue', models.CharField(blank=True, default='', help_text='Leave empty until it is settled.', max_length=160, verbose_name='venue')),
                ('argument', wagtail.fields.StreamField([('sentence', 0)], blank=True, block_lookup={0: ('wagtail.blocks.TextBlock', (), {'icon': 'pilcrow', 'label': 'Sentence'})}, help_text='Shown on the home page: why this theme, in four sentences.', verbose_name='the argument in a few sentences')),
                ('poster', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailimages.image', verbose_name='poster')),
            ],
            options={
                'verbose_name': 'session',
                'verbose_name_plural': 'sessions',
                'constraints': [models.CheckConstraint(condition=models.Q(('end_date__gte', models.F('start_date'))), name='session_ends_after_start', violation_error_message='The last day lies before the first.')],
            },
            bases=('wagtailcore.page',),
        ),
    ]
