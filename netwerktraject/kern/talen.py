"""Languages of people as data: codes with their Dutch and own names (Babel)."""

from __future__ import annotations

from functools import cache

from netwerktraject.kern.lui import Lui

babel = Lui("babel")

# Contact languages seen in the pilots; fa_AF stands for Dari and ku for Kurmanji, which Babel has no own code for.
# The names stand here and a test compares them with CLDR: reading Babel for them cost each worker 70 ms at start.
_NAMEN = {
    "nl": "Nederlands",
    "en": "Engels",
    "fr": "Frans",
    "ar": "Arabisch",
    "fa": "Perzisch",
    "fa_AF": "Dari",
    "ps": "Pasjtoe",
    "ti": "Tigrinya",
    "am": "Amhaars",
    "so": "Somalisch",
    "uk": "Oekraïens",
    "ru": "Russisch",
    "tr": "Turks",
    "ku": "Koerdisch (Kurmanji)",
    "ckb": "Soranî",
    "es": "Spaans",
    "pt": "Portugees",
    "pl": "Pools",
    "ro": "Roemeens",
    "bg": "Bulgaars",
    "sq": "Albanees",
    "sr": "Servisch",
    "zh": "Chinees",
    "ur": "Urdu",
    "bn": "Bengaals",
    "hi": "Hindi",
    "ne": "Nepalees",
    "th": "Thai",
    "vi": "Vietnamees",
    "sw": "Swahili",
    "ln": "Lingala",
    "rw": "Kinyarwanda",
    "ff": "Fulah",
    "wo": "Wolof",
    "yo": "Yoruba",
    "ig": "Igbo",
    "ha": "Hausa",
    "hy": "Armeens",
    "ka": "Georgisch",
    "de": "Duits",
    "it": "Italiaans",
    "el": "Grieks",
}
CONTACTTALEN = tuple(_NAMEN)


@cache
def taalnaam(code: str) -> str:
    """Dutch name of a language code; the code itself when nobody knows it."""
    return _NAMEN.get(code) or volgens_cldr(code)


def volgens_cldr(code: str) -> str:
    """The name that Babel knows; the code itself when it knows none."""
    try:
        return (babel.Locale.parse(code).get_language_name("nl") or code).capitalize()
    except (babel.UnknownLocaleError, ValueError):
        return code


@cache
def taalkeuzes() -> tuple[tuple[str, str], ...]:
    """Choices for a form, in Dutch alphabetical order."""
    return tuple(sorted(((code, taalnaam(code)) for code in CONTACTTALEN), key=lambda paar: paar[1]))
