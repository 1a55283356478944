//! The few hydrated leaves of the page. An island never contains another.
#![expect(missing_docs, reason = "the macro puts a struct beside each island")]

pub mod bars;
pub mod closing;
pub mod doorstep;
pub mod line;
pub mod other_ways;
pub mod ranker;
pub mod result;
pub mod round_table;
pub mod screen;
pub mod tally;
pub mod watch;
