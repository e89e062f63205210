Feature: A play is its journal
  Nothing that was acknowledged is lost when a laptop dies. Any moment can be gone back to and
  played differently, and a journal that was touched is named as such.

  Background:
    Given the harbour night was played by doctrinal cells into a journal

  Scenario: A play that was killed goes on where it stopped, to the same end
    Given the same night was played into another journal and killed at 22:40
    When that night is resumed
    Then both journals tell the same night, word for word
    And the journal is whole and unchanged

  Scenario: A killed play has lost nothing that was acknowledged
    Given the same night was played into another journal and killed at 22:40
    Then the journal holds what was acknowledged before
    And the journal is whole and unchanged

  Scenario: A journal replays without the exercise
    When the journal is replayed
    Then the replayed night ended calm

  Scenario: A fork plays on differently and leaves the first night as it was
    When the night is forked at 22:08 and played on by siloed cells
    Then the forked night ends otherwise than calm
    And both nights are the same up to 22:08
    And the first journal is whole and unchanged

  Scenario: An action that is sent twice is done once
    Given a night under way that is kept in a journal
    When the same message with the same key is sent twice
    Then the ally reads it once
    And both got the same receipt

  Scenario: A journal whose end is missing is named as cut
    When somebody cuts off the last 3 events of the journal
    Then the journal is named as cut, and nothing was written to it

  Scenario: A journal in which one word was changed is named, with the place
    When somebody changes event 20 of the journal
    Then the journal is named as changed, and nothing was written to it

  Scenario: A journal from a newer version is named as such
    When a newer version has written the journal
    Then the journal is named as newer, and nothing was written to it

  Scenario: A journal in use elsewhere is not resumed
    Given a night under way that is kept in a journal
    When somebody else tries to resume it
    Then the journal is named as in use

  Scenario: A journal is never overwritten
    When a new night is begun into the same journal
    Then the journal is named as exists, and nothing was written to it
