# Sheets of paper for canvassing.
refusal-unknown-sheet = We do not know this sheet. Please check the eight letters and numbers under its square code.
refusal-not-then = Please check the date and time. They must lie within the round of listening, and not in the future.

sheets-title = Paper sheets
sheets-lead = For canvassers who would rather write on paper. A sheet has room for twelve doors. Type it in when it comes back: each row counts once, even if somebody types it again.
sheets-enter = Type in a sheet
sheets-code = Code of the sheet
sheets-code-hint = Eight letters and numbers, under the square code.
sheets-find = Open the sheet
sheets-print = Print more
sheets-ward = For which ward?
sheets-number = How many sheets?
sheets-number-hint = { $max } at most.
sheets-make = Make sheets to print
sheets-ready = Your sheets are ready
sheets-ready-hint = Print this page on A4, at 100 %, without margins. Every sheet has a code of its own, so do not copy sheets: print more.
sheets-done = Done
sheets-new = { $n ->
    [0] No row was new.
    [one] { $n } row is saved.
   *[other] { $n } rows are saved.
}
sheets-already = { $n ->
    [one] Row { $rows } was in already, and stays as it was.
   *[other] Rows { $rows } were in already, and stay as they were.
}
sheets-link = Paper sheets for canvassers

sheet-qr = The page where this sheet is typed in
sheet-your-name = Your first name
sheet-day = Day
sheet-hour = Hour
sheet-issue = Issue:
sheet-yes = They said yes
sheet-name = Name
sheet-reach = Phone or e-mail
sheet-consent = Only if they would like to hear what happens, read this aloud:

sheet-title = Sheet { $code }
sheet-keys = Type what stands in each row: 1 for not home, 2 for no thanks, or the issue in their words. Tab goes on, Enter saves the sheet. Leave empty rows empty.
sheet-row = Row { $row }
sheet-row-in = Row { $row } is in already.
sheet-all-in = Every row of this sheet is in already.
sheet-person = Would like to hear
sheet-box-name = Name
sheet-box-reach = Phone or e-mail
sheet-box-consent = Type y if “They said yes” is ticked
sheet-when = When was it?
sheet-canvasser = Canvasser’s first name, if it is there
sheet-save = Save the sheet
sheet-nothing-saved = Nothing is saved yet
sheet-look-at = { $n ->
    [one] Please look at row { $rows }.
   *[other] Please look at rows { $rows }.
}
