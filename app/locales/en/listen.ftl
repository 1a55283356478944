# Listening: the canvasser's page, the ward's own page, answers, issues, rounds.
refusal-not-listening = Nobody is asking here at the moment. Please try again another day.
refusal-too-late-to-undo = It is too late to take that back. Please tell your organiser.
