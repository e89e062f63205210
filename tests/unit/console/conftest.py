"""What tests of the table share."""

from tests.unit.console.test_table import say

__all__ = ["say"]
