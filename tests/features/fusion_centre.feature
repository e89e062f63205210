Feature: The fusion centre
  Signals, cyber, human and satellite intelligence of several nations meet in one centre, whose
  analysts grade, link and weigh it, and so build a picture that may be right or wrong.

  Background:
    Given the harbour night is under way

  Scenario: One incident is seen by several disciplines and nations
    When the clock shows 22:18
    Then the centre has collected:
      | discipline | nation |
      | imint      | TAN    |
      | sigint     | VES    |
      | humint     | TAN    |
      | humint     | VES    |

  Scenario: An item is collected, graded and assessed
    Given the clock shows 22:10
    Then the radar track is collected in the centre
    When the centre grades the radar track as A2
    Then the radar track is graded in the centre
    When the centre weighs the radar track as strongly for "sabotage"
    Then the radar track is assessed in the centre

  Scenario: An item that was passed on is disseminated, whatever else was done to it
    Given the clock shows 22:10
    When the centre shares the radar track with the headquarters
    Then the radar track is disseminated in the centre

  Scenario: What nobody has weighed moves no belief
    When the clock shows 22:18
    Then the centre believes sabotage at 30
    And no screen but the centre's shows what is believed

  Scenario: A weighed item brings the picture to the truth
    Given the clock shows 22:18
    And what is believed most is false
    When the centre grades the radar track as A1
    And the centre weighs the radar track as strongly for "sabotage"
    And the centre weighs the radar track as strongly against "accident"
    Then what is believed most is true

  Scenario: Two reports of one sailor count twice until somebody links them
    Given the clock shows 22:18
    And the centre takes both reports of the sailor at the grade that their senders claim
    When the centre weighs the sailor talk as for "sabotage"
    And the centre weighs the consul letter as for "sabotage"
    Then the centre believes sabotage at 43
    When the centre links the sailor talk with the consul letter as one source
    Then the centre believes sabotage at 38

  Scenario: Items wait for an analyst
    Given the clock shows 22:13
    And the centre's only analyst takes up the radar track
    When the centre tries to take up the radio intercept
    Then it is refused: no analyst free
    When the clock shows 22:17
    Then the centre's only analyst takes up the radio intercept

  Scenario: Nobody weighs outside the centre
    Given the clock shows 22:18
    And the centre shares the sailor talk with the headquarters
    When the headquarters tries to weigh the sailor talk
    Then it is refused: not an analyst
