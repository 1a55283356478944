//! Server functions: who is asking, parse, one verb of the clerk.
#![expect(missing_docs, reason = "the macro puts a struct beside each function")]

pub mod counts;
pub mod halls;
pub mod receipts;
