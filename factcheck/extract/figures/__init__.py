"""The grammar of numbers and of what surrounds them: signs, scales, hedges, ranges, units.

`amounts` reads the `numerals` with their signs and units, `merging` makes one figure of several, and `hedges` opens
their ends. Then `ranks`, `ratios_and_scores` and `ages_and_magnitudes` know those that count nothing, `idle_figures`
what only looks like a figure, and `counted_nouns` and `outcomes` what is counted and what happened to it.

The entry point is `quantities.read_quantities`; everything here works on one `FigureView` and indexes of its tokens.
"""
