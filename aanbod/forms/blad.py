"""The form of an offer and the rows of its moments as one page, that can take a step without saving."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from aanbod.forms.aanbod import AanbodForm, begin_van
from aanbod.forms.botsing import meng
from aanbod.forms.moment import HOOGSTENS, Momenten, beginwaarden
from aanbod.forms.velden import LijstVeld
from aanbod.kalender import Reeks, reeksen_van, zin_van
from aanbod.models import Aanbod, Moment
from netwerktraject.kern.velden import fouten_van

MOMENTEN = "momenten"


class Aanbodblad:
    """What the page shows and takes. `doe` is a button that changes the page and saves nothing."""

    def __init__(self, aanbod: Aanbod, data=None, begin: dict | None = None) -> None:
        self.aanbod, self.data = aanbod, data
        self.doe = data.get("doe", "") if data is not None else ""
        self.verschillen: list[dict] = []
        self.botsing = ""
        self.oud = [] if aanbod._state.adding else reeksen_van(Moment.objects.filter(aanbod=aanbod))
        if data is None:
            self._toon(begin or {}, beginwaarden(self.oud))
        elif self.doe:
            self._stap()
        else:
            self.form = AanbodForm(data, instance=aanbod, bestuur_id=aanbod.bestuur_id)
            self.momenten = Momenten(data, prefix=MOMENTEN)

    def _toon(self, begin: dict, rijen: list[dict]) -> None:
        self.form = AanbodForm(instance=self.aanbod, initial=begin, bestuur_id=self.aanbod.bestuur_id)
        self.momenten = Momenten(prefix=MOMENTEN, initial=rijen or [{}])

    def is_valid(self) -> bool:
        """Both parts."""
        return all([self.form.is_valid(), self.momenten.is_valid()])

    @property
    def reeksen(self) -> list[Reeks]:
        """The moments that were typed."""
        return self.momenten.reeksen()

    def _stap(self) -> None:
        """Keep what was typed, untouched and unjudged, and do the one thing that was asked."""
        form = AanbodForm(instance=self.aanbod, bestuur_id=self.aanbod.bestuur_id)
        getypt = {
            naam: veld.widget.value_from_datadict(self.data, {}, naam) for naam, veld in form.fields.items()
        }
        rijen = self._rijen()
        actie, _, wat = self.doe.partition(":")
        if actie == "moment_erbij" and len(rijen) < HOOGSTENS:
            rijen.append({})
        elif actie == "moment_weg" and wat.isdecimal():
            rijen = [rij for nummer, rij in enumerate(rijen) if nummer != int(wat[:3])]
        self._toon(getypt, rijen)
        if isinstance(self.form.fields.get(wat), LijstVeld):
            self._lees_lijst(wat, getypt[wat])

    def _lees_lijst(self, naam: str, waarde: list) -> None:
        veld = self.form.fields[naam]
        try:
            veld.clean(waarde)
        except ValidationError as fout:
            veld.help_text = " ".join(fout.messages)

    def _rijen(self) -> list[dict]:
        aantal = self.data.get(f"{MOMENTEN}-TOTAL_FORMS", "0")
        namen = Reeks.__dataclass_fields__
        return [
            {naam: self.data.get(f"{MOMENTEN}-{n}-{naam}", "") for naam in namen}
            for n in range(min(int(aantal) if aantal.isdecimal() and len(aantal) < 4 else 0, HOOGSTENS))
        ]

    def meng(self, botsing) -> None:
        """Show the newest record with what the actor typed on top of it; both texts beside each other."""
        self.botsing = botsing.message
        begin, self.verschillen = meng(self.form, botsing, begin_van)
        begin["versie"] = botsing.huidig.versie
        mijn, rijen = self.reeksen, self._rijen()
        if mijn != self.oud:
            nu, jij = (zin_van(reeksen) or "leeg" for reeksen in (self.oud, mijn))
            self.verschillen.append({"label": "Momenten", "nu": nu, "jij": jij, "beide": True})
        self.aanbod = botsing.huidig
        self._toon(begin, rijen)

    @property
    def fouten(self) -> list[dict]:
        """Every error of both parts for the summary on top, each with the field it is about."""
        regels = [regel for form in (self.form, *self.momenten.forms) for regel in fouten_van(form)]
        if self.momenten.is_bound:
            regels += [{"doel": MOMENTEN, "tekst": fout} for fout in self.momenten.non_form_errors()]
        return regels

    @property
    def open(self) -> set[str]:
        """Which folded parts must be open: where an error is, or where the actor just pressed a button."""
        actie, _, wat = self.doe.partition(":")
        sleutels = {groep["sleutel"] for groep in self.form.groepen if groep["fout"]}
        if actie == "erbij":
            sleutels |= {"vraagt" if wat == "contacttalen" else "zien"}
        return sleutels | {"wat", "wanneer"}
