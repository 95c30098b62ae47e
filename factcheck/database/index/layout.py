"""Maps positions of claims to parts: positions count file by file, in the order of file names.

So a claim has the same position whichever part stores it, however often files have changed since the first build.
"""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

import msgspec


class ClaimRun(msgspec.Struct, frozen=True, array_like=True):
    """Consecutive sources of one part, with their claims."""

    part: int
    first: int
    """Position of the first claim in the part."""
    count: int
    row: int
    """Position of the first source in the part."""
    rows: int


class Layout:
    """Runs in the order of positions; whatever no run covers belongs to a file that was changed or removed."""

    def __init__(self, runs: Iterable[ClaimRun]) -> None:
        self.runs = tuple(joined(runs))
        self._starts = [0, *accumulate(run.count for run in self.runs)]
        self._by_claim = _by_part(self.runs, lambda run: run.first)
        self._by_row = _by_part(self.runs, lambda run: run.row)

    def __len__(self) -> int:
        """Count the claims."""
        return self._starts[-1]

    def place(self, position: int) -> tuple[int, int]:
        """Return the part that stores a claim, and the claim's position there; raises IndexError."""
        if not 0 <= position < len(self):
            raise IndexError(position)
        number = bisect_right(self._starts, position) - 1
        run = self.runs[number]
        return run.part, run.first + position - self._starts[number]

    def position(self, part: int, at: int) -> int | None:
        """Return the position of a claim, given its part and its position there; None if its file has changed since."""
        firsts, numbers = self._by_claim.get(part, ([], []))
        nth = bisect_right(firsts, at) - 1
        if nth < 0 or at >= firsts[nth] + self.runs[numbers[nth]].count:
            return None
        return self._starts[numbers[nth]] + at - firsts[nth]

    def claims_by_part(self) -> Counter[int]:
        """Count the claims of each part that are still in use."""
        count: Counter[int] = Counter()
        for run in self.runs:
            count[run.part] += run.count
        return count

    def has_row(self, part: int, row: int) -> bool:
        """Tell whether a source of a part is still in use."""
        firsts, numbers = self._by_row.get(part, ([], []))
        nth = bisect_right(firsts, row) - 1
        return nth >= 0 and row < firsts[nth] + self.runs[numbers[nth]].rows


def _by_part(runs: Sequence[ClaimRun], first: Callable[[ClaimRun], int]) -> dict[int, tuple[list[int], list[int]]]:
    """Return, for each part, where its runs begin, ascending, and the number of each of these runs."""
    found: dict[int, tuple[list[int], list[int]]] = {}
    for number in sorted(range(len(runs)), key=lambda number: runs[number].row):
        firsts, numbers = found.setdefault(runs[number].part, ([], []))
        firsts.append(first(runs[number]))
        numbers.append(number)
    return found


def joined(runs: Iterable[ClaimRun]) -> Iterator[ClaimRun]:
    """Join runs that follow each other both here and in their part; leave out empty ones."""
    last: ClaimRun | None = None
    for run in runs:
        if last and (run.part, run.first, run.row) == (last.part, last.first + last.count, last.row + last.rows):
            last = msgspec.structs.replace(last, count=last.count + run.count, rows=last.rows + run.rows)
        else:
            if last:
                yield last
            last = run if run.rows else None
    if last:
        yield last
