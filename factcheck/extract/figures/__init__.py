"""The grammar of numbers and of what surrounds them: signs, scales, hedges, ranges, units.

`reader` finds the figures of a sentence: `numerals` reads the numbers, `amounts` their signs and units, `joining` makes
one figure of several numbers, and `hedges` opens their ends. Then `kinds` knows those that rank or compare and count
nothing, `rejected` what only looks like a figure, and `counting` what is counted and what happened to it.

The entry point is `quantities.read_quantities`; everything here works on one `FigureView` and indexes of its tokens.
"""
