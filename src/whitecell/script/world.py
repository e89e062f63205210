"""The file `world.yaml`: services that depend on each other."""

from whitecell.script.scalars import Code, Duration, Frozen, Id, Name, Points, Wording


class Need(Frozen):
    """A service that another needs, and the seconds it lasts without it."""

    service: Name
    """The service that is needed."""
    backup: Duration = 0
    """How long there is backup once it fails."""


class Service(Frozen):
    """Infrastructure that others depend on; level in points."""

    id: Id
    title: Wording
    owner: Name | None = None
    """The cell that runs it."""
    nation: Code | None = None
    """Where it stands."""
    starts: Points = 100
    """Its level at first; below 50 it does not serve."""
    needs: tuple[Need, ...] = ()
    """What it depends on."""
    repair: Duration | None = None
    """How long it takes to come back."""


class World(Frozen):
    """The whole of `world.yaml`."""

    services: tuple[Service, ...] = ()
    """The services."""
