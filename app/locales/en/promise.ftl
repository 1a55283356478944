### What representatives promise and tell, month by month. Reading age 9; nobody is blamed.

month-of-year = { $month } { $year }
organise-nav-commitments = Commitments
links-kind-commit = Commitments of a representative
field-month = the months
field-level = how often a month
field-count = the count
refusal-not-understood-month = Please choose a last month that is not over and not before the first.
refusal-not-understood-level = Please choose how often from the list.
refusal-not-understood-count = Please type a whole number, like 2.

promise-title = Commitments
promise-lead = What the representatives of each ward say they will do, and how each month went. This is for help, not for marks: people are never put in an order.
promise-nobody = There are no representatives here yet. Add the first one below and hand them their link.
promise-done = It is changed.
promise-period = From { $first } to { $last }
promise-as-of = As it stood on { $day }.
promise-ended = It was ended on { $day }.
promise-erased = A representative whose name was erased
promise-link = Their link works until { $day }.
promise-near = Helpers near who have time:
promise-near-nobody = Nobody near has said yet that they have time. The page of the ward invites helpers.
promise-kind-doors = Sessions on the doorstep
promise-kind-meetings = Ward meetings
promise-kind-surgeries = Surgeries
promise-kind-report = A report each month
promise-level = { $n ->
    [one] { $n } a month
   *[other] { $n } a month
}
promise-not = Not this one
promise-report-yes = Yes, each month
promise-none = They have not said yet what they will do. Half an hour together is a good way to begin.
promise-none-own = You have not said yet what you will do. An organiser can help: half an hour together is a good way to begin.
promise-none-public = They have not said yet what they will do.
promise-changes = Changed since it began:
promise-said = { $often } (“{ $own }”)
promise-change = { $day }: { $kind }. Before: { $before }. Now: { $after }.
promise-months = Month by month
promise-ahead = It begins in { $month }.
promise-older = Earlier months
promise-what = What I say I will do
promise-form = Write or change this
promise-free = You can change this freely until { $day }. From then on, each change is shown with its day.
promise-dated = It has begun, so each change is shown with its day. A lower number counts from the next month on.
promise-often = How often a month?
promise-words = In your own words
promise-hint-doors = An hour and a half with two or three others. One or two a month can be kept up by most people with a job.
promise-hint-meetings = An hour at which anybody from the ward can speak. One every month is a lot.
promise-hint-surgeries = A fixed hour and place at which anybody can come with a worry. One or two a month is usual.
promise-hint-report = Half a page after each month. It takes ten minutes: the ward’s numbers are filled in already.
promise-do = This is what I will do
promise-done-promised = What you wrote is saved.
promise-done-told = Your report is saved. You can change it, or take it back.
promise-done-taken-back = It is taken back. What you told before shows again, if there was anything.
promise-group = Only the organisers of your group can see this.
promise-public = Everybody can see this on the page of the ward: what you say you will do, and each month that is told or blank.
promise-print = Print this
promise-print-of = Print { $name }
promise-ward = What your representatives say they will do

promise-add = Add a representative
promise-add-what = They get a link of their own. Behind it they write what they will do, and a short report each month.
promise-name = Their name
promise-name-hint = Ask them first. If the group shows commitments to everybody, this name stands on the page of the ward.
promise-first = First month
promise-last = Last month
promise-add-do = Make their link
promise-renew = A new link for { $name }
promise-renew-what = Their old link stops working. What they said and told stays. You can also choose a later last month.
promise-renew-do = Make a new link
promise-end = End it with { $name }
promise-end-what = Their link stops working, and no more months are waited for. What they said and told stays. A new link begins it again.
promise-end-do = Yes, end it
promise-who-sees = Who sees commitments
promise-is-group = Only organisers see them.
promise-is-public = Everybody sees them on the pages of the wards.
promise-who-sees-what = Everybody would see what each representative has said they will do, and each month that is told or blank. Talk with them before you change this. An administrator can change it.
promise-make-public = Show them to everybody
promise-make-group = Show them to organisers only

ms-ahead = This month has not begun.
ms-open = There is time for this report until { $day }.
ms-blank = This sheet is blank. It was due on { $day }.
ms-told = Told on { $day }.
ms-told-later = Told on { $day }. Better later than never: thank you.
ms-changed = Changed on { $day }.
ms-spared = No report is waited for.
ms-of = { $n } (said: { $said })
ms-count = { $n }
ms-known = Wardmote knows of the ward this month: { $doors ->
    [one] { $doors } door tried
   *[other] { $doors } doors tried
}, { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}, { $moved ->
    [one] { $moved } action that moved
   *[other] { $moved } actions that moved
}.
ms-help-group = Ask { $name } what would help. Half an hour together is often enough: the ward’s numbers are filled in already.
ms-help-own = It is not too late. The ward’s numbers are filled in already. If a hand would help, ask your organiser: half an hour together is often enough.
ms-help-everybody = Months can be hard. If you can help in the ward, come to the next meeting or answer the door.
ms-help-paper = There is room for it here, and help to write it.
ms-write = Write the report for { $month }
ms-change = Change the report for { $month }

mr-title = Report for { $month }
mr-back = Back
mr-print = Print this with your browser.
mr-known = What Wardmote knows
mr-moved = Actions that moved
mr-known-hint = This comes from what was recorded in the ward, by everybody. It cannot be changed here. An action moved when a word of it was told or a step was done.
mr-own = What you did
mr-said = You said { $n }.
mr-knows-doors = { $n ->
    [0] Wardmote knows of no session in the ward.
    [one] Wardmote knows of { $n } session in the ward. Change this to those you were at.
   *[other] Wardmote knows of { $n } sessions in the ward. Change this to those you were at.
}
mr-knows-meetings = { $n ->
    [0] Wardmote knows of no meeting.
    [one] Wardmote knows of { $n } meeting. Change this to those you were at.
   *[other] Wardmote knows of { $n } meetings. Change this to those you were at.
}
mr-words = A few words
mr-words-hint = What went well, what did not, what would help. You can leave this empty.
mr-do = Keep this report
mr-change = Keep the change
mr-undo = Take back what I told last
mr-undo-what = What you told last is deleted. If you had told something before it, that shows again.
mr-undo-sure = Yes, take it back
