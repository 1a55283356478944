### What lets anybody check a vote: the opening, the log, the record. Reading age 9.

log-title = What was done, and by whom
log-lead = Everything that organisers and helpers do to a vote stands here, as it happens. Nothing can be taken out or changed later. Who votes when is not in it.
log-role-organiser = Organiser
log-role-teller = Helper at the desk
log-role-program = The program by itself
log-opened = Voting opened. This fixed the choices, the rules and the slips:
log-slips-added =
    { $count ->
        [one] One more slip was made.
       *[other] { $count } more slips were made.
    }
log-handed-out =
    { $count ->
        [one] One slip was handed out.
       *[other] { $count } slips were handed out.
    }
log-voided =
    { $count ->
        [one] A slip was made void.
       *[other] { $count } slips were made void.
    }
log-reissued =
    { $count ->
        [one] A new slip was handed out in place of a void one.
       *[other] { $count } new slips were handed out in place of void ones.
    }
log-challenged = A slip was challenged: it was opened for all to see, and does not count.
log-paper =
    { $count ->
        [one] A paper ballot was entered.
       *[other] { $count } paper ballots were entered.
    }
log-papers-left =
    { $count ->
        [one] A paper ballot was left out: two tellers had not agreed on it when voting closed.
       *[other] { $count } paper ballots were left out: two tellers had not agreed on them when voting closed.
    }
log-notice = Everybody was told that voting closes in a minute.
log-notice-cancelled = That was taken back: voting went on.
log-extended = Everybody got more time.
log-close-asked = Closing needs two organisers. The first one asked for it.
log-closed =
    { $count ->
        [one] Voting closed with one ballot. This fixed it:
       *[other] Voting closed with { $count } ballots. This fixed them:
    }
log-check-begun = The hall was asked to look for its receipts.
log-check-ended = The looking for receipts ended.
log-dice = Dice were rolled in the room for the lot. This fixed them:
log-hat = The lot was drawn from a hat. This fixed the order:
log-publish-asked = Showing the count needs two organisers. The first one asked for it.
log-published = The count was shown to everybody.
log-give-up-asked = Giving up the vote needs two organisers. The first one asked for it.
log-given-up = The vote was given up.
log-why = The reason: “{ $reason }”

slips-why = Why are more slips needed?
slips-why-hint = Voting is open. How many slips you add, and why, will stand where everybody can read it.

opening-title = What opening fixed
opening-what = When voting opened, these digits were worked out from the question, the choices, the rules, the keys and the slips. If any of that were changed later, they would be others.
opening-keep = Take a photo of them, or write down the first eight and the last eight. With them anybody can check later that nothing was changed.
opening-sheet = A sheet with these digits for the wall

notice-title = For the wall
notice-back = Back to the vote
notice-print = Print this sheet and hang it up where everybody can read it. Paper cannot be changed from afar.
notice-photo = Take a photo. When the vote is over, compare these digits with those of the record.
notice-compare = The record that anybody can download has these digits. If they are others, something was changed.
notice-qr = Code that leads to the page of this vote

recount-title = Check this count yourself
recount-lead = The record holds everything that is needed to count again: the rules, the ballots as far as they are public, the receipts, the log and the count.
recount-download = Download the record
recount-digest = Everybody gets the same file. These digits stand for all of it:
recount-browser = In your browser:
recount-browser-how = open the checking page and choose the file. It works without the internet, and nothing leaves your device.
recount-command = On a computer with Wardmote, with one command:
recount-hand = By hand: the file is plain text. Sort the ballots into piles by first choice, and follow the rounds above.

observe-title = What observers need
observe-lead = The meeting named you to count its votes again. Here is what you need, for each vote.
observe-keep = The ballots file has every ranking, without names and in mixed order. Keep it to yourself: in a small vote, an unusual ranking may tell who made it.
observe-none = No vote of this meeting is open or over yet. Come back when voting has begun.
observe-download = Download the ballots
observe-count = Count again, without the internet:
observe-browser = Or count again in your browser
observe-later = The ballots are here as soon as everybody sees the count.

contest-publication = What is published of the ballots?
contest-publication-hint = This is fixed when voting opens, and every voter reads it on the ballot.
contest-publication-careful = As much as cannot betray anybody
contest-publication-all = All rankings, without names, however few there are
vote-publication-careful = After the vote, as much of the ballots is published as cannot betray anybody.
vote-publication-all = After the vote, all ballots are published, without names and in mixed order.
vote-fixed = What is fixed, and how to check it

lot-needed = There is a tie. Roll dice or draw from a hat.
lot-needed-more = The votes do not settle it, so the lot does. Do it in front of everybody, before anybody sees the count. If you show the count without it, the secret that was sealed at the opening decides alone.
lot-offer = Roll dice for the lot
lot-offer-more = No tie needs the lot. You can roll all the same; it is kept in the record.
lot-dice = The dice, as they fell
lot-dice-hint = At least { $min } dice, numbers 1 to 6.
lot-by = Who rolled?
lot-dice-yes = Keep these dice
lot-hat = Draw from a hat instead
lot-hat-hint = Write each choice on a paper, draw one after the other, and say which came when: 1 for the first, who is the luckiest.
lot-hat-by = Who drew?
lot-hat-yes = Keep this order
lot-rolled = The dice are kept: { $dice }. Rolled by { $by }.
lot-hat-drawn = The order from the hat is kept. Drawn by { $by }.

field-dice = the dice
field-order = the order
refusal-not-understood-dice = Please type at least ten dice, and only the numbers on them, 1 to 6.
refusal-not-understood-order = Please give every choice another place, from 1 on.
refusal-signing-key-missing = The key that signs the record is not there. Put the key folder back, then show the count again.
refusal-lot-waits = There is a tie that needs the lot. Roll dice or draw from a hat first, on the page of this vote; then you can look at the count.
refusal-lot-drawn = The lot was drawn already. It cannot be drawn twice.

hall-fixed = Fixed at opening:
hall-digest = The digits of the record:
