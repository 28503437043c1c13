"""All addresses: the site's own, then every room under its community."""

from django.conf import settings
from django.urls import include, path

from galang.ui import views

urlpatterns = [
    path("", include("galang.ui.urls")),
    path("", include("galang.people.site_urls")),
    path("", include("galang.publish.site_urls")),
    *(path("<slug:community>/", include(f"galang.{room}.urls")) for room in settings.ROOMS),
]
handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.server_error
