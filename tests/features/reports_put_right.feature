Feature: A report that was wrong is put right, or withdrawn, however far it has come
  Sources write again, and again. A correction follows a report to whoever has it, each time anew; and
  what somebody has can be withdrawn from them whatever the centre has made of it meanwhile.

  Background:
    Given the harbour night is under way
    And the clock shows 22:20

  Scenario: A second correction follows the first
    Given the centre enters "share radar_track with headquarters"
    And control enters "correct radar_track: The ship had a pilot on board"
    When control enters "correct radar_track: The ship had no pilot, and had asked for none"
    Then headquarters reads last "The ship had no pilot, and had asked for none"
    And headquarters has been told of the radar track 3 times

  Scenario: A corrected report is withdrawn
    Given the centre enters "share radar_track with headquarters"
    And control enters "correct radar_track: The ship had a pilot on board"
    When control enters "recall radar_track"
    Then headquarters reads nothing of it: "The ship had a pilot on board"

  Scenario: A report that was graded and weighed anew after its correction is withdrawn all the same
    Given the centre enters "share radar_track with headquarters"
    And control enters "correct radar_track: The ship had a pilot on board"
    And the centre enters "grade radar_track D4"
    And the centre enters "weigh radar_track for accident for"
    When control enters "recall radar_track"
    Then headquarters reads nothing of it: "The ship had a pilot on board"

  Scenario: A report is corrected before anybody has looked at it
    When control enters "correct radar_track: The ship had a pilot on board"
    Then the centre reads on a paper "The ship had a pilot on board"

  Scenario: What was passed by hand to the wrong table is withdrawn from it
    Given control enters "pass radar_track to ally"
    When control enters "recall radar_track"
    Then the ally reads nothing of it: "circled"

  Scenario: What nobody was given is not withdrawn
    When control tries to enter "recall radar_track"
    Then it does not happen: nobody has it

  Scenario: What was withdrawn stays withdrawn
    Given the centre enters "share radar_track with headquarters"
    And control enters "recall radar_track"
    When control tries to enter "correct radar_track: The ship had a pilot on board"
    Then it does not happen: withdrawn already
