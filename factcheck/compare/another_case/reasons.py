"""Decides whether what differs belongs to another case than the statement's.

The profit of the second quarter is not that of the third, nor the nurses' rise in pay that of the teachers. Who errs
about a case mistakes one of its parts; where the sentence is about another case, more than one part is different.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.another_case.kinds import (
    day_and_more_differ,
    differences_of,
    name_and_figure_differ,
    person_differs,
    two_kinds_differ,
    values_and_sense_differ,
    words_and_amount_differ,
)
from factcheck.compare.another_case.others import (
    adds_another,
    is_of_another_in_a_row,
    is_of_another_in_series,
    is_of_each,
    is_of_former_case,
    is_of_most,
    is_of_one_alone,
    is_of_the_rest,
    is_of_what_is_compared_with,
    is_of_what_is_left,
    only_one_adds_up,
    only_one_is_of_a_moment,
)
from factcheck.compare.another_case.times import (
    day_of_another_figure,
    had_not_yet_happened,
    negated_is_possible,
    period_is_not_there,
    value_is_expected,
    value_is_planned,
)
from factcheck.compare.reason import Reason, first

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison


def is_another_case(comparison: Comparison) -> bool:
    """Tell whether what differs belongs to another case."""
    return first(REASONS, differences_of(comparison)) is not None


REASONS = (
    Reason("day-and-more-differ", day_and_more_differ),
    Reason("two-kinds-differ", two_kinds_differ),
    Reason("values-and-sense-differ", values_and_sense_differ),
    Reason("words-and-amount-differ", words_and_amount_differ),
    Reason("person-differs", person_differs),
    Reason("value-is-planned", value_is_planned),
    Reason("value-is-expected", value_is_expected),
    Reason("day-of-another-figure", day_of_another_figure),
    Reason("period-is-not-there", period_is_not_there),
    Reason("of-former-case", is_of_former_case),
    Reason("only-one-adds-up", only_one_adds_up),
    Reason("only-one-of-a-moment", only_one_is_of_a_moment),
    Reason("adds-another", adds_another),
    Reason("of-one-alone", is_of_one_alone),
    Reason("of-what-is-compared-with", is_of_what_is_compared_with),
    Reason("of-the-rest", is_of_the_rest),
    Reason("of-most", is_of_most),
    Reason("of-another-in-series", is_of_another_in_series),
    Reason("of-another-in-a-row", is_of_another_in_a_row),
    Reason("of-each", is_of_each),
    Reason("of-what-is-left", is_of_what_is_left),
    Reason("name-and-figure-differ", name_and_figure_differ),
    Reason("had-not-yet-happened", had_not_yet_happened),
    Reason("negated-is-possible", negated_is_possible),
)
"""All reasons, in the order in which they are asked."""
