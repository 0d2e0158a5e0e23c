"""Why a duo or a placement stops; and when it never began, who said no (TK-10)."""

from __future__ import annotations

from django import forms

from netwerktraject.kern.db import leesbaar


class StopForm(forms.Form):
    """Asked alike of a duo and of a placement; `NEE` is the other side that may have said no."""

    NEE: tuple[str, str]

    reden = forms.CharField(
        label="Waarom stopt het?",
        max_length=200,
        help_text="Kort. De uren blijven staan.",
        error_messages={
            "required": "Zeg in een paar woorden waarom.",
            "max_length": "Schrijf hoogstens 200 letters.",
        },
    )
    ging_niet_door = forms.ChoiceField(
        label="Begon het nog niet?",
        required=False,
        help_text="Alleen als er nog geen uren zijn. Zo vragen we op tijd een gesprek.",
        error_messages={"invalid_choice": "Kies een antwoord uit de lijst."},
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ging_niet_door"].choices = [
            ("", "Iets anders"),
            self.NEE,
            ("persoon", "De persoon wilde niet"),
            ("niet_gekomen", "De persoon kwam niet"),
        ]

    def clean_reden(self) -> str:
        """Text that a person can read."""
        return leesbaar(self.cleaned_data["reden"])
