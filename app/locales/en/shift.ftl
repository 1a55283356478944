# Shifts: one link for an evening, which several canvassers share.
field-first-name = your first name
refusal-not-understood-first-name = We could not read your first name.
refusal-shift-over = This shift is over. Thank you for knocking on doors!
refusal-shift-too-long = Please choose an end that is later than now and at most { $hours } hours away.

shift-name-title = Hello! What is your first name?
shift-first-name = Your first name
shift-first-name-hint = Only the organiser sees it, to know who was on the shift. This phone remembers it until the shift ends.
shift-start = Start
shift-until = Until { $time }, { $day }
shift-you-are = You are { $name }.
shift-not-you = Not you?
shift-share = Let somebody join
shift-code-title = Join the shift
shift-code-lead = Point your phone’s camera at this code, then type your first name.
shift-to-the-door = Back to the doors
shift-over-title = The shift is over
shift-over-kept = What you sent is safe with your organiser. If there is still something on your phone that was not sent, please tell them.

links-shifts = Shifts: one link for a whole team
links-kind-shift = Shift
shifts-title = Shifts
shifts-lead = A shift is one link for an evening. Everybody who scans it types a first name and can start. It ends by itself.
shifts-new = A new shift
shifts-label = What is the shift called?
shifts-label-hint = For example “Thursday evening, Alder”.
shifts-ends = When does it end?
shifts-ends-hint = At most { $hours } hours from now. Phones that come home late may still send what they have.
shifts-make = Make the shift
shifts-made = The new shift
shifts-once = This link is shown only now. Open it on your own phone before you leave this page: from there you can show the code to others.
shifts-code = Show or print the code
shifts-all = All shifts
shifts-none = No shifts yet.
shifts-nobody = Nobody has joined yet.
shifts-people = With { $names }
shifts-doors = { $n ->
    [0] No doors yet
    [one] { $n } door
   *[other] { $n } doors
}
shifts-end = End it now
shifts-ended = Has ended
