"""The table: what lines do, whose they are, and how what is wrong is answered."""

import re

import pytest

from tests.unit.session.evening import evening
from whitecell.console.names import tlp
from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.console.table_start import _welcome


class Said:
    """Lines that somebody says one after the other; at a terminal or from a pipe."""

    def __init__(self, lines, *, live=False):
        self.lines = list(lines)
        self.live = live

    def ask(self, prompt):
        pass

    def get(self, seconds):
        if not self.lines:
            raise EOFError
        line = self.lines.pop(0)
        if line is KeyboardInterrupt:
            raise KeyboardInterrupt
        return line

    def above(self, show, prompt=""):
        show()

    def drop(self):
        pass

    def renew(self, prompt):
        pass

    def close(self):
        pass


@pytest.fixture
def say(capsys, monkeypatch):
    """Says lines at a table with people in the house and the guild; gives it and what it said."""
    monkeypatch.setenv("COLUMNS", "100")

    def said(*lines, live=False, people=("house", "guild"), code="en"):
        conductor = evening(*people)
        table = Table(conductor, Screen(code), Said(lines, live=live), Story(code))
        if live:
            table.clock.held = True
        table.over = table.play()
        return table, " ".join(capsys.readouterr().out.replace("│", "").split())

    return said


def test_nothing_is_entered_for_a_cell_before_startex(say):
    assert "The play has not begun. Type start" in say("guild: ack M1")[1]


def test_an_entry_is_told_back_with_its_seat(say):
    assert "✓ guild: ack M1" in say("start", "guild: ack M1")[1]


def test_in_another_language_a_seat_has_its_name_and_its_identifier_is_still_typed(say):
    table, said = say("mulai", "guild: terima M1", "sebagai guild", "masukan", code="id")
    assert "✓ Serikat Syahbandar: terima M1 #17" in said
    assert "#17 18.00 Serikat Syahbandar: terima M1" in said
    assert table.prompt == "18.00 Serikat Syahbandar> "
    assert say("sebagai pengendali", code="id")[0].prompt == "18.00 pengendali> "


def test_an_indonesian_table_asks_and_hears_in_indonesian(say):
    table, said = say("mulai", "akhiri", "t", "lanjut", live=True, code="id")
    assert "Ketik ya atau tidak" in said
    assert "Tidak jadi dilakukan." in said
    assert table.board.stage == "running"


@pytest.mark.parametrize(
    ("code", "told"), [("en", "lord; taken back"), ("id", "permintaan dibatalkan")]
)
def test_a_request_that_was_taken_back_is_still_listed_as_such(say, code, told):
    asked = "wait +36m", "house: request yard_finding for majapahit", "undo"
    assert told in say("start", *asked, "requests", code=code)[1]


def test_a_chair_of_a_seat_stands_beside_its_cell(say):
    table, said = say("mulai", "sebagai house.head", "terima M1", code="id")
    assert table.prompt == "18.00 Balai Tiga Meterai (Kepala…> "
    assert "✓ Balai Tiga Meterai (Kepala pembaca): terima M1" in said


def test_what_is_expected_and_what_is_due_are_told_in_words(say):
    said = say("mulai", "harapan", "rencana semua", code="id")[1]
    assert (
        "Penguasa Bandar Gowa mengonfirmasi penerimaan “Lelaki berlumur jelaga”: ditunggu" in said
    )
    assert "begitu Serikat Syahbandar mengetahui inner_letter" in said


def test_more_time_is_told_with_what_it_is_for(say):
    said = say("start", "extend fire_heard by +10m")[1]
    assert "gives more time: Gowa's harbour lord to acknowledge “A man with soot on him”" in said


def test_a_seat_that_is_taken_is_whose_the_next_lines_are(say):
    table, said = say("start", "as guild", "ack M1", "as control", "ack M1")
    assert "✓ guild: ack M1" in said
    assert "Control has no desk of its own" in said
    assert table.board.deliveries_of["first_fire"][-1].stage == "acknowledged"


def test_what_only_control_does_is_controls_whoever_sits(say):
    table, said = say("start", "as guild", "pause")
    assert "✓ control: pause" in said
    assert table.board.stage == "paused"


