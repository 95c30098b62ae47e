"""Works out what the figures of a passage come to: sums, remainders, differences, averages, multiples."""
