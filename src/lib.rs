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
//! and `id` are the vocabulary; `ward`, `listening`, `issue` and `sorting` are how a
//! ward is heard; `conference`, `contest`, `slip`, `ballot` and `paper` are how it votes;
//! `action` is what becomes of what was chosen, `commitment` what representatives promise,
//! `follow` and `letter` are how people hear of it, `helper` and `training` who helps;
//! `people` says who may do what; `retention` and `trace` say until when what is kept of
//! people, and where; `error` says what a person can be told when something
//! will not do. With the feature `clerk` come `clerk` (the use cases) and `store`
//! (what they need of storage).

#![deny(missing_docs)]

pub mod count;
#[cfg(feature = "formats")]
pub mod format;

#[cfg(feature = "ward")]
pub mod action;
#[cfg(feature = "ward")]
pub mod approval;
#[cfg(feature = "ward")]
pub mod ballot;
#[cfg(feature = "ward")]
pub mod closing;
#[cfg(feature = "ward")]
pub mod commitment;
#[cfg(feature = "ward")]
pub mod conference;
#[cfg(feature = "ward")]
pub mod consent;
#[cfg(feature = "ward")]
pub mod contest;
#[cfg(feature = "ward")]
pub mod desk;
#[cfg(feature = "ward")]
pub mod error;
#[cfg(feature = "ward")]
pub mod follow;
#[cfg(feature = "ward")]
pub mod helper;
#[cfg(feature = "ward")]
pub mod hex;
#[cfg(feature = "ward")]
pub mod id;
#[cfg(feature = "ward")]
pub mod intake;
#[cfg(feature = "ward")]
pub mod issue;
#[cfg(feature = "ward")]
pub mod letter;
#[cfg(feature = "ward")]
pub mod listening;
#[cfg(feature = "ward")]
pub mod paper;
#[cfg(feature = "ward")]
pub mod people;
#[cfg(feature = "ward")]
pub mod picture;
#[cfg(feature = "ward")]
pub mod postcode;
#[cfg(feature = "ward")]
pub mod progress;
#[cfg(feature = "ward")]
pub mod record;
#[cfg(feature = "ward")]
pub mod retention;
#[cfg(feature = "ward")]
pub mod seal;
#[cfg(feature = "ward")]
pub mod sheet;
#[cfg(feature = "ward")]
pub mod shift;
#[cfg(feature = "ward")]
pub mod similar;
#[cfg(feature = "ward")]
pub mod slip;
#[cfg(feature = "ward")]
pub mod sorting;
#[cfg(feature = "ward")]
pub mod text;
#[cfg(feature = "ward")]
pub mod time;
#[cfg(feature = "ward")]
pub mod trace;
#[cfg(feature = "ward")]
pub mod training;
#[cfg(feature = "ward")]
pub mod update;
#[cfg(feature = "ward")]
pub mod ward;

#[cfg(all(test, feature = "ward"))]
pub(crate) mod fixture;

#[cfg(feature = "clerk")]
pub mod clerk;
#[cfg(feature = "clerk")]
pub mod store;
