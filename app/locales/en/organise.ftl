# Words for organisers: signing in, wards, meetings, votes, slips, links, people.
organise-title = Your evening
organise-nav = Places for organisers
organise-nav-home = Start
organise-nav-wards = Wards
organise-nav-listening = Listening
organise-nav-answers = Answers
organise-nav-issues = Issues
organise-nav-links = Links
organise-nav-people = Organisers
organise-sign-out = Sign out
organise-save = Save
organise-change = Change
organise-back = Back without saving
organise-meetings = Meetings
organise-no-meetings = No meeting yet. Set one up when you know where and when people meet.
organise-new-meeting = Set up a meeting
organise-meeting-votes = { $count ->
    [0] No votes yet
    [one] 1 vote, { $open } open
   *[other] { $count } votes, { $open } open
}
organise-steps = What to do next
organise-steps-done = Everything is ready: wards, shortlist, meeting, votes and slips.
organise-step-done = Done
organise-step-open = To do
organise-step-wards = Add your wards
organise-step-issues = Listen, and put issues on a shortlist
organise-step-meeting = Set up a meeting
organise-step-contest = Add a vote to the meeting
organise-step-slips = Make and print slips

sign-in-lead = For organisers. To vote you need your slip only.
sign-in-email = E-mail
sign-in-password = Password
password-title = Your password
password-current = Password now
password-new = New password
password-hint = { $min } to { $max } letters. A few words in a row are easy to remember.
password-change = Change the password
password-changed = Your password is changed. Other places where you were signed in are signed out.

wards-title = Wards
wards-none = No wards yet. Add the first one below, or bring in a list.
wards-locked = Only an administrator can add or change wards.
wards-added = { $count ->
    [0] Nothing new: all wards were here already.
    [one] 1 ward added.
   *[other] { $count } wards added.
}
wards-name = Name
wards-code = Code
wards-code-hint = The official code, if there is one.
wards-electorate = Voters
wards-electorate-hint = How many people may vote there, if you know.
wards-by-hand = Add one ward
wards-add = Add the ward
wards-by-list = Bring in a list
wards-file = A CSV file
wards-file-hint = Name, code and number of voters, one ward a line.
wards-paste = Or paste the list here
wards-look = Look at the list first
wards-preview-title = The list, before it is brought in
wards-nothing-taken-in = Nothing was brought in. Set these lines right and look again.
wards-new = { $count ->
    [0] No new wards in this list.
    [one] 1 new ward.
   *[other] { $count } new wards.
}
wards-known = { $count ->
    [one] 1 ward is here already and stays as it is.
   *[other] { $count } wards are here already and stay as they are.
}
wards-take-in = { $count ->
    [one] Bring in 1 ward
   *[other] Bring in { $count } wards
}
wards-as-read = The lines as we read them
wards-line = Line
wards-more-lines = { $count ->
    [one] And 1 more line.
   *[other] And { $count } more lines.
}
wards-tell = The page where residents tell their issue

meeting-change = Change the meeting
meeting-name = What is it called?
meeting-name-hint = It stands on every slip and on the screen.
meeting-place = Where is it?
meeting-time = When does it begin?
meeting-wards = Which wards meet?
meeting-no-wards = There are no wards yet. Add them first.
meeting-contests = Votes
meeting-no-contests = No votes yet. Add one for each ward, from its shortlist.
meeting-all = All together
meeting-all-open = Open { $count } votes
meeting-all-notice = Close { $count } votes: a minute’s notice
meeting-all-cancel = Take { $count } notices back
meeting-all-close = Close { $count } votes now
meeting-all-publish = Publish { $count } counts

stops-title = If this computer stops
stops-lead = Nothing is lost. Every vote that was confirmed is on the disk.
stops-again = Start the computer and Wardmote again, with the same folders and the same address. It is ready in seconds.
stops-back = The screen, the desk and the phones come back by themselves. A minute’s notice goes on, and the vote closes when it is over.
stops-other = Is the computer broken? Put the data folder and the key folder on another one. Give it the same address, and start Wardmote there.
stops-paper = Does it take longer? Ask people to keep their slips. A slip stays good.

