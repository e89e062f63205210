Feature: Sharing by rules
  Who may see what is decided from declared rules: share, ask the originator, or withhold. What
  must be asked is asked for, granted, refused or left lying, and all of that is part of play.

  Background:
    Given the harbour night is under way
    And the clock shows 22:13

  Scenario: Whoever is cleared and answers for the domain has the item at once
    When the centre shares the radar track with the headquarters
    Then the headquarters has the radar track in full

  Scenario: A short form goes where the full one may not
    When the centre shares the radar track with the cable operator
    Then the cable operator has the short form of the radar track and no more
    And the centre is told that the radar track is withheld for the cable operator: no clearance

  Scenario: A level that has no counterpart in the other nation falls into a gap
    When the centre shares the radar track with the ally
    Then the ally has the short form of the radar track and no more
    And the centre is told that the radar track is withheld for the ally: gap

  Scenario: The cell that waits for a release sees nothing of it
    When the centre shares the radio intercept with the headquarters
    Then the headquarters has nothing of the radio intercept
    And the centre is told that the radio intercept is awaiting for the headquarters: releasability

  Scenario: The originator grants a release
    Given the centre shares the radio intercept with the headquarters
    And the centre asks for the release of the radio intercept to the headquarters
    Then the ally has a release request before it
    When the ally grants the radio intercept to the headquarters
    Then the headquarters has the radio intercept in full

  Scenario: The originator refuses, and the item stays where it is
    Given the centre asks for the release of the radio intercept to the headquarters
    When the ally refuses the radio intercept to the headquarters
    Then the headquarters has nothing of the radio intercept
    And the centre is told that its request for the radio intercept to the headquarters is refused

  Scenario: A request that nobody answers is left unanswered when its time is up
    Given the centre asks for the release of the radio intercept to the headquarters
    When the clock shows 22:33
    Then the headquarters has nothing of the radio intercept
    And the centre is told that its request for the radio intercept to the headquarters is unanswered

  Scenario: The same release is not asked for twice
    Given the centre asks for the release of the radio intercept to the headquarters
    When the centre asks once more for the release of the radio intercept to the headquarters
    Then it is refused: already asked

  Scenario Outline: Sharing is measured against what was expected
    Given the clock shows <time>
    When the centre shares the radar track with the cable operator
    And the clock shows 23:00
    Then the expected sharing is <stage>: cable warned

    Examples:
      | time  | stage     |
      | 22:25 | done      |
      | 22:35 | done late |
