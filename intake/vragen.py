"""The guide of the conversation as data: question, tip, pictured choices. Pure; editable later (IT-08)."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Vraag:
    """One topic. `keuzes` maps a short key to (word, OpenMoji code); `ander` is the question in other languages.

    Out of use (`actief`, `keuzes_uit`) is not gone: what was answered stays readable.
    """

    sleutel: str
    kort: str
    vraag: str
    tip: str
    keuzes: dict[str, tuple[str, str]]
    ander: dict[str, str]
    beeld: str = ""
    keuzes_uit: frozenset[str] = frozenset()
    in_orientatie: bool = False
    actief: bool = True


# The picture of each topic, and which ones the agency asks already in its orienting talk (IT-06).
_BEELD = {
    "wie_ben_je": "1F44B",
    "talen": "1F5E3",
    "gezin": "1F46A",
    "wat_doe_je_graag": "1F3A8",
    "wat_wil_je_bereiken": "1F44D",
    "wanneer_kan_je": "1F4C6",
    "hoe_kom_je_er": "1F68C",
    "telefoon_internet": "1F4F1",
    "wie_helpt_jou": "1F91D",
}
_EERST = {"talen", "wat_doe_je_graag", "wat_wil_je_bereiken", "wanneer_kan_je"}
VRAGEN: dict[str, Vraag] = {
    v.sleutel: replace(v, beeld=_BEELD[v.sleutel], in_orientatie=v.sleutel in _EERST)
    for v in (
        Vraag(
            "wie_ben_je",
            "Wie ben je",
            "Wie ben je?",
            "Begin rustig. Vraag hoe je de naam uitspreekt.",
            {},
            {"en": "Who are you?", "fr": "Qui es-tu ?", "ar": "من أنت؟"},
        ),
        Vraag(
            "talen",
            "Talen",
            "Welke talen spreek je?",
            "Vraag ook: in welke taal lees en schrijf je graag?",
            {
                "leest": ("Leest graag", "1F4D6"),
                "leest_niet": ("Leest nog niet", "1F4D5"),
                "tolk": ("Liefst met tolk", "1F465"),
            },
            {
                "en": "Which languages do you speak?",
                "fr": "Quelles langues parles-tu ?",
                "ar": "ما اللغات التي تتحدثها؟",
            },
        ),
        Vraag(
            "gezin",
            "Gezin",
            "Wie woont bij je?",
            "Vraag naar opvang en schooluren, niet naar zorgen.",
            {
                "alleen": ("Alleen", "1F9D1"),
                "partner": ("Partner", "1F46B"),
                "kinderen": ("Kinderen", "1F9D2"),
                "baby": ("Baby", "1F476"),
                "ouders": ("Ouders", "1F475"),
                "opvang_nodig": ("Opvang nodig", "1F6BC"),
            },
            {"en": "Who lives with you?", "fr": "Qui habite avec toi ?", "ar": "من يسكن معك؟"},
        ),
        Vraag(
            "wat_doe_je_graag",
            "Wat doe je graag",
            "Wat doe je graag?",
            "Wijs samen aan. Vraag ook: wat deed je graag als kind?",
            {
                "koken": ("Koken", "1F372"),
                "wandelen": ("Wandelen", "1F6B6-200D-2640"),
                "naaien": ("Naaien", "1F9F5"),
                "muziek": ("Muziek", "1F3B6"),
                "dansen": ("Dansen", "1F483"),
                "fietsen": ("Fietsen", "1F6B2"),
                "tuin": ("Tuin", "1F331"),
                "kinderen": ("Met kinderen", "1F9F8"),
                "voetbal": ("Voetbal", "26BD"),
                "lezen": ("Lezen", "1F4DA"),
                "tekenen": ("Tekenen", "1F3A8"),
                "herstellen": ("Herstellen", "1F528"),
            },
            {"en": "What do you like to do?", "fr": "Qu’aimes-tu faire ?", "ar": "ماذا تحب أن تفعل؟"},
        ),
        Vraag(
            "wat_wil_je_bereiken",
            "Wat wil je bereiken",
            "Wat wil je bereiken?",
            "Eén doel is genoeg. Het mag klein zijn.",
            {
                "mensen": ("Mensen leren kennen", "1F46D"),
                "nederlands": ("Nederlands durven praten", "1F4AC"),
                "stad": ("De stad kennen", "1F3D9"),
                "werk": ("Iets leren voor werk", "1F4BC"),
                "helpen": ("Anderen helpen", "1F9E1"),
                "bewegen": ("Bewegen", "1F3C3"),
            },
            {"en": "What do you want to reach?", "fr": "Que veux-tu atteindre ?", "ar": "ماذا تريد أن تحقق؟"},
        ),
        Vraag(
            "wanneer_kan_je",
            "Wanneer kan je",
            "Wanneer kan je?",
            "Leg de lesuren en schooluren ernaast.",
            {
                "ochtend": ("Voormiddag", "1F305"),
                "middag": ("Namiddag", "2600"),
                "avond": ("Avond", "1F319"),
                "week": ("Weekdagen", "1F4C5"),
                "weekend": ("Weekend", "1F3D6"),
                "schooluren": ("Tijdens de schooluren", "1F3EB"),
            },
            {"en": "When can you come?", "fr": "Quand peux-tu venir ?", "ar": "متى يمكنك؟"},
        ),
        Vraag(
            "hoe_kom_je_er",
            "Hoe kom je er",
            "Hoe kom je er?",
            "Vraag hoe ver te voet nog gaat.",
            {
                "voet": ("Te voet", "1F45F"),
                "fiets": ("Fiets", "1F6B2"),
                "bus": ("Bus", "1F68C"),
                "trein": ("Trein", "1F686"),
                "auto": ("Auto", "1F697"),
                "iemand": ("Iemand brengt me", "1F9D1-200D-1F91D-200D-1F9D1"),
            },
            {"en": "How do you get there?", "fr": "Comment viens-tu ?", "ar": "كيف تصل إلى هناك؟"},
        ),
        Vraag(
            "telefoon_internet",
            "Telefoon en internet",
            "Telefoon en internet?",
            "Niet iedereen heeft internet. Vraag wat lukt.",
            {
                "smartphone": ("Smartphone", "1F4F1"),
                "geen_internet": ("Geen internet", "1F4F5"),
                "whatsapp": ("WhatsApp", "1F4F2"),
                "mail": ("Mail", "1F4E7"),
                "computer": ("Computer", "1F4BB"),
                "hulp": ("Hulp nodig", "1F198"),
            },
            {"en": "Phone and internet?", "fr": "Téléphone et internet ?", "ar": "الهاتف والإنترنت؟"},
        ),
        Vraag(
            "wie_helpt_jou",
            "Wie helpt jou",
            "Wie helpt jou?",
            "Vraag wie je mag bellen als je de persoon niet bereikt.",
            {
                "familie": ("Familie", "1F46A"),
                "vriend": ("Een vriend", "1FAC2"),
                "buur": ("Een buur", "1F3E0"),
                "school": ("De school", "1F393"),
                "niemand": ("Nog niemand", "1F464"),
            },
            {"en": "Who helps you?", "fr": "Qui t’aide ?", "ar": "من يساعدك؟"},
        ),
    )
}


EIGENNAMEN = ("Nederlands", "WhatsApp")


def opsomming(woorden) -> str:
    """Chosen words as one line: "Leest nog niet, liefst met tolk"."""
    rest = [w if w.startswith(EIGENNAMEN) else w[:1].lower() + w[1:] for w in list(woorden)[1:]]
    return ", ".join([*list(woorden)[:1], *rest])
