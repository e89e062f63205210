"""What every test shares: laws are tried on the same examples each time, on any machine."""

from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
