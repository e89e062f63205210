"""What whitecell promises, in exercise language: the features beside this file."""

from pytest_bdd import scenarios

scenarios(".")
