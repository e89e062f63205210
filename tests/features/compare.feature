Feature: Two plays side by side
  Did the plan work? Two plays of one exercise are set side by side: how each ended, what the
  measures came to, what was done otherwise, and which of it turned one ending into the other.

  Background:
    Given the harbour night was played at the command line
    And it was also played by siloed cells into siloed.journal

  Scenario: The first sentence says whether B came out better
    When siloed.journal is compared with night.journal
    Then the first sentence begins with "Yes: B"
    And the comparison says that A ended with "A shaken harbour" and B with "A calm morning"

  Scenario: The other way round it says the opposite
    When night.journal is compared with siloed.journal
    Then the first sentence begins with "No: B"

  Scenario: Both plays' measures stand as their reviews have them, with the difference
    When siloed.journal is compared with night.journal
    Then every measure has the value that the review of each play gives it
    And every difference is B less A, and the better play is named by the measure's own direction

  Scenario: The plays part at an event that both journals show
    When siloed.journal is compared with night.journal
    Then all events before the parting are the same in both journals
    And the events at the parting are not

  Scenario: The turning points are the decisions that led to another ending
    When siloed.journal is compared with night.journal
    Then these turned it:
      | decision    | A           | B    |
      | door        | wait        | shut |
      | public_word | keep_silent | deny |
    And every event of a turning point is in its own journal and lies behind an ending

  Scenario: The screen shows the measures that differ, the files all of them
    When it is asked to compare siloed.journal with night.journal
    Then the screen names "Needed and never had"
    But it does not name "Shared ungraded"
    And a file of it names both "Needed and never had" and "Shared ungraded"

  Scenario: A play with itself has nothing to compare
    When night.journal is compared with night.journal
    Then the first sentence begins with "There is nothing to compare"

  Scenario: A play without an end leaves the question open
    Given night.journal was forked at 22:30 into half.journal
    When night.journal is compared with half.journal
    Then the first sentence begins with "That cannot be said yet, since there is no ending in B"

  Scenario: It can be written in three forms and in Indonesian
    When the comparison of siloed.journal and night.journal is written as plan.html, plan.md and plan.json
    Then each of them opens and closes with EXERCISE EXERCISE EXERCISE
    And each of them says "Apakah B lebih baik?"
    And programs find in plan.json what the schema of a comparison promises

  Scenario: An exercise that was changed between the plays is named as such
    Given the exercise was changed and played again into changed.journal
    When night.journal is compared with changed.journal
    Then the comparison says "The scripts differ"

  Scenario: Plays of different exercises are not compared
    Given the spice route was played into spice.journal
    When it is asked to compare night.journal with spice.journal
    Then the command ends with 2 and one line that names "spice_route"

  Scenario: A damaged journal is named
    Given somebody has spoilt event 20
    When it is asked to compare siloed.journal with night.journal
    Then the command ends with 1 and one line that names "20"

  Scenario: A journal that is not there is named
    When it is asked to compare night.journal with nowhere.journal
    Then the command ends with 2 and one line that names "nowhere.journal"
