"""The grammar of numbers and of what surrounds them: signs, scales, hedges, ranges, units.

The entry point is `quantities.read_quantities`; everything here works on one `Line` and indexes of its tokens.
"""
