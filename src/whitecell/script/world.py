"""The file `world.yaml`: services that depend on each other."""

from whitecell.script.scalars import Code, Duration, Frozen, Id, Name, Points, Wording


class Need(Frozen):
    """A service that another needs, and the seconds it lasts without it."""

    service: Name
    backup: Duration = 0


class Service(Frozen):
    """Infrastructure that others depend on; level in points."""

    id: Id
    title: Wording
    owner: Name | None = None
    nation: Code | None = None
    starts: Points = 100
    needs: tuple[Need, ...] = ()
    repair: Duration | None = None


class World(Frozen):
    """The whole of `world.yaml`."""

    services: tuple[Service, ...] = ()
