Feature: Many domains on one clock
  Attacks on command, on opinion and on infrastructure strike close together, and meet: what
  breaks in one domain is felt in another, minute by minute.

  Background:
    Given the harbour night is under way

  Scenario: Command, opinion and infrastructure are struck within twenty minutes
    When the clock shows 23:00
    Then these have struck:
      | at    | domain      | what                |
      | 22:40 | military    | jamming             |
      | 22:50 | information | rumour              |
      | 22:55 | telecom     | cable cut           |
      | 23:00 | cyber       | control room locked |

  Scenario: A jammed command network makes a warning late
    Given the clock shows 22:48
    When the headquarters shares the patrol sighting with the cable operator
    And the clock shows 22:57
    Then the cable operator has nothing of the patrol sighting
    And the cable cut has happened

  Scenario: Over a sound network the same warning is in time
    Given control skips the jamming
    And the clock shows 22:48
    When the headquarters shares the patrol sighting with the cable operator
    And the clock shows 22:57
    Then the cable operator has the patrol sighting in full
    And the cable cut has not happened

  Scenario: A headquarters that is cut off neither gets nor sends until the network is back
    Given the command net fails at 22:30
    And the headquarters tells the ally "Watch the cable"
    When the clock shows 23:30
    Then the headquarters sees that its telecoms are dead
    And the headquarters hears nothing of the jamming
    And the ally does not read "Watch the cable"

  Scenario: What waited for the network arrives when it is back
    Given the command net fails at 22:30
    And the headquarters tells the ally "Watch the cable"
    When the command net comes back at 22:35
    Then the ally reads "Watch the cable"

  Scenario: Late orders show in how the night ends
    Given the clock shows 22:48
    When the headquarters shares the patrol sighting with the cable operator
    Then the harbour wakes shaken
