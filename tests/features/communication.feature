Feature: Who talked with whom, and what came of it
  Of everything that one cell sends another the review says whether it was acknowledged, whether it
  was given unasked, and between whom: within a nation and across nations, within a language and
  across languages. It compares what cells did and says nothing of who they are.

  Background:
    Given the harbour night is under way

  Scenario: A loop is closed by a receipt
    When the headquarters tells the ministry "Are you on your own power?"
    And the ministry acknowledges what it was told
    And the headquarters tells the ally "We see a grey ship"
    Then of what was sent within a nation 1 of 1 was acknowledged
    And of what was sent across nations 0 of 1 was acknowledged
    And 1 message was left without any answer

  Scenario: A message back is an answer
    When the headquarters tells the ally "We see a grey ship"
    And the ally tells the headquarters "So do we"
    Then of what was sent 1 of 2 was given unasked
    And the review shows that Tanu sent Vesk 1 and Vesk sent Tanu 1

  Scenario: Where nations have no language nothing is said of languages
    When the headquarters tells the ally "We see a grey ship"
    Then the review says that languages cannot be compared
