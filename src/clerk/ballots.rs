//! Use cases of ballots.
