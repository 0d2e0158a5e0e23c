"""Dutch words for the search: folded, cut in words, and brought back to their stems. Pure (goal a4, ADR 0012).

A word has a small set of stems: that of Snowball and that of the rules below. Two words meet when the sets touch.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from netwerktraject.kern.lui import Lui

snowballstemmer = Lui("snowballstemmer")

MAX_TEKST = 500  # a question is cut here: nobody reads a longer one, and a bot may send 10,000 characters
MAX_WOORDEN = 12
PREFIX_VANAF = 3
_WOORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROF = str.maketrans({"\u2019": "'", "\u2018": "'", "`": "'", "\u00b4": "'"})
_LOS = str.maketrans(
    {"\u00f8": "o", "\u00df": "ss", "\u00e6": "ae", "\u0153": "oe", "\u0142": "l", "\u0131": "i"}
)
# fmt: off
STOPWOORDEN = frozenset((
    "aan", "al", "als", "bij", "dan", "dat", "de", "die", "dit", "door", "een", "en", "er", "haar", "had", "heb",
    "hebben", "heeft", "hem", "hen", "het", "hier", "hij", "hoe", "hun", "ik", "in", "is", "je", "jij", "jou",
    "jouw", "kan", "kun", "kunnen", "maar", "me", "mee", "met", "mij", "mijn", "moet", "na", "naar", "niet", "nog",
    "nu", "of", "om", "ons", "onze", "ook", "op", "over", "te", "tot", "u", "uit", "van", "voor", "waar", "was",
    "wat", "we", "wel", "wie", "wij", "wil", "worden", "wordt", "zal", "ze", "zich", "zij", "zijn", "zo", "zou",
))
# fmt: on
KLINKERS = "aeiou"


def vouw(tekst: str) -> str:
    """Lower case, without accents: cafe and café are one word."""
    if tekst.isascii():
        return tekst.replace("`", "'").lower()
    kaal = unicodedata.normalize("NFKD", tekst.translate(_APOSTROF).casefold().translate(_LOS))
    return "".join(teken for teken in kaal if not unicodedata.combining(teken))


def woorden(tekst: str) -> list[str]:
    """The words of a text, folded, in order. `buddy's` is one word, `foto's` too."""
    return [woord.replace("'", "") if "'" in woord else woord for woord in _WOORD.findall(vouw(tekst))]


def vraagwoorden(tekst: str) -> list[str]:
    """What somebody looks for: the words that say something, each once, not too many."""
    eigen = dict.fromkeys(woorden(tekst[:MAX_TEKST]))
    return [woord for woord in eigen if woord not in STOPWOORDEN][:MAX_WOORDEN]


@cache
def _snow():
    return snowballstemmer.stemmer("dutch")


@lru_cache(maxsize=65_536)
def stammen(woord: str) -> frozenset[str]:
    """The stems of one folded word. Short words and numbers are their own stem."""
    if len(woord) < 3 or not woord.isalpha():
        return frozenset((woord,))
    return frozenset({_gelijk(_snow().stemWord(woord)), *map(_gelijk, _licht(woord))})


def past(vraag: str, woord: str, *, prefix: bool = True) -> bool:
    """Does a text with `woord` answer who types `vraag`? Both as people write them."""
    v, w = "".join(woorden(vraag)), "".join(woorden(woord))
    return bool(stammen(v) & stammen(w)) or (prefix and len(v) >= PREFIX_VANAF and w.startswith(v))


def _gelijk(stam: str) -> str:
    """Spelling at the end: briev is brief, huiz is huis."""
    if len(stam) > 2 and stam[-1] in "vz":
        return stam[:-1] + ("f" if stam[-1] == "v" else "s")
    return stam


def _licht(woord: str) -> set[str]:
    """Plural, diminutive and the commonest endings of a verb, taken off by rule."""
    uit = {woord}
    klein = _verklein(woord)
    uit.add(klein)
    for vorm in {woord, klein}:
        if vorm.endswith("heden") and len(vorm) > 6:
            uit.add(vorm[:-4] + "id")
        if vorm.endswith("s") and len(vorm) > 4 and not vorm.endswith(("ss", "is", "us", "as", "os", "oos")):
            uit.add(vorm[:-1])
        if vorm.endswith("eren") and len(vorm) > 6:
            uit |= _open(vorm[:-4])
        if vorm.endswith("en") and len(vorm) > 4:
            uit |= _open(vorm[:-2])
        elif vorm.endswith("e") and len(vorm) > 4:
            uit |= _open(vorm[:-1])
        elif vorm.endswith("t") and len(vorm) > 4 and vorm[-2] not in "chs" + KLINKERS:
            uit.add(vorm[:-1])
    return {vorm for vorm in uit if len(vorm) > 1}


def _verklein(woord: str) -> str:
    """feestje: feest; wandelingetje: wandeling; boompje: boom; kopje: kop."""
    kaal = woord.removesuffix("s")
    if len(kaal) < 5 or not kaal.endswith("je"):
        return woord
    for einde, rest in (("etje", 4), ("pje", 3), ("tje", 3), ("je", 2)):
        stam = kaal[:-rest]
        if not kaal.endswith(einde) or len(stam) < 3:
            continue
        if einde == "etje":
            return stam[:-1] if len(stam) > 3 and stam[-1] == stam[-2] else stam
        if (einde == "pje" and stam[-1] != "m") or (einde == "tje" and stam[-1] not in "lnrw" + KLINKERS):
            continue
        return stam
    return kaal[:-2]


def _open(stam: str) -> set[str]:
    """What is left after -en or -e: kopp is kop, kop (from kopen) is koop, wandel stays."""
    if len(stam) < 3:
        return {stam}
    a, b, c = stam[-3], stam[-2], stam[-1]
    if b == c and c not in KLINKERS:
        return {stam[:-1]}
    if c in KLINKERS or b not in "aeou" or a in KLINKERS:
        return {stam}
    lang = stam[:-1] + b + c
    meer_lettergrepen = any(teken in KLINKERS for teken in stam[:-2])
    return {stam, lang} if meer_lettergrepen else {lang}
