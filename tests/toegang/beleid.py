"""The policy table: one line per address. An address without a line, or a line without an address, fails."""

from django.utils import timezone

from tests.toegang.beleid_aanbod import AANBOD_BLAD
from tests.toegang.beleid_begeleiding import BEGELEIDING
from tests.toegang.beleid_gesprek import GESPREK
from tests.toegang.beleid_grootboek import GROOTBOEK
from tests.toegang.beleid_invoer import INVOER_BELEID
from tests.toegang.beleid_lijst import LIJST
from tests.toegang.beleid_matrix import MATRIX
from tests.toegang.beleid_menu import MENU
from tests.toegang.beleid_opvolging import OPVOLGING
from tests.toegang.beleid_plan import EIGEN_PLAN_ZIET, PLAN
from tests.toegang.beleid_rollen import ROLLEN
from tests.toegang.beleid_samen import NAVRAAG, SAMEN
from tests.toegang.beleid_screening import SCREENING
from tests.toegang.beleid_verwijzing import VERWIJZING
from tests.toegang.beleid_warm import WARM
from tests.toegang.regels import ELK, IEDEREEN, INGELOGD, Regel, vast

N, B, H = "netwerkcoach", "buddycoordinator", "beheerder"
DOSSIER = DUO = UREN = frozenset({N, B})
COACH = frozenset({N})
BEHEER = frozenset({H})
AGII = frozenset({"trajectbegeleider"})
REGIO = frozenset({"regiocoordinator"})
PLATFORM = frozenset({"platformbeheerder"})
AANBOD_LEZEN = frozenset({N, B, H, "trajectbegeleider", "regiocoordinator"})
OK, DOOR, MIS = frozenset({200}), frozenset({302}), frozenset({404})
SLEUTEL = "6f1f0c3e-5d5b-4a0e-9d6a-0a4b7c2d1e90"


def vandaag() -> str:
    return timezone.localdate().isoformat()


def _aanbod(g, **anders) -> dict:
    return {
        "organisatie": g["organisatie"].pk,
        "naam": "Taalcafé",
        "soort": "taaloefenkans",
        "wat": "Praten aan tafel.",
        "minuten_per_keer": 120,
        "taaliconen": 1,
        "gepubliceerd": "on",
        "versie": g["aanbod"].versie,
        "momenten-TOTAL_FORMS": "0",
        "momenten-INITIAL_FORMS": "0",
        **anders,
    }


def _keer(g=None) -> dict:
    return {
        "gezien": "ja",
        "datum": vandaag(),
        "minuten": "90",
        "taal": "nederlands",
        "tekst": "",
        "sleutel": SLEUTEL,
    }


_keer.wisselt = False


_teken = vast(antwoord="klopt", tekenaar="Greet", functie="mentor")


def _op(g=None) -> dict:
    return {"op": vandaag()}


_op.wisselt = False


def _pauze(g=None) -> dict:
    return {"van": vandaag(), "reden": "verhuis"}


_pauze.wisselt = False


def _verbeter(g=None) -> dict:
    return {"datum": vandaag(), "minuten": "1,5", "taal": "nederlands"}


_verbeter.wisselt = False


def _plaats(g=None) -> dict:
    wie = {"organisatie": "Linde", "mentor": "Paul", "taal": "nl"}
    return {**wie, "soort": "vrijwilligerswerk", "gestart_op": vandaag()}


_plaats.wisselt = False

VRAGEN = ("nederlands", "ontmoeting", "samenleving")
OORDEEL = dict.fromkeys(VRAGEN, "ja") | {f"{naam}_reden": "Elke keer." for naam in VRAGEN}
MOMENT = {"wie": DOSSIER, "kw": {"pk": "moment"}, "get": None, "post": DOOR}
TRAJECT = {"wie": DOSSIER, "kw": {"pk": "traject"}}
ZOEK = ("", "?q=zq")

