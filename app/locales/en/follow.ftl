### Following by e-mail, and what the letters say. Reading age 9.

follow-title = Hear how it goes on
follow-what = We write to you when there is news. You can stop at any time, with one click.
follow-email = Your e-mail address
follow-email-hint = We use it for this and nothing else. When you stop, we erase it.
follow-go = Write to me
follow-feed = Or read the news with a feed reader (Atom)
follow-page = Hear how it goes on: { $name }
follow-sent = Thank you. Now look into your mailbox.
follow-sent-next = We have sent you a letter with a link. News comes after you have opened it and said yes. If you get this news already, there is nothing more to do. If no letter comes, look in your spam folder, or ask again tomorrow.
follow-back = Back to the page
follow-confirm-what = Shall we write to you when there is news of this?
follow-confirm = Yes, write to me
follow-confirmed = Good. We write to you when there is news.
follow-stop = Stop, and erase my address
follow-stop-what = No more letters come then. You can follow it again at any time.
follow-stop-title = No more letters: { $name }
follow-gone-title = We do not write to you about this
follow-gone = Your address is not kept for this. No letters about it will come.
follow-done-title = Is it done? { $name }
follow-done-yes = Yes, it is done
follow-done-or = Or not yet?
follow-not-yet-label = What is not done yet?
follow-not-yet-hint = Those who work on it read your words, without your name or address.
follow-not-yet = It is not done yet
follow-said-yes = Thank you. You said that it is done.
follow-said-not-yet = Thank you. Those who work on it have your words, and it is under way again.
follow-verdicts = What followers say
follow-verdicts-yes = { $n ->
    [0] Nobody has said yet that it is done.
    [one] One person says that it is done.
   *[other] { $n } people say that it is done.
}
follow-verdicts-what = Only you and the organisers see these words.
follow-reopened = Somebody who follows this says that it is not done yet. It is under way again.

letter-ask-subject = Shall we write to you? { $name }
letter-ask = Somebody, we think it was you, would like to hear by e-mail how this goes on: { $name }
letter-ask-link = If that is right, open this link and say yes. It works for two days.
letter-ask-not-you = If it was not you, do nothing. Your address is erased, and no more letters come.
letter-news-subject = { $name }: { $status }
letter-news = { $by } writes about { $name } ({ $status }):
letter-owners-subject = { $name }: somebody takes it on
letter-owners = { $owners } take on { $name } together. Next they make a plan.
letter-taken-up-subject = { $name } is taken up
letter-taken-up = { $name } was not chosen at the meeting. It was not forgotten: it is taken up now.
letter-reopened-subject = { $name }: not done yet
letter-reopened = Somebody who follows { $name } says that it is not done yet. It is under way again.
letter-result-subject = Chosen: { $chosen }
letter-result = People chose: { $chosen }
letter-result-none-subject = The vote is counted
letter-result-none = Nothing was chosen this time.
letter-result-count = See how the votes were counted:
letter-result-next = See what happens with it now:
letter-meeting-subject = { $day }: { $name }
letter-meeting = You are invited: { $name }, on { $day } at { $time }. Where: { $place }. You need nothing but yourself.
letter-done-question = Is it really done? Please tell us:
letter-why-follows = You get this because you asked to hear how this goes on.
letter-why-agreed = You get this because you told us on your doorstep that you would like to hear what happens.
letter-stop = To stop these letters and erase your address, open:

field-not-yet = what is not done yet
refusal-not-understood-not-yet = Please press one of the two buttons.
