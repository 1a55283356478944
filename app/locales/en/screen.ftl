### The hall screen, read from the back row. Reading age 9.

hall-title = Hall screen
hall-scan = Scan to vote
hall-or-type = No camera? Type
hall-then-code = and the code on your slip.
hall-join = To vote:
hall-join-qr = QR code of the page for voting, { $address }

hall-ballots-in =
    { $count ->
        [one] { $ballots } of { $slips } ballot in
       *[other] { $ballots } of { $slips } ballots in
    }
# Under the number of ballots in the ring.
hall-of-ballots-in =
    { $count ->
        [one] of { $slips } ballot in
       *[other] of { $slips } ballots in
    }
hall-votes-open =
    { $count ->
        [one] 1 vote is open
       *[other] { $slips } votes are open
    }
hall-open = Voting is open
hall-hidden = Results stay hidden until voting closes.
hall-may-change = You can change your vote until then.
hall-may-not-change = Once cast, a vote cannot be changed.
hall-closing = Voting closes in
hall-time-is-up = Time is up
hall-closed = Voting has closed.
hall-counting = Counting…
hall-ready = The count is ready.
hall-stopped = This vote was stopped.

hall-striped = Striped: moved in this round.
hall-tie = It is a tie
hall-next = What happens next
hall-see-count = See the whole count on your phone:
hall-next-question = Who takes this on, and by when?
hall-read-count = Read the whole count

line-connected = Connected
hall-reconnecting = Reconnecting
hall-check-again = Check again
hall-step-back = Back
hall-step-next = Next
hall-help = Help
hall-help-title = Keys
hall-help-next = Next
hall-help-back = Back
hall-help-first = First and last
hall-help-full = Full screen
hall-help-cover = Cover the picture
hall-help-theme = Light or dark
hall-help-turnout = Show or hide how many have voted
hall-help-close = Close
hall-key-space = Space
hall-letters-on = Letter keys are on. Switch off
hall-letters-off = Letter keys are off. Switch on
hall-help-shut = Close
hall-covered = The picture is covered

hall-check = Find your receipt
hall-check-page = Page { $page } of { $pages }
hall-check-held = held
hall-check-all =
    { $count ->
        [one] { $ballots } receipt. Fingerprint of the list:
       *[other] { $ballots } receipts. Fingerprint of the list:
    }
hall-check-closing = Fixed at closing:
hall-check-phone = Or check on your phone:
hall-check-missing = Not there? Go to the desk now, with your slip.
hall-check-waiting = The list is being made…
hall-check-none = No votes were cast by phone.
hall-check-qr = QR code of the page that checks receipts, { $address }
hall-help-hold = Hold the pages, or let them turn
