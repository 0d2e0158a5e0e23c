"""The people of Geraardsbergen, the main gemeente of the demo. All invented."""

from __future__ import annotations

from netwerktraject.overzicht.demo.mens import Mens, bij, duo, plek

BABEL, MAMAS, PAD, LINDE = "Babelonië", "Wereldmama’s", "Op Pad in de Stad", "Keuken De Linde"
NAAI, TUIN, FEEST, STAGE = "Naaicafé", "Samen tuinieren", "Stadsbraderie", "Onthaal De Populier"
BRAM, LEILA = "Bram Stevens", "Leila Amrani"

MENSEN = (
    # ---- referred
    Mens("Yonas", "Tekle", "ti", "a1", "aangemeld", 1, aanmelding="Kent nog niemand in de stad. Wil graag voetballen."),
    Mens("Olena", "Kovalchuk", "uk", "a1", "aangemeld", 6, spreekt="Oekraïens, Russisch",
         aanmelding="Werkte als kapster. Zoekt contact met vrouwen uit de buurt."),
    Mens("Parwana", "Sadat", "fa_AF", "geen", "aangemeld", 9, tb=LEILA,
         aanmelding="Leert letters lezen. Een tolk Dari is nodig voor het gesprek."),
    Mens("Rosa", "Quispe", "es", "a2", "aangemeld", 3, aanmelding="Spreekt al vlot. Wil zich inzetten voor kinderen."),
    # ---- in intake
    Mens("Amal", "Idris", "ar", "a1", "in_intake", 41, (duo("", 20), bij(MAMAS, 12)), antwoorden=4,
         graag=("koken", "wandelen", "naaien"), gezin=("kinderen", "opvang_nodig"),
         woorden={"wat_doe_je_graag": "Thuis maakte ik kleren voor mijn zussen.",
                  "gezin": "Ik woon hier met mijn kind van 3 jaar."},
         notities=("Tolk Arabisch werkt goed. Zelfde tolk vragen voor het tweede gesprek.",)),
    Mens("Abdul", "Noori", "ps", "geen", "in_intake", 14, antwoorden=2, kanaal="brief",
         notities=("Heeft geen telefoon. Afspraak op papier mee, loket 3.",)),
    Mens("Maria Fernanda da Conceição", "Rodrigues de Albuquerque e Vasconcelos Monteiro-Figueiredo da Silva Carvalho",
         "pt", "a2", "in_intake", 18, coach=BRAM, antwoorden=6, gezin=("partner", "kinderen")),
    # ---- plan ready
    Mens("Hamid", "Barakzai", "ps", "geen", "plan_opgemaakt", 52, (duo("", 24), bij(PAD, 8), bij(TUIN, 8)),
         graag=("tuin", "wandelen"), notities=("Leest nog niet. Stuur een foto van de plek mee.",)),
    Mens("Luz", "Serrano", "es", "a2", "plan_opgemaakt", 34, (duo("", 20), bij(BABEL, 12), bij(NAAI, 8)),
         spreekt="Spaans, Engels", graag=("dansen", "naaien")),
    Mens("Hawa", "Diallo", "fr", "a1", "plan_opgemaakt", 29, (bij(MAMAS, 20), plek(LINDE, "Paul Wauters", 20)), coach=BRAM,
         tb=LEILA, graag=("koken", "muziek"), gezin=("kinderen",)),
    # ---- running, in the order of their hours
    Mens("Fatuma", "Abdi", "so", "a1", "lopend", 47, (duo("Ingrid Claes", 24, 0, 2, laatste=3, begin=10), bij(MAMAS, 16)),
         graag=("koken", "kinderen"), gezin=("partner", "kinderen")),
    Mens("Blessing", "Okafor", "en", "a1", "lopend", 74, (duo("An De Smet", 24, 4, begin=31, laatste=9), bij(BABEL, 16, 2)),
         spreekt="Engels, Igbo", graag=("muziek", "dansen")),
    Mens("Bilal", "Hussaini", "fa_AF", "a1", "lopend", 118, (duo("Luc Van Parys", 20, 6, laatste=38), bij(TUIN, 20, 3, laatste=36)),
         coach=BRAM, graag=("tuin", "fietsen"), notities=("Werkt sinds kort in de nachten. Bel na 15 uur.",)),
    Mens("Yusuf", "Demir", "tr", "a2", "lopend", 66, (plek(STAGE, "Leen Bauwens", 18, 0, 6, per=360, begin=7, laatste=4),
         bij(BABEL, 14, 8), bij(PAD, 8, 2)), graag=("voetbal", "herstellen")),
    Mens("Tesfalem", "Gebre", "ti", "a1", "lopend", 132, (duo("Willy Baeyens", 22, 6, laatste=40), bij(BABEL, 18, 5, laatste=25)),
         kanaal="telefoon", graag=("voetbal", "fietsen"), notities=("Belt liever dan schrijven.",)),
    Mens("Layla", "الحسن", "ar", "a1", "lopend", 95, (duo("Huda Mansour", 20, 8, taal="gemengd"), bij(MAMAS, 20, 6)),
         coach=BRAM, gezin=("partner", "kinderen"), graag=("lezen", "tekenen")),
    Mens("Nour", "Alkhatib", "ar", "a1", "lopend", 128, (duo("Chantal Matthijs", 20, 11, begin=92),
         bij(MAMAS, 20, 5, 2, taal="gemengd", laatste=6)), graag=("koken", "naaien"), gezin=("kinderen",)),
    Mens("Samira", "Haidari", "fa_AF", "a1", "lopend", 88, (
         duo("Greet Moerman", 18, 9, 2, begin=36, laatste=2), plek(LINDE, "Paul Wauters", 9, 5.5, per=110, begin=18, laatste=4),
         bij(BABEL, 5.5, 2, 2, begin=33, laatste=5),
         bij(NAAI, 8, 2, begin=60, laatste=57, gestopt="te ver met de bus", gestopt_op=47)),
         graag=("koken", "naaien", "wandelen"), gezin=("kinderen",),
         woorden={"wat_wil_je_bereiken": "Mensen leren kennen in de buurt. Durven praten.",
                  "gezin": "Ik heb 2 kinderen, van 4 en 7 jaar.", "wanneer_kan_je": "Ik heb les op maandag en woensdag.",
                  "talen": "Ik spreek Dari en een beetje Engels."},
         notities=("Samira verstaat Greet al beter. Ze wil ook graag naaien.", "WhatsApp, na 12 uur.")),
    Mens("Chidi", "Eze", "en", "a2", "lopend", 140, (duo("Marc Poelaert", 20, 14), plek(LINDE, "Paul Wauters", 20, 8, 2.5, per=150,
         betwist="Chidi was er die dag maar een uur, zegt de kok.")), coach=BRAM, graag=("koken", "voetbal")),
    Mens("Amir", "Karimi", "fa", "a2", "lopend", 121, (plek(STAGE, "Leen Bauwens", 20, 15, 2.5, per=150, laatste=4),
         bij(BABEL, 20, 9)), graag=("lezen", "muziek")),
    Mens("Gülsüm", "Yıldız", "tr", "a2", "lopend", 150, (duo("Rita Van Damme", 20, 16), bij(MAMAS, 20, 11)), coach=BRAM,
         graag=("koken", "kinderen"), gezin=("partner", "kinderen", "ouders")),
    Mens("Jamila", "Osman", "so", "a1", "lopend", 171, (duo("Els Maes", 22, 20.5), bij(MAMAS, 12, 12), bij(FEEST, 6, 4, per=240, laatste=60)),
         graag=("koken", "wandelen"), gezin=("kinderen",)),
    Mens("Maryam", "Rahimi", "fa", "a2", "lopend", 180, (duo("Martine Coppens", 22, 22, laatste=12), bij(BABEL, 18, 16, 2, laatste=5)),
         graag=("lezen", "wandelen")),
    Mens("Zainab", "Al Jabouri", "ar", "a2", "lopend", 176, (duo("Lien Goossens", 24, 23.5, laatste=5), bij(PAD, 16, 16)), tb=LEILA,
         graag=("fietsen", "wandelen"), gezin=("partner",)),
    Mens("Selam", "Bekele", "am", "a2", "lopend", 190, (duo("Hilde Roggeman", 20, 20), plek(LINDE, "Paul Wauters", 20, 20, per=150, laatste=3)),
         graag=("koken", "dansen"), notities=("Alles is bevestigd. Vraag wanneer het feestje past.",)),
    # ---- paused
    Mens("Ivanka", "Petrova", "bg", "a1", "gepauzeerd", 109, (duo("Kris Van Lierde", 20, 8, laatste=30), bij(BABEL, 20, 6, laatste=29)),
         reden="op reis naar familie", eind=25, tot=0, graag=("tuin", "tekenen")),
    Mens("Mohammad", "Ahmadzai", "ps", "a1", "gepauzeerd", 133, (duo("Freddy De Bolle", 24, 10, laatste=66), bij(TUIN, 16)),
         coach=BRAM, reden="zorg voor de familie", eind=61, graag=("tuin",)),
    # ---- ended
    Mens("Dawit", "Haile", "ti", "a2", "afgerond", 268, (duo("Nathalie Bruyneel", 22, 22, laatste=8), bij(BABEL, 10, 10, laatste=14),
         bij(FEEST, 8, 8, per=240, laatste=155)), eind=4, graag=("voetbal", "koken")),
    Mens("Svitlana", "Bondarenko", "uk", "b1", "afgerond", 240, (duo("Geert Vander Beken", 20, 20, laatste=44),
         plek(LINDE, "Paul Wauters", 20, 20, per=150, laatste=41)), eind=38, tb=LEILA, graag=("tuin", "lezen")),
    Mens("Farid", "Mansoor", "fa", "b1", "afgerond", 300, (duo("Simonne Delcour", 24, 24, laatste=82), bij(BABEL, 16.5, 16.5, laatste=80)),
         coach=BRAM, eind=75, graag=("muziek", "lezen")),
    Mens("Aster", "Woldu", "ti", "a1", "stopgezet", 160, (duo("Kris Van Lierde", 20, 6, laatste=95), bij(MAMAS, 20, 4, laatste=92)),
         reden="verhuisd", uitleg="Woont nu in Aalst. De trajectbegeleider weet het.", eind=70),
    Mens("Nadia", "Benali", "ar", "a2", "stopgezet", 145, (bij(BABEL, 40, 2, laatste=112),), tb=LEILA, reden="geen contact meer",
         uitleg="Vier keer gebeld, twee brieven gestuurd.", eind=55, kanaal="telefoon"),
    Mens("Diego", "Fuentes", "es", "b1", "vrijgesteld", 85, reden="studeert", eind=50, spreekt="Spaans, Engels"),
)
