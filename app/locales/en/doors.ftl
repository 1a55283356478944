# Doors that a phone keeps until it has a signal.
refusal-door-unreadable = We cannot read this door. Please tell your organiser what was said there.

doors-list = Doors on this phone
doors-saved = Saved on this phone
doors-sending = Sending
doors-sent = Sent
doors-refused = Not taken
doors-total = Saved on this phone: { $n }
doors-all-sent = All sent
doors-no-room = Nothing is saved yet: this phone has no room left, and there is no signal. Free some room, or write it on paper.
doors-issue = An issue
doors-door = A door
doors-again = Send again
doors-drop = Throw away
doors-same = { $n ->
    [0] On the list already. Same thing? One tap saves it.
    [one] Already said on { $n } doorstep. Same thing? One tap saves it.
   *[other] Already said on { $n } doorsteps. Same thing? One tap saves it.
}
doors-ready = This page opens without a signal, too.
doors-wait = Keep this page open until it says “All sent”. If nothing helps, save what is unsent as a file and give it to your organiser.
doors-export = Save what is unsent as a file
doors-old = Doors have been waiting on this phone for more than a day. Find a signal, and keep this page open until it says “All sent”.
doors-safari = Your phone may delete the doors on it on { $day }. Find a signal before then, or save them as a file below.
doors-ended = This link has ended. The doors below stay on this phone. Ask your organiser for a new link and open it on this phone: then they are sent.
doors-postcode = Postcode
doors-postcode-go = Find the ward
doors-postcode-unknown = This postcode is in none of your wards. Please choose the ward from the list.
field-postcode = the postcode
refusal-not-understood-postcode = We could not read the postcode. Please write it like this: B13 9EA.
refusal-no-such-ward = No ward here has this name or code. Add the ward first.

postcodes-title = Postcodes
postcodes-lead = Canvassers find the ward they stand in by its postcode, also without a signal.
postcodes-count = { $count ->
    [0] There are no postcodes yet.
    [one] { $count } postcode is here.
   *[other] { $count } postcodes are here.
}
postcodes-file-hint = One postcode a line, and its ward: the name or the official code. The lists of the Office for National Statistics will do.
postcodes-added = { $count ->
    [0] Nothing new: all postcodes were here already.
    [one] { $count } postcode brought in.
   *[other] { $count } postcodes brought in.
}
postcodes-new = { $count ->
    [0] Nothing is new in this list.
    [one] { $count } postcode is new, or in another ward than before.
   *[other] { $count } postcodes are new, or in another ward than before.
}
postcodes-known = { $count ->
    [0] None of them is here already.
    [one] { $count } postcode is here already and stays as it is.
   *[other] { $count } postcodes are here already and stay as they are.
}
postcodes-take-in = { $count ->
    [one] Bring in { $count } postcode
   *[other] Bring in { $count } postcodes
}

doors-file-title = Doors from a file
doors-file-lead = A phone that could not send its doors has saved them as a file. Choose that file. Each door is taken once, however often you bring it.
doors-file = The file from the phone
doors-file-send = Bring the doors in
doors-file-taken = { $count ->
    [0] No door was taken in.
    [one] { $count } door is in.
   *[other] { $count } doors are in.
}
doors-file-later = { $count ->
    [one] { $count } door could not be saved just now. Please bring the file once more.
   *[other] { $count } doors could not be saved just now. Please bring the file once more.
}
doors-file-refused = Not taken:
