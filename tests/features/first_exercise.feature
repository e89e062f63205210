Feature: The first exercise
  Three kingdoms that never met sit in one invented council for fifteen minutes, and learn the
  engine by it: grading, a letter withheld, a release, a joint word, and what comes of knowing.

  Background:
    Given the spice route is under way

  Scenario: It fits in a quarter of an hour and says that its council is invented
    Then it takes 15 minutes, and has no more than 16 injects
    And it has at least 4 decisions and at least 2 endings
    And its title page says that it is invented, in English and in Indonesian

  Scenario: Two letters of one gunner weigh less once the house has linked them
    Given the clock of the night shows +40m
    And the house takes both letters at the grade that their senders claim
    When the house enters "weigh sailor_tale for rival_captain for"
    And the house enters "weigh palace_letter for rival_captain for"
    Then the house believes rival captain at 43
    When the house enters "link sailor_tale with palace_letter as one source"
    Then the house believes rival captain at 38

  Scenario: A sealed letter reaches the guild in its short form only
    Given the clock of the night shows +60m
    When the house enters "share inner_letter with guild"
    Then the guild has the short form of the inner letter and no more

  Scenario: Gowa's letter is withheld from Majapahit until Gowa releases it
    Given the clock of the night shows +40m
    When the house enters "share yard_finding with majapahit"
    Then majapahit has nothing of the yard finding
    When the house enters "request yard_finding for majapahit"
    And gowa enters "grant yard_finding for majapahit"
    Then majapahit has the yard finding in full

  Scenario: What Majapahit knows spares it an order that it would regret
    Given the clock of the night shows +40m
    When the house enters "request yard_finding for majapahit"
    And gowa enters "grant yard_finding for majapahit"
    And the clock of the night shows +2h31m
    Then the seize order has not happened

  Scenario: Gowa keeps its letter, and the order comes
    Given the clock of the night shows +40m
    When the house enters "request yard_finding for majapahit"
    And gowa enters "refuse yard_finding for majapahit: our keels are our own affair"
    And the clock of the night shows +2h31m
    Then the seize order has happened

  Scenario: Three kingdoms speak with one mouth when nobody breaks the silence
    Given the clock of the night shows +4h35m
    When sriwijaya enters "propose attribution name_company"
    And the clock of the night shows +5h6m
    Then the attribution stands: name company

  Scenario Outline: How the evening ends depends on who sits there
    Given the spice route is played by <temperament> cells
    When the play runs to its end
    Then it ended as <ending>

    Examples:
      | temperament | ending       |
      | doctrinal   | one table    |
      | siloed      | three shores |

  Scenario: One command plays it with nobody at the table, and writes its review
    When "run 01-spice-route --auto --seed 7 --lang id --journal a.journal --report a.html" is typed
    Then the command ends well, and its story opens and closes with the mark
    And the file a.html is a review in Indonesian
