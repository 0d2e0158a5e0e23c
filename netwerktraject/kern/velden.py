"""How one form field looks: which parts it has and how they are tied together for a screen reader."""

from __future__ import annotations

from django.forms import CheckboxInput, CheckboxSelectMultiple, RadioSelect, Textarea
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

DJANGO_RIJEN = "10"  # what Django gives a Textarea without `rows`: too high for our forms


class Veldweergave:
    """A bound field with its label, hint, errors and input."""

    def __init__(self, gebonden: BoundField, optioneel: str) -> None:
        self.gebonden = gebonden
        self.optioneel = "" if gebonden.field.required else optioneel
        self.id = gebonden.id_for_label or gebonden.auto_id
        self.hulp = gebonden.help_text
        self.fouten = list(gebonden.errors)

    @property
    def soort(self) -> str:
        """vink (one tick box), groep (radios or tick boxes) or gewoon."""
        widget = self.gebonden.field.widget
        if isinstance(widget, CheckboxInput):
            return "vink"
        return "groep" if isinstance(widget, RadioSelect | CheckboxSelectMultiple) else "gewoon"

    @property
    def hulp_id(self) -> str:
        """Id of the hint."""
        return f"{self.gebonden.auto_id}_hulp"

    @property
    def fout_id(self) -> str:
        """Id of the error."""
        return f"{self.gebonden.auto_id}_fout"

    @property
    def beschreven_door(self) -> str:
        """Ids of error and hint, the error first."""
        return " ".join(i for i, er in ((self.fout_id, self.fouten), (self.hulp_id, self.hulp)) if er)

    @property
    def invoer(self) -> SafeString:
        """The input itself, with our class and its ties."""
        eigen = self.gebonden.field.widget.attrs.get("class", "")
        basis = {"gewoon": "invoer", "vink": "vak", "groep": "vak"}[self.soort]
        attrs = {"class": f"{basis} {eigen}".strip()}
        if self.soort != "groep":
            attrs["aria-describedby"] = self.beschreven_door or None
            if self.fouten:
                attrs["aria-invalid"] = "true"
        widget = self.gebonden.field.widget
        if isinstance(widget, Textarea) and str(widget.attrs.get("rows")) == DJANGO_RIJEN:
            attrs["rows"] = "3"
        if widget.attrs.get("placeholder") == self.gebonden.label:
            attrs["placeholder"] = False  # allauth repeats the label there; False leaves it out
        return self.gebonden.as_widget(attrs={k: w for k, w in attrs.items() if w is not None})


def fouten_van(formulier) -> list[dict[str, str]]:
    """Every error of a form with the id of the field it is about; form-wide errors have no id."""
    regels = [{"doel": "", "tekst": fout} for fout in formulier.non_field_errors()]
    for naam, fouten in formulier.errors.items():
        if naam in formulier.fields:
            doel = eerste_id(formulier[naam])
            regels += [{"doel": doel, "tekst": fout} for fout in fouten]
    return regels


def eerste_id(gebonden: BoundField) -> str:
    """Id of the input that gets the focus: of a group that is its first choice."""
    if isinstance(gebonden.field.widget, RadioSelect | CheckboxSelectMultiple):
        return f"{gebonden.auto_id}_0"
    return gebonden.id_for_label or gebonden.auto_id
