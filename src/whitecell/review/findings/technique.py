"""The finders of technique, in the order in which findings of one rank are told."""

from whitecell.review.findings import (
    closed_cells,
    early_minds,
    findings,
    judgement,
    knowable,
    lacking,
    slow_cells,
)

FINDERS = (
    slow_cells.of_slow_cells,
    closed_cells.of_closed_cells,
    early_minds.of_early_belief,
    slow_cells.of_where_time_went,
    lacking.of_lacks,
    lacking.of_reached,
    knowable.of_the_knowable,
    knowable.of_cells_in_the_dark,
    judgement.of_circles,
    judgement.of_links,
    judgement.of_grades,
    judgement.of_the_ungraded,
    judgement.of_labels,
    findings.of_expectations,
    findings.of_what_lay,
    findings.of_the_picture,
)
