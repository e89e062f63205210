Feature: Objectives are rated, and what went wrong leads to a plan
  Each objective is rated P, S, M or U by criteria that stand beside the rating. Each nation's own
  gaps are named with the cell whose they are; the costliest findings become rows of an improvement
  plan that says who does what by when, and which figure will show that it worked.

  Scenario: Ships that were warned in time
    Given the spice route was played as careful
    When that review is read
    Then the objective protect ships is rated P
    And each of its ratings stands beside its criterion

  Scenario: A warning that came late
    Given the spice route was played as late
    When that review is read
    Then the objective protect ships is rated U

  Scenario: A kingdom that keeps its letter answers for what that cost
    Given the spice route was played as each alone
    When that review is read
    Then Gowa is found to have refused yard finding to Majapahit's chancellor
    And the plan has a row "Release by delegation" for Gowa's harbour lord
    And each row of the plan has an owner, a date, a figure and a proof

  Scenario: Nothing that was well done is put into the plan
    Given the spice route was played as careful
    When that review is read
    Then the plan has no row "Release by delegation"
