"""From the findings in all sources to one verdict, and to the records and the sentence that tell it."""
