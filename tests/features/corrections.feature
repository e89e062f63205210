Feature: What was mistyped is taken back
  A scribe types for a whole table, and mistypes. An entry that is taken back leaves no mark on the
  play: it is amended by further events, never erased, and it does not count in the review.

  Background:
    Given the harbour night is under way

  Scenario: A decision that the scribe misheard goes back to where it was
    Given the clock shows 22:52
    And the joint cell enters "decide public_word deny"
    And the ministry enters "concur public_word"
    When control enters "undo"
    Then the public word has become proposed
    And gauge trust heads for 55 again

  Scenario: What nobody has read yet is taken back from whoever has it
    Given the clock shows 22:20
    And the centre enters "share radar_track with cable_operator"
    When the centre enters "undo"
    Then the cable operator knows nothing of the radar track
    And the expected action cable warned is due

  Scenario: What somebody has read stays, and control is told how to recall it
    Given the clock shows 22:20
    And the centre enters "share radar_track with cable_operator"
    And the cable operator enters "ack radar_track"
    When the centre tries to enter "undo"
    Then it stays as it is: noticed item

  Scenario: What came into play because of an entry keeps it in place
    Given the clock shows 22:20
    And the centre enters "share login_trace with grid_operator"
    And the clock shows 22:26
    When the centre tries to enter "undo"
    Then it stays as it is: released

  Scenario: The later entry goes first
    Given the clock shows 22:20
    And the centre enters "grade radar_track B2"
    And the centre enters "weigh radar_track for accident for"
    When the centre tries to take back the grade of the radar track
    Then it stays as it is: first the later

  Scenario: A cell takes back its own entries, and no other's
    Given the clock shows 22:20
    And the centre enters "grade radar_track B2"
    When the ministry tries to enter "undo"
    Then it stays as it is: nothing

  Scenario: What was skipped by a slip comes at once where its time has passed
    Given control skips the grey ship seen
    And the clock shows 22:25
    When control enters "undo"
    Then the grey ship seen has happened

  Scenario: What was skipped by a slip comes at its time where that is still ahead
    Given control skips the grey ship seen
    When control enters "undo"
    Then the grey ship seen has not happened
    When the clock shows 22:10
    Then the grey ship seen has happened

  Scenario: What hangs on something that came while it was skipped comes after it all the same
    Given control skips shut the door
    And the clock shows 22:30
    When control enters "undo"
    And the centre enters "share login_trace with grid_operator"
    Then shut the door has happened

  Scenario: What was skipped and waits for something waits for it again
    Given the clock shows 22:20
    And control skips the cable cut
    And the clock shows 22:58
    When control enters "undo"
    Then the cable cut has happened

  Scenario: Whoever takes back twice takes back two entries
    Given control enters "set gauge trust 20"
    And control skips the grey ship seen
    When control enters "undo"
    And control enters "undo"
    Then gauge trust heads for 60 again
    And there is nothing more to take back

  Scenario: What was entered before STARTEX is taken back before it
    Given the harbour night has not begun
    And control skips the grey ship seen
    When control enters "undo"
    And control enters "start"
    And the clock shows 22:10
    Then the grey ship seen has happened

  Scenario: What was taken back does not count in the review
    Given the clock shows 22:20
    And the centre enters "grade radar_track F6"
    And the centre enters "undo"
    And the centre enters "grade radar_track B2"
    When the play is reviewed
    Then the radar track was graded once: B2
    And the review tells that the centre took back a grade
