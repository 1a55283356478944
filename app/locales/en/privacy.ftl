### What is kept of people, and for how long. Reading age 9.

organise-nav-privacy = Privacy
privacy-link = What we keep about you
privacy-title = What we keep about you
privacy-lead = We keep as little as we can. Here is what, why, and until when. Then it is erased by itself.
privacy-days = { $days ->
    [one] one day
   *[other] { $days } days
}
privacy-why = Why
privacy-until = Until when
privacy-out = To get a copy, or to have it erased
privacy-whom = Whom to ask
privacy-whom-organisers = Ask the organisers when you meet them, at your door or at a meeting.
privacy-whom-contact = Ask here:
privacy-rights = You can ask for a copy of all we keep about you. You can have it put right or erased, and you can take back a yes. You need not say why. If our answer is not good enough, you can complain to the data protection authority of your country.

privacy-never = What we never keep
privacy-never-vote = How you voted. Slips have no names. When a vote has closed, nothing is left that joins a slip to a ballot.
privacy-never-door = Your address, or the number of your house.
privacy-never-device = The address of your phone or computer on the internet, or where you are.
privacy-never-tracking = Anything for adverts. Nobody counts or follows you on this site.
privacy-never-passed-on = Nothing is sold, and nothing is given to anybody else.

privacy-stays = What stays for good
privacy-stays-votes = The ballots of a vote, its result and its record stay, so that anybody can count again. Nobody’s name is on them. Where somebody rolled dice or drew a lot in front of everybody, the record says who it was.
privacy-stays-told = What was told in public about a chosen issue stays, too: what was done, and when.

privacy-kinds = What we keep, one by one
privacy-kinds-lead = Most people are in one of these, or in none.

privacy-name-answers = What people tell us
privacy-what-answers = What you say is the one big issue, or what is not done yet, in your words and without your name. With your name only if you asked us to keep the two together.
privacy-why-answers = To see what many people say, and to vote on it.
privacy-until-answers = The words: { $time }. After that only numbers stay, such as how many people said it.
privacy-out-answers = Tell us what you said and in which ward. Without a name we find it by its words.

privacy-name-details = Who wants to hear what happens
privacy-what-details = Your name and your phone number or e-mail, if you said yes at your door, and who asked you.
privacy-why-details = To tell you what happens.
privacy-until-details = { $time } after the meeting, and never longer than a year.
privacy-out-details = Open the link in a message from us and press the button. Or ask us.

privacy-name-asking = Following, before your yes
privacy-what-asking = Your e-mail address, when somebody typed it to follow something.
privacy-why-asking = To ask you whether that was you.
privacy-until-asking = { $time }, if you do not say yes.
privacy-out-asking = You need do nothing.

privacy-name-following = Who follows something
privacy-what-following = Your e-mail address, what you follow, and in which language.
privacy-why-following = To write to you when there is news.
privacy-until-following = Until you stop. If you do not, { $time } after your yes.
privacy-out-following = Open the link in a letter from us and press the button. Or ask us.

privacy-name-letters = Letters that could not be sent
privacy-what-letters = The letter, and your e-mail address. A letter that was sent is erased at once.
privacy-why-letters = To find out why it did not arrive.
privacy-until-letters = { $time }.

privacy-name-helpers = Who would like to help
privacy-what-helpers = Your name, how to reach you, where and how you can help, if you said yes to that. Others see only what you and an organiser agreed to show.
privacy-why-helpers = So that organisers of your ward can ask you for help.
privacy-until-helpers = { $time } after you last saved it, or until you leave.
privacy-out-helpers = Open the link to your own page: there you save a copy, or leave. Or ask us.

privacy-name-owners = Who takes something on
privacy-what-owners = The name of whoever works on a chosen issue or helps with it. Everybody can read it, and they said yes to that.
privacy-why-owners = So that people know whom to talk to.
privacy-until-owners = { $time } after the last news of it, once it is done or not possible.

privacy-name-representatives = What representatives promise
privacy-what-representatives = Their name, and in their own words what they will do and how each month went. Everybody reads it only if the group chose so.
privacy-why-representatives = So that people see what became of it.
privacy-until-representatives = { $time } after their last month, or after the day it was ended if that came first. Then only numbers stay, by nobody.

privacy-name-canvassers = Who knocks on doors
privacy-what-canvassers = The first name you type on a shift, and in which ward and hour you knocked.
privacy-why-canvassers = So that a team sees where somebody was already.
privacy-until-canvassers = { $time }. How many doors there were stays, without the name.

privacy-name-links = Personal links
privacy-what-links = Whose a link is, or what it is for: of canvassers, desks, screens and observers.
privacy-why-links = To tell the links apart, and to take one back.
privacy-until-links = { $time } after the link has ended.