def test_what_only_control_does_takes_the_number_in_a_cells_inbox(say):
    took = "wait +9m", "house: grade M2 C3", "house: share M2 with guild"
    table, said = say("start", *took, "recall M2", "house: recall M2")
    assert "Control has no desk of its own" in said
    assert "✓ control: recall M2" in said
    assert table.board.items["sailor_tale"].stage == "recalled"


def test_nobody_enters_for_an_understudy_until_somebody_sits_there(say):
    said = say("start", "gowa: ack M1", "seat gowa person", "gowa: ack M1")[1]
    assert "An understudy plays Gowa's harbour lord." in said
    assert "✓ gowa: ack M1" in said


def test_what_comes_is_told_with_the_number_by_which_it_is_typed(say):
    assert "The harbour masters' guild: M1 from Nakhoda Sura" in say("start")[1]


def test_what_comes_from_nobody_is_told_by_its_words(say):
    said = say("start", "improvise to guild: The tide turns")[1]
    assert "The harbour masters' guild: M2 “The tide turns”" in said


def test_none_of_the_ways_to_write_a_command_is_cut(say):
    assert "| observe CELL about NAME: TEXT" in say("start", "observe")[1]


def test_a_temperament_is_named_in_the_language_of_the_table(say):
    table, said = say("dudukkan gowa tertutup", "dudukkan guild raja", code="id")
    assert "Mulai sekarang Penguasa Bandar Gowa diisi pemain simulasi yang tertutup" in said
    assert "peserta, taat_prosedur, berhati_hati, tergesa_gesa, tertutup, dan acak" in said
    assert table.board.occupant("gowa") == "siloed"


def test_the_ways_to_write_a_command_stand_side_by_side(say):
    assert "improvise to CELL, CELL: TEXT | improvise from PARTY to CELL" in " ".join(
        say("improvise")[1].split()
    )


def test_time_moves_by_commands_alone_on_a_pipe(say):
    table, _ = say("start", "clock", "wait +10m", "wait 5", "wait 18:20")
    assert table.board.at.story == 20 * 60


def test_waiting_for_news_stops_where_something_reaches_people(say):
    table, _ = say("start", "wait news")
    assert table.board.at.story == 8 * 60


def test_nothing_is_news_for_a_cell_that_nothing_has_reached(say):
    table, _ = say()
    assert not table.watch.waits(table.board)


def test_the_verdict_is_shown_before_it_goes_out(say):
    table, said = say("start", "wait 40m", "house: share yard_finding with majapahit, guild")
    assert said.index("waits: its originator must release it first") < said.index("✓ house")
    assert table.board.shares["house", "yard_finding"]


def test_at_a_terminal_what_is_barred_goes_out_on_a_yes_alone(say):
    lines = ("start", "wait 40m", "house: share yard_finding with guild")
    for answer, shared in (("n", False), ("", True), ("clock", False)):
        table, _ = say(*lines, answer, live=True)
        assert bool(table.board.shares.get(("house", "yard_finding"))) is shared


def test_a_verdict_alone_shares_nothing(say):
    table, said = say("start", "wait 40m", "house: verdict yard_finding with guild")
    assert "withheld" in said
    assert not table.board.shares.get(("house", "yard_finding"))


def test_an_answer_in_ones_own_words_waits_for_control_to_match_it(say):
    table, said = say(
        "start", "wait 60m", "house: share inner_letter with guild", "wait news", "wait 20m",
        "guild: decide D1: Out to sea with all of them because: fire takes all",
        "match move_ships a",
    )  # fmt: skip
    assert "match move_ships with the option it amounts to" in said
    assert table.board.decisions["move_ships"].stage == "in_effect"


def test_an_end_that_nobody_confirms_does_not_come(say):
    assert say("start", "end", "n", live=True)[0].board.stage == "running"
    assert say("start", "end", "y", live=True)[0].over


def test_a_move_on_the_clock_is_not_ended_by_a_slip(say):
    assert say("start", "next", "n", live=True)[0].board.move.stage == "under_way"
    assert say("start", "next", "y", live=True)[0].board.move.stage == "over"


