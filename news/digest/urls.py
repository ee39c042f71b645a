from django.urls import path

from news.digest.readers.leaving import leave

urlpatterns = [path("unsubscribe/<str:token>/", leave, name="digest_leave")]
