//! Use cases of slips.
