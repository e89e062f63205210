Feature: Walking through a play
  A play that is over, or was left, can be walked through from its journal: forwards and back, to
  a time or an event, with everything in sight or with the eyes of one seat. From any moment of it
  the play can be taken up anew.

  Background:
    Given the harbour night was played at the command line

  Scenario: A step back shows again what the step before had shown
    When it is walked through: next, next, back
    Then the walk shows "radar_track (Tanu" 2 times
    And the walk shows "radio_intercept (Vesk" 1 time

  Scenario: At a time it says how everything stood
    When it is walked through: 22:50
    Then the walk shows "As it stood at 22:50" 1 time
    And the walk shows "command network at 40" 1 time
    And the walk does not show "23:10"

  Scenario: An event is found by its number, and what led to it is told
    When it is walked through: 22:14, why
    Then the walk shows "“A grey ship is seen” was released on schedule" 1 time

  Scenario: At the ending the causes are those of the ending
    When it is walked through: ending, why
    Then the walk shows "The ending rests on" 1 time
    And the walk does not show "The play was closed"

  Scenario: The ending by its number has the same causes
    When it is walked through: ending, why
    And its causes are asked for by the number of the ending
    Then the walk shows "The ending rests on" 1 time

  Scenario: A word is found where it is told, and again from the beginning
    When it is walked through: find ferry, find, find, find, find
    Then the walk shows "A video says that the navy has sunk a ferry" 2 times
    And the walk shows "searched from the beginning" 1 time

  Scenario: One goes on to the next decision, and to the ending
    When it is walked through: decision, ending
    Then the walk shows "Block the address and close the account" 1 time
    And the walk shows "A calm morning" 1 time
    And the walk does not show "Whom do we name?"

  Scenario: A seat sees what it had, and nothing else
    When it is walked through: as cable_operator, 22:14, inbox all
    Then the walk shows "A ship may be about to harm the cable."
    And the walk does not show "circled above the cable"
    And the walk does not show "Sabotage"

  Scenario: A seat has no numbers of events and no causes
    When it is walked through: as cable_operator, #40, why
    Then the walk shows "Only control sees that"
    And the walk shows "Causes reach beyond"

  Scenario: All that a seat saw is told where nobody types
    When it is told to the cable operator
    Then the walk shows "A ship may be about to harm the cable."
    And the walk does not show "circled above the cable"

  Scenario: From a moment the play is taken up anew
    When it is walked through: 22:10, fork other.journal
    And other.journal is played on by understudies
    Then both journals hold the same events up to 22:10
    And the walk shows "whitecell resume other.journal"

  Scenario: A fork never goes over a file that is there
    When it is walked through: 22:10, fork night.journal
    Then the walk shows "a journal never overwrites one"
    And the walk does not show "Play on from there"

  Scenario: Where the play is over there is nothing to fork
    When it is walked through: ending, fork other.journal
    Then the walk shows "there is nothing to play on"
    And no file other.journal is there

  Scenario: A play without an end has no ending to go to
    Given the night was left at 22:30
    When it is walked through: ending, last
    Then the walk shows "No ending comes after this"
    And the walk shows "As it stood at 22:30"

  Scenario: A word that is none is named, and the walk goes on
    When it is walked through: decicion, rumba, 22:14
    Then the walk shows "Did you mean decision?"
    And the walk shows "There is no word “rumba”"
    And the walk shows "radar_track graded A2"

  Scenario: A journal that was damaged is named
    Given somebody has spoilt event 20
    When it is asked to be walked through
    Then the command ends with 1 and one line that names "20"

  Scenario: A seat that there is not is named
    When it is asked to be shown to cabel_operator
    Then the command ends with 2 and one line that names "cable_operator"