def test_where_nothing_bars_it_that_is_said_and_it_goes_out(say):
    table, said = say("start", "house: share M1 with gowa", live=True)
    assert said.index("No rule stands in the way") < said.index("✓ house")
    assert table.board.shares["house", "first_fire"]


def test_interrupted_once_it_says_how_to_leave_and_goes_on(say):
    _, said = say("start", KeyboardInterrupt, "guild: ack M1", live=True)
    assert "type quit, or press Ctrl-C again" in said
    assert "✓ guild: ack M1" in said


def test_with_the_story_off_only_what_comes_to_people_is_told(say):
    said = say("story off", "start", "wait 10m")[1]
    assert "STARTEX" not in said
    assert "M1 from Nakhoda Sura Wardana" in said


def test_next_proposes_what_can_be_typed_just_so(say):
    _, said = say("start", "next?")
    assert "guild: ack M1" in said
    assert say("next?")[1].count("STARTEX") == 1


def test_next_does_not_propose_to_share_what_was_taken_back(say):
    shared = ("start", "wait 45m", "house: share M2 with guild")
    assert "guild: share M2" in say(*shared, "next?")[1]
    assert "guild: share M2" not in say(*shared, "undo", "next?")[1]


@pytest.mark.parametrize(
    "look",
    ["news", "clock", "inbox guild", "decisions", "requests", "plan", "plan all", "expected",
     "gauges", "picture", "seats", "help", "help share", "next?", "guild: news", "guild: read M1",
     "house: inbox all", "guild: decisions", "guild: requests", "read", "read market_song"],
)  # fmt: skip
def test_every_look_has_its_panel_in_both_languages_at_every_stage(say, look):
    for code in ("en", "id"):
        said = say("start", "wait 2h", look, code=code)[1]
        assert said.endswith("╯"), look
    assert say(look)[1]


def test_control_reads_an_inject_in_full_by_part_of_its_title(say):
    said = say("start", "read soot")[1]
    assert "who did it, and where they go next" in said
    assert "For control: First minute" in said


@pytest.mark.parametrize(
    "line",
    ["xyzzy", "share", "grade M1", "as nobody", "seat nobody person", "seat guild king",
     "wait never", "wait 99999999999999h", "speed -1", "speed fast", "help xyzzy", "inbox nobody",
     "guild: read M99", "read nothing_like_it", "match a b", "release nothing",
     "guild: share M99 with gowa", "guild: share M1 with nobody", "guild: grant R1",
     "control: ack M1", "news nobody"],
)  # fmt: skip
def test_what_is_wrong_is_answered_in_a_sentence_and_play_goes_on(say, line):
    _, said = say("start", line, "guild: ack M1")
    before = said.split("✓ guild")[0]
    ends = (".", "?", "person", "TEXT", "CELL", "B2", "Bantuan")
    assert before.rstrip().endswith(ends), before
    assert "✓ guild: ack M1" in said


@pytest.mark.parametrize(
    "line", ["\x1b[2J\u202eevil", "[bad]red[/bad]", "<b>{0}</b>", "y" * 10_000]
)
def test_hostile_text_appears_as_text(say, line):
    _, said = say("start", line, f"guild: tell house: {line}", "house: inbox")
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "✓ guild: tell house" in said
    assert len(said) < 12_000


def test_an_empty_line_and_a_comment_do_nothing(say):
    table, _ = say("start", "", "   ", "# who reads this")
    assert table.board.at.story == 0


def test_a_clock_time_that_has_come_is_not_waited_for_till_the_day_after(say):
    for given in ("18:20", "18:10"):
        table, said = say("start", "wait 18:20", f"wait {given}")
        assert "It is 18:20 already." in said
        assert table.board.at.story == 20 * 60


def test_beyond_the_end_of_a_move_a_terminal_asks_and_a_pipe_says_so(say):
    asked, said = say("start", "wait 30h", "n", live=True)
    assert "past the end of this move" in said
    assert asked.board.at.story == 0
    assert say("start", "wait 30h", "", live=True)[0].board.at.move > 0
    gone, said = say("start", "wait 30h")
    assert "past the end of this move" in said
    assert gone.board.at.move > 0 or gone.over


