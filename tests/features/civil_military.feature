Feature: Ministries and operators beside the military
  Civil ministries and private operators sit at the same table as the headquarters, with their
  own clearances or none, their own services and their own decisions.

  Background:
    Given the harbour night is under way
    And the clock shows 22:20

  Scenario Outline: The same trace reaches each as far as it is cleared
    When the centre shares the login trace with the <cell>
    Then the <cell> has <what>

    Examples:
      | cell          | what                                        |
      | headquarters  | the login trace in full                     |
      | ministry      | the login trace in full                     |
      | grid operator | the short form of the login trace and no more |

  Scenario: The operator alone decides about its own control room
    When the centre shares the login trace with the grid operator and the headquarters
    And the clock shows 22:22
    Then the grid operator is asked: Do you shut the door?
    And the headquarters is asked nothing

  Scenario: An outage is told to the operator and its ministry before anybody else
    When the clock shows 23:00
    Then the grid operator hears of the control room locked
    And the ministry hears of the control room locked
    And the headquarters hears nothing of the control room locked

  Scenario: A grant is no clearance
    Given the centre asks for the release of the radar track to the cable operator
    When the headquarters grants the radar track to the cable operator
    Then the cable operator has the short form of the radar track and no more

  Scenario: An ally's seat in the centre reads only what its nation may
    Then a seat of Vesk in the centre can read the login trace
    And a seat of Vesk in the centre cannot read the radar track

  Scenario: A headquarters does not decide for a company
    When the headquarters tries to decide the door
    Then it is refused: unknown decision
