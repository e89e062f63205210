Feature: What a decision rested on
  Of each decision the review says what those who decided knew at that moment, what there was that
  they did not know, and why; and which answer did not wait for what was on its way.

  Scenario: One makes its mind up early, and the review names it first
    Given the spice route was played as quick to judge
    When that review is read
    Then the first thing to look at is that majapahit decided captain demand before yard finding came
    And it stands on the answer and on the arrival

  Scenario: What was refused to those who decided stands beside what they decided
    Given the spice route was played as each alone
    When that review is read
    Then before captain demand these bore on it:
      | what          | how it stood                  |
      | yard finding  | not there: release refused    |
      | market song   | had it, unacknowledged        |
    And it says that the centre was wrong then

  Scenario: A report that lay ungraded in the centre is found there
    Given the spice route was played as late
    When that review is read
    Then it says of captain demand that the house had held yard finding ungraded for 2 h 15 min

  Scenario: Those who waited and knew are not found fault with
    Given the spice route was played by doctrinal cells
    When that review is read
    Then nothing is to be looked at in the decisions