def test_the_plan_tells_what_is_waited_for_from_what_is_asked_at_a_time(say):
    said = say("start", "plan all")[1]
    assert "once the harbour masters' guild knows of" in said
    assert "if Majapahit's chancellor does not know of" in said


def test_who_speaks_to_all_does_not_speak_to_itself(say):
    assert "tells all other cells: “we sit”" in say("start", "house: tell all: we sit")[1]


def test_the_verdict_names_each_reader_with_a_capital(say):
    said = say("start", "wait 40m", "house: verdict M3 with guild")[1]
    assert "The harbour masters' guild" in said.split("If M3 is shared")[1]


def test_a_gauge_that_is_where_it_is_heading_does_not_say_so(say):
    assert "heading" not in say("start", "gauges")[1]


def test_in_a_talk_it_says_how_old_the_talk_is(say):
    assert "The talk has run for 2 min." in say("start", "next", "wait +2m")[1]


def test_the_clock_of_a_talk_is_read_as_minutes_of_it(say):
    assert "1 min into the talk. Running" in say("start", "next", "wait +1m", "clock")[1]


def test_what_looks_like_start_does_not_begin_the_play(say):
    for line in ("status", "where", "strat", "star"):
        assert say(line)[0].board.stage in ("planned", "open")
    assert "Not begun" in say("status")[1]


ASKED = (
    "start", "wait 60m", "house: share inner_letter with guild", "wait news", "wait 20m",
    "guild: decide D1: Out to sea with all of them because: fire takes all",
)  # fmt: skip


def test_an_answer_that_waits_to_be_matched_is_not_forgotten(say):
    once = say(*ASKED)[1].count("match move_ships")
    assert once == 1
    assert say(*ASKED, "news")[1].count("match move_ships") == 2
    assert say(*ASKED, "wait 1m")[1].count("match move_ships") == 2


def test_who_is_to_match_an_answer_sees_the_options(say):
    told = say(*ASKED)[1].split("match move_ships")[1]
    assert "(a: " in told
    assert "b: " in told


def test_control_that_reads_a_cells_paper_is_asked_which_cell(say):
    assert "Control has no desk of its own" in say("start", "read M1")[1]


def test_a_question_that_is_passed_over_is_answered_no(say):
    lines = ("start", "wait 40m", "house: share yard_finding with guild", "clock")
    table, said = say(*lines, live=True)
    assert "Nothing was done." in said
    assert not table.board.shares.get(("house", "yard_finding"))


def test_a_play_that_has_begun_is_not_welcomed_with_how_to_begin_it(say):
    assert _welcome(say(live=True)[0]) == "table.welcome"
    assert _welcome(say("start", live=True)[0]) == "table.welcome_again"


@pytest.mark.parametrize(
    ("line", "name"),
    [("gild: ack M1", "gild"), ("gild ack M1", "gild"), ("hose: share M1 with gowa", "hose")],
)
def test_a_misspelt_cell_is_told_with_the_one_that_was_meant(say, line, name):
    meant = {"gild": "guild", "hose": "house"}[name]
    _, said = say("start", line)
    assert f"There is no cell “{name}”. Did you mean {meant}?" in said
    assert "✓ guild" not in said
    assert "✓ house" not in said
    assert f"Tidak ada sel “{name}”. Maksudnya {meant}?" in say("start", line, code="id")[1]


def test_a_cell_like_none_is_told_with_those_there_are(say):
    assert "There is no cell “xyzzy”. The cells are: house" in say("start", "xyzzy: ack M1")[1]
    assert "There is no command “xyzzy" in say("start", "xyzzy ack M1")[1]


@pytest.mark.parametrize("line", ["guild: decide D1", "guild: decide D1 z"])
def test_an_answer_that_is_no_option_is_told_with_the_options(say, line):
    said = say(*ASKED[:-1], line)[1]
    assert "The options of D1: a: " in said
    assert ", b: " in said or " and b: " in said


@pytest.mark.parametrize("line", ["match move_ships", "match move_ships z"])
def test_a_match_with_no_option_is_told_with_the_options(say, line):
    table, said = say(*ASKED, line)
    assert "The options of move_ships: a: " in said
    assert table.board.decisions["move_ships"].stage == "decided"


