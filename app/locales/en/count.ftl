### The story of a count (src/count/sentence.rs): one sentence a message.
### Numbers are ballots, titles are the options' own words. Reading age 9.

## A round

count-nobody-has-half = Round { $round }. Nobody has more than half ({ $majority }).
count-has-half = Round { $round }. { $title } has { $votes }, which is more than half ({ $majority }).
count-fewest = { $title } has fewest, { $votes }, and goes out.
count-no-votes =
    { $count ->
        [one] { $titles } has no ballots and goes out.
       *[other] { $titles } have no ballots and go out.
    }
count-moves = Of its { $votes } ballots, { $parts }.
# Parts of count-moves, joined as a list.
count-move =
    { $votes ->
        [one] { $votes } moves to { $to }
       *[other] { $votes } move to { $to }
    }
count-end =
    { $votes ->
        [one] { $votes } has no choices left
       *[other] { $votes } have no choices left
    }
count-all-move =
    { $votes ->
        [one] Its { $votes } ballot moves to { $to }.
       *[other] All its { $votes } ballots move to { $to }.
    }
count-all-end =
    { $votes ->
        [one] Its { $votes } ballot has no choices left.
       *[other] All its { $votes } ballots have no choices left.
    }

## Ties

count-tie-for-last = { $titles } tie for last place, with { $votes } each.
count-equal-before = They were equal in every round before.
count-tie-narrowed = Looking back at the rounds before, { $titles } had fewest.
count-settled-by-look-back = In round { $round }, { $title } had fewest of them, so it goes out.
count-settled-by-lot = The lot decides. Luckiest first, it says: { $order }. { $title } comes last and goes out.
count-final-tie = Round { $round }. It is a tie: { $titles } have { $votes } each.
count-won-by-lot = The lot decides. Luckiest first, it says: { $order }. { $title } comes first.

## The result

count-chosen =
    { $ballots ->
        [one] { $title } is chosen, with { $votes } of { $ballots } ballot.
       *[other] { $title } is chosen, with { $votes } of { $ballots } ballots.
    }
count-unanimous =
    { $ballots ->
        [one] { $title } is chosen. The only ballot has it first.
       *[other] { $title } is chosen. All { $ballots } ballots have it first.
    }
count-chosen-by-lot = { $title } is chosen by lot, after a tie with { $votes } each.
count-runner-up = { $title } comes next, with { $votes }.
count-runners-up = { $titles } come next, with { $votes } each.
count-exhausted =
    { $votes ->
        [one] { $votes } ballot had no choices left at the end.
       *[other] { $votes } ballots had no choices left at the end.
    }
count-blank =
    { $votes ->
        [one] { $votes } ballot was blank.
       *[other] { $votes } ballots were blank.
    }
count-all-blank =
    { $ballots ->
        [one] The only ballot was blank, so nothing is chosen.
       *[other] All { $ballots } ballots were blank, so nothing is chosen.
    }
count-no-ballots = Nobody voted, so nothing is chosen.
count-left-open = { $titles } tie, and the rules leave it to people to settle. The count stops here.