OVERZICHT = {
    "werk": Regel(INGELOGD, get=frozenset({200, 302}), vragen=("", "?wie=team")),
    "moment_gedaan": Regel(**MOMENT),
    "moment_later": Regel(**MOMENT, body=vast(tot="morgen")),
    "moment_geef_door": Regel(**MOMENT, body=lambda g: {"aan": g["ander"].pk}),
    "moment_ongedaan": Regel(**{**MOMENT, "kw": {"pk": "moment_gedaan"}}),
    "inburgeraars": Regel(
        DOSSIER, vragen=("", "?q=zq", "?status=lopend", "?verplicht=open", "?wacht=alle", "?nood=opvang")
    ),
    "dossier": Regel(**TRAJECT),
    "notitie_nieuw": Regel(**TRAJECT, get=None, post=DOOR, body=vast(tekst="Belt later terug.")),
    "dossier_uren": Regel(**TRAJECT),
    "geschiedenis": Regel(**TRAJECT),
    "inzages": Regel(**TRAJECT),
    "contact_toon": Regel(**TRAJECT, get=None, post=OK),
    "eigen_link": Regel(**TRAJECT, get=None, post=OK),
    "eigen_link_mail": Regel(**TRAJECT, get=None, post=DOOR),
    "pauze_nieuw": Regel(**TRAJECT, post=DOOR, body=_pauze),
    "hervat": Regel(DOSSIER, {"pk": "traject_pauze"}, post=DOOR, body=_op),
    "traject_stop": Regel(**TRAJECT, post=DOOR, body=vast(reden="verhuisd")),
    "agii_mensen": Regel(AGII),
    "agii_dossier": Regel(AGII, {"pk": "traject"}, "zelf_aangemeld"),
    "zoek": Regel(INGELOGD, vragen=ZOEK),
    "geen_rol": Regel(INGELOGD),
    "toegankelijkheid": Regel(IEDEREEN, vragen=("", "?gemeente=mol")),
    "postbus": Regel(IEDEREEN, get=MIS),  # only in the demo
    "stijlgids": Regel(IEDEREEN, vragen=("", "?blad=telefoon")),
}

# A link shows first names and hours of one duo, placement or traject; never a surname, a phone or a note (§4.4).
LINK_ZIET = frozenset({"persoon_traject.voornaam", "coach.voornaam"})
DUO_ZIET = LINK_ZIET | {"buddy.voornaam", "onderdeel_duo.titel"}
PLAATS_ZIET = LINK_ZIET | {"plaatsing.mentor", "plaatsing.organisatie", "onderdeel_plaats.titel"}
BEWIJS_ZIET = LINK_ZIET | {"bewijs.wat", "bewijs.organisatie"}
EIGEN_ZIET = (
    LINK_ZIET
    | DUO_ZIET
    | PLAATS_ZIET
    | {
        f"{deel}.titel"
        for deel in ("onderdeel", "onderdeel_gepland", "onderdeel_duo_vrij", "onderdeel_plaats_vrij")
    }
    | EIGEN_PLAN_ZIET
)
LINKS = {
    "mijn_link_weg": Regel(IEDEREEN),
    "mijn_link": (
        Regel(IEDEREEN, {"teken": "teken_duo"}, "link", post=DOOR, body=_keer, ziet=DUO_ZIET),
        Regel(IEDEREEN, {"teken": "teken_plaatsing"}, "link", post=DOOR, body=_keer, ziet=PLAATS_ZIET),
        Regel(
            IEDEREEN,
            {"teken": "teken_traject"},
            "link",
            post=DOOR,
            ziet=EIGEN_ZIET,
            anders="stil",
            body=lambda g: {"regel": g["regel"].pk, "reden": "Dit klopt niet."},
        ),
        Regel(IEDEREEN, {"teken": "teken_bewijs"}, "link", post=DOOR, body=_teken, ziet=BEWIJS_ZIET),
        NAVRAAG,
    ),
    "mijn_link_klaar": Regel(IEDEREEN, {"teken": "teken_duo"}, "link", ziet=DUO_ZIET, vragen=("", "?wat=ja")),
    "mijn_link_hulp": Regel(IEDEREEN, {"teken": "teken_duo"}, "link", ziet=DUO_ZIET),
}

