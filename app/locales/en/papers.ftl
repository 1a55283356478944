### Paper ballots, typed in by tellers. Reading age 9.

papers-title = Paper ballots
papers-lead = Every paper is typed twice, by two tellers at two desks. Neither sees what the other typed.
papers-scan = Scan a paper ballot, or type its code
papers-take = Type its boxes
papers-so-far = Papers so far
papers-leave = Back to the desk
papers-count-in = In the box
papers-count-second = Wait for a second teller
papers-count-third = Wait for a third look

papers-done-first = Kept. A second teller types this paper again, at another desk.
papers-done-counted = The paper is in the box.
papers-word-in = Already in the box
papers-word-same = Another teller’s turn
papers-word-on-phone = Already voted by phone
papers-next-on-phone = If its holder did not vote by phone, make the slip void, and give them another.
papers-next-void = Keep this paper. It does not count.

papers-boxes-title = What stands in the boxes?
papers-printed = As printed, from top to bottom
papers-numbers = The boxes, from top to bottom
papers-numbers-hint = One sign for each box, then Enter: its number, 0 for an empty box, x for a mark that is no number.
papers-enter = Go on

papers-check-title = Is this what the paper says?
papers-flaw-gap = No box has a { $number }. The next choice moves up.
papers-flaw-same = More than one box has a { $number }. The paper counts up to there, and no further.
papers-flaw-no-number = A mark that is no number chooses nothing.
papers-flaw-blank = No box has a number.
papers-kind = That is all right. A paper is typed as it is, and nobody makes it better.
papers-counts-as = It counts as
papers-counts-blank = A blank vote: it was cast, and chooses nothing.
papers-yes = Yes, that is what it says
papers-again = No, type the boxes again

papers-third-title = The two looks differ
papers-third-lead = Take the paper and look again. What you type now decides.
papers-differs = not alike
papers-empty = empty
papers-no-number = no number
papers-why = You typed one of the two. Why do you decide?
papers-why-choose = Please choose
papers-why-misread = The teller who decided had misread it
papers-why-other = The other teller had misread it
papers-why-hard = The writing is hard to read, and both looked together
papers-why-alone = No third teller is here, and both looked together
papers-why-third = The two looks differed, and a third teller decided

papers-wait = { $count ->
    [one] One paper is with the tellers, and does not count yet.
   *[other] { $count } papers are with the tellers, and do not count yet.
}
papers-wait-what = Let a second teller type it before voting closes.
papers-close-without = Close without these papers
papers-close-without-sure = Voting closes for everybody. These papers will not count, and nobody can add them later.
papers-close-without-yes = Yes, close without them
papers-left = { $count ->
    [one] One paper was still with the tellers when voting closed. It does not count.
   *[other] { $count } papers were still with the tellers when voting closed. They do not count.
}

channel-phone = By phone
channel-paper = On paper
channel-together = Together
