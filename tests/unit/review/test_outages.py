"""Outages, backup and repair on services small enough to count by hand."""

from tests.unit.review.made import Journal
from whitecell.play.events.deliveries import DeliveryDelayed, Shared
from whitecell.play.events.world import BackupBegun, BackupSpent, NeedRestored, ServiceChanged
from whitecell.review.measures.outages import (
    backup_ran_out,
    held_up,
    outages,
    time_down,
    time_low,
    time_on_backup,
    time_to_restore,
)


def mast(*levels):
    """The mast at so many per mille at each minute; the play ends at minute 120."""
    journal = Journal().start()
    for minute, level in levels:
        journal.at(minute).add(ServiceChanged("mast", level))
    return journal.at(120).end("burnt").record()


def test_time_below_half_and_time_down_are_counted_from_fall_to_return():
    record = mast((10, 400), (15, 0), (35, 300), (40, 1000))
    assert time_low(record)[:2] == (30 * 60, 1)
    assert time_down(record)[:2] == (20 * 60, 1)
    assert time_to_restore(record)[:2] == (30 * 60, 1)


def test_an_outage_to_the_end_counts_until_then_and_has_no_time_of_repair():
    record = mast((100, 0))
    assert time_down(record).value == 20 * 60
    assert time_to_restore(record)[:4] == (None, 0, (), 1)


def test_a_level_of_half_serves():
    assert time_low(mast((10, 500)))[:4] == (0, 0, (), 1)


def test_two_outages_have_the_mean_of_their_times_as_median():
    record = mast((10, 0), (20, 1000), (50, 0), (80, 1000))
    assert time_to_restore(record).value == 20 * 60


def backed(spent):
    """The mast without power from minute 10, its backup spent at 30 or power back at 25."""
    journal = Journal().start()
    journal.at(10).add(BackupBegun("mast", "power", 1800))
    if spent:
        number = journal.at(30).add(BackupSpent("mast", "power"))
        journal.add(ServiceChanged("mast", 0), number)
    else:
        journal.at(25).add(NeedRestored("mast", "power"))
    return journal.at(120).end("burnt").record()


def test_backup_runs_until_it_is_spent():
    record = backed(spent=True)
    assert (time_on_backup(record).value, backup_ran_out(record).value) == (20 * 60, 1000)
    (outage,) = outages(record)
    assert (outage.lacked, outage.backup) == ("power", 20 * 60)


def test_backup_runs_until_the_need_is_back():
    record = backed(spent=False)
    assert (time_on_backup(record).value, backup_ran_out(record).value) == (15 * 60, 0)


def test_an_outage_that_had_begun_before_the_backup_was_spent_is_not_laid_to_it():
    journal = Journal().start()
    journal.at(10).add(BackupBegun("mast", "power", 1800))
    journal.at(20).add(ServiceChanged("mast", 400))
    spent = journal.at(30).add(BackupSpent("mast", "power"))
    journal.add(ServiceChanged("mast", 0), spent)
    (outage,) = outages(journal.record())
    assert (outage.began.second, outage.lacked, outage.backup) == (20 * 60, None, None)


def test_a_service_without_backup_is_no_case_of_backup():
    journal = Journal().start()
    number = journal.add(BackupBegun("mast", "power", 0))
    number = journal.add(BackupSpent("mast", "power"), number)
    journal.add(ServiceChanged("mast", 0), number)
    record = journal.record()
    assert backup_ran_out(record).value is None
    (outage,) = outages(record)
    assert (outage.lacked, outage.backup) == ("power", None)


def test_what_telecoms_held_up_counts_where_something_hung_on_it():
    journal = Journal().start()
    journal.collect("watch")
    shared = journal.add(Shared("watch", ("port", "ally"), "centre", "understudy"))
    for cell in ("port", "ally"):
        journal.add(DeliveryDelayed(journal.send("watch", cell, shared), 600), shared)
    assert held_up(journal.record())[:2] == (1, 1)
    assert held_up(journal.record()).of == 2
