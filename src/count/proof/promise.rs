//! What the methods promise.
