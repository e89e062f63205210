Feature: Services that depend on each other
  The exchange needs the grid and lasts twenty minutes without it; the command network needs the
  exchange and lasts five. Repair runs the same way.

  Background:
    Given the harbour night is under way

  Scenario: A failure runs down the line once backup is spent
    Given the grid fails at 22:05
    Then the exchange is up at 22:24
    And the exchange is down at 22:25
    And the command net is up at 22:29
    And the command net is down at 22:30

  Scenario: Power that is back before backup is spent is not missed
    Given the grid fails at 22:05
    When the grid comes back at 22:20
    Then the exchange is up at 22:31
    And the command net is up at 22:39

  Scenario: Repair takes its own time at each step
    Given the grid fails at 22:05
    When the grid comes back at 22:30
    Then the exchange is down at 22:44
    And the exchange is up at 22:45
    And the command net is at 40 at 22:46

  Scenario: An attack's damage is repaired after the time it takes
    When the clock shows 23:00
    Then the grid is down at 23:59
    And the grid is up at 00:00
    And the exchange is up at 00:15

  Scenario: A failure can be followed back to what caused it
    When the clock shows 23:26
    Then the command net is down at 23:26
    And the failure of the command net goes back to control room locked

  Scenario: Control cannot break what is not there
    When control tries to set gas works to 0
    Then it is refused: unknown service

  Scenario: Nor set it beyond what there can be
    When control tries to set the grid to 101
    Then it is refused: out of points
    And the grid is up at 22:05
