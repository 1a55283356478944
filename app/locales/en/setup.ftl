# Setting a meeting up, and the page for the night.
meeting-set-up = Set it up step by step
meeting-again = Hold this meeting again

setup-trail = Steps of setting up
setup-step-wards = Wards in the room
setup-step-votes = Votes
setup-step-rules = Rules
setup-step-slips = Slips
setup-step-rehearsal = Rehearsal
setup-step-runbook = Plan for the night
setup-next = Save and go on
setup-go-on = Go on
setup-leave = You can stop here. Everything you saved stays, and you can come back to any step.

setup-wards-lead = Who comes? Each ward can have its own vote, and all of them can vote together.
setup-wards-more = Add wards that are not in the list

setup-votes-lead = Each ward can vote on the issues of its shortlist. You can change every vote later.
setup-votes-most = A ballot shows { $max } issues at most. If there are more, those said most often are taken.
setup-votes-question-hint = Voters read this on the screen and above their ballot.
setup-votes-there = There is a vote:
setup-votes-choices = { $count ->
    [one] One choice:
   *[other] { $count } choices:
}
setup-votes-short = A vote needs at least two issues on the shortlist.
setup-votes-shortlist = Go to the issues

setup-rules-lead = These rules are for all votes of the meeting. They are good as they stand for most evenings. Voters read them before they vote.
setup-rules-differ = The votes have different rules now. If you save, all of them get the rules below.
setup-rules-none = There is no vote yet that can be changed.

setup-slips-lead = Everybody who comes gets one slip, and it opens the ballot on their phone. Make some more than you expect people: slips left over do no harm.

setup-rehearsal-lead = Hold a rehearsal, or look at each ballot as a voter sees it. Nothing you do there is counted.
setup-rehearsal-look = Or only look at the ballots
setup-rehearsal-try = Try “{ $question }”

setup-runbook-lead = One page to print: what to do and when, with a link for the screen, for each desk and for a shared tablet. Each time you make it, it gets new links.
setup-runbook-desks = How many desks will there be?
setup-runbook-desks-hint = Tellers help people at a desk. Two are enough for 300 people.
setup-runbook-make = Make the page

runbook-back = Back to the steps
runbook-once = Print this page now. Its links are shown only once.
runbook-secret = Keep this page safe: whoever has it can act at a desk.
runbook-desk = Desk { $number }
runbook-evening = The evening
runbook-before-start = Start the program. Open the link of the screen on the laptop at the projector, and the link of each desk on its own phone.
runbook-before-look = Look at the screen from the last row. Scan its code with a phone.
runbook-before-doors = Open the doors. Give everybody one slip of their ward, and tell the desk how many you gave.
runbook-say = Say how it works: tap your first choice, then your second, then check and cast. Paper counts the same.
runbook-open = Open the vote. Read out the first digits of the opening hash; anybody may write them down.
runbook-notice = When most people are done, say that it closes in a minute. The button shows it on every phone.
runbook-close = Close the vote. Let everybody look for the code of their ballot on the screen.
runbook-publish = Publish the count. Go through it with the right arrow key, and read each sentence out.
runbook-after = Say who takes the issue on, and when people will hear from you.
runbook-trouble = If something goes wrong
runbook-laptop = The laptop stops: start it and the program again. Every ballot that was cast is there.
runbook-wifi = The wifi stops: ballots wait on the phones. When it is back, people press the button once more.
runbook-slip = A slip is lost, or somebody else used it: the desk makes it void and gives another.
runbook-phone = Somebody has no phone: they vote on paper, or on the shared tablet. Scan its link with the tablet first.
runbook-tie = A tie: the screen says what settles it. That was fixed when the vote opened.

practice-mark = PRACTICE
practice-what = This is a rehearsal. Nothing here counts.
rehearsal-title = Rehearsal
rehearsal-hint = Hold the meeting once before it is held: with slips, phones, desk, screen and count. PRACTICE stands on every page, and nothing of it counts.
rehearsal-hold = Hold a rehearsal
rehearsal-go-on = Go on with the rehearsal
rehearsal-leave = Leave the rehearsal
rehearsal-leave-sure = This deletes the rehearsal: its slips, its links and its votes. The real meeting stays as it is.
rehearsal-leave-yes = Yes, delete the rehearsal
rehearsal-of = Back to the real meeting
rehearsal-farewell = The rehearsal is over. Nothing of it was kept.

straw-title = Show of phones
straw-lead = One question on the wall, asked at once. Everybody with a phone may answer once; nobody checks who they are. It is a straw poll: it decides nothing, and is never a result.
straw-start = Start
straw-options = What can people choose?
straw-option = Choice { $number }
straw-place = In the room
straw-mark = STRAW POLL
straw-what = A quick show of phones. Nobody checks who votes, and it decides nothing.
straw-join-title = Join the show of phones
straw-join-lead = One answer for each phone.
straw-join = Join
straw-code = Code
straw-code-hint = The six letters on the wall.
straw-then-code = The code is { $code }.
straw-joined = A phone joined
straw-farewell = The show of phones is over. Nothing of it was kept.
straw-leave = Delete the show of phones
straw-leave-sure = This deletes its question and all its votes.
straw-leave-yes = Yes, delete it