contest-everybody = Everybody in the room
contest-new = A new vote
contest-new-for = New vote for { $ward }
contest-new-for-everybody = New vote for everybody
contest-change = Change the vote
contest-usual-question = What should we fix first?
contest-question = What do you ask?
contest-voters = Who votes?
contest-options = What can be chosen
contest-options-hint = Choose 2 to 8. Each slip shows them in its own order.
contest-no-issues = There are no issues on the shortlist yet. Choose some first.
contest-issue-said = { $count ->
    [0] not said on a doorstep
    [one] said on 1 doorstep
   *[other] said on { $count } doorsteps
}
contest-typed-options = Choices that are no issue
contest-title = Title, 32 letters at most
contest-details = Details, 140 letters at most
contest-ties = When two are tied
contest-ties-look_back = The one who was ahead in the last round in which they differed; if there is none, by lot
contest-ties-lot = By lot at once
contest-how-long = How many minutes?
contest-minutes-hint = For the countdown, 1 to { $max }. You close the vote yourself. Leave it empty for no countdown.
contest-may-change = People may change their ballot until the vote closes
contest-no-change = A ballot cannot be changed
contest-order-rule = The order is random on every slip.
contest-seats = How many are chosen?
contest-seats-hint = 1 to { $max }, and fewer than there are choices. With 2 or more, places are shared out fairly: every group of voters that is large enough gets one. People rank in the same way.
contest-seats-rule = { $count ->
    [one] One is chosen: the one that more than half of the ballots prefer in the end.
   *[other] { $count } are chosen, shared out fairly between groups of voters (single transferable vote).
}
contest-rules = Rules
contest-lasts = { $count ->
    [one] Planned for 1 minute
   *[other] Planned for { $count } minutes
}
contest-ballots-in = { $slips ->
    [one] { $ballots } of 1 ballot in
   *[other] { $ballots } of { $slips } ballots in
}
contest-needs-slips = Nobody could vote yet: there are no slips for this vote.
contest-make-slips = Make slips
contest-slips-ready = { $count ->
    [one] 1 slip can vote. Nothing can be changed once the vote is open.
   *[other] { $count } slips can vote. Nothing can be changed once the vote is open.
}
contest-open = Open the vote
contest-try = Try it as a voter
contest-look-again = Look again
contest-planned-end = Planned to close at { $time }.
contest-close = Close the vote now
contest-close-sure = Nobody can vote after this, and it cannot be opened again.
contest-close-yes = Yes, close it
contest-notice = Close the vote: a minute’s notice
contest-notice-hint = Everybody sees a countdown of 60 seconds, on the screen and on their phones. You can take it back.
contest-closes-in = Closes by itself in { $time }
contest-time-left = { $time } left
contest-time-over = The planned time is up. Close the vote when you are ready.
contest-notice-given = Everybody sees that the vote closes at { $time }.
contest-notice-cancel = Take that back
contest-extend-by = More time
contest-extend = Give more time
contest-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
contest-closed-hint = The vote is closed and counted. Only organisers can look at the count until you publish it.
contest-preview = Look at the count first
contest-lot-first = Draw the lot first
contest-publish = Publish the count
contest-published-hint = Everybody sees the count, on the screen and on their phones.
contest-results = The result page
contest-void = Give this vote up
contest-void-sure = The vote ends without a result. Everybody sees the reason. This cannot be taken back.
contest-void-reason = Why?
contest-void-yes = Give it up

phase-draft = Being prepared
phase-open = Open
phase-closed = Closed
phase-published = Published
phase-void = Given up

approval-asked-open = { $name } wants to open the vote. A second organiser must press the same button.
approval-asked-close = { $name } wants to close the vote. A second organiser must press the same button.
approval-asked-close-leaving = { $name } wants to close the vote and leave out the papers that wait. A second organiser must press the same button.
approval-asked-publish = { $name } wants to publish the count. A second organiser must press the same button.
approval-asked-void = { $name } wants to give the vote up. A second organiser must press the same button.

slips-title = Slips
slips-none = No slips yet. Make some before you open a vote.
slips-any-ward = Any ward
slips-count = { $count ->
    [one] 1 slip
   *[other] { $count } slips
}
slips-make = Make slips
slips-lead = A slip is the right to one ballot in each vote it is for. Make a few more than you need.
slips-for = For whom?
slips-for-hint = Slips of a ward open the votes of that ward and the votes for everybody. Slips for any ward open the votes for everybody only.
slips-number = How many?
slips-number-hint = Up to { $max } at once.
slips-make-now = Make slips to print
slips-print-title = Slips to print
slips-made = { $count ->
    [one] 1 slip, ready to print
   *[other] { $count } slips, ready to print
}
slips-once = Print now. These slips cannot be shown again. If you load this page again, new ones are made.
slips-print-hint = Press Ctrl and P (on a Mac: ⌘ and P). Choose A4 paper, 100 % and no margins. Cut along the lines or peel the labels, fold, and mix the slips in a box.
slips-done = I have printed them
slips-qr = The code to scan
slips-one-vote = One vote. Keep it to yourself.

screen-choice-title = The screen in the hall
screen-choice = What the screen shows
screen-choice-join = How to join
screen-choice-show = Show it
screen-message = Or a message, 140 letters at most
screen-message-show = Show the message
screen-make-link = Make a link for the screen

links-title = Links
links-none = No links yet.
links-all = All links
links-new-canvass = A link for a canvasser
links-new-screen = A link for the screen
links-new-desk = A link for a desk
links-desk-label = What is the desk called?
links-new-observe = A link for an observer
links-observe-label = Who observes?
links-label = Whose is it?
links-label-hint = A name that tells you who holds it.
links-days = For how many days?
links-meeting = Which meeting?
links-make = Make the link
links-made = The new link
links-once = This link is shown only now. Copy it, or let the phone scan it, before you leave this page.
links-qr = The link as a code to scan
links-kind-canvass = Canvasser
links-kind-screen = Screen
links-kind-observe = Observer
links-kind-desk = Desk
links-until = Until { $day }
links-ended = Has ended
links-revoke = Take back

people-title = Organisers
people-new = Add an organiser
people-name = Name
people-password = First password
people-password-hint = { $min } to { $max } letters. Tell it to them; they can change it.
people-administrator = Administrator
people-make-administrator = May also manage organisers and wards
people-add = Add the organiser
