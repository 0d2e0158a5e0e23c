"""The runner prints who can log in as a table, and the links for a phone below it."""

from netwerktraject.demo.draai import tabel


def test_logins_staan_in_kolommen_en_links_eronder():
    tekst = tabel(
        "netwerkcoach;Hanne Lievens;Geraardsbergen;hanne@x.example;geheim\n"
        "beheerder;Evi;Mol;e@x.example;geheim\nlink;buddy Greet;Geraardsbergen;http://localhost/l/abc/;\nruis"
    )
    regels = tekst.splitlines()
    assert regels[0].split() == ["rol", "naam", "plaats", "e-mail", "wachtwoord"]
    assert regels[2].index("Hanne") == regels[3].index("Evi") == regels[0].index("naam")
    assert regels[-1] == "  buddy Greet: http://localhost/l/abc/"
    assert "ruis" not in tekst
