"""Pages of the offer, one module per piece of work."""
