Feature: Looking at an exercise before it is played
  Control and authors see what comes, when, and what leads to what, without playing it.

  Background:
    Given the exercise harbour that somebody has just started

  Scenario: The MSEL says in words why an inject comes
    When somebody shows harbour as msel in English
    Then it says first that it is for control and authors alone
    And all 6 injects are there, in the order in which they come
    And it says "once the power company of Sala knows of login_trace"
    And it says "if warn_it was not done in time"
    And it says "if “Cut it, and send a boat” was not chosen"

  Scenario: It says the same in Indonesian
    When somebody shows harbour as msel in Indonesian
    Then all 6 injects are there, in the order in which they come
    And it says "begitu Perusahaan listrik Sala mengetahui login_trace"

  Scenario: The timeline has the deadline of a decision
    When somebody shows harbour as timeline in English
    Then the line of "3 Cut the line?" has a bar to its deadline

  Scenario: The graph leads from a choice to what it keeps off
    When somebody shows harbour as graph in English
    Then a line leads from the option "Cut it, and send a boat" to "The lamps burn"
    And a line keeps "The mole goes dark" off from the option "Cut it, and send a boat"

  Scenario Outline: A drawing is one file that says what it shows
    When somebody writes harbour as <form> to <file>
    Then <file> is a drawing called "<title>" that opens and closes with the mark

    Examples:
      | form     | file      | title                      |
      | timeline | lanes.svg | Timeline of Harbour        |
      | graph    | ways.svg  | What leads to what: Harbour |

  Scenario: A file of a kind that there is none of is refused
    When somebody writes harbour as graph to ways.pdf
    Then the command ends with 2 and one line that names ".svg"
    And no file ways.pdf is there

  Scenario: A drawing of what is a table is refused, with the forms that are drawn
    When somebody writes harbour as msel to harbour.svg
    Then the command ends with 2 and one line that names "--as timeline or --as graph"
    And no file harbour.svg is there

  Scenario: A form that there is none of is refused
    When somebody writes harbour as gantt to ways.svg
    Then the command ends with 2 and one line that names "timeline"