def test_the_options_of_a_decision_are_told_to_nobody_else(say):
    said = say(*ASKED[:-1], "house: decide D1", "house: decide move_ships")[1]
    assert "The options of" not in said


def test_a_wait_that_would_end_the_play_says_so_first(say):
    table, said = say("start", "next", "y", "wait 1m", "wait 100h", "n", live=True)
    assert "The last move, and with it the play, ends at" in said
    assert not table.over
    assert "the play ends there" in say("start", "next", "wait 1m", "wait 100h")[1]


def test_what_came_in_an_earlier_move_is_shown_with_its_clock_and_that_move(say):
    _, said = say("start", "wait 9m", "house: ack M1", "next", "wait 1m", "inbox house", "entries")
    papers, entries = said.split("Inbox of")[1].split("Entries")
    assert "18:00 (The evening) Nakhoda Sura" in papers
    assert "+-" not in said
    assert "18:09 (The evening) house: ack M1" in entries


def test_a_misspelt_because_is_told_back_and_the_reason_is_kept(say):
    table, said = say(*ASKED[:-1], "guild: decide D1: Out to sea becuase: fire takes all")
    assert "Read as: because" in said
    assert table.board.decisions["move_ships"].text == "Out to sea"


def test_a_verdict_is_asked_for_in_its_own_form(say):
    said = say("start", "wait 40m", "house: verdict yard_finding", "house: verdict M1 for gowa")[1]
    assert "Write it like this: verdict M3 with CELL, CELL" in said
    assert "If M1 is shared" in said


def test_what_control_writes_says_which_telecoms_delay_it(say):
    told = say("start", "set service beacon_line 30", "improvise to guild: Come home")[1]
    said = told.split("ON THE SPOT")[1].split("✓")[0]
    assert "delayed: the harbour masters' guild not before 18:20 (poor telecoms)" in said


def test_labels_are_written_as_first_writes_them():
    assert tlp("green") == "TLP:GREEN"
    assert tlp("amber_strict") == "TLP:AMBER+STRICT"


def test_a_minute_before_the_play_ends_by_itself_unmatched_answers_are_told_once(say):
    to_the_last = (*ASKED[:3], "", *ASKED[3:], "next", "", "wait 1s")
    early = say(*to_the_last, "clock", "clock", live=True)[1]
    assert "not been matched" not in early
    late = say(*to_the_last, *["wait 30s"] * 5, "clock", "clock", live=True)[1]
    assert late.count("not been matched") == 1


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("guild: ack M9", "The harbour masters' guild has no “M9”. Its papers are M1."),
        ("guild: read M9", "The harbour masters' guild has no “M9”. Its papers are M1."),
        ("guild: share M9 with gowa", "The harbour masters' guild has no “M9”."),
        ("guild: decide D1", "guild has not been asked to decide anything yet, so it has no “D1”."),
        ("guild: decide D1 a", "guild has not been asked to decide anything yet"),
        ("guild: grant R1", "No release request is before the harbour masters' guild"),
    ],
)
def test_what_a_cell_does_not_have_is_refused_with_what_it_has(say, line, answer):
    assert answer in say("start", line)[1]


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        (("set gauge thrust 40",), "The gauges are: "),
        (("set service thrust 40",), "The services are: beacon_line"),
        (("tick nothing done",), "No expected action “nothing” is set. These are: "),
        (("tick",), "The last word is one of: done, partly_done"),
        (("house: weigh M1",), "one of: strongly_against, against, neutral, for and strongly_for"),
        (("release first_fire",), "“A man with soot on him” is out already"),
        (("unhold gunner_tale",), "“A red sail” is not held back"),
        (("hold gunner_tale", "skip gunner_tale"), "first type: unhold gunner_tale"),
        (("skip gunner_tale", "release gunner_tale"), "unless undo takes that back"),
        (("resume",), "The play is running already"),
        (("pause", "pause"), "paused already"),
        (("pause", "next"), "Type resume first"),
        (("discussed",), "This move runs by the clock"),
    ],
)
def test_what_cannot_be_done_is_refused_with_what_is_so(say, lines, answer):
    assert answer in say("start", *lines)[1]


