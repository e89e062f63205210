"""The lock that lets one process write a journal; the system drops it when the process ends."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from whitecell.errors import JournalFault
from whitecell.language import sentence

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """The right to write one journal, held from the moment it is made until `release`.

    It lies on a file beside the journal: closing a second descriptor of the journal itself would
    drop SQLite's own locks.
    """

    def __init__(self, journal: Path) -> None:
        self._path = Path(f"{journal}-lock")
        self._descriptor = -1
        while self._descriptor < 0:
            self._descriptor = self._taken(journal)

    def release(self) -> None:
        """Let others write. The file goes first, so nobody locks one that is about to go."""
        if self._descriptor < 0:
            return
        if sys.platform != "win32":
            # A file that stays behind is no lock.
            with suppress(OSError):
                self._path.unlink()
        os.close(self._descriptor)
        self._descriptor = -1

    def _taken(self, journal: Path) -> int:
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _seize(descriptor)
        except OSError:
            os.close(descriptor)
            raise JournalFault(sentence("journal.in_use", file=str(journal))) from None
        if self._is_there(descriptor):
            return descriptor
        os.close(descriptor)
        return -1

    def _is_there(self, descriptor: int) -> bool:
        """Whether the locked file is still the one that others would find."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return False
        return os.path.samestat(found, os.fstat(descriptor))
