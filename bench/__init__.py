"""Speed as ratios measured in one run (prestaties.md §7). `make bench`, or one line with `LIJN=name`."""
