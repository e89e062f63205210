Feature: Cells with their own view and their own decisions
  A joint information and cyber cell, headquarters, ministries and operators sit at one table.
  Each sees what is its own, decides what is its own, and nothing else.

  Background:
    Given the harbour night is under way

  Scenario: A rumour is put to the cell whose business it is
    When the clock shows 22:51
    Then the joint cell hears of the rumour
    And the joint cell is asked: What do you say in public?
    And the ally hears nothing of the rumour
    And the ally is asked nothing

  Scenario: People answer in their own words, and control says what that amounts to
    Given the clock shows 22:52
    When the joint cell writes its public word: "The ferry is in port, come and see"
    And the ministry agrees to the public word
    Then the public word has become decided
    When control takes the public word to mean deny
    Then the public word stands: deny

  Scenario: An objection sends a decision back once, and then its owner may go on
    Given the clock shows 22:52
    When the joint cell decides on the public word: deny
    And the ministry objects to the public word
    Then the public word has become objected
    When the joint cell decides on the public word: deny
    Then the public word stands: deny

  Scenario: Nobody decides for another cell
    Given the clock shows 22:52
    When the ministry tries to decide the public word
    Then it is refused: not your decision

  Scenario: What a cell has no part in does not exist for it
    Given the clock shows 22:52
    When the grid operator tries to decide the public word
    Then it is refused: unknown decision

  Scenario: A decision that comes too late is recorded and changes nothing
    Given the clock shows 23:30
    When the joint cell decides on the public word: deny
    Then the public word has become lapsed
    And the answer of the joint cell is on record and has no effect

  Scenario: Two nations name somebody together when neither breaks the silence
    Given the clock shows 00:16
    When the headquarters proposes on the attribution: name ship
    And the clock shows 00:27
    Then the attribution stands: name ship

  Scenario: A cell that is cut off does not have the question yet
    Given the clock shows 23:45
    When the headquarters tries to decide the attribution
    Then it is refused: unknown decision

  Scenario: One nation breaks the silence
    Given the clock shows 00:16
    When the headquarters proposes on the attribution: name ship
    And the ally objects to the attribution
    And the clock shows 00:27
    Then the attribution has become drafted
