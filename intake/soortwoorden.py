"""The kinds of offer in the plainest words, for newcomers and buddies (nl, en, fr, ar)."""

from django.utils.translation import gettext_lazy as _

from aanbod.models import Soort

SOORTEN = {
    Soort.BUDDYWERKING: _("Samen met een buddy"),
    Soort.VRIJWILLIGERSWERK: _("Vrijwilligerswerk"),
    Soort.KENNISMAKINGSSTAGE: _("Kennismaken met werk"),
    Soort.GROEPSWERKING: _("Samen in een groep"),
    Soort.TAALOEFENKANS: _("Nederlands oefenen"),
    Soort.VRIJE_TIJD: _("Vrije tijd"),
    Soort.STADSWANDELING: _("Wandeling in de stad"),
}
