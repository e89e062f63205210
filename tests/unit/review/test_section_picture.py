"""The table of beliefs where there are more moments than it holds."""

from whitecell.review.record.rows import Believed, Stamp
from whitecell.review.sections.picture import ROWS, _largest


def test_a_long_course_keeps_its_ends_and_its_largest_change():
    shares = [100] * 15 + [900] * 15
    course = [
        Believed(Stamp(n, 0, n, None, n), {"true": share, "false": 1000 - share}, "")
        for n, share in enumerate(shares)
    ]
    kept = [seen.stamp.second for seen in _largest(course)]
    assert len(kept) == ROWS
    assert (kept[0], kept[-1]) == (0, 29)
    assert 15 in kept
