"""A killed writer loses nothing that it acknowledged."""

import subprocess
import sys

import pytest

from whitecell.journal.rows import Receipt
from whitecell.journal.store import Journal, read
from whitecell.journal.verify import verify

WRITE = """
import sys
from whitecell.journal.rows import Row
from whitecell.journal.store import Journal
def rows(first, count):
    return [Row(n, 1, n, 0, "said", "", '{"n":%d}' % n) for n in range(first, first + count)]
with Journal.create(sys.argv[1], rows(1, 3)) as journal:
    while True:
        number = journal.receipt.number
        receipt = journal.append(rows(number + 1, 1 + number % 40), keys={str(number): "done"})
        print(*receipt, flush=True)
"""


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 5, 8, 13, 60, 200, 400])
def test_what_was_acknowledged_survives_a_kill(tmp_path, steps):
    path = tmp_path / "play.journal"
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, str(path)], stdout=subprocess.PIPE, text=True
    ) as writer:
        seen = [writer.stdout.readline() for _ in range(steps)]
        while not path.exists():
            assert writer.poll() is None
        writer.kill()
        seen += writer.stdout.read().splitlines(keepends=True)
    lines = (line.split() for line in seen if line.endswith("\n"))
    receipts = [Receipt(int(number), hash) for number, hash in lines]
    assert len(receipts) >= steps
    end = verify(path, receipts)
    assert [row.number for row in read(path)] == list(range(1, end.number + 1))
    with Journal.open(path) as journal:
        assert journal.receipt == end
        assert all(journal.answer(key) for key in ["3"] if receipts)
