//! Which answers say the same thing.
