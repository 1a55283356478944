//! What is printed, read back from the PDF by another reader: pixels, letters and tags.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops")]

mod ballots;
mod fixture;
mod paper;
mod pictures;
mod reports;
mod sheets;
mod tags;
