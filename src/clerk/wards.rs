//! Use cases of wards.
