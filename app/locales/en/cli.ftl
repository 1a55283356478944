# What the program says on a terminal.
cli-exhausted = No choices left
