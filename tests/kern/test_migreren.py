"""The migrate of the house makes the same database, faster: no model is rendered for a trigger."""

from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger

from netwerktraject.kern.management.commands.migrate import _triggers_zonder_herlaad


class _Staat:
    """As much of a ProjectState as a trigger needs."""

    def __init__(self) -> None:
        self.herladen = 0
        self.models = {("intake", "traject"): type("Model", (), {"options": {}})()}

    def reload_model(self, *args, **kwargs) -> None:
        self.herladen += 1


def test_een_trigger_komt_in_de_staat_zonder_modellen_te_herladen():
    staat, trigger = _Staat(), AddTrigger("traject", trigger="een trigger")
    with _triggers_zonder_herlaad():
        trigger.state_forwards("intake", staat)
    assert (staat.herladen, staat.models["intake", "traject"].options) == (0, {"triggers": ["een trigger"]})
    trigger.state_forwards("intake", staat)
    assert staat.herladen == 1, "afterwards pgtrigger does as it always did"
    assert hasattr(ProjectState, "reload_model")
