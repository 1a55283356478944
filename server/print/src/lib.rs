//! What Wardmote prints: sheets of slips, and paper ballots, in exact millimetres; reports
//! of wards; and results as pictures.
//!
//! Pure: no clock, no chance of its own, no file. Sentences come in ready-made, in the
//! language they are read in. Without the feature `pdf` only the measures are here, for
//! pages that a browser prints.
//!
//! Read in this order: [`sheet`], [`stock`], [`colour`], then [`pdf`]; [`picture`] and
//! [`report`] stand by themselves.

pub mod colour;
#[cfg(feature = "pdf")]
pub mod drawing;
pub mod measure;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod picture;
pub mod report;
pub mod sheet;
pub mod stock;
