"""Gauges and services as sentences."""

from collections.abc import Callable
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.telling.moments import story_moment
from whitecell.review.telling.names import Names


def _aimed(names: Names, event: Any) -> Sentence:
    title = names.script.gauges[event.gauge].title
    return sentence("review.told_aimed", gauge=title, points=event.target // 10)


def _moved(names: Names, event: Any) -> Sentence:
    title = names.script.gauges[event.gauge].title
    return sentence("review.told_moved", gauge=title, points=event.value // 10)


def _hit(names: Names, event: Any) -> Sentence:
    return _of_service(names, event, "hit", points=event.own // 10)


def _repaired(names: Names, event: Any) -> Sentence:
    return _of_service(names, event, "repaired", points=event.own // 10)


def _changed(names: Names, event: Any) -> Sentence:
    form = "failed" if event.level == 0 else "whole" if event.level == 1000 else "serves"
    return _of_service(names, event, form, points=event.level // 10)


def _backup_begun(names: Names, event: Any) -> Sentence:
    until = story_moment(names.record, event.until)
    return _of_service(names, event, "backup_begun", need=_need(names, event), until=until)


def _backup_spent(names: Names, event: Any) -> Sentence:
    return _of_service(names, event, "backup_spent", need=_need(names, event))


def _recovery_begun(names: Names, event: Any) -> Sentence:
    until = story_moment(names.record, event.until)
    return _of_service(names, event, "recovery_begun", need=_need(names, event), until=until)


def _restored(names: Names, event: Any) -> Sentence:
    return _of_service(names, event, "need_restored", need=_need(names, event))


def _need(names: Names, event: Any) -> Any:
    return names.service(event.need)


def _of_service(names: Names, event: Any, form: str, **facts: Any) -> Sentence:
    service = {"service": names.service(event.service)}
    return Sentence(f"review.told_{form}", service | facts)


TELLERS: dict[str, Callable[[Names, Any], Sentence]] = {
    "gauge_aimed": _aimed,
    "gauge_moved": _moved,
    "service_hit": _hit,
    "service_repaired": _repaired,
    "service_changed": _changed,
    "backup_begun": _backup_begun,
    "backup_spent": _backup_spent,
    "recovery_begun": _recovery_begun,
    "need_restored": _restored,
}
