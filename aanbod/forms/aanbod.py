"""What may be typed about an offer."""

from __future__ import annotations

from django import forms
from django.db import models

from aanbod.acties.aanbod import GEEN_WINST, gemeenten_van
from aanbod.forms.delen import SchoonMixin
from aanbod.forms.velden import DatumVeld, DrieWidget, EuroVeld, LijstVeld
from aanbod.models import Aanbod, Categorie, Organisatie, Soort
from netwerktraject.kern.models import Bestuur, Samenwerkingsverband
from netwerktraject.kern.talen import taalkeuzes

EIGEN = "eigen:"
NIET_GEVRAAGD = [("", "niet gevraagd")]
TAAL = [
    (1, "1: nog niet veel Nederlands"),
    (2, "2: verstaat een beetje"),
    (3, "3: spreekt al vrij veel"),
    (4, "4: verstaat en spreekt goed"),
]
TEKENINGEN = [
    ("", "geen"),
    ("praten", "praten"),
    ("koken", "koken"),
    ("naaien", "naaien"),
    ("wandelen", "wandelen"),
    ("helpen", "helpen"),
    ("mamas", "mama’s"),
    ("buddy", "buddy"),
    ("feest", "feest"),
    ("zomer", "zomer"),
]
# Group: title, what it is for, fields. Only the first one is needed; the rest stays folded until asked for.
GROEPEN = (
    ("wat", "Wat", ("organisatie", "naam", "soort", "vorm", "wat", "kort", "bijzonderheden")),
    ("wanneer", "Wanneer", ("ritme", "wanneer", "minuten_per_keer", "zomerstop", "eindigt_op")),
    (
        "vraagt",
        "Wat vraagt het",
        (
            "taaliconen",
            "taak_taaliconen",
            "ervaren_taaliconen",
            "contacttalen",
            "geletterdheid",
            "ervaring_nodig",
            "omgang",
            "interactie",
            "informeel",
        ),
    ),
    (
        "voorwie",
        "Voor wie",
        ("voor_wie", "doelgroep", "open_voor", "leeftijd_van", "leeftijd_tot", "kinderen_welkom", "opvang"),
    ),
    ("waar", "Waar", ("waar", "postcode", "bus_dichtbij", "rolstoel")),
    ("prijs", "Prijs", ("prijs", "prijs_cent", "kort_cent", "uitpas", "proefles")),
    (
        "begin",
        "Hoe begin je",
        (
            "begin",
            "inschrijving",
            "deadline_op",
            "warme_overdracht",
            "capaciteit",
            "max_inburgeraars",
            "plaatsen_vrij",
            "vol_tot",
            "mentor",
            "mentor_email",
            "mentor_telefoon",
            "contact_openbaar",
        ),
    ),
    (
        "zien",
        "Wie ziet het",
        ("gepubliceerd", "in_keuzemenu", "beeld", "verband", "met_besturen", "voor_allen"),
    ),
)
LEEG = (None, "", [], False, "unknown")
# Fields that need the whole width; the rest stands two by two.
BREED = {
    "organisatie",
    "naam",
    "wat",
    "kort",
    "bijzonderheden",
    "wanneer",
    "contacttalen",
    "voor_wie",
    "waar",
}
BREED |= {"prijs", "inschrijving", "gepubliceerd", "in_keuzemenu", "verband", "met_besturen", "voor_allen"}


def _veld(veld, **kwargs):
    """Relation fields are declared by hand: their rows depend on the Kring, which does not exist at import."""
    if veld.is_relation:
        return None
    if isinstance(veld, models.BooleanField) and veld.null:
        kwargs["widget"] = DrieWidget
    if isinstance(veld, models.DateField):
        kwargs = {"form_class": DatumVeld} | {k: w for k, w in kwargs.items() if k != "widget"}
    return veld.formfield(**kwargs)


def _gemeenten():
    return Bestuur.objects.order_by("naam").values_list("pk", "naam")


