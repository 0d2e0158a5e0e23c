"""The people of the other gemeenten of the demo. All invented."""

from __future__ import annotations

from netwerktraject.overzicht.demo.mens import Mens, bij, duo, plek

NOVA, KRING = "Cultuurcentrum Nova: onthaal", "Helpen in de kringwinkel"

MOL = (
    Mens("Kamala", "Gurung", "ne", "a1", "aangemeld", 2,
         aanmelding="Woont pas in Mol. Wil de gemeente leren kennen."),
    Mens("Thi Hoa", "Nguyen", "vi", "a1", "in_intake", 20, antwoorden=5, gezin=("partner", "baby")),
    Mens("Rojin", "Yusuf", "ku", "a1", "plan_opgemaakt", 40, (duo("", 24), bij("Ken je gemeente", 16)),
         graag=("tekenen", )),
    Mens("Samuel", "Mukendi", "fr", "a2", "lopend", 97, (duo("Maria Van Gompel", 20, 9), plek("Repair café",
         "Ludo Gys", 20, 6, 3, per=180)), spreekt="Frans, Lingala", graag=("herstellen", "muziek")),
    Mens("Anahit", "Sargsyan", "hy", "a2", "lopend", 126, (duo("Lieve Dierckx", 22, 17), bij("Ken je gemeente",
         18, 9, per=180)), graag=("koken", "lezen")),
    Mens("Ibrahim", "Sesay", "en", "a1", "lopend", 112, (duo("Staf Geboers", 24, 5, laatste=27),
         bij("Ken je gemeente", 16, 3, per=180, laatste=31)), graag=("voetbal", )),
    Mens("Wei", "Zhang", "zh", "a2", "gepauzeerd", 104, (duo("Ria Janssens", 20, 7, laatste=33),
         bij("Ken je gemeente", 20, 6, per=180, laatste=35)), reden="pas bevallen", eind=28, tot=-60,
         gezin=("partner", "baby")),
    Mens("Tatiana", "Ceban", "ro", "b1", "afgerond", 255, (duo("Jos Vennekens", 20, 20, laatste=30),
         plek("Repair café", "Ludo Gys", 20, 21, per=180, laatste=25)), eind=20, graag=("herstellen", )),
)  # fmt: skip
BALEN = (
    Mens("Mariam", "Kone", "fr", "a1", "aangemeld", 4,
         aanmelding="Heeft twee jonge kinderen. Zoekt andere mama’s."),
    Mens("Arben", "Hoxha", "sq", "a2", "lopend", 90, (duo("Herman Luyten", 22, 12), bij("Praatpuntcafé", 18, 8,
         2)), graag=("fietsen", )),
    Mens("Shirin", "Ahmadi", "fa", "a1", "lopend", 61, (bij("Praatpuntcafé", 24, 4), bij("Ken je gemeente",
         16)), graag=("naaien", )),
    Mens("Natalia", "Wójcik", "pl", "b1", "afgerond", 230, (duo("Christel Maes", 24, 24, laatste=60),
         bij("Praatpuntcafé", 16, 16, laatste=58)), eind=50),
    Mens("Robel", "Kidane", "ti", "a1", "stopgezet", 120, (bij("Praatpuntcafé", 40, 3, per=90, laatste=88), ),
         reden="verhuisd", eind=80),
)  # fmt: skip
WETTEREN = (
    Mens("Chipo", "Moyo", "en", "a1", "in_intake", 16, antwoorden=3),
    Mens("Aziz", "Rahmani", "fa_AF", "a1", "lopend", 84, (duo("Annelies Pien", 24, 10, 2),
         bij("Theater- en museumbezoek", 16, 4)), graag=("muziek", )),
    Mens("Divine", "Uwase", "rw", "a2", "lopend", 136, (duo("Roger Strobbe", 20, 18), plek(NOVA, "Ilse Wauman",
         20, 15, per=180)), spreekt="Kinyarwanda, Frans, Swahili", graag=("dansen", "muziek")),
    Mens("Hassan", "Jouda", "ar", "a1", "lopend", 79, (duo("Patrick Buyle", 26, 7),
         bij("Initiatieles badminton", 14, 4.5, per=90)), graag=("voetbal", )),
    Mens("Iryna", "Melnyk", "uk", "a2", "afgerond", 245, (duo("Marleen Coene", 22, 22, laatste=22), plek(NOVA,
         "Ilse Wauman", 18, 18, per=180, laatste=18)), eind=12, graag=("lezen", )),
    Mens("Omar", "Farah", "so", "b1", "vrijgesteld", 70, reden="werkt", eind=41),
)  # fmt: skip
OOSTENDE = (
    Mens("Nargiza", "Karimova", "ru", "a1", "aangemeld", 5, aanmelding="Wil graag fietsen leren."),
    Mens("Esi", "Mensah", "en", "a1", "plan_opgemaakt", 33, (duo("", 20), bij("Babelbox", 20)), graag=("dansen",
         )),
    Mens("Khaled", "Darwish", "ar", "a2", "lopend", 115, (duo("Nadine Verhaeghe", 20, 13),
         plek("Volleybal in het wijkcentrum", "Bart Lams", 20, 8, 2)), graag=("voetbal", "koken")),
    Mens("Sunita", "Tamang", "ne", "a1", "lopend", 93, (duo("Johan Deprez", 20, 6), bij("Club Vrijaf", 20, 10)),
         graag=("wandelen", ), gezin=("partner", "kinderen")),
)  # fmt: skip
LOMMEL = (
    Mens("Fatou", "Camara", "fr", "a1", "aangemeld", 8, spreekt="Frans, Pulaar",
         aanmelding="Helpt graag mee waar gekookt wordt."),
    Mens("Mehret", "Tesfay", "ti", "a1", "in_intake", 12, antwoorden=1),
    Mens("Ahmad", "Safi", "fa_AF", "a2", "lopend", 101, (duo("Mia Winters", 20, 11), plek(KRING, "Gerda Loos",
         20, 9, 3, per=180)), graag=("herstellen", "tuin")),
    Mens("Zehra", "Kaya", "tr", "b1", "afgerond", 235, (duo("Lode Cuypers", 20, 20, laatste=48), plek(KRING,
         "Gerda Loos", 20, 21, per=180, laatste=45)), eind=40),
)  # fmt: skip
