"""What lasts after the end (OP-08). Pure: keys are stored, words are shown."""

BLIJVEND = {
    "buddy": "de buddy blijft",
    "vrije_tijd": "vrije tijd of een club",
    "vrijwilligerswerk": "vrijwilligerswerk",
    "werk": "werk",
    "opleiding": "een opleiding",
    "niets": "niets",
    "weet_niet": "weet het nog niet",
}
ECHT_BLIJVEND = ("buddy", "vrije_tijd", "vrijwilligerswerk", "werk", "opleiding")
