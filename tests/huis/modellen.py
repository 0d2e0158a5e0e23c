"""Which models stand behind a wall, found by introspection: a new model is tested without anybody adding it here."""

from django.apps import apps
from pghistory.models import Event

from netwerktraject.kern.models import Bestuur
from tests import factories
from tests.huis.hekken import ONZE_APPS


def _heeft_bestuur(model) -> bool:
    return any(
        veld.name == "bestuur" and veld.related_model is Bestuur for veld in model._meta.concrete_fields
    )


def onze_modellen() -> list:
    return [model for model in apps.get_models() if model._meta.app_label in ONZE_APPS]


def spoor_modellen() -> list:
    """Event tables of pghistory, except that of the roles (which has the walls of the roles)."""
    return [
        model
        for model in onze_modellen()
        if issubclass(model, Event) and model.pgh_tracked_model._meta.model_name != "lidmaatschap"
    ]


def tenant_modellen() -> list:
    """Every model with a bestuur, except the event tables and the roles (which have a wall of their own)."""
    return [
        model
        for model in onze_modellen()
        if _heeft_bestuur(model) and not issubclass(model, Event) and model._meta.model_name != "lidmaatschap"
    ]


def tenant_sleutels() -> list:
    """(model, field) for each foreign key from one walled model to another."""
    achter_muur = set(tenant_modellen())
    return [
        (model, veld)
        for model in achter_muur
        for veld in model._meta.concrete_fields
        if veld.is_relation and veld.related_model in achter_muur
    ]


def fabriek_van(model):
    """The factory of a model; a walled model without one can't be tested, so that fails."""
    for fabriek in vars(factories).values():
        if isinstance(fabriek, type) and getattr(fabriek, "_meta", None) and fabriek._meta.model is model:
            return fabriek
    raise LookupError(f"tests/factories.py has no factory of {model.__name__}")


def naam(geval) -> str:
    """Readable id of a parametrised case."""
    model, *rest = geval if isinstance(geval, tuple) else (geval,)
    return ".".join([model.__name__, *(veld.name for veld in rest)])
