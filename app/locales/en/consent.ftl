# Consent: who would like to hear what happens, and how they stop it.
field-reach = the phone number or e-mail
field-consent = the tick
refusal-not-understood-reach = Please check the phone number or e-mail. It looks like 0121 496 0000 or name@place.org.
refusal-not-understood-consent = The sentence on this page has changed. Please open the page again and read the new one aloud.
refusal-no-consent = Nothing is saved yet. Please read the sentence aloud. If they say yes, tick the box. If they say no, empty the name and the number.

consent-open = They’d like to hear what happens
consent-name = Their name
consent-reach = Their phone number or e-mail
consent-aloud = Read this aloud:
consent-wording = “We would like to keep your name and your phone number or e-mail, to tell you what happens. What you tell us can show your political views. We keep it until { $days } days after the meeting, and never longer than a year. We share it with nobody. We erase it as soon as you ask. May I write it down?”
consent-tick = They said yes
consent-with-answer = Keep it together with what they told me, so that we can answer about that
consent-kept = Their name and how to reach them are kept, too.

listen-personal-ni = This looks like it has a National Insurance number in it.
listen-personal-address = This looks like it has somebody’s address in it.

touch-title = Who would like to hear
touch-lead = These people said yes at the door to hearing what happens. Use their details for that only. They are erased by themselves on the day below.
touch-none = Nobody has asked to hear what happens yet.
touch-file = Save the list as a file for messages
touch-given = Said yes on { $day } at about { $time } to { $name }, wording { $wording }
touch-until = Erased on { $day }
touch-way-out = Their link to stop
touch-erase = Erase
touch-erased = Erased. Nothing of them is kept any more.
touch-column-name = Name
touch-column-reach = Phone or e-mail
touch-column-ward = Ward
touch-column-until = Erased on
touch-column-way-out = Put this link into every message: it stops them
touch-link = Who would like to hear what happens

withdraw-title = Stop hearing from us
withdraw-kept = We keep your name and how to reach you, so that we can tell you what happens in { $ward }. You can stop this now.
withdraw-do = Erase my details
withdraw-hint = What you told us about your ward stays, without your name.
withdraw-nothing = Nothing of you is kept here. You will not hear from us.

ward-said = What people say here
ward-said-lead = Told on doorsteps and on this page, without names. We show an issue once { $min } people have said it.
