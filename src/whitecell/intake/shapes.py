"""What the models would take at a place: its fields, or its choices."""

import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Tag

Steps = tuple[str | int, ...]


def fields_at(model: type[BaseModel], steps: Steps) -> tuple[str, ...]:
    """The fields there may be at the end of pydantic's steps, as authors write them."""
    shape = _walk(model, steps)
    if not _is_model(shape):
        return ()
    return tuple(field.alias or name for name, field in shape.model_fields.items())


def kinds_at(model: type[BaseModel], steps: Steps) -> tuple[str, ...]:
    """The kinds of thing there may be at the end of pydantic's steps."""
    shape = _walk(model, steps)
    while get_origin(shape) is Annotated:
        shape = get_args(shape)[0]
    return tuple(name for member in get_args(shape) for name in _tags(member))


def _walk(shape: Any, steps: Steps) -> Any:
    """The annotation that the steps lead to, or nothing."""
    origin, inner = get_origin(shape), get_args(shape)
    if origin is Annotated and (steps or len(_members(inner[0])) < 2):
        return _walk(inner[0], steps)
    if len(members := _members(shape)) == 1:
        return _walk(members[0], steps)
    if not steps:
        return shape
    if members:
        chosen = next((member for member in members if steps[0] in _tags(member)), None)
        return _walk(chosen, steps[1:])
    if origin is tuple or origin is list:
        return _walk(inner[0], steps[1:])
    if origin is dict:
        return _walk(inner[1], steps[1:])
    if _is_model(shape):
        found = (f for name, f in shape.model_fields.items() if steps[0] in (name, f.alias))
        field = next(found, None)
        return _walk(field.annotation, steps[1:]) if field else None
    return None


def _members(shape: Any) -> tuple[Any, ...]:
    """The members of a union but for None; nothing where it is no union."""
    if get_origin(shape) not in (Union, types.UnionType):
        return ()
    return tuple(member for member in get_args(shape) if member is not type(None))


def _is_model(shape: Any) -> bool:
    return isinstance(shape, type) and issubclass(shape, BaseModel)


def _tags(member: Any) -> tuple[str, ...]:
    """The names by which a member of a union is chosen."""
    if get_origin(member) is Annotated:
        return tuple(part.tag for part in get_args(member)[1:] if isinstance(part, Tag))
    if not _is_model(member) or "kind" not in member.model_fields:
        return ()
    kind = member.model_fields["kind"].annotation
    return tuple(get_args(kind)) if get_origin(kind) is Literal else ()
