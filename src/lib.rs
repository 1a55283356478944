//! Wardmote: how a ward decides together what to fix first.
//!
//! This crate is the domain: pure, synchronous and wasm-safe. It does no I/O,
//! reads no clock, rolls no dice of its own, and cannot panic on input.
//!
//! Reading order: [`text`] and [`id`] are the vocabulary; [`ward`],
//! [`listening`] and [`issue`] are how a ward is heard; [`conference`],
//! [`contest`], [`slip`] and [`ballot`] are how it votes; [`count`] is how the
//! votes are counted; [`people`] says who may do what; [`error`] says what a
//! person can be told when something will not do.
//!
//! With the feature `clerk` come `clerk` (the use cases) and `store` (what
//! they need of storage).

pub mod approval;
pub mod ballot;
pub mod conference;
pub mod contest;
pub mod count;
pub mod error;
pub mod format;
pub mod hex;
pub mod id;
pub mod issue;
pub mod listening;
pub mod people;
pub mod record;
pub mod seal;
pub mod similar;
pub mod slip;
pub mod text;
pub mod time;
pub mod update;
pub mod ward;

#[cfg(test)]
pub(crate) mod fixture;

#[cfg(feature = "clerk")]
pub mod clerk;
#[cfg(feature = "clerk")]
pub mod store;
