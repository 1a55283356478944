# What the program says on a terminal.
cli-exhausted = No choices left
cli-no-lot-seed = No --lot-seed was given, so the seed of the lot is 32 zero bytes.
cli-undeclared = { $title } stands for several people, so it goes out first.
cli-one-place = { $seats } were to be chosen; instant-runoff chooses one.
