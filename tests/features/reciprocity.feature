Feature: Reciprocity
  A bond lives on giving and getting. The ledger keeps what each nation gave the others and what
  it got from them, and what it answered when it was asked.

  Background:
    Given the harbour night is under way
    And the clock shows 22:18

  Scenario: What reaches a cell of another nation is a gift of the nation that reported it
    When the centre shares the sailor talk with the ally
    Then the ledger shows that Tanu gave 1 and got 0
    And the ledger shows that Vesk gave 0 and got 1

  Scenario: A short form is a gift too
    When the centre shares the radar track with the cable operator
    Then the ledger shows that Tanu gave 1 and got 0

  Scenario: What stays at home is no gift
    When the centre shares the sailor talk with the headquarters
    Then nothing was given to anybody

  Scenario: What comes twice to the same cell counts once
    Given the centre shares the radar track with the ally
    When the centre shares the radar track with the ally
    Then the ledger shows that Tanu gave 1 and got 0

  Scenario: A release that was granted stands in the ledger of the nation that granted it
    Given the centre asks for the release of the radio intercept to the headquarters
    When the ally grants the radio intercept to the headquarters
    Then the ledger shows that Vesk gave 1 and got 0
    And the ledger shows that Vesk granted 1, refused 0 and left 0 unanswered

  Scenario: A refusal stands there as well, and nothing was given
    Given the centre asks for the release of the radio intercept to the headquarters
    When the ally refuses the radio intercept to the headquarters
    Then nothing was given to anybody
    And the ledger shows that Vesk granted 0, refused 1 and left 0 unanswered

  Scenario: A request that nobody answered is not forgotten
    Given the centre asks for the release of the radio intercept to the headquarters
    When the clock shows 22:40
    Then the ledger shows that Vesk granted 0, refused 0 and left 1 unanswered

  Scenario: A balance can be followed to the hours in which it arose
    Given the centre shares the sailor talk with the ally
    And the clock shows 22:30
    When the centre shares the consul letter with the headquarters
    Then the gifts of Tanu are from 22:18 and those of Vesk from 22:30

  Scenario: What was asked for is owed, and what was not is a gift
    Given the centre shares the consul letter with the headquarters
    And the centre asks for the release of the radio intercept to the headquarters
    When the ally grants the radio intercept to the headquarters
    Then the ledger shows that of the 2 things that Vesk gave 1 was owed

  Scenario: A warning from cell to cell is an alert
    When the headquarters tells the ally "Mind the tide at the north quay"
    Then the ledger shows that Tanu gave 1 and got 0
