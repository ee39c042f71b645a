
import academy_site.base.countries
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=80, unique=True, verbose_name='identifier')),
                ('name_fr', models.CharField(max_length=200, verbose_name='name in French')),
                ('name_en', models.CharField(blank=True, max_length=200, verbose_name='name in English')),
                ('name_ar', models.CharField(blank=True, max_length=200, verbose_name='name in Arabic')),
                ('acronym', models.CharField(blank=True, max_length=40, verbose_name='acronym')),
                ('acronym_arabic', models.CharField(blank=True, max_length=40, verbose_name='acronym in Arabic')),
                ('city_fr', models.CharField(blank=True, max_length=80, verbose_name='city in French')),
                ('city_en', models.CharField(blank=True, max_length=80, verbose_name='city in English')),
                ('city_ar', models.CharField(blank=True, max_length=80, verbose_name='city in Arabic')),
                ('country', models.CharField(blank=True, choices=academy_site.base.countries.country_choices, max_length=2, verbose_name='country')),
                ('url', models.URLField(blank=True, verbose_name='website')),
            ],
            options={
                'verbose_name': 'body',
                'verbose_name_plural': 'bodies',
                'ordering': ['name_fr'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Part of the person’s address.', max_length=80, unique=True, verbose_name='identifier')),
                ('name_latin', models.CharField(max_length=120, verbose_name='name in Latin letters')),
                ('name_arabic', models.CharField(blank=True, max_length=120, verbose_name='name in Arabic letters')),
                ('sort_latin', models.CharField(help_text='Family name first.', max_length=120, verbose_name='sorted as, in Latin letters')),
                ('sort_arabic', models.CharField(blank=True, max_length=120, verbose_name='sorted as, in Arabic letters')),
                ('gender', models.CharField(blank=True, choices=[('f', 'feminine'), ('m', 'masculine')], help_text='Leave empty when it is not known: the words then stay neutral.', max_length=1, verbose_name='grammatical gender')),
                ('url', models.URLField(blank=True, verbose_name='page elsewhere')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'persons',
                'ordering': ['sort_latin'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Affiliation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('title_fr', models.CharField(blank=True, max_length=200, verbose_name='office in French')),
                ('title_en', models.CharField(blank=True, max_length=200, verbose_name='office in English')),
                ('title_ar', models.CharField(blank=True, max_length=200, verbose_name='office in Arabic')),
                ('since', models.DateField(blank=True, null=True, verbose_name='since')),
                ('until', models.DateField(blank=True, help_text='Past programmes keep the former office.', null=True, verbose_name='until')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='affiliations', to='people.organisation', verbose_name='body')),
                ('person', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='affiliations', to='people.person')),
            ],
            options={
                'verbose_name': 'affiliation',
                'verbose_name_plural': 'affiliations',
                'ordering': ['sort_order'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('since__isnull', True), ('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='affiliation_ends_after_start', violation_error_message='It ends before it starts.')],
            },
        ),
    ]
