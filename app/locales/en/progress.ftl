# How the listening goes; answers in and out of files.
going-title = How the listening goes
going-lead-link = See how the listening goes
going-none = There are no wards here yet.
going-doors = Doors tried
going-spoken = Doors with an answer
going-rate = Contact rate
going-answers = Answers
going-electorate = Answers for 100 voters
going-not-home = Not home
going-no-thanks = No thanks
going-percent = { $n }%
going-unknown = not known
going-behind = Wards that need help
going-behind-late = the day of the goal is over, and { $left ->
    [one] { $left } door is missing
   *[other] { $left } doors are missing
}. Set a new day, or go once more.
going-behind-slow = it needs { $needed ->
    [one] { $needed } door
   *[other] { $needed } doors
} a day to reach its goal, and had { $now } a day this week. One more canvasser on two evenings is some 80 doors.
going-behind-quiet = nobody knocked in the last seven days. One canvasser for one evening would be a start.
going-behind-few = only { $rate } of 100 doors gave an answer. Try early evenings or the weekend.
going-goal = { $doors } of { $goal } doors by { $day }
going-goal-remove = Take the goal away
going-goal-title = Set a goal
going-goal-doors = How many doors in all?
going-goal-by = Until which day?
going-goal-do = Set the goal
going-goal-set = The goals are as you see them.
going-issues = Most said:
going-canvassers = Who canvassed:
going-canvasser = { $name } ({ $n ->
    [one] { $n } door
   *[other] { $n } doors
})
going-bars = Doors in { $ward } on each of the last seven days
going-days = The last seven days as a table
going-day = Day
going-csv = Take this along as a CSV file
going-definitions = What these words mean
going-doors-means = Every doorstep that was recorded, whatever came of it: an answer, nobody home, or no thanks. What residents tell by themselves is no door.
going-spoken-means = Doors where somebody told an issue.
going-rate-means = Doors with an answer, of 100 doors tried.
going-answers-means = Answers from doors, and from residents who told us by themselves.
going-electorate-means = Answers for each 100 people who may vote in the ward, where that number is known.
going-behind-means = A ward whose goal is passed or would be missed at its pace (under four fifths of a steady one), where nobody knocked for seven days, or where under 15 of 100 doors gave an answer.

field-row = the door’s mark
refusal-not-understood-row = Please check the mark of the door.
intake-title = Answers in and out
intake-lead = Take in answers from a table. You see what it says before anything happens; then all of it is taken in, or nothing. The same file twice changes nothing.
intake-file-hint = CSV with commas, semicolons or tabs; { $max } lines at most.
intake-no-round = An answer belongs to a round of listening, and there is none yet. Begin one first, then choose it below.
intake-new = { $n ->
    [0] There is nothing new in this file.
    [one] { $n } new doorstep is in this file.
   *[other] { $n } new doorsteps are in this file.
}
intake-known = { $n ->
    [one] { $n } is there already and stays as it is.
   *[other] { $n } are there already and stay as they are.
}
intake-personal = { $n ->
    [one] { $n } line
   *[other] { $n } lines
} may tell who somebody is. They will be pointed out to whoever sorts the answers.
intake-take-in = { $n ->
    [one] Take in { $n } doorstep
   *[other] Take in { $n } doorsteps
}
intake-taken = { $n ->
    [0] Nothing in it was new.
    [one] { $n } doorstep is taken in.
   *[other] { $n } doorsteps are taken in.
}
intake-far = { $done } of { $total } lines
intake-again = Look again
intake-forget = Forget this file
intake-broke-off = This file could not be taken in, and nothing of it was. Please try again. If it happens again, tell whoever looks after this site.
intake-mapping = Which column says what
intake-header = The first line names the columns
intake-no-column = No column
intake-column = Column { $n } { $name }
intake-column-answer = What they said
intake-column-outcome = How it went (issue, not_home, no_thanks)
intake-column-ward = Ward, by name or code
intake-column-category = What it is about
intake-column-language = Language (en, cy, ur …)
intake-column-day = Day
intake-column-row = The door’s own mark
intake-usual-ward = Ward of lines that name none
intake-no-ward = Every line names its ward
intake-round = Round of listening
intake-look-again = Look again
export-title = Take everything along
export-lead = Tables for any spreadsheet. Nothing in them can act as a formula.
export-answers = Answers
export-doorsteps = Doorsteps
export-issues = Issues
export-wards = Wards
