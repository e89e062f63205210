Feature: Scripted plays
  An author writes down who does what and when, and what must follow. Such a play runs like any
  other, and says which of its steps could not be, or did not hold.

  Scenario Outline: Every scripted play of an exercise ends as its author wrote
    When the play <play> of <exercise> is performed
    Then it ends as its author wrote

    Examples:
      | exercise         | play            |
      | harbour_night    | warned          |
      | harbour_night    | unwarned        |
      | 01-spice-route   | careful         |
      | 01-spice-route   | each_alone      |
      | 01-spice-route   | late            |
      | 05-fusion-strait | careful         |
      | 05-fusion-strait | rough           |
      | 05-fusion-strait | walls           |

  Scenario: Chairs that a script does not name are played by understudies
    When the play warned of harbour_night is performed
    Then the ministry, whom the script does not name, has acted through an understudy

  Scenario: What a play's people say is read in the language of whoever reads it
    When a play is performed in which the headquarters says to the ally:
      | en | The lamps are out tonight   |
      | id | Lampu-lampu padam malam ini |
    Then its English review quotes "The lamps are out tonight", and its Indonesian "Lampu-lampu padam malam ini"

  Scenario: So are the reasons for a decision, observations, and injects written on the spot
    When a play is performed whose people say three things in two languages
    Then its Indonesian review has the three in Indonesian and none in English

  Scenario: Words beside a command that takes none are named
    When a play is performed in which step 2 puts words beside a start
    Then the play stops at step 2: step refused

  Scenario: A step that cannot be taken is named
    When a play is performed in which step 2 shares what its cell does not have
    Then the play stops at step 2: step refused

  Scenario: An expectation that does not hold is named
    When a play is performed in which step 2 expects the grid to be down
    Then the play stops at step 2: expectation failed

  Scenario: Steps out of order are named
    When a play is performed in which step 2 lies before step 1
    Then the play stops at step 2: step too late

  Scenario: Another ending than the one written is named
    When a play is performed that should end shaken and does not
    Then the play is refused: other ending
