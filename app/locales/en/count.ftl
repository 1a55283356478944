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

## Instant-runoff by other people’s rules

count-two-left = Round { $round }. Two are left, and { $title } has more, { $votes }.
count-chosen-already = Round { $round }. { $title } is chosen already, and the rules count on until two are left.
count-nobody-chosen-yet = Round { $round }. Nobody can be chosen yet.
count-several-in-one = { $title } stands for several names, so it goes out first. It has { $votes }.
count-hopeless = Even with all their ballots together, none of these could catch up with the next, so they go out together: { $titles }.
count-had = { $title } had { $votes }.

## Methods that count at once

count-are-chosen =
    { $count ->
        [one] { $titles } is chosen.
       *[other] { $titles } are chosen.
    }
count-only-option = { $title } is chosen. It is the only option.
count-chosen-with-points =
    { $votes ->
        [one] { $title } is chosen, with { $votes } point.
       *[other] { $title } is chosen, with { $votes } points.
    }
count-runner-up-on-points =
    { $votes ->
        [one] { $title } comes next, with { $votes } point.
       *[other] { $title } comes next, with { $votes } points.
    }
count-runners-up-on-points =
    { $votes ->
        [one] { $titles } come next, with { $votes } point each.
       *[other] { $titles } come next, with { $votes } points each.
    }
count-tie-of-winners = It is a tie: { $titles } come out equal.
count-tie-on-votes = It is a tie: { $titles } have { $votes } each.
count-tie-for-places =
    { $places ->
        [one] { $titles } tie for the last place.
       *[other] { $titles } tie for the last { $places } places.
    }
count-left-to-people = The rules leave it to people to settle this tie.
count-nothing-counts = No ballot counts for any option, so nothing is chosen.
count-beats-all = { $title } beats every other option when they meet two at a time.
count-closest-pair =
    { $votes ->
        [one] Its closest match is with { $other }: { $votes } ballot puts { $title } higher, against { $against } for { $other }.
       *[other] Its closest match is with { $other }: { $votes } ballots put { $title } higher, against { $against } for { $other }.
    }
count-only-pair =
    { $votes ->
        [one] { $votes } ballot puts { $title } higher, against { $against } for { $other }.
       *[other] { $votes } ballots put { $title } higher, against { $against } for { $other }.
    }
count-nobody-beats-all = No option beats every other one when they meet two at a time.
count-smith-set = { $titles } each beat all the rest.
count-circle = They go round in a circle: { $parts }.
# Parts of count-circle, joined as a list.
count-beats = { $title } beats { $other }
count-unbeaten = Nothing beats { $titles }, and they are level with each other.
count-unbeaten-alone = Nothing beats { $title }, but it is level with { $titles }.
count-strongest-chain = So chains of wins are compared, and each is only as strong as its weakest win. { $title } has the strongest.
count-equal-chains = So chains of wins are compared, and each is only as strong as its weakest win. The chains of { $titles } are equal.
count-clearest-first = So the clearest wins count first. A win that would close a circle is left out.
count-left-out =
    { $votes ->
        [one] So the win of { $title } over { $other }, by only { $votes } ballot, is left out.
       *[other] So the win of { $title } over { $other }, by { $votes } ballots, is left out.
    }
count-order-matters = Some wins are equally clear, and it depends on which of them counts first.
count-smallest-loss =
    { $votes ->
        [one] So the worst loss of each is compared. { $title } has the smallest: it loses to { $other } by only { $votes } ballot.
       *[other] So the worst loss of each is compared. { $title } has the smallest: it loses to { $other } by { $votes } ballots.
    }
count-equal-losses =
    { $votes ->
        [one] So the worst loss of each is compared. { $titles } have the smallest: each loses by { $votes } ballot.
       *[other] So the worst loss of each is compared. { $titles } have the smallest: each loses by { $votes } ballots.
    }
count-pair-points = Every option meets every other, two at a time. To win is 1 point, to be level is half a point.
count-place-points =
    { $most ->
        [one] On each ballot the first choice gets { $most } point, and the last gets none.
       *[other] On each ballot the first choice gets { $most } points, the next one less, and so on.
    }
