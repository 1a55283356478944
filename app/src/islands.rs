//! The few hydrated leaves of the page. An island never contains another.

pub mod doorstep;
pub mod ranker;
