Feature: The after-action review
  Out of a journal, and nothing else, comes a review: what was expected and what was done, who
  told whom and how fast, the picture against the truth. Every sentence can be traced.

  Background:
    Given the harbour night was played at the command line

  Scenario: It can be made when the exercise is gone, in three forms, and says that it is a draft
    When its review is written as night.html, night.md and night.json
    Then each of them opens and closes with EXERCISE EXERCISE EXERCISE
    And each of them says DRAFT

  Scenario: What was expected stands beside what was done
    When its review is read
    Then it says that these were expected of the cells:
      | expected        | became |
      | cable warned    | done   |
      | grid warned     | done   |
      | rumour answered | done   |

  Scenario: Every sentence stands on events that happened
    When its review is read
    Then every finding names events, and each of them is in the journal

  Scenario: What was shared is measured
    When its review is read
    Then it says how long sharing took, and the slowest case with its events
    And it counts what was shared in full, released, and sanitised

  Scenario: The picture is compared with the truth, and gets nearer to it
    When its review is read
    Then sabotage was the truth, and the centre was right from 22:14 on
    And its score at the end is better than at the beginning

  Scenario: English and Indonesian are two wordings of the same review
    When its review is read in English and in Indonesian
    Then the facts are the same and the sentences are not

  Scenario: What was not done is said, with what led to it
    Given the same night was played at the command line by siloed cells
    When its review is read
    Then it says that cable warned became not done
    And it says so in a sentence about the fusion centre
    And every finding names events, and each of them is in the journal

  Scenario: Each cell has a lane against story time
    When its review is read
    Then each cell has a lane, and all that reached it stands there once

  Scenario: The page can be mailed and walked with any tool
    When its review is written as night.html, night.md and night.json
    Then the page asks for nothing, and every link in it leads to something in it
    And programs find in the data what its schema promises

  Scenario: A review in a form that there is none of is refused
    When its review is asked for as night.pdf
    Then the command ends with 2 and one line that names "night.pdf"
    And no file night.pdf is there

  Scenario: A journal that is not there is named
    When the review of nowhere.journal is asked for
    Then the command ends with 2 and one line that names "nowhere.journal"
