### The people register: who helps, in their own words. Reading age 9.

field-help = what you can help with
field-message = your message
field-patch = your streets
refusal-not-agreed = Nothing is saved yet. Please read the sentence. If you agree, tick the box below it.
refusal-enough-messages = Many people have written today. Your message was not sent. Please try again tomorrow.
refusal-not-understood-help = Please tick the boxes on this page again.

helper-invite-title = Would you like to help?
helper-invite = An hour at a time is plenty. Everybody who lives or works here can help.
helper-invite-go = Join in

helper-join-title = Join in
helper-join-lead = Help your ward: an hour at a door, a hand in the hall, or what you are good at.
helper-never-asked = We do not ask your age or your home address. You need not be a member of anything, or on the list of voters.
helper-name = Your name
helper-reach = Your phone number or e-mail
helper-reach-hint = One is enough. Only the organisers see it.
helper-ward = Your ward
helper-ward-choose = Choose a ward
helper-also = I can help in other wards, too
helper-also-wards = These wards
helper-elsewhere = Any ward where help is short
helper-help = What you can help with
helper-help-doors = Asking at doors
helper-help-leaflets = Bringing papers round
helper-help-hall = Chairs, tea and a welcome at meetings
helper-help-desk = Handing out slips at the desk
helper-help-actions = Working on what people chose
helper-help-words = Putting words into another language
helper-help-computers = Phones and computers
helper-help-lifts = Driving people to a meeting
helper-free = When you have time
helper-free-days = Weekdays, by day
helper-free-evenings = Weekdays, in the evening
helper-free-weekends = At weekends
helper-speaks = Languages you speak
helper-more = Anything else
helper-more-hint = What you do well, or like to do. Please write nothing about your health.
helper-patch = Your streets
helper-patch-hint = The streets you like to help in, not your own address. Like: around Hill Street.
helper-show = What everybody may see on the ward’s page
helper-show-hint = Leave these empty, and only the organisers know that you help. An organiser looks at it first. People can write to you, and do not see your address.
helper-show-name = My first name and one letter, like “Ada L.”
helper-show-patch = My streets, beside my name
helper-show-help = What I can help with, beside my name
helper-wording = We keep what you write here, so that the organisers can ask you for help. It can show your political views. We keep it for { $days } days after you last saved it. Nobody else sees it but what you tick for everybody. You can see it, change it and erase it at any time on a page of your own.
helper-agree = I agree
helper-join-go = Join in

helper-door-link = Somebody here would like to help
helper-door-title = Somebody who would like to help
helper-door-back = Back to the doors
helper-never-asked-door = Do not ask for their age, their address, or whether they are a member or on the list of voters.
helper-wording-aloud = “We would like to keep your name, how to reach you, where and how you can help, when you have time and what you speak, so that the organisers can ask you. It can show your political views. We keep it for { $days } days. We share it with nobody. You can see it, change it and erase it at any time. May I write it down?”
helper-door-go = Save
helper-door-done = Saved. If they gave an e-mail, a letter with a link to their own page goes to them. If not, an organiser can give them one.

helper-own-title = Your page as a helper
helper-joined = Thank you. You are in.
helper-saved = Saved.
helper-unanswered = We sent a letter to { $reach }. Open the link in it and press “Save”, so that we know the address is yours. Until then nobody can write to you here.
helper-unanswered-they = They have not answered the letter to this address yet. Until then nobody can write to them here.
helper-keep-link = Keep this link
helper-keep-link-what = It opens this page, where you change what we keep, or leave. We show it only now. Whoever has it can do the same, so keep it to yourself.
helper-keep-link-qr = QR code of the link to this page
helper-seen = Everybody sees this on the ward’s page:
helper-unseen = Only organisers see that you help. Nothing stands on the ward’s page.
helper-unseen-they = Only organisers see that they help. Nothing stands on the ward’s page.
helper-waits = An organiser still has to agree to show this:
helper-own-kept = What we keep of you
helper-save = Save
helper-besides = What we keep besides
helper-joined-on = Joined on { $day } { $way }
helper-way-page = by the page “Join in”
helper-way-door = at the door
helper-way-list = in a list that an organiser brought in
helper-agreed-to = The sentence agreed to: number { $wording }
helper-until = Erased on { $day }, unless you press “Save” before then
helper-take-along = Take it all along as a file
helper-leave-title = Leave
helper-leave = Leave and erase everything
helper-leave-what = Everything you told us here is erased at once and for good. The name on a shift or an action you took on stays there: an organiser can take it out.
helper-leave-sure = Yes, erase it and leave
helper-gone-title = Nothing is kept of you as a helper
helper-gone = Nothing of you is kept here as a helper. If you want to help again, you are welcome.
helper-ended-title = This link opens nothing any more
helper-ended = If you have left, nothing of you is kept here as a helper. If you have not, use your newest link, or ask an organiser for a new one.
helper-list-erased = Erased. Nothing of them is in the register any more.

