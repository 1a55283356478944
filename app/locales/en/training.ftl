### Training, and how the number of helpers grows. Reading age 9.

training-title = Training and growth
training-grown = People found and trained
training-number = { $n ->
    [0] Nobody has been trained yet.
    [one] One person was found and trained.
   *[other] { $n } people were found and trained.
}
training-found-active = { $found } found in all. { $active } did something in the last { $days } days.
training-found = Found
training-trained = Trained
training-active = Active in { $days } days
training-wards = Ward by ward
training-what-counts = Each person counts once, in their own ward. Whoever was trained and left stays in the numbers, without their name. “Joined” counts those who are still here.
training-bars = Who joined and who was trained, month by month: { $whose }
training-months = Month by month
training-month = Month
training-joined = Joined
training-newly = Trained for the first time
training-csv = Save the numbers as a table
training-sessions = Sessions
training-none = No session is kept here yet.
training-came = { $n ->
    [0] Nobody is ticked yet.
    [one] One person came.
   *[other] { $n } people came.
}
training-new = Keep a session
training-kind = What was learnt
training-kind-doors = Asking at doors
training-kind-desk = Slips and paper at the desk
training-kind-meeting = Holding a meeting
training-kind-actions = Carrying an action through
training-kind-people = Finding helpers
training-kind-other = Something else
training-at = When
training-place = Where
training-keep = Keep it, then tick who came
training-who-came = Who came
training-save-show = Save, and show these
training-nobody = Nobody is found here. Choose another ward, or all.
training-remove = Delete this session
training-remove-what = The session and who came to it are deleted, and their numbers with them.
training-remove-sure = Yes, delete it
training-removed = Deleted.
training-attended = Came to: { $what }, { $day }
