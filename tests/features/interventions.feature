Feature: What control adds on the spot
  A table does what no script foresaw. Control writes an inject, gives more time, and notes for the
  review what it saw.

  Background:
    Given the harbour night is under way

  Scenario: An inject is written on the spot, from whoever it is from
    When control enters "improvise from ministry to grid_operator, ally: Is the bridge still lit?"
    Then the grid operator reads on a paper "Is the bridge still lit?"
    And the ally reads on a paper "Is the bridge still lit?"
    And nobody else reads on a paper "Is the bridge still lit?"

  Scenario: More time is more time
    Given the clock shows 22:52
    When control enters "extend public_word by +40m"
    And the clock shows 23:25
    Then the public word has become open

  Scenario: What was observed stands in the review beside what it is about
    Given the clock shows 22:52
    When control enters "observe joint_cell about public_word: + They asked who had seen the ferry"
    And control enters "observe: - Nobody kept the clock"
    Then the review says in its section on decisions "They asked who had seen the ferry"
    And the review says in its section on observations "Nobody kept the clock"

  Scenario: Who concurred aloud is entered along with the decision
    Given the clock shows 22:52
    When the joint cell enters "decide public_word deny with ministry"
    Then the public word stands: deny
    And the ministry has concurred by the hand of the joint cell
    When control enters "undo"
    Then the public word has become open
