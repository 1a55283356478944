//! Use cases of counts.
