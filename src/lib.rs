//! Wardmote: how a ward decides together what to fix first.
//!
//! This crate is the domain: pure, synchronous and wasm-safe. It does no I/O,
//! reads no clock, rolls no dice of its own, and cannot panic on input.
//!
//! Without features it is a library for counting ranked ballots: [`count`] has
//! the methods, their sources and a worked example for each. With the feature
//! `formats` comes `format`, which reads and writes other people's ballot files.
//!
//! With the feature `ward` comes everything a ward needs. Reading order: `text`
//! and `id` are the vocabulary; `ward`, `listening` and `issue` are how a ward is
//! heard; `conference`, `contest`, `slip` and `ballot` are how it votes; `people`
//! says who may do what; `error` says what a person can be told when something
//! will not do. With the feature `clerk` come `clerk` (the use cases) and `store`
//! (what they need of storage).

#![deny(missing_docs)]

pub mod count;
#[cfg(feature = "formats")]
pub mod format;

/// The modules of the feature `ward`.
macro_rules! ward {
    ($(pub mod $name:ident;)+) => {
        $(#[cfg(feature = "ward")] pub mod $name;)+
    };
}

ward! {
    pub mod approval;
    pub mod ballot;
    pub mod closing;
    pub mod conference;
    pub mod contest;
    pub mod desk;
    pub mod error;
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
}

#[cfg(all(test, feature = "ward"))]
pub(crate) mod fixture;

#[cfg(feature = "clerk")]
pub mod clerk;
#[cfg(feature = "clerk")]
pub mod store;
