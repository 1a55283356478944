### The page of a ward, its report, and the town's page. Reading age 9.

ward-lead = What people say here, what they chose, and what comes of it.
ward-said-none = Nothing shows here yet. Say your issue, and ask your neighbours to say theirs.
ward-said-before = Nothing shows here now. When we ask next, you can say your issue at your door or on this page.
ward-doing = What is happening
ward-doing-none = Nothing is under way yet. Once something is chosen, you see here who takes it on and what they do.
ward-steps =
    { $steps ->
        [one] { $done } of { $steps } step is done.
       *[other] { $done } of { $steps } steps are done.
    }
ward-who = Who to talk to
ward-who-none = Nobody has taken anything on yet. Once they have, you find their names here.
ward-who-rest = Nobody has anything in hand now.
ward-join = Join in
ward-join-meet = Come to the next meeting. Everybody from the ward is welcome. You need no account and no app.
ward-join-no-meeting = No meeting is planned yet. When one is, its day and place stand on this page.
ward-join-help = Help with a step. What is left to do stands on the page of each issue that was chosen.
ward-take = Take it along
ward-ballots =
    { $n ->
        [one] Chosen with { $n } ballot
       *[other] Chosen with { $n } ballots
    }
ward-next-when = Next meeting: { $when }
ward-chose = Chosen: { $titles }
ward-people-say = People say: { $titles }
ward-embed = Show this on your own site
ward-embed-what = Put these lines into a page of yours. It sets no cookie and runs no code.
ward-embed-look = See how it looks
embed-more = Everything about it
front-search = Find your ward
front-search-go = Find
front-letters = Wards by letter
front-all-wards = Show all wards
front-found =
    { $n ->
        [0] No ward is called “{ $wanted }”. Try fewer letters.
        [one] One ward is called “{ $wanted }”.
       *[other] { $n } wards are called “{ $wanted }”.
    }
front-together = What the whole town chose

## The report

wr-title = The ward’s report
wr-meta = What the ward heard, chose and does. { $day }
wr-back = Back to the ward
wr-pdf = The report as a PDF
wr-heard = What we heard
wr-doors = Doors tried
wr-answers = Answers
wr-said-none = No issue has been said by five people or more yet.
wr-shortlist = The shortlist
wr-shortlist-none = There is no shortlist yet. It is made of what people say, before the vote.
wr-voted = How people voted
wr-voted-none = There has been no vote yet.
wr-chosen = What was chosen, and what comes of it
wr-chosen-what = Chosen
wr-next = Next word
wr-tell = Tell us your one issue: we are listening now.
wr-more = Everything about the ward: { $address }
wr-qr = QR code of the ward’s page
wr-facts = About the vote
wr-turnout = Turnout
wr-room = People in the room
wr-paper = Ballots on paper
wr-ties = Ties
wr-ties-none = There was no tie.
wr-check = Check it yourself
wr-access = Who can take part
wr-access-what = Everybody who lives here. Pages and ballots speak { $languages }. They work on any phone, with a keyboard, with a screen reader and in large letters. Nobody needs a phone, an account or an app: a paper ballot counts the same.
wr-access-place = Ask the hosts about steps, seats, a hearing loop and help on the evening.
