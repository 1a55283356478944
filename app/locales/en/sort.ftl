# Sorting answers: suggestions, decisions, hiding.
sort-title = Sort the answers
sort-lead = The computer only guesses, and you decide. No answer is ever deleted, and you can take everything back at any time.
sort-far = Answers under an issue
sort-progress = { $sorted } of { $total } answers are under an issue. { $left ->
    [0] Nothing is left to look at.
    [one] { $left } suggestion to look at.
   *[other] { $left } suggestions to look at.
}
sort-decisions = { $n ->
    [one] { $n } decision so far
   *[other] { $n } decisions so far
}
sort-none = Nothing is left to look at here. New answers will show up as they come in.
sort-place = Suggestion { $at } of { $count }
sort-why-issue = It shares { $words } with the issue “{ $title }”
sort-why-issue-spelling = It is spelt like the issue “{ $title }”
sort-why-alone = No other answer is like this one
sort-untick = Take out the ticks where an answer does not say the same.
sort-new = New issue
sort-existing = The issue that says it already
sort-same = Same as that issue
sort-apart = Not the same
sort-skip = Skip
sort-back = Back
sort-undo = Undo
sort-ways = Other suggestions
sort-keys = Letters on the keyboard
sort-letters = Letters press buttons
sort-key-new = Make a new issue of the ticked answers
sort-key-same = Put the ticked answers under the issue that is chosen
sort-key-apart = These do not say the same: do not suggest it again
sort-key-skip = Look at the next one
sort-key-back = Look at the one before
sort-key-undo = Take the last decision back
sort-key-hide = Hide an answer
sort-key-title = Go to the title
sort-key-issue = Go to the list of issues
sort-key-tick = Tick that answer, or take its tick out

decisions-title = What was decided
decisions-lead = Everything here can be taken back, however long ago it was. An answer that was put elsewhere since stays where it is.
decisions-none = Nothing has been decided here yet.
decisions-undo = Take this back
decisions-undone = It is taken back.
decisions-newer = Newer decisions
decisions-older = Older decisions
decisions-pages = Pages
decided-made = { $by } made the issue “{ $title }” of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}.
decided-put = { $by } put { $n ->
    [one] { $n } answer
   *[other] { $n } answers
} under “{ $title }”.
decided-released = { $by } took { $n ->
    [one] { $n } answer
   *[other] { $n } answers
} out of an issue.
decided-apart = { $by } said that { $n } answers do not say the same.
decided-apart-from = { $by } said that { $n ->
    [one] { $n } answer does
   *[other] { $n } answers do
} not say “{ $title }”.
decided-hidden = { $by } hid an answer, because: { $why }
decided-undone = Taken back by { $by }, { $when }

hide-this = Hide its words
hide-title = Hide an answer
hide-lead = Its words are then kept from everybody but organisers. The answer stays, and its doorstep still counts.
hide-why = Why is it hidden?
hide-why-hint = Other organisers read this. Please do not repeat what should not be read.
hide-do = Hide it with this reason
hide-hidden = Hidden by { $by }, because: { $why }
answers-hidden = hidden
answers-hidden-only = Only those whose words are hidden
listen-personal-rude = This may be rude or may hurt somebody. Please look at it before it is read out.
history-released = { $by } took { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
} out of it.
