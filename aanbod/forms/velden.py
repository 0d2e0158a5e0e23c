"""Fields of the forms of the offer: three answers, euros, a list of names, a day of this century."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches

from django import forms
from django.utils.text import slugify

EURO = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")
EERSTE, LAATSTE = date(2000, 1, 1), date(2100, 1, 1)


class DrieWidget(forms.NullBooleanSelect):
    """Yes, no, or not asked: unknown is neutral everywhere (IT-09)."""

    def __init__(self, attrs=None) -> None:
        super().__init__(attrs)
        self.choices = [("unknown", "niet gevraagd"), ("true", "ja"), ("false", "nee")]


class DatumVeld(forms.DateField):
    """A day; says what is wrong with 31/02, and refuses a year that is a slip of the pen."""

    default_error_messages = {
        "invalid": "Deze dag bestaat niet. Schrijf dag, maand en jaar, zoals 15/01/2027.",
        "jaar": "Kijk het jaar na.",
    }

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"])
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)

    def clean(self, waarde):
        """A year between 2000 and 2100."""
        dag = super().clean(waarde)
        if dag and not EERSTE <= dag < LAATSTE:
            raise forms.ValidationError(self.error_messages["jaar"], code="jaar")
        return dag


class EuroVeld(forms.Field):
    """Cents in the database, "2,50" on the screen; "gratis" is 0."""

    widget = forms.TextInput
    default_error_messages = {"invalid": "Schrijf een bedrag in euro, zoals 2,50."}

    def widget_attrs(self, widget) -> dict:
        """A keyboard with digits on a phone."""
        return {"inputmode": "decimal", "autocomplete": "off"}

    def prepare_value(self, waarde):
        """2,50."""
        return f"{waarde // 100},{waarde % 100:02}" if isinstance(waarde, int) else waarde

    def to_python(self, waarde) -> int | None:
        """Cents, or nothing."""
        tekst = str(waarde or "").lower().replace("€", "").replace("euro", "").strip()
        if not tekst:
            return None
        if tekst == "gratis":
            return 0
        getal = EURO.fullmatch(tekst)
        if not getal:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return int(getal[1]) * 100 + int((getal[2] or "").ljust(2, "0"))


class LijstWidget(forms.Widget):
    """Chosen names as ticks, and one text field with suggestions to add more. Works without JavaScript."""

    template_name = "aanbod/velden/_lijst.html"
    keuzes: list[tuple[str, str]] = ()

    def value_from_datadict(self, data, files, name):
        """The ticks, and what stands in the text field."""
        return [*data.getlist(name), *(f"+{deel}" for deel in _woorden(data.get(f"{name}_erbij", "")))]

    def value_omitted_from_data(self, data, files, name) -> bool:
        """No tick at all is a value."""
        return False

    def get_context(self, name, value, attrs) -> dict:
        """What is chosen, with its name; what could not be read stays in the text field."""
        context = super().get_context(name, value, attrs)
        namen = dict(self.keuzes)
        gekozen, tekst = verdeel(value or [], self.keuzes)
        context["widget"] |= {
            "gekozen": [(waarde, namen[waarde]) for waarde in gekozen],
            "tekst": ", ".join(tekst),
            "namen": [naam for waarde, naam in self.keuzes if waarde not in gekozen],
        }
        return context

    def id_for_label(self, id_, index=None) -> str:
        """The label belongs to the text field."""
        return id_


def _woorden(tekst: str) -> list[str]:
    return [deel.strip() for deel in re.split(r"[,;\n]", tekst) if deel.strip()]


def verdeel(waarden: list, keuzes) -> tuple[list[str], list[str]]:
    """Known values, each once, and the words that mean nothing."""
    namen = {waarde: waarde for waarde, _ in keuzes}
    op_naam = {slugify(naam): waarde for waarde, naam in keuzes}
    gekozen: dict[str, None] = {}
    vreemd = []
    for waarde in waarden:
        waarde = str(waarde)
        gevonden = op_naam.get(slugify(waarde[1:])) if waarde.startswith("+") else namen.get(waarde)
        if gevonden is None:
            vreemd.append(waarde.removeprefix("+"))
        else:
            gekozen[gevonden] = None
    return list(gekozen), vreemd


class LijstVeld(forms.Field):
    """Any number of things from a long list, by name."""

    widget = LijstWidget

    def __init__(self, *, keuzes: Callable[[], list[tuple[str, str]]], soort: str, als=str, **kwargs) -> None:
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)
        self._keuzes, self.soort, self.als = keuzes, soort, als

    def laad(self) -> None:
        """Fill the list; a form calls this when it is made, never at import."""
        self.widget.keuzes = [(str(waarde), naam) for waarde, naam in self._keuzes()]

    def has_changed(self, initial, data) -> bool:
        """Order does not matter."""
        return sorted(map(str, initial or [])) != sorted(map(str, data or []))

    def clean(self, waarde) -> list:
        """The values, or a sentence that names the word nobody knows, with the nearest name."""
        keuzes = self.widget.keuzes
        gekozen, vreemd = verdeel(waarde or [], keuzes)
        if vreemd:
            raise forms.ValidationError([self._zin(woord[:60]) for woord in vreemd[:5]])
        return [self.als(waarde) for waarde in gekozen]

    def _zin(self, woord: str) -> str:
        namen = {slugify(naam): naam for _, naam in self.widget.keuzes}
        dicht = get_close_matches(slugify(woord), namen, n=1, cutoff=0.7)
        return f"We kennen geen {self.soort} “{woord}”." + (f" Bedoel je {namen[dicht[0]]}?" if dicht else "")
