"""Every write of the offer. Who wrote what stands in the history tables (kern.spoor).

The timeline of Gebeurtenis is for trajecten only, and a beheerder reaches no dossier.
"""
