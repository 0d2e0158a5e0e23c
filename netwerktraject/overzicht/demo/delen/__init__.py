"""What surrounds the trajecten of the demo, one module per part; each has `vul(bouw, verhalen)`, run in this order."""

from netwerktraject.overzicht.demo.delen import (
    begeleiding,
    gesprek,
    grootboek,
    opvolging,
    plan,
    rollen,
    samen,
    verwijzing,
)

DELEN = (verwijzing, gesprek, samen, begeleiding, plan, opvolging, rollen, grootboek)