def test_a_gauge_and_a_service_are_set_by_their_names_alone(say):
    table, _ = say("start", "set beacon_line 30", "set trust to 40", "set thrust 3")
    assert table.board.services["beacon_line"].level == 300
    assert table.board.gauges["trust"].target == 400


def test_whoever_waits_for_news_is_not_led_out_of_the_move(say):
    table, said = say("start", *["wait news"] * 40, live=True, people=("guild",))
    assert table.board.move.place == 0
    assert "Nothing more comes to people before this move ends at 00:00" in said


def test_a_forgotten_question_does_not_end_the_play(say):
    table, said = say("start", "end", "", live=True)
    assert not table.over
    assert "Nothing was done" in said


def test_while_a_yes_is_due_the_prompt_says_so(say):
    assert say("start", "end", live=True)[0].prompt == "18:00 y/n> "
    assert say("start", "end", "n", live=True)[0].prompt == "18:00 control> "


def test_a_seat_without_somebody_to_sit_there_says_who_does(say):
    said = say("seat guild")[1]
    assert "guild is played by people at this table. To change that, write seat guild and" in said


def test_where_a_release_is_needed_the_way_to_ask_for_it_is_told(say):
    said = say("start", "wait 40m", "house: verdict M4 with majapahit, guild", live=True)[1]
    assert "To ask for its release: house: request M4 for majapahit" in said


def test_where_everybody_is_barred_only_the_attempt_is_asked_about(say):
    said = say("start", "wait 40m", "house: share M4 with guild", live=True)[1]
    assert "only the attempt would be recorded" in said
    said = say("start", "wait 40m", "house: share M4 with guild, majapahit", live=True)[1]
    assert "Share all the same" in said


ASKS = ("start", "wait 40m", "house: request M4 for majapahit")


def test_control_that_answers_for_a_cell_is_told_whose_answer_it_is(say):
    told = say(*ASKS, "refuse R1", people=("house", "gowa"))[1]
    assert "Only Gowa's harbour lord can answer this request: gowa: refuse R1" in told
    assert "and an understudy plays there" in say(*ASKS, "grant R1")[1]
    over = say(*ASKS, "gowa: grant R1", "grant R1", people=("house", "gowa"))[1]
    assert "answered already" in over


def test_how_a_request_is_answered_is_told_only_where_people_can(say):
    assert "To answer: gowa: grant R1" in say(*ASKS, "requests", people=("house", "gowa"))[1]
    assert "To answer" not in say(*ASKS, "requests")[1]


GRADED = ("start", "wait 30m", "house: grade M2 B2")


def test_whoever_has_graded_is_offered_to_weigh_by_a_name_that_there_is(say):
    table, before = say(*GRADED[:2], "next?")
    assert "house: weigh" not in before
    offered = say(*GRADED, "next?")[1].split("What can be done next")[1]
    assert "picture" in offered
    line = re.search(r"house: weigh M2 for (\w+) for", offered)
    assert line[1] in table.board.belief
    done = say(*GRADED, line[0], "next?")[1]
    assert f"✓ {line[0]}" in done
    assert "weigh M2" not in done.split("What can be done next")[1]


def test_what_is_no_report_is_not_said_to_be_missing(say):
    said = say(*GRADED[:2], "house: grade M1 B2")[1]
    assert "M1 of the House of Three Seals is no intelligence report" in said


@pytest.mark.parametrize("answer", ["grant", "refuse"])
def test_a_release_that_is_answered_at_once_has_no_length_of_time(say, answer):
    told = say(*ASKS, f"gowa: {answer} R1", people=("house", "gowa"))[1]
    assert f"at once {answer}s" in told
    assert "after 0 s" not in told
    later = say(*ASKS, "wait 2m", f"gowa: {answer} R1", people=("house", "gowa"))[1]
    assert "after 2 min" in later


def test_a_question_that_the_end_cuts_short_is_told_as_left_open(say):
    told = say("start", "wait 80m", "end", "y", people=("guild",))[1]
    assert "Left open by the harbour masters' guild: What do the twenty-two ships do?" in told
    assert "Not decided in time" not in told
    lapsed = say("start", "wait 150m", people=("guild",))[1]
    assert "Not decided in time by the harbour masters' guild" in lapsed
