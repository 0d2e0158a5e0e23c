"""The week of a pick: it begins on Monday. Pure (OF-14)."""

from datetime import date, timedelta


def maandag_van(dag: date) -> date:
    """Monday of the week of this day."""
    return dag - timedelta(days=dag.weekday())
