# What slips and paper ballots are printed on, and what they say.

slips-sheet = What do you print on?
slips-sheet-hint = Labels are stuck on cards. Plain paper is cut along the lines. In big print, no letter is smaller than 18 points.
sheet-a4 = Plain A4 paper: 8 slips to cut out
sheet-l7160 = Avery L7160: 21 labels
sheet-l7163 = Avery L7163: 14 labels
sheet-l7165 = Avery L7165: 8 labels
sheet-big = Plain A4 paper: 2 slips in big print
sheet-ballot = A paper ballot for each slip, on A4
sheet-ballot-big = A paper ballot for each slip, on A4, in big print
slips-start = Which label is the first to use?
slips-start-hint = 1 is the one at the top. Choose another if some labels of the sheet are gone.
slips-langs = In which languages does a slip say “scan me”?
slips-press-hint = Every press makes new slips. A PDF prints in exact millimetres, which labels need. It is not kept here: print it, and then delete it.
slips-make-pdf = Make slips as a PDF
slips-test = Test your printer first
slips-test-hint = These pages have no slips on them. Print one on plain paper at 100 %, hold it against a sheet of labels and a window, and see if the lines meet.
slips-test-how = Print at 100 %. The ruler must be 100 mm long, and the lines must meet the labels.
slips-test-ruler = 100 mm
slips-scan-me = Scan me to vote
slips-type-at = Or type this code at
slips-margin = Batch { $batch }: sheet { $page } of { $pages }, slips { $first } to { $last } of { $count }
paper-title = Paper ballots
paper-how = Write 1 in the box beside what you want most. Write 2 beside your second choice, 3 beside your third, and so on. You can stop when you like.
paper-either = Give this paper to the desk, or vote with your phone. You cannot do both.
paper-foot = Page { $page } of { $pages }. Batch { $batch }

colour-plum = Plum
colour-sand = Sand
colour-slate = Slate
colour-rose = Rose
colour-coffee = Coffee
colour-lilac = Lilac
colour-mint = Mint
colour-copper = Copper

field-sheet = what you print on
field-label = the first label
refusal-not-understood-sheet = Please choose what you print on from the list.
refusal-not-understood-label = The first label must be a whole number, like 1.
refusal-papers-printed = Paper ballots of this vote are printed. If its choices change, the numbers on them would count for other choices. Keep the choices, or throw the papers away and print new ones.
contest-reprint = The printed papers are thrown away, and I will print new ones.
refusal-no-votes = No vote is being prepared for these slips, so there is nothing to put on a paper ballot. Draft a vote first.
refusal-no-letter = The PDF cannot show “{ $letter }”. Please choose “{ slips-make-now }” and print from your browser.
refusal-no-room = The words do not fit. Please choose a larger label, or fewer languages.
