"""Names of languages, and libraries that are read at their first use."""

import subprocess
import sys

import pytest

from netwerktraject.kern.lui import Lui
from netwerktraject.kern.talen import CONTACTTALEN, taalnaam, volgens_cldr

ZELF_GENOEMD = {"fa_AF": "Dari", "ku": "Koerdisch (Kurmanji)"}  # CLDR has no name of its own for these two


@pytest.mark.parametrize("code", CONTACTTALEN)
def test_de_namen_zijn_die_van_cldr(code):
    assert taalnaam(code) == ZELF_GENOEMD.get(code, volgens_cldr(code))


@pytest.mark.parametrize(("code", "naam"), [("ja", "Japans"), ("", ""), ("zz", "zz"), ("é", "é")])
def test_een_andere_taal_komt_uit_cldr_of_blijft_de_code(code, naam):
    assert taalnaam(code) == naam


def test_een_luie_bibliotheek_is_dezelfde_en_wordt_pas_dan_gelezen():
    code = (
        "import sys; from netwerktraject.kern.lui import Lui; t = Lui('tomllib');"
        "assert 'tomllib' not in sys.modules; t.loads('a = 1'); import tomllib; assert t.loads is tomllib.loads"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    with pytest.raises(AttributeError):
        _ = Lui("tomllib").bestaat_niet