class AanbodForm(SchoonMixin, forms.ModelForm):
    """One offer: all that a referrer must know. Only organisation, name, kind and what one does are needed."""

    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    organisatie = forms.ModelChoiceField(
        None,
        label="Organisatie",
        empty_label="Kies een organisatie",
        error_messages={
            "required": "Kies een organisatie.",
            "invalid_choice": "Kies een organisatie van je gemeente.",
        },
    )
    soort = forms.ChoiceField(
        label="Soort", error_messages={"required": "Kies een soort.", "invalid_choice": "Kies een soort."}
    )
    prijs_cent = EuroVeld(label="Prijs in euro", required=False, help_text="Gratis is 0.")
    kort_cent = EuroVeld(label="Verlaagde prijs in euro", required=False)
    contacttalen = LijstVeld(
        keuzes=taalkeuzes,
        soort="taal",
        label="Contacttalen",
        help_text="Welke talen spreekt iemand daar nog? Typ een taal en kies Voeg toe.",
    )
    verband = forms.ModelChoiceField(
        None, label="Gedeeld met een verband", required=False, empty_label="Niet gedeeld"
    )
    met_besturen = LijstVeld(
        keuzes=_gemeenten,
        als=int,
        soort="gemeente",
        label="Gedeeld met gemeenten",
        help_text="Typ een gemeente en kies Voeg toe. Ze zien het aanbod, nooit een persoon.",
    )

    class Meta:
        model = Aanbod
        formfield_callback = _veld
        fields = [naam for _, _, namen in GROEPEN for naam in namen]
        labels = {"gepubliceerd": "Zichtbaar", "in_keuzemenu": "In het keuzemenu", "uitpas": "UiTPAS"}
        widgets = {
            "wat": forms.Textarea(attrs={"rows": 3}),
            "taaliconen": forms.Select(choices=TAAL),
            "taak_taaliconen": forms.Select(choices=[*NIET_GEVRAAGD, *TAAL]),
            "ervaren_taaliconen": forms.Select(choices=[*NIET_GEVRAAGD, *TAAL]),
            "beeld": forms.Select(choices=TEKENINGEN),
            "postcode": forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
        }
        help_texts = {
            "taaliconen": "Zo zegt de organisatie het zelf.",
            "taak_taaliconen": "Kijk naar de taak. Vaak is er minder nodig.",
            "ervaren_taaliconen": "Vul dit in als er al iemand meedeed.",
            "wanneer": "Laat leeg: dan maken we de zin van de momenten.",
            "gepubliceerd": "Zonder vinkje kiest niemand het nog in een plan.",
            "in_keuzemenu": "Zonder vinkje zien inburgeraars het niet online.",
            "beeld": "Voor als er geen foto is.",
            "voor_allen": "Elke gemeente in Vlaanderen vindt dit dan.",
            "prijs": "In woorden, zoals: gratis, of 2 euro met koffie.",
            "vol_tot": "Tot dan stellen we het niet voor.",
            "vorm": "Bijvoorbeeld: kookgroep of praattafel.",
        }
        error_messages = {
            "naam": {"required": "Vul de naam in."},
            "wat": {"required": "Schrijf wat je er doet."},
            "mentor_email": {"invalid": "Dit is geen e-mailadres."},
        }

    def __init__(
        self, *args, instance: Aanbod, bestuur_id: int, initial: dict | None = None, **kwargs
    ) -> None:
        initial = begin_van(instance) | (initial or {})
        super().__init__(*args, instance=instance, initial=initial, **kwargs)
        self.fields["organisatie"].queryset = Organisatie.objects.filter(bestuur_id=bestuur_id)
        self.fields["verband"].queryset = Samenwerkingsverband.objects.filter(besturen=bestuur_id)
        self.eigen_soorten = {f"{EIGEN}{rij.pk}": rij for rij in self._categorieen(bestuur_id)}
        self.fields["soort"].choices = _soorten(self.eigen_soorten)
        for naam in ("minuten_per_keer", "taaliconen"):
            self.fields[naam].required = False
        for veld in self.fields.values():
            if isinstance(veld, LijstVeld):
                veld.laad()
            elif isinstance(veld, forms.TypedChoiceField) and not veld.required:
                veld.choices = [*NIET_GEVRAAGD, *(keuze for keuze in veld.choices if keuze[0])]

    def _categorieen(self, bestuur_id: int):
        eigen = models.Q(actief=True) | models.Q(pk=self.instance.categorie_id)
        return Categorie.objects.filter(eigen, bestuur_id=bestuur_id)

    @property
    def groepen(self) -> list[dict]:
        """The form in parts, each with how much is filled and whether it must be open."""
        return [
            {
                "sleutel": sleutel,
                "titel": titel,
                "velden": [(self[naam], "" if naam in BREED else "half") for naam in namen],
                "aantal": sum(self[naam].value() not in LEEG for naam in namen),
                "fout": any(naam in self.errors for naam in namen) if self.is_bound else False,
            }
            for sleutel, titel, namen in GROEPEN
        ]

    def clean_soort(self) -> str:
        """An own kind works like its base kind, so the criteria are asked as always (OV-01)."""
        waarde = self.cleaned_data["soort"]
        self.instance.categorie = self.eigen_soorten.get(waarde)
        return self.instance.categorie.soort if self.instance.categorie else waarde

    def clean_minuten_per_keer(self) -> int:
        """Two hours unless somebody knows better."""
        minuten = self.cleaned_data["minuten_per_keer"] or 120
        if not 5 <= minuten <= 24 * 60:
            raise forms.ValidationError("Kies tussen 5 minuten en 24 uur.")
        return minuten

    def clean_taaliconen(self) -> int:
        """Little Dutch unless somebody asks more."""
        return self.cleaned_data["taaliconen"] or 1

    def clean_postcode(self) -> str:
        """A postcode of a gemeente that we know."""
        postcode = self.cleaned_data["postcode"].strip()
        if postcode and not (postcode.isascii() and postcode.isdigit() and gemeenten_van(postcode)):
            raise forms.ValidationError("We kennen deze postcode niet in Vlaanderen of Brussel.")
        return postcode

    def clean(self) -> dict:
        """What fields say together."""
        schoon = super().clean()
        for veld, zin in _tegenspraak(schoon):
            self.add_error(veld, zin)
        return schoon


