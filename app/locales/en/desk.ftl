### The tellers' desk, and ballots opened there in public. Reading age 9.

desk-title = Desk
desk-scan = Scan a slip, or type its code
desk-scan-hint = Click here and scan. The scanner types by itself.
desk-look = Look at this slip
desk-another = Next slip
desk-leave = Back, change nothing

desk-word-good = Good, not used
desk-next-good = Give it back. Its holder can vote with it.
desk-word-used = Already used
desk-next-used = If its holder did vote, all is well: they can check their receipt. If not, make it void and give another.
desk-used-at = by phone, at { $time }
desk-used-paper = on paper, at { $time }
desk-used-waiting = on paper, with the tellers
desk-used-before = a vote from this slip was in
desk-word-void = Not valid
desk-void-at = Made void at { $time }, { $desk }.
desk-next-void = Keep this slip. Its holder should have another one.
desk-word-spoiled = Opened in public
desk-spoiled-at = Opened at { $time }, { $desk }.
desk-next-spoiled = Keep this slip. It was a test, and can vote no more.
desk-word-unknown = Not one of our slips
desk-next-unknown = Scan it again. If it stays unknown, keep it, and tell an organiser.
desk-word-other-meeting = From another meeting
desk-next-other-meeting = Its holder needs a slip of this meeting. Check the list at the door first.
desk-word-no-slip = Not a slip

desk-act-void = Make it void
desk-act-challenge = Open this vote in public
desk-void-title = Make this slip void?
desk-void-what = It can vote no more. The public log says that a slip was made void, and why.
desk-void-used = A vote was cast with this slip. It is taken out and does not count.
desk-why = Why?
desk-why-lost = The slip was lost
desk-why-damaged = The slip cannot be read
desk-why-taken = Somebody else used the slip
desk-why-other = Another reason, told at the desk
desk-why-challenged = The slip was opened in public in another vote
desk-fresh = Scan the new slip
desk-fresh-hint = Take it from the stack. It must be for the same ward.
desk-fresh-missing = Please scan the new slip, or choose “Only make it void”.
desk-void-give = Make it void and give the new one
desk-void-only = Only make it void
desk-challenge-title = Open this vote in public?
desk-challenge-what = This is a test of the counting machine. Everybody can read this vote, and check that its receipt fits.
desk-challenge-sure = Do this only with an extra slip. The vote is not counted, and the slip can vote no more.
desk-challenge-open = Open it for everybody

desk-done-given = The old slip is void. Give the new one.
desk-done-void = The slip is void.
desk-done-opened = The vote is open for everybody to read. Its page is in the list below.
desk-done-counted = The number is written down.

desk-counters = Slips so far
desk-no-votes = No vote is open now.
desk-count-made = Made
desk-count-handed-out = Handed out
desk-count-used = Used by phone
desk-count-paper = On paper
desk-count-void = Void
desk-count-spoiled = Opened in public
desk-count-unused = Not used
desk-not-counted = not told yet
desk-count-short = More slips were used than you say were handed out. Please count again.
desk-handed-out = Slips handed out, all together
desk-handed-out-go = Write it down

desk-room = People in the room
desk-room-now = Counted so far
desk-room-hint = Count heads now and then. The newest number stands beside the result, so that everybody sees how many of the people here voted.
desk-room-count = People in the room now
desk-done-room = The people in the room are written down.

challenge-list = Votes opened in public
challenge-none = No vote was opened so far.
challenge-what = Anybody can take an extra slip, vote with it, and have that vote opened at the desk. So everybody can check that votes are kept as they were cast.
challenge-title = A vote opened in public
challenge-at = Opened at { $time }. It does not count.
challenge-receipt = Its receipt
challenge-ranking = Its choices, as they were kept
challenge-blank = It was a blank vote.
challenge-compare = Compare both with the phone that cast it. If anything is different, tell the chair at once.
challenge-check = Check it yourself
challenge-check-how = Save the file. The Wardmote checker seals these choices again, and must get the same receipt.
challenge-file = Save the file of this vote

# A slip in front of the camera.
camera-open = Use the camera
camera-close = Stop the camera
camera-view = What the camera sees
camera-starting = The camera is starting…
camera-looking = Hold the slip’s square code in front of the camera.
camera-read = Read.
camera-refused = This page may not use the camera. Allow it in your browser’s settings for this page, or type the code.
camera-failed = The camera did not start. Is another app using it? You can type the code.
