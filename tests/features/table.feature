Feature: The table answers a newcomer
  Whoever sits at the table for the first time finds the command on one screen, may say whose it is
  in any usual way, and is told in time what would be lost.

  Background:
    Given people play the house and the guild

  Scenario Outline: Every command is in sight at once
    When the table is told in <language>: <line>
    Then the answer takes at most 24 lines of a small screen
    And the answer names every command

    Examples:
      | language   | line    |
      | English    | help    |
      | Indonesian | bantuan |

  Scenario: One command is explained with its forms and what stands in them
    When the table is told: help observe
    Then the table says "observe CELL about NAME: TEXT"
    And the table says "+ if it went well, - if it could have gone better"
    And the table says "observe house: +"

  Scenario: The commands of one line are explained together
    When the table is told: help deciding
    Then the table says "before the others"
    And the table does not say "the clock"

  Scenario Outline: A cell before its command is whose command it is
    When the table is told: start; <line>
    Then the table says "✓ guild: ack M1"

    Examples:
      | line          |
      | guild: ack M1 |
      | guild ack M1  |
      | guild, ack M1 |
      | as guild ack M1 |
      | masters ack M1 |

  Scenario: A cell before something that is no command is told the form, with what was written
    When the table is told: start; guild row faster
    Then the table says "guild: tell CELL: row faster"

  Scenario Outline: Before the play ends it is said which answers would come to nothing
    Given the guild has answered in its own words
    When the table is told: <line>
    Then the table says "match move_ships" before "ENDEX"
    And the table says "not been matched to an option" before "ENDEX"

    Examples:
      | line           |
      | end            |
      | next; next     |
      | next; wait 30h |

  Scenario: Nothing is said of answers that were matched
    Given the guild has answered in its own words
    When the table is told: match move_ships put_to_sea; end
    Then the table does not say "not been matched"

  Scenario: What an inject waits for is told in words
    When the table is told: plan
    Then the table says "“Put them all to sea in the dark, and let the…” was not chosen"
    And the table does not say "&& !chose"
