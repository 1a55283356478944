### Results: on phones, on the hall screen, in the organisers' preview. Reading age 9.

results-title = The result
results-check-again = Check again
results-open = Voting is open.
results-open-turnout =
    { $slips ->
        [one] { $ballots } of { $slips } ballot in
       *[other] { $ballots } of { $slips } ballots in
    }
results-hidden = Nobody sees the result until the chair shows it.
results-closed = Voting has closed.
results-counting = Counting…
results-soon = The result will stand here as soon as the chair shows it.
results-here = The result is here. One moment…
results-stopped = This vote was stopped.
results-stopped-why = The reason: { $reason }
results-final = Final
results-provisional = Provisional
results-chip-final = Final · round { $round } of { $rounds }
results-chip-provisional = Provisional · round { $round } of { $rounds }
results-chosen = Chosen
results-round = Round { $round }
results-goal = More than half: { $majority }
results-quota = Needed to be chosen: { $majority }
results-out = { $title } (round { $round })
results-out-so-far = Out so far:
results-left =
    { $votes ->
        [one] { $votes } ballot has no choices left.
       *[other] { $votes } ballots have no choices left.
    }
results-votes = Votes
results-left-votes =
    { $votes ->
        [one] { $votes } vote has no choices left.
       *[other] { $votes } votes have no choices left.
    }
results-tie-ahead = There is a tie.
results-turnout =
    { $slips ->
        [one] { $ballots } of { $slips } slip was used.
       *[other] { $ballots } of { $slips } slips were used.
    }
results-how = How it was counted
results-option = Choice
results-ballots = Ballots
results-points = Points
results-moved = + { $moved } moved here
results-striped = Striped: moved in this round.
results-order = The order at the end
results-qr-label = QR code of the page with the result
results-ward-page = What { $ward } has chosen
results-back-home = To the start page

preview-note = Only you can see this
preview-note-more = The count is not shown to anybody else until you publish it.
preview-published = This count is published. Everybody can see it.
preview-back = Back to the meeting

ward-chosen = What { $ward } chose to fix first
ward-none = Nothing has been chosen yet.
ward-none-more = This page will show what the ward chooses, with the whole count.
ward-see-count = See the whole count
ward-nothing = Nothing was chosen.
ward-chosen-on = Chosen on { $day }
ward-together = All wards at the meeting voted on this together.
ward-tell = Tell us the one thing to fix first
ward-tell-lead = We are listening now.

front-vote = Have a slip? Vote here
front-vote-lead = Scan the code on your slip, or type its letters.
front-next = The next meeting
front-wards = Your ward
front-wards-lead = See what your ward chose, and tell it what to fix.
front-no-wards = No wards are set up yet.
front-organise = For organisers

## What other ways of counting would say

others-title = What other ways of counting would say
others-note = These are for interest. The way of counting was fixed before the vote.
others-differs = A different choice

results-in-room =
    { $people ->
        [one] One person was counted in the room.
       *[other] { $people } people were counted in the room.
    }
