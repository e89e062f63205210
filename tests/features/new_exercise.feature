Feature: A new exercise
  Whoever wants an exercise of their own starts from one that runs: it is read, played and changed.

  Scenario Outline: What is written has no complaints, and plays to either ending
    When somebody starts an exercise in the folder night_harbour in <language>
    Then it is called "Night harbour" and nothing is wrong with it
    And understudies play it to the ending safe_in
    And its scripted play too_late reaches the ending dark
    And its comments are in <language>

    Examples:
      | language   |
      | English    |
      | Indonesian |

  Scenario: It says what to type next
    When somebody starts an exercise in the folder harbour in English
    Then it is told to type "whitecell check harbour"
    And it is told to type "whitecell run harbour --auto"
    And it is told to type "whitecell run harbour"

  Scenario: A folder with something in it is left as it is
    Given a folder harbour in which somebody keeps notes
    When somebody starts an exercise in the folder harbour in English
    Then the command ends with 2 and one line that names "harbour"
    And the folder harbour holds the notes and nothing else

  Scenario: An empty folder is used
    Given an empty folder harbour
    When somebody starts an exercise in the folder harbour in English
    Then it is called "Harbour" and nothing is wrong with it