privacy-name-uploads = Lists on their way in
privacy-what-uploads = A file with answers that an organiser sent and has not taken in.
privacy-why-uploads = To look at it first.
privacy-until-uploads = { $time }.

privacy-name-sessions = Who is signed in
privacy-what-sessions = That an organiser has signed in. Nobody else signs in here.
privacy-why-sessions = So that only organisers see their pages.
privacy-until-sessions = { $time }, or until they sign out.
privacy-out-sessions = Sign out.

privacy-name-accounts = Organisers
privacy-what-accounts = Name, e-mail address, a password that nobody can read, and what they decided.
privacy-why-accounts = To sign in, and so that others see who decided what.
privacy-until-accounts = As long as they organise. Then an administrator erases it.

privacy-out-ask = Ask us.

privacy-device = What is kept on your phone
privacy-device-what = Only what is needed. For everybody: your language if you choose one. That you told us an issue, for half a year, so that you can change it. Your place in a show of phones, for a day. For those who help: that you are signed in, your first name on a shift, and which buttons and camera you use. Phones of canvassers keep what was said at doors until there is a signal. There is nothing else, and so no box to click away.
privacy-copies = Copies against accidents
privacy-copies-what = Whoever looks after this site makes copies, in case a computer breaks. What is erased here can be in an older copy until that is thrown away.

keeping-title = What is kept, and how long
keeping-lead = When its days are over, each kind is erased by itself within the hour. People read these numbers here:
keeping-contact = Whom people ask about what is kept
keeping-contact-hint = A name, and an address or a number. Everybody can read it.
keeping-days = For how many days
keeping-range = Between { $min } and { $max } days.
keeping-save = Save
keeping-saved = Saved.
keeping-before = Before this is saved
keeping-before-lead = Nothing is saved yet. This is what changes, and what is erased then. Nothing brings it back.
keeping-change = From { $from } to { $to }.
keeping-erases = { $n ->
    [0] Nothing is erased now.
    [one] One entry is erased within the hour.
   *[other] { $n } entries are erased within the hour.
}
keeping-sure = Save this
keeping-back = Go back, and change nothing
keeping-history = Who changed this

person-title = One person, everywhere
person-lead = Somebody wants to know what you keep about them, or wants it gone. Look for them here, in every place at once.
person-who = Their e-mail, phone number or name
person-who-hint = An e-mail or a number finds most. A name can be another person’s, too.
person-look = Look everywhere
person-none = Nothing is kept about them here. Try their e-mail, their number and their name, each by itself.
person-found = { $n ->
    [one] Found in one place
   *[other] Found in { $n } places
}
person-alike = Where only the name is alike, it can be another person. Tick it only if you are sure.
person-alike-one = Only the name is alike.
person-account-stays = This account is your own, or the only one of an administrator. Another administrator can erase it.
person-since = Since { $day }
person-file = Save what is ticked as a file for them
person-erase = Erase what is ticked
person-sure-title = Erase this person?
person-goes = This goes
person-stays = This stays
person-stays-numbers = Numbers: how many doors were knocked on and how many people said something. Nobody’s name is in them.
person-stays-votes = Votes, results and their records. They say nothing of who voted how, and anybody must be able to count again. If this person drew a lot in front of everybody, the record still says so.
person-stays-told = What was done and told in public, and what was decided. It stays without this person’s name, unless somebody wrote the name into the words.
person-stays-sent = Letters that were sent: they are in the mailboxes of those who got them.
person-stays-copies = Copies of the data that were made before. Throw them away when you can. If you ever use one, erase this person again.
person-sure = Erase it now
person-back = Go back, and erase nothing
person-erased = { $n ->
    [0] Nothing was there any more.
    [one] One entry is erased.
   *[other] { $n } entries are erased.
} The files are written anew within seconds, or when voting is over.
person-in-details = Wants to hear what happens
person-in-helper = Would like to help
person-in-follow = Follows something
person-in-letter = A letter on its way
person-in-canvasser = Was on a shift
person-in-link = Has a personal link
person-in-owner = Owns an action
person-in-representative = Is a representative
person-in-told = Wrote this as a representative
person-in-step = Helps with an action
person-in-news = Told how an action goes on
person-in-answer = Said this
person-in-verdict = Says that something is not done yet
person-in-upload = In a file that is not taken in
person-in-organiser = Is an organiser

field-contact = whom people ask
field-days = the number of days
field-person = the e-mail, phone number or name
refusal-not-understood-contact = Please write whom people can ask, in a few words.
refusal-not-understood-days = Please type the days as a whole number.
refusal-not-understood-person = Please tick at least one entry first.
