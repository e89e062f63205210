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

  Scenario: More time that was given by a slip is taken back
    Given the clock shows 22:52
    And control enters "extend public_word by +4h"
    When control enters "undo"
    And the clock shows 23:25
    Then the public word has become lapsed

  Scenario: Where the time had run out meanwhile, what was left of it runs on
    Given the clock shows 22:52
    And control enters "extend public_word by +4h"
    And the clock shows 23:30
    When control enters "undo"
    Then the public word has become open
    And what was left of the time for the public word at 22:52 runs from 23:30

  Scenario: Of time given twice, what was given by a slip is taken back
    Given the clock shows 22:52
    And control enters "extend public_word by +4h"
    And control enters "extend public_word by +10m"
    When control takes back the first of them
    Then the public word is due 10 minutes after it was

  Scenario: More time in which somebody has decided stays given
    Given the clock shows 22:52
    And control enters "extend public_word by +4h"
    And the clock shows 23:25
    And the joint cell enters "decide public_word deny with ministry"
    When control tries to take back the time for the public word
    Then it stays as it is: gone on

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

  Scenario: A gauge is not set beyond what there can be
    When control tries to aim the gauge trust at 140
    Then it is refused: out of points
    And public trust is 60
