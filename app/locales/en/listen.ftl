# Listening: the canvasser's page, the ward's own page, answers, issues, rounds.
refusal-not-listening = Nobody is asking here at the moment. Please try again another day.
refusal-wait-for-vote = People are voting now, and so long a list would keep ballots waiting. Please bring it in when the vote is closed.
refusal-too-late-to-undo = It is too late to take that back. Please tell your organiser.

field-language = the language
refusal-not-understood-language = The language must be a tag such as en, cy or ur.

category-streets = Streets and pavements
category-housing = Housing
category-safety = Safety
category-health = Health and care
category-parks = Parks and green places
category-transport = Buses, bikes and traffic
category-youth = Young people
category-waste = Rubbish and cleaning
category-other = Something else

listen-said = { $n ->
    [0] not said yet
    [one] said on { $n } doorstep
   *[other] said on { $n } doorsteps
}
listen-text-hint = { $max } letters at most. Leave out names, addresses and phone numbers.
listen-letters-left = Letters left: { $n }
listen-letters-over = Letters too many: { $n }
listen-category = What is it about?
listen-category-none = Choose from the list
listen-personal-email = This looks like it has an e-mail address in it.
listen-personal-phone = This looks like it has a phone number in it.
listen-personal-postcode = This looks like it has a postcode in it.
listen-personal-ask = We keep issues without saying whose they are. Please take out what tells who somebody is. If it does not tell that, save it as it is.
listen-personal-sure = Save it as it is

canvass-title = On the doorstep
canvass-ward = Ward:
canvass-other-ward = Wrong ward?
canvass-go-there = Go there
canvass-nobody = Nobody is asking in { $ward } at the moment. Your organiser can start a round of listening. Thank you for coming!
canvass-issue = They told me an issue
canvass-not-home = Not home
canvass-no-thanks = No thanks
canvass-consent = Say this first: “I will write it down without your name, and it will be read out at the meeting. May I?”
canvass-chips = Is it one of these? One tap saves it.
canvass-text = Or write what they said
canvass-save = Save the issue
canvass-saved-issue = Saved: they told you an issue.
canvass-saved-not-home = Saved: not home.
canvass-saved-no-thanks = Saved: no thanks.
canvass-undo = Undo
canvass-undone = Taken back. That door is open again.

tell-title = Tell us about { $ward }
tell-lead = Tell us one thing. We do not ask who you are.
tell-text = The one big issue, in your words
tell-send = Send
tell-thanks = Thank you!
tell-thanks-next = We have your issue. It will be read at the meeting, where the ward chooses what to fix first.
tell-told-before = This phone has already told us an issue, and we have it. If somebody else wants to tell us theirs, please use another phone or talk to a canvasser.
tell-nobody = Nobody is asking here at the moment. Please come back another day.
tell-nobody-kept = This is what you wrote:

answers-title = What people said
answers-ward = Ward
answers-all-wards = All wards
answers-category = What it is about
answers-all-categories = Everything
answers-search = With these words in it
answers-unsorted-only = Only those that are under no issue yet
answers-show = Show
answers-counts = { $n ->
    [one] { $n } answer here
   *[other] { $n } answers here
}. { $unsorted ->
    [0] All answers are under an issue.
    [one] { $unsorted } answer is under no issue yet.
   *[other] { $unsorted } answers are under no issue yet.
}
answers-none = There are no answers to show here yet.
answers-loose = under no issue yet
answers-newer = Newer answers
answers-older = Older answers
answers-from-doorstep = on a doorstep
answers-from-resident = by the resident

gather-title = Title of a new issue
gather-make = Make an issue of these
gather-existing = Or an issue that is there already
gather-put = Put these under it
gather-none = Choose an issue

alike-why-words = { $n } answers share: { $words }
alike-why-spelling = { $n } answers are spelt alike

issues-title = Issues
issues-none = There are no issues here yet. Look at the answers and make some.
issues-make = Make an issue by hand
issues-also = Merged into it: { $titles }

issue-state-heard = Heard
issue-state-shortlisted = On the shortlist
issue-state-declined = Left out
issue-state-merged = Merged

make-title = Make an issue
make-ward = Ward
make-words = Title
make-words-hint = { $max } letters at most, so that it fits on the screen in the hall.
make-details = Details, if you like
make-details-hint = One sentence of { $max } letters at most. It stands under the title on the ballot.
make-make = Make the issue
make-issue = Issue

issue-declined-because = Left out, because: { $reason }
issue-merged-into = This says the same as another issue, and counts with it:
issue-unmerge = Take out of the merge
issue-shortlist = Put on the shortlist
issue-reopen = Back to “heard”
issue-decline = Leave it out
issue-decline-do = Leave it out with this reason
issue-reason = Why is it left out?
issue-reason-hint = Everybody can read this.
issue-merge = Merge with another issue
issue-merge-hint = The answers of both will count together under the other issue. You can take it back at any time.
issue-merge-into = Merge into
issue-merge-do = Merge
issue-reword = Change the words
issue-reword-save = Save the words
issue-answers = What people said
issue-release = Take the ticked ones out of this issue
issue-history = What was done
issue-done-made = The issue is made.
issue-done-gathered = The answers are under this issue now.
issue-done-released = The answers are under no issue now.
issue-done-reworded = The words are changed.
issue-done-merged = Merged. You can take it back below.
issue-done-unmerged = Taken out of the merge. It counts by itself again.
issue-done-shortlisted = It is on the shortlist.
issue-done-declined = It is left out, and everybody can read why.
issue-done-reopened = It is back to “heard”.

history-somebody = Somebody
history-made = { $by } made this issue { $answers ->
    [0] by hand
    [one] of { $answers } answer
   *[other] of { $answers } answers
}.
history-gathered = { $by } put { $answers ->
    [one] { $answers } more answer
   *[other] { $answers } more answers
} under it.
history-reworded = { $by } changed the words. The title was “{ $from }” before.
history-merged = { $by } merged “{ $title }” into “{ $other }”.
history-unmerged = { $by } took “{ $title }” out of “{ $other }” again.
history-shortlisted = { $by } put it on the shortlist.
history-declined = { $by } left it out, because: { $reason }
history-reopened = { $by } took it back to “heard”.

listening-title = Listening
listening-lead = Canvassers ask one question on every doorstep. Residents can answer it themselves on their ward’s own page.
listening-canvassers = Make links for canvassers
listening-wards = Ward by ward
listening-progress = { $doors ->
    [one] { $doors } door tried
   *[other] { $doors } doors tried
}, { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}
listening-open = ● asking now
listening-not-open = ○ not asking now
listening-over = ○ over
listening-tell = Residents answer at
listening-show-qr = QR code for posters
listening-qr = QR code of the page where { $ward } answers
listening-rounds = Rounds of listening
listening-none = No round has begun yet. Begin one below.
listening-from = since { $from }
listening-from-to = from { $from } to { $to }
listening-begin = Begin a round
listening-begin-do = Begin now
listening-begun = The round has begun. Canvassers see the question at once.
listening-question = Question
listening-usual-question = What is the one big issue around here?
listening-where = Wards
listening-ends = Last day, if there is one
listening-ends-hint = Leave it empty to go on until you begin another round.
tell-busy = Many people are telling us something right now. We kept what you wrote. Please wait { $seconds } seconds, then press “Send” again.