helper-public-title = People who help here
helper-write-link = Write to
helper-write-title = Write to { $name }
helper-write-what = We send your words on by e-mail. You do not see each other’s address.
helper-write-message = Your message
helper-write-hint = If you would like an answer, write how to reach you into the message.
helper-write-go = Send
helper-write-sent = Sent.
helper-write-sent-next = They answer if they can and want to. We keep your words only until they are sent.

helper-list-title = Helpers
organise-nav-helpers = Helpers
helper-list-lead = Everybody who said they would like to help. Ask them for that, and for nothing else.
helper-list-join = Open the page “Join in”
helper-list-letters = Letters of the name
helper-list-count = { $n ->
    [0] Nobody is found here yet.
    [one] One person.
   *[other] { $n } people.
}
helper-list-awaits = Only those who wait for your yes
helper-list-waits = Waits for your yes
helper-any = Anything
helper-sheet-for = A sheet for the door with a QR code, for
helper-sheet-go = Print a sheet
helper-sheet-title = Join in
helper-sheet-qr = QR code of the page “Join in”
helper-one-public = What everybody sees
helper-approve = Show this
helper-approved = It is on the ward’s page now.
helper-hide = Show nothing of them
helper-hidden = Nothing of them is on the ward’s page now.
helper-rights = What they can ask you for
helper-one-link = Make a new link to their own page
helper-one-link-what = For somebody who has lost theirs, or has no e-mail. All other links to their page end. Give it to nobody else.
helper-one-link-sure = Yes, make a new link
helper-one-new-link = A new link to their own page
helper-one-new-link-once = It is shown only now. Let them take a picture of it.
helper-one-file = All that is kept of them, as a file
helper-erase-what = Everything kept of { $name } as a helper is erased at once and for good.
helper-erase-sure = Yes, erase it

helper-roles = What they do here
helper-roles-own = What you do here
helper-role-canvasser = Canvasser ({ $name }): { $doors ->
    [one] { $doors } door
   *[other] { $doors } doors
}, { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}.
helper-role-last = The last on { $day }.
helper-role-meeting = At the meeting { $meeting } ({ $name }), { $day }
helper-role-owner = Takes on: { $action } ({ $status })
helper-role-champion = Champion of { $ward }
helper-role-remove = This is not theirs
helper-part = What is theirs
helper-part-canvass = Canvasser
helper-part-desk = Desk
helper-part-kiosk = Shared tablet
helper-part-act = Action
helper-part-champions = Champion of a ward
helper-part-links = Personal links
helper-part-shifts = Names on shifts
helper-part-tie = Add it
helper-part-what = Say once what is theirs. What they did fills itself in.

helper-twins-title = One person or two?
helper-twins-lead = These may be the same person. Nothing is lost by “one person”: you can take it back on their page.
helper-twins-none = Nobody seems to be here twice.
helper-twins-reach = The same e-mail or phone number
helper-twins-name = Much the same name, in one ward
helper-twins-merge = One person
helper-twins-apart = Two people
helper-twins-merged = They are one person now. On their page you can take it back.
helper-twins-parted = They stay two people.
helper-merged = Also kept as the same person
helper-merged-part = Take it out again

helper-import-title = Bring in a list of people
helper-import-lead = Bring in only people who agreed to be in this register. Look at the list first: nothing of it is kept until you press “Take them in”.
helper-import-hint = A table with a first line that says what each column is: name, reach, wards, help, free, languages, patch, more. Several things in one cell stand with semicolons between them.
helper-import-counts = New: { $new }. In the register already: { $known }.
helper-import-agreed = Everybody in this list agreed to be in this register
helper-import-take = Take them in
helper-import-other = Another list
helper-import-ward = The ward of lines that name none
helper-import-again = Look again
helper-import-none = None
helper-import-columns = Which column says what
helper-import-added = { $n ->
    [0] Nobody new was in the list.
    [one] One person was taken in.
   *[other] { $n } people were taken in.
}
helper-column-name = The name
helper-column-reach = Phone or e-mail
helper-column-wards = Wards
helper-column-help = What they can help with
helper-column-free = When they have time
helper-column-languages = Languages
helper-column-patch = Their streets
helper-column-more = Anything else
helper-csv = Save everybody as a table

letter-helper-welcome-subject = You can help
letter-helper-welcome = Somebody, we think it was you, joined the people who help in your ward. Thank you.
letter-helper-page = This link opens your own page. There you see all we keep, change it, or leave. Press “Save” there once, so that we know this address is yours; then every other link to your page ends. Keep it to yourself.
letter-helper-not-you = If it was not you, open the link and press “Leave”. Then everything is erased.
letter-helper-message-subject = Somebody writes to you: { $ward }
letter-helper-message = Somebody found you among the people who help in { $ward }, and writes:
letter-helper-answer = They do not know your address. If you answer, answer where they ask you to.
letter-helper-stop = To hear no more from strangers, or to leave, open your own page:
