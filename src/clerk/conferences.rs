//! Use cases of conferences.
