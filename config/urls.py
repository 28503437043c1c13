"""All addresses: the site's own, the two ground rooms, then every other room under its community."""

from django.conf import settings
from django.urls import include, path

from galang.community import urls as community
from galang.people import urls as people
from galang.ui import views

GROUND = ("community", "people")  # these two have pages outside a community as well, in one namespace

urlpatterns = [
    path("", include("galang.ui.urls")),
    path("", include(([*people.founding, *community.urlpatterns], "community"))),
    path("", include("galang.people.urls")),
    path("", include("galang.publish.site_urls")),
    *(
        path("<slug:community>/", include(f"galang.{room}.urls"))
        for room in settings.ROOMS
        if room not in GROUND
    ),
]
handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.server_error
