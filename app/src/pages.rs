//! The pages, one file each: read through the clerk, lay out, place islands.

pub mod home;
pub mod trouble;
pub mod vote;
