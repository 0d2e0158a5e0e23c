"""Two people in one form without a version: each field carries the value that the page showed."""

from __future__ import annotations

from aanbod.forms.botsing import in_woorden


def plat(waarde) -> str:
    """A value as a form sends it."""
    if waarde is None:
        return ""
    return str(getattr(waarde, "value", waarde))


class OudMixin:
    """What I did not touch keeps what a colleague wrote meanwhile; what both touched comes back with both texts.

    The template writes the pairs of `oud` as hidden inputs. A form without them is taken as read just now.
    """

    @property
    def oud(self) -> list[tuple[str, str]]:
        """Name and value of each hidden input: what stands in the database now."""
        return [(self.add_initial_prefix(naam), plat(self._nu(naam))) for naam in self.fields]

    def _nu(self, naam: str):
        return self.initial.get(naam, self.fields[naam].initial)

    def clean(self) -> dict:
        """Lay what I typed, what the page showed and what stands there now side by side."""
        schoon = super().clean()
        for naam in [n for n in self.fields if n in schoon]:
            nu, gezien = self._nu(naam), self.data.get(self.add_initial_prefix(naam))
            if gezien is None or _gelijk(gezien, nu):
                continue
            if _gelijk(schoon[naam], gezien):
                schoon[naam] = _terug(self.fields[naam], nu)
            elif not _gelijk(schoon[naam], nu):
                woord = in_woorden(self.fields[naam], nu)
                self.add_error(
                    naam, f"Een collega veranderde dit intussen. Nu staat er: {woord}. Kies wat blijft."
                )
        return schoon

    def verschilt(self) -> bool:
        """Whether a valid form says something else than what stands there now."""
        return any(not _gelijk(waarde, self._nu(naam)) for naam, waarde in self.cleaned_data.items())


def _terug(veld, nu):
    """The value of the database as the field would have cleaned it."""
    return veld.clean(plat(nu)) if plat(nu) else getattr(veld, "empty_value", veld.to_python(""))


def _gelijk(een, ander) -> bool:
    return plat(een).replace("\r\n", "\n").strip() == plat(ander).replace("\r\n", "\n").strip()
