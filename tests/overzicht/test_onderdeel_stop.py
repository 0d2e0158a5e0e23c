"""IT-12: stopping a part ends the duo or placement that carries it out; hours stay."""

from django.urls import reverse

from aanbod.models import Soort
from buddy.models import Match, MatchStatus
from intake.models import Onderdeel, Urenregel
from netwerktraject.kern.models import Link
from tests import factories as maak
from vrijwilligers.models import Plaatsing, PlaatsingStatus


def test_duo_stopt_mee_en_zijn_link_sterft(client_van, coach, gemeente, in_kring):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    onderdeel = maak.OnderdeelFactory(traject=traject, soort=Soort.BUDDYWERKING, lopend=True, aanbod=None)
    match = maak.MatchFactory(onderdeel=onderdeel)
    link = maak.LinkFactory(bestuur=gemeente, doel="duo", onderwerp_id=match.pk)
    maak.UrenregelFactory(onderdeel=onderdeel, bevestigd=True)
    antwoord = client_van(coach).post(reverse("onderdeel_stop", args=[onderdeel.pk]), {"reden": "te druk"})
    assert antwoord.status_code == 302
    with in_kring():
        assert Match.objects.get(pk=match.pk).status == MatchStatus.BEEINDIGD
        assert Link.objects.get(pk=link.pk).ingetrokken_op is not None
        assert Onderdeel.objects.get(pk=onderdeel.pk).status == "gestopt"
        assert Urenregel.objects.filter(onderdeel=onderdeel).count() == 1


def test_plaatsing_stopt_mee(client_van, coach, gemeente, in_kring):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    onderdeel = maak.OnderdeelFactory(
        traject=traject, soort=Soort.VRIJWILLIGERSWERK, lopend=True, aanbod=None
    )
    plaatsing = maak.PlaatsingFactory(onderdeel=onderdeel)
    client_van(coach).post(reverse("onderdeel_stop", args=[onderdeel.pk]), {"reden": "te ver"})
    with in_kring():
        assert Plaatsing.objects.get(pk=plaatsing.pk).status == PlaatsingStatus.BEEINDIGD


def test_zonder_reden_gebeurt_er_niets(client_van, coach, gemeente, in_kring):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    onderdeel = maak.OnderdeelFactory(traject=traject, lopend=True, aanbod=None)
    antwoord = client_van(coach).post(reverse("onderdeel_stop", args=[onderdeel.pk]), {"reden": " "})
    assert antwoord.status_code == 422
    with in_kring():
        assert Onderdeel.objects.get(pk=onderdeel.pk).status == "lopend"
