"""IT-13: who takes over for who is away; a circle ends at the whole team."""

from __future__ import annotations

import random

import pytest

from intake.vervanging import NIEMAND, bij_het_team, neemt_over_van, vervanger

A, B, C, D = 1, 2, 3, 4
ALLEN = {A, B, C, D}


@pytest.mark.parametrize(
    ("weg", "levend", "wie"),
    [
        ({}, ALLEN, A),
        ({A: B}, ALLEN, B),
        ({A: B, B: C}, ALLEN, C),
        ({A: B, B: A}, ALLEN, NIEMAND),
        ({A: B, B: C, C: B}, ALLEN, NIEMAND),
        ({A: B}, {A, C}, NIEMAND),
        ({A: B, B: C}, {A, B}, NIEMAND),
    ],
)
def test_wie_neemt_over(weg, levend, wie):
    assert vervanger(A, weg, levend) == wie


def test_iedereen_die_weg_is_heeft_precies_een_plek():
    """Random absences, circles and people who left: each is somebody's, or the team's; never both, never nobody's."""
    rng = random.Random(4)
    for _ in range(3000):
        ploeg = range(1, 8)
        weg = {wie: rng.choice([x for x in ploeg if x != wie]) for wie in ploeg if rng.random() < 0.5}
        levend = {wie for wie in ploeg if rng.random() < 0.8}
        verdeeld = [neemt_over_van(ik, weg, levend) for ik in levend] + [bij_het_team(weg, levend)]
        samen = [wie for deel in verdeeld for wie in deel]
        assert sorted(samen) == sorted(weg)
