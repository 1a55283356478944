//! Reading other people's ballot files.

pub mod blt;
