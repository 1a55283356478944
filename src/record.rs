//! The record: the public file of a closed contest, from which anybody can
//! repeat the count and check that nothing was added, dropped or changed.
//!
//! What is hashed, signed and counted is said in the modules, in the order of
//! an evening: [`opening`] fixes the rules, [`log`] is what was done,
//! [`receipt`] is what voters hold, [`closing`] fixes receipts, [`ballots`] and
//! [`numbers`], [`publication`] says how much of the rankings is shown. All
//! stand on [`hash`] and [`merkle`].

pub mod ballots;
pub mod closing;
pub mod hash;
pub mod log;
pub mod merkle;
pub mod numbers;
pub mod opening;
pub mod publication;
pub mod receipt;

#[cfg(test)]
pub(crate) mod fixture;
