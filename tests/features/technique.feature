Feature: Technique
  The review says who learnt late and where the time went, who kept to itself, and whose mind was
  made up before the reports were in. What cost most comes first.

  Scenario: A cell that reads late is named first, with where the time went
    Given a night on which the grid operator does not read for 80 minutes
    When the night is reviewed
    Then the first point to look at is that the grid operator learnt late
    And it says that the report was 4 minutes on the desk and 53 minutes unread
    And the stretches of every report on its way to a cell add up to the whole

  Scenario Outline: A cell that keeps to itself is named first
    Given a night in the strait on which <cell> is siloed
    When the night is reviewed
    Then the first point to look at is that <cell> kept to itself

    Examples:
      | cell              |
      | the headquarters  |
      | Tokyo             |
      | the fusion centre |

  Scenario: A centre that makes its mind up early is named first
    Given a night in the strait on which the fusion centre is hasty
    When the night is reviewed
    Then the first point to look at is that the fusion centre made up its mind early

  Scenario: A night of trained cells names none of these
    Given a night in the strait on which every cell is doctrinal
    When the night is reviewed
    Then no cell learnt late, kept to itself or made up its mind early
    And it is a strength that everybody who needed a report had it

  Scenario: Reports that nobody let out are what could have been known
    Given a night in the strait on which every cell is siloed
    When the night is reviewed
    Then it says when the reports at hand pointed at the truth, and how much later the centre saw it

  Scenario: A gap is told of once, however many ways there are to see it
    Given a night in the strait on which every cell is siloed
    When the night is reviewed
    Then each report that a cell was to have and never had is told of once, with who went without
    And that no nation gave another anything is said in one chapter
    And no part of the time from arrival to the reader is listed that took none