count-shared-points = Options that a ballot leaves out share the points that are left.
count-one-vote-each = A ballot counts once for every option it ranks.
count-first-choices = Only the first choice on each ballot counts.
count-no-first-choice =
    { $votes ->
        [one] { $votes } ballot has no clear first choice.
       *[other] { $votes } ballots have no clear first choice.
    }

## Other ways of counting

# What the methods are called; part of the sentences below.
count-way =
    { $method ->
        [irv] instant-runoff
        [stv] single transferable vote
        [meek] single transferable vote with Meek’s rules
        [schulze] Schulze’s method
        [schulze-wv] Schulze’s method with winning votes
        [ranked-pairs] ranked pairs
        [copeland] Copeland’s method
        [minimax] minimax
        [borda] Borda points
        [approval] approval
        [first] first choices only
       *[other] { $method }
    }
count-would-choose = Counted by { $parts }, { $titles } would be chosen.
count-would-draw = Counted by { $parts }, { $title } would be chosen by lot, after a tie.
count-would-tie = Counted by { $parts }, it would be a tie of { $titles }.
count-would-tie-for-places =
    { $places ->
        [one] Counted by { $parts }, { $titles } would tie for the last place.
       *[other] Counted by { $parts }, { $titles } would tie for the last { $places } places.
    }
count-would-depend = Counted by { $parts }, it would depend on how a tie of { $titles } is settled.
count-would-choose-nobody = Counted by { $parts }, nothing would be chosen.

## Several places

count-nobody-reaches =
    { $quota ->
        [one] Round { $round }. Nobody has the { $quota } vote that is needed.
       *[other] Round { $round }. Nobody has the { $quota } votes that are needed.
    }
count-nobody-new-reaches =
    { $quota ->
        [one] Round { $round }. Nobody new has the { $quota } vote that is needed.
       *[other] Round { $round }. Nobody new has the { $quota } votes that are needed.
    }
count-reaches = Round { $round }. { $title } has { $votes }. It needs { $quota }, so it is chosen.
count-several-reach = Round { $round }. { $parts }. They need { $quota } each, so they are chosen.
# Parts of count-several-reach, joined as a list.
count-reach-part = { $title } has { $votes }
count-last-places =
    { $count ->
        [one] Only { $titles } is left, and there is a place for it. So it is chosen.
       *[other] Only { $titles } are left, and there are places for all of them. So they are chosen.
    }
count-places-filled = All places are filled now.
count-surplus = { $title } has { $over } more than it needs, so it passes that on.
count-keeps = { $title } keeps the { $kept } it needs and passes { $passed } on.
count-surplus-moves = Of that, { $parts }.
count-surplus-all-moves = It all moves to { $to }.
count-surplus-ends = But its ballots have no choices left.
count-pass-more = Those chosen before need less now. They pass on { $votes } more.
count-votes-move = Of its { $votes } votes, { $parts }.
count-all-votes-move =
    { $votes ->
        [one] Its { $votes } vote moves to { $to }.
       *[other] All its { $votes } votes move to { $to }.
    }
count-all-votes-end =
    { $votes ->
        [one] Its { $votes } vote has no choices left.
       *[other] All its { $votes } votes have no choices left.
    }
count-tie-for-surplus = { $titles } each have { $over } more than they need. One of them must pass it on first.
count-tie-for-order = { $titles } are chosen with { $votes } each. One of them must stand first.
count-tie-narrowed-to-most = Looking back at the rounds before, { $titles } had most.
count-first-by-look-back = In round { $round }, { $title } had most of them, so it comes first.
count-chosen-several =
    { $count ->
        [one] { $titles } is chosen.
       *[other] { $titles } are chosen.
    }
count-more-places = There were more places than choices.
count-last-place-by-lot = { $titles } tied for the last place, and the lot decided.
count-votes-ended =
    { $votes ->
        [one] { $votes } vote had no choices left at the end.
       *[other] { $votes } votes had no choices left at the end.
    }
count-cut-off = Parts of votes are cut off after a few decimals. That lost { $votes } votes in all.