def begin_van(aanbod: Aanbod) -> dict:
    """What the form shows of a kept offer, beyond the plain fields."""
    soort = f"{EIGEN}{aanbod.categorie_id}" if aanbod.categorie_id else aanbod.soort
    return {"soort": soort, "versie": aanbod.versie}


def _soorten(eigen: dict) -> list:
    basis = [("", "Kies een soort"), *Soort.choices]
    return (
        [*basis, ("Eigen soorten", [(sleutel, rij.naam) for sleutel, rij in eigen.items()])]
        if eigen
        else basis
    )


def _groter(schoon: dict, klein: str, groot: str) -> bool:
    """Whether the one that must be the smaller is the larger; False when one of the two is empty."""
    a, b = schoon.get(klein), schoon.get(groot)
    return a is not None and b is not None and a > b


def _tegenspraak(schoon: dict):
    """Field and sentence for all that cannot be true together."""
    if _groter(schoon, "deadline_op", "eindigt_op"):
        yield "deadline_op", "Inschrijven kan niet na de laatste dag."
    if _groter(schoon, "leeftijd_van", "leeftijd_tot"):
        yield "leeftijd_tot", "De leeftijd vanaf is hoger dan de leeftijd tot."
    for naam in ("leeftijd_van", "leeftijd_tot"):
        if (schoon.get(naam) or 0) > 120:
            yield naam, "Kijk de leeftijd na."
    if _groter(schoon, "plaatsen_vrij", "capaciteit"):
        yield "plaatsen_vrij", "Er kunnen niet meer plaatsen vrij zijn dan er plaatsen zijn."
    if _groter(schoon, "max_inburgeraars", "capaciteit"):
        yield "max_inburgeraars", "Dat is meer dan het aantal plaatsen."
    if _groter(schoon, "kort_cent", "prijs_cent"):
        yield "kort_cent", "De verlaagde prijs is hoger dan de gewone prijs."
    organisatie = schoon.get("organisatie")
    if schoon.get("soort") == Soort.VRIJWILLIGERSWERK and organisatie and organisatie.zonder_winst is False:
        yield "soort", GEEN_WINST
