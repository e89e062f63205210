Feature: Indicators shared in time
  An address seen in one control room can be blocked in another. What is shared and acted on in
  time stops the next step of the attack there; what comes too late does not.

  Background:
    Given the harbour night is under way

  Scenario: Shared and acted on in time, the indicator stops the attack
    Given the clock shows 22:30
    When the centre shares the login trace with the grid operator
    And the grid operator decides on the door: shut
    Then the grid is up at 23:30
    And control room locked has not happened

  Scenario: The short form carries the indicator without saying how it was found
    Given the clock shows 22:30
    When the centre shares the login trace with the grid operator
    Then the grid operator has the short form of the login trace and no more
    And the grid operator can read the address "203.0.113.9"

  Scenario: Shared and not acted on, it stops nothing
    Given the clock shows 22:30
    When the centre shares the login trace with the grid operator
    And the grid operator decides on the door: wait
    Then the grid is down at 23:00
    And the failure of the grid goes back to control room locked

  Scenario: Shared too late, it stops nothing
    Given the clock shows 23:05
    When the centre shares the login trace with the grid operator
    And the grid operator decides on the door: shut
    Then the door stands: shut
    And the grid is down at 23:10

  Scenario: Shared with the wrong cell, it stops nothing
    Given the clock shows 22:30
    When the centre shares the login trace with the ministry
    And the clock shows 23:00
    Then the grid operator is asked nothing
    And control room locked has happened

  Scenario: Whoever does not have the indicator cannot pass it on
    Given the clock shows 22:30
    When the headquarters tries to share the login trace with the grid operator
    Then it is refused: unknown thing
