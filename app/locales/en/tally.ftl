### Counting a file of ballots in the browser (/count).

tally-title = Count a file of ballots
tally-lead = Choose a file of ballots. Your browser counts it here. The file stays on your computer.
tally-formats = It reads BLT, PrefLib, CSV, NIST CVR (JSON), ABIF and CEF (.cvotes).
tally-choose = File of ballots
tally-drop = You can also drop the file here.
tally-method = How to count
tally-auto = As the file suggests
tally-seats = How many are chosen
tally-seats-hint = Leave it empty to take what the file says.
tally-counting = Counting { $name }…
tally-done = { $name } is counted.
tally-failed = The counter did not start. Please load this page again.
tally-noscript = This page counts in your browser and needs JavaScript. Without it, use the program: wardmote count FILE
tally-link = Count a file of ballots

## What stood on the ballots

tally-ballots =
    { $votes ->
        [one] There is { $votes } ballot.
       *[other] There are { $votes } ballots.
    }
tally-blank =
    { $votes ->
        [one] { $votes } ballot is blank.
       *[other] { $votes } ballots are blank.
    }
tally-overvoted =
    { $votes ->
        [one] { $votes } ballot puts several choices at one place.
       *[other] { $votes } ballots put several choices at one place.
    }
tally-skipped =
    { $votes ->
        [one] { $votes } ballot leaves a place empty.
       *[other] { $votes } ballots leave a place empty.
    }
tally-duplicated =
    { $votes ->
        [one] { $votes } ballot names a choice twice.
       *[other] { $votes } ballots name a choice twice.
    }
tally-lot = A tie was settled by lot. Here the lot comes from a fixed seed of 32 zero bytes, so everybody gets the same.

## What is the matter with a file

# The fault itself is told by the reader, in English.
tally-not-understood = The file is not understood in line { $line }, character { $column }: { $fault }
