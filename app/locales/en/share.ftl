### Taking a result along: files, a sheet to print, a picture. Reading age 9.

refusal-ballots-unlisted = The ballots of this vote are not listed. There are so few of them that somebody could be found out.

share-title = Take the result along
share-lead = Everybody can take these. All of them have the choices in the same order as this page.
share-print = To print
share-print-what = Two pages of A4 at most, good in black and white.
share-rounds = A table of the rounds (CSV)
share-rounds-what = For a spreadsheet: a line for each choice, a column for each round.
share-json = The whole count (JSON)
share-json-what = For other programs: rounds, ties, and what other ways of counting would say.
share-rcvis = For drawing (RCVis)
share-rcvis-what = Open it at rcvis.com, which draws the rounds. Nothing goes there unless you send it.
share-blt = The ballots (BLT)
share-blt-what = For other counting programs, such as OpaVote or Droop.
share-ballots = The ballots (CSV)
share-ballots-what = A line for each ranking, and how many ballots have it.
share-part-all = All rankings are in them, without names and in no order that means anything.
share-part-counted = Of each ballot they have the choices it counted for, and no others. That is enough to count again in the same way. Other ways of counting need more.
share-part-numbers = The ballots are not listed, only numbers are. There are so few ballots that somebody could be found out.
share-counted-title = { $question } (of each ballot the choices it counted for)
share-picture = A picture to share
share-picture-alt = { $question } { $verdict } { $turnout }
share-picture-png = Picture (PNG)
share-picture-svg = Picture to enlarge (SVG)

report-back = Back to the result
report-print = Print this with your browser. It fits on two pages of A4.
report-needed = Needed
report-left = No choices left
report-out = out
report-more = Everything about this vote, and how to check it:
report-record = The digits of the record:
