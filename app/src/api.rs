//! Server functions: who is asking, parse, one verb of the clerk.
