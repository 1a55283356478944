//! The `wardmote` program.

fn main() {}
