"""The grammar of numbers and what stands around them: signs, scales, hedges, ranges, units.

`quantities.read_quantities` is the way in; everything here works on one `Line` and indexes of its tokens.
"""
