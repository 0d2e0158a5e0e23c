"""The colour themes a gemeente may choose. The same keys stand in designsystemet.config.json (tested).

None is red, orange or green: those are states, never a gemeente (schetsen/README.md).
"""

THEMAS: dict[str, tuple[str, str]] = {
    "petrol": ("petrol", "#0B5563"),
    "indigo": ("indigo", "#40478F"),
    "paars": ("paars", "#74408C"),
    "zee": ("zeeblauw", "#1A5E8A"),
    "nacht": ("nachtblauw", "#23395B"),
    "leisteen": ("leisteen", "#4A5568"),
    "bes": ("bes", "#8E2C6A"),
    "kobalt": ("kobalt", "#1F4FB0"),
    "lagune": ("lagune", "#0E7490"),
    "pruim": ("pruim", "#7A3B63"),
    "violet": ("violet", "#5B3FA8"),
    "staal": ("staalblauw", "#3A6073"),
}