UITGELEGD = {"uitgelegd": "on", "uitleg_taal": "ar", "met_tolk": "ja"}
INTAKE = {
    "aanmelding_nieuw": Regel(
        AGII,
        bij="gebied",
        post=DOOR,
        anders=422,
        body=lambda g: {"bestuur": g.bestuur.pk, "voornaam": "Nieuw", "contacttaal": "ar", "akkoord": "on"},
    ),
    "intake_begin": Regel(DOSSIER, {"pk": "traject_nieuw"}, get=None, post=DOOR),
    "intake": Regel(**TRAJECT),
    "intake_klaar": Regel(
        DOSSIER,
        {"pk": "traject_intake"},
        get=None,
        post=DOOR,
        body=vast(uitgelegd="on", uitleg_taal="ar", met_tolk="ja"),
    ),
    "intake_vraag": Regel(
        DOSSIER,
        {"pk": "traject", "vraag": "=wat_doe_je_graag"},
        post=DOOR,
        body=vast(tekst="Zingen.", versie="1"),
    ),
    "antwoord_bewaar": Regel(
        DOSSIER,
        {"pk": "traject", "vraag": "=wat_doe_je_graag"},
        get=None,
        post=OK,
        body=vast(veld="tekst", waarde="Zingen.", versie="1"),
    ),
    "plan": Regel(**TRAJECT, vragen=ZOEK),
    "plan_klaar": Regel(DOSSIER, {"pk": "traject_plan"}, get=None, post=DOOR),
    "plan_eigen": Regel(**TRAJECT, post=DOOR, body=vast(soort="buddywerking", titel="Duo", minuten="2")),
    "plan_uit_aanbod": Regel(
        DOSSIER, {"pk": "traject", "aanbod": "aanbod"}, get=None, post=DOOR, body=vast(minuten="2")
    ),
    "onderdeel_minuten": Regel(
        DOSSIER, {"pk": "onderdeel_gepland"}, get=None, post=DOOR, body=vast(minuten="3")
    ),
    "onderdeel_weg": Regel(DOSSIER, {"pk": "onderdeel_gepland"}, get=None, post=DOOR),
    "onderdeel_stop": Regel(DOSSIER, {"pk": "onderdeel"}, post=DOOR, body=vast(reden="te ver")),
    "onderdeel_start": Regel(DOSSIER, {"pk": "onderdeel_gepland"}, post=DOOR, body=_op),
    "uren": Regel(UREN),
    "uren_bevestig_alle": Regel(
        UREN, get=None, post=DOOR, anders="stil", body=lambda g: {"regel": [g["regel"].pk]}
    ),
    "uren_bevestig": Regel(UREN, {"pk": "regel"}, get=None, post=DOOR),
    "uren_terug": Regel(UREN, {"pk": "regel_bevestigd"}, get=None, post=DOOR),
    "uren_betwist": Regel(UREN, {"pk": "regel"}, post=DOOR, body=vast(reden="dubbel")),
    "uren_verbeter": Regel(UREN, {"pk": "regel"}, post=DOOR, body=_verbeter),
    "uren_nieuw": Regel(
        UREN,
        {"pk": "traject"},
        post=DOOR,
        body=lambda g: {**_verbeter(), "onderdeel": g["onderdeel"].pk, "sleutel": SLEUTEL},
    ),
    "certificaat": (
        Regel(COACH, {"pk": "traject_veertig"}, post=DOOR, body=vast(taal_afwijking="")),
        Regel(COACH, {"pk": "traject_af"}, post=DOOR, wijzigt=False, body=vast(taal_afwijking="")),
    ),
    "certificaat_pdf": Regel(COACH, {"pk": "traject_af"}),
    "controle": Regel(
        IEDEREEN, bij="link", post=OK, wijzigt=False, body=lambda g: {"code": g["certificaat"].code}
    ),
}

BUDDY = {
    "buddys": Regel(DUO, vragen=ZOEK),
    "buddy_nieuw": Regel(
        DUO, post=DOOR, body=vast(voornaam="Greet", taal="nl", max_duos="1", beschikbaar="on")
    ),
    "buddy_wijzig": Regel(
        DUO,
        {"pk": "buddy"},
        post=DOOR,
        body=vast(voornaam="Greet", taal="nl", max_duos="1", beschikbaar="on"),
    ),
    "duos": Regel(DUO, vragen=("", "?stand=klaar")),
    "duo": Regel(DUO, {"pk": "duo"}),
    "duo_link": Regel(DUO, {"pk": "duo"}, get=None, post=OK),
    "duo_mail": Regel(DUO, {"pk": "duo"}, get=None, post=DOOR),
    "duo_einde": Regel(DUO, {"pk": "duo"}, get=None, post=DOOR, body=vast(reden="verhuisd")),
    "duo_nieuw": Regel(
        DUO,
        {"traject": "traject", "onderdeel": "onderdeel_duo_vrij"},
        post=DOOR,
        body=lambda g: {"buddy": g["buddy_vrij"].pk, "gestart_op": vandaag(), "maanden": "6"},
    ),
}

AANBOD = {
    "aanbod_lijst": Regel(AANBOD_LEZEN, vragen=ZOEK),
    "aanbod_detail": (
        Regel(AANBOD_LEZEN, {"pk": "aanbod"}, "gedeeld"),
        Regel(AANBOD_LEZEN, {"pk": "aanbod_intern"}, "lezen"),
    ),
    "aanbod_nieuw": Regel(BEHEER, bij="aanbod", post=DOOR, body=_aanbod, anders=422),
    "aanbod_wijzig": Regel(BEHEER, {"pk": "aanbod"}, "aanbod", post=DOOR, body=_aanbod),
    "screening_nieuw": Regel(
        BEHEER,
        {"pk": "aanbod"},
        "aanbod",
        post=DOOR,
        body=vast(**OORDEEL, besluit="toegekend", interne_nota=""),
    ),
    "regio": Regel(REGIO),
    "organisaties": Regel(BEHEER),
    "organisatie_nieuw": Regel(BEHEER, post=DOOR, body=vast(naam="Nieuwe organisatie")),
    "organisatie_wijzig": Regel(
        BEHEER, {"pk": "organisatie"}, "aanbod", post=DOOR, body=vast(naam="Andere naam", versie="1")
    ),
}

