### A shared tablet for people without a phone. Reading age 9.

kiosk-title = Kiosk
kiosk-welcome = Vote here, without a phone
kiosk-how = A helper scans your slip, or types its code. Then the tablet is yours.
kiosk-promise = When you are done, the tablet is empty again. Nobody sees your vote.
kiosk-scan = Scan the slip, or type its code
kiosk-go = Begin
kiosk-done = I am done
kiosk-still = Are you still there?
kiosk-soon = In { $seconds } seconds this starts again for the next person.
kiosk-here = I am still here

links-new-kiosk = A link for a kiosk
links-kind-kiosk = Kiosk
links-kiosk-label = What this tablet is called
