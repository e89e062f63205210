Feature: An exercise that could not be played as it is written is told of before anybody sits down
  The author reads where it is wrong and what to write instead.

  Scenario: What comes so long after something else that its move is over
    Given a night of 4 hours
    And after 3 hours comes the first fire
    And 90 minutes after the first fire comes the second fire
    When the exercise is checked
    Then it is told of the second fire, at its time: "is due 4 h 30 min into the move"
    And of nothing else

  Scenario: What comes so long after a decision that its move is over
    Given a night of 4 hours
    And after 3 hours comes the first fire, and with it the decision where to go
    And 90 minutes after where to go comes the second fire
    When the exercise is checked
    Then it is told of the second fire, at its time: "is due 4 h 30 min into the move"
    And of nothing else

  Scenario: What comes before the move is over
    Given a night of 4 hours
    And after 3 hours comes the first fire
    And 60 minutes after the first fire comes the second fire
    When the exercise is checked
    Then it is told of nothing

  Scenario Outline: A language that goes by no code
    Given a night of 4 hours
    And after 3 hours comes the first fire
    And Selat works in <written>
    When the exercise is checked
    Then it is told of the language of Selat: "<way out>"
    And of nothing else

    Examples:
      | written    | way out                      |
      | Indonesian | Did you mean "id"?           |
      | jp         | Did you mean "ja"?           |
      | zz         | Write the code of ISO 639:   |