VRIJWILLIGERS = {
    "plaatsingen": Regel(DOSSIER, vragen=("", "?stand=klaar")),
    "plaatsing": Regel(DOSSIER, {"pk": "plaatsing"}),
    "plaatsing_link": Regel(DOSSIER, {"pk": "plaatsing"}, get=None, post=OK),
    "plaatsing_mail": Regel(DOSSIER, {"pk": "plaatsing"}, get=None, post=DOOR),
    "plaatsing_einde": Regel(DOSSIER, {"pk": "plaatsing"}, get=None, post=DOOR, body=vast(reden="verhuisd")),
    "plaatsing_nieuw": Regel(
        DOSSIER, {"traject": "traject", "onderdeel": "onderdeel_plaats_vrij"}, post=DOOR, body=_plaats
    ),
}


def _rol(rol: str):
    wie = {"email": "nieuw@gemeente.example", "voornaam": "Nieuw", "familienaam": "Hier", "rol": rol}
    return lambda g: {**wie, "bestuur": g.bestuur.pk}


def _groep(g) -> dict:
    return {"naam": "Nieuwe groep", "agentschap": "AgII", "besturen": [g.bestuur.pk]}


KERN = {
    "gebruikers": Regel(BEHEER, bij="aanbod", post=DOOR, anders=422, body=_rol("netwerkcoach")),
    "rol_einde": Regel(BEHEER, {"pk": "lidmaatschap_coach"}, "aanbod", get=None, post=DOOR),
    "gemeente": Regel(
        BEHEER,
        post=DOOR,
        body=vast(thema="petrol", ondertekenaar="Lotte", ondertekenaar_functie="schepen", prefix="GB"),
    ),
    "werkgebied_nieuw": Regel(PLATFORM, bij="link", post=DOOR, body=_groep),
    "werkgebied": Regel(PLATFORM, {"pk": "werkgebied"}, "link", post=DOOR, body=_groep, overal=True),
    "verband_nieuw": Regel(PLATFORM, bij="link", post=DOOR, body=_groep),
    "verband": Regel(PLATFORM, {"pk": "verband"}, "link", post=DOOR, body=_groep, overal=True),
    "platform": Regel(PLATFORM, bij="link", post=DOOR, body=_rol("beheerder"), vragen=("", "?q=mol")),
    "mails": Regel(DOSSIER),
    "mail_opnieuw": Regel(DOSSIER, {"pk": "bericht_onzeker"}, get=None, post=DOOR),
    "mail_laat": Regel(DOSSIER, {"pk": "bericht_onzeker"}, get=None, post=DOOR),
    "gezond": Regel(IEDEREEN),
}


def _allauth(*namen: str, wie=IEDEREEN, **meer) -> dict:
    """Pages of allauth: what they do is theirs; here only that they leak nothing and a GET writes nothing."""
    regel = Regel(wie, get=ELK, post=ELK, body=vast(), wijzigt=None, derden=True, **meer)
    return dict.fromkeys(namen, regel)


ALLAUTH = (
    _allauth(
        "account_login",
        "account_logout",
        "account_inactive",
        "account_signup",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key_done",
        "account_email_verification_sent",
        "account_confirm_login_code",
        "mfa_authenticate",
        "mfa_login_webauthn",
    )
    | _allauth(
        "account_reauthenticate",
        "account_email",
        "account_change_password",
        "account_set_password",
        "mfa_index",
        "mfa_reauthenticate",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_reauthenticate_webauthn",
        wie=INGELOGD,
    )
    | _allauth("mfa_remove_webauthn", "mfa_edit_webauthn", wie=INGELOGD, kw={"pk": "=1"})
    | _allauth("account_confirm_email", kw={"key": "=Mg:onzin"})
    | _allauth("account_reset_password_from_key", kw={"uidb36": "=1", "key": "=onzin"})
)

AANBOD |= AANBOD_BLAD
AANBOD |= SCREENING
AANBOD |= INVOER_BELEID
AANBOD |= MATRIX
AANBOD |= MENU
BELEID = {
    **OVERZICHT,
    **LINKS,
    **INTAKE,
    **BUDDY,
    **VRIJWILLIGERS,
    **AANBOD,
    **KERN,
    **ALLAUTH,
    **WARM,
    **LIJST,
    **VERWIJZING,
    **GESPREK,
    **SAMEN,
    **BEGELEIDING,
    **PLAN,
    **OPVOLGING,
    **ROLLEN,
    **GROOTBOEK,
}
