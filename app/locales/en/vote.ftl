# A voter's pages. Reading age about 9; no sentence over 20 words.
vote-place = Vote { $n } of { $of }
vote-how-tap = Tap your 1st choice, then your 2nd, then your 3rd.
vote-how-some = Rank as many or as few as you like. Tap again to take one off.
vote-places = { $count ->
    [2] Two will be chosen. Your 1st choice counts first. Later choices cannot hurt it.
    [3] Three will be chosen. Your 1st choice counts first. Later choices cannot hurt it.
    [4] Four will be chosen. Your 1st choice counts first. Later choices cannot hurt it.
   *[other] { $count } will be chosen. Your 1st choice counts first. Later choices cannot hurt it.
}

# The status line: at most 12 words, read out after every tap.
vote-now = { $title }: choice { $n } of { $of }.
vote-off = { $title }: taken off.
vote-choice = Choice { $n }
vote-unranked = Not ranked
vote-count = { $n } of { $of } ranked
vote-up = Move up: { $title }
vote-down = Move down: { $title }
vote-check = Check my vote
vote-blank = I don’t want to rank any
vote-or-blank = Or hand in a blank vote
vote-changing = Your earlier vote is still in. It counts until you cast this one. We do not show what it said.

vote-check-title = Check your vote
vote-check-change = Change
vote-cast = Cast my vote
vote-left = Not ranked: { $n }.
vote-check-one = You ranked one. That is fine. Ranking more cannot hurt your 1st choice.
vote-check-blank = This is a blank vote. It counts as taking part, and it ranks nothing.
vote-failed = Your vote did not get through. Nothing is lost. Please press “Cast my vote” again.

vote-in-title = Your vote is in
vote-receipt = Your receipt
vote-receipt-what = It shows that your vote is in. It does not show how you voted.
vote-next = Next vote:
vote-then-title = What happens next
vote-then = The chair closes the vote. The votes are counted, and everyone sees the result on the screen.
vote-result-here = See if the result is out
vote-all = All votes of this slip
vote-change = Change my vote

vote-closes-at = Voting closes at { $time }.
vote-planned-until = Voting is planned to close at { $time }.
vote-until-chair = Voting is open until the chair closes it.
vote-soon = Voting closes in { $time }. Cast your vote before then.
vote-soon-relief = There is more time. Voting stays open.
vote-help = Need help? Ask at the desk.

vote-closed-at = Voting closed at { $time }
vote-closed = Voting has closed
vote-called-off = This vote was called off
vote-too-late = Voting closed before you cast. What you marked here was not sent.
vote-too-late-again = Voting has closed. What you sent just now changed nothing.
vote-was-in = A vote from this slip was in.
vote-was-not-in = No vote from this slip was in.
vote-marks = What you marked
vote-counting = The votes are being counted. The result comes soon.
vote-see-result = See the result
vote-check-again = Check again

vote-all-title = Your votes
vote-voted-title = You have voted
vote-waiting-title = Voting has not started yet
vote-over-title = Voting has closed
vote-waiting = Keep your slip. When the chair opens the vote, check again here.
vote-waiting-more = Another vote may open later. Keep your slip, and check again here.
vote-now-open = Vote now

vote-code-title = Vote with your slip
vote-code-scan = Scan the square code on your slip with your phone. Or type the code that is printed under it.
vote-code = Code on your slip
vote-code-hint = 12 letters and numbers. Dashes, spaces and small letters do not matter.
vote-code-go = Open my ballot

vote-stopped-own = Open the votes of this slip
vote-stopped-code = Type the code on your slip

vote-practice = PRACTICE
vote-practice-why = Nothing here counts.
vote-tried-title = That is how it works
vote-tried = In the real vote, this vote would now be in, and its receipt would stand here. Nothing was kept.
vote-tried-back = Back to the contest
vote-tried-again = Try again
