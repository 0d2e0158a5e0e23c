"""Languages of people as data: codes with their Dutch and own names (Babel)."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

# Contact languages seen in the pilots; fa_AF stands for Dari and ku for Kurmanji, which Babel has no own code for.
CONTACTTALEN = (
    "nl",
    "en",
    "fr",
    "ar",
    "fa",
    "fa_AF",
    "ps",
    "ti",
    "am",
    "so",
    "uk",
    "ru",
    "tr",
    "ku",
    "ckb",
    "es",
    "pt",
    "pl",
    "ro",
    "bg",
    "sq",
    "sr",
    "zh",
    "ur",
    "bn",
    "hi",
    "ne",
    "th",
    "vi",
    "sw",
    "ln",
    "rw",
    "ff",
    "wo",
    "yo",
    "ig",
    "ha",
    "hy",
    "ka",
    "de",
    "it",
    "el",
)


@cache
def taalnaam(code: str) -> str:
    """Dutch name of a language code; the code itself when nobody knows it."""
    if code == "fa_AF":
        return "Dari"
    if code == "ku":
        return "Koerdisch (Kurmanji)"
    try:
        return (Locale.parse(code).get_language_name("nl") or code).capitalize()
    except (UnknownLocaleError, ValueError):
        return code


@cache
def taalkeuzes() -> tuple[tuple[str, str], ...]:
    """Choices for a form, in Dutch alphabetical order."""
    return tuple(sorted(((code, taalnaam(code)) for code in CONTACTTALEN), key=lambda paar: paar[1]))
