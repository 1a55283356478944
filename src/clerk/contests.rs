//! Use cases of contests.
