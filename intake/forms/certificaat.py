"""Close a traject; check a certificate."""

from __future__ import annotations

from django import forms

from intake import certificering


class AfsluitForm(forms.Form):
    """The end of a traject. Without Dutch a reason is needed, and it is logged (IT-04)."""

    taal_afwijking = forms.CharField(
        label="Waarom rond je af zonder uren in het Nederlands?",
        required=False,
        max_length=300,
        help_text="Vul dit alleen in als er geen enkel uur in het Nederlands was. We bewaren je reden.",
    )


class ControleForm(forms.Form):
    """The code on the paper."""

    code = forms.CharField(
        label="Code op het certificaat",
        max_length=200,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": "Typ de code die op het certificaat staat."},
    )

    def clean_code(self) -> str:
        """The normalised code; a typing error is said at once, without asking the database."""
        try:
            return certificering.normaliseer(self.cleaned_data["code"])
        except ValueError as fout:
            raise forms.ValidationError(str(fout)) from fout
