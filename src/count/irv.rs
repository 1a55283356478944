//! irv.
