"""How well figures and dates are read: the project and its peers on the test corpora of other libraries."""
