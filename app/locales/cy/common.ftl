language = Iaith
language-change-to = Newid iaith i
