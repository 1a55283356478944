//! Use cases of issues.
