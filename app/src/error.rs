//! What a server function answers when it cannot do as asked.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};
use wardmote::error::Refusal;

/// Why an island's request failed: a refusal it can show, or simply "not now".
/// Nothing of the inside of the server is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    /// It cannot be done as asked.
    #[error(transparent)]
    Refused(Refusal),
    /// What was sent is not what the function takes.
    #[error("not understood")]
    Misread,
    /// It failed; trying again later is safe.
    #[error("not now")]
    Failed,
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::Deserialization(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::UnsupportedRequestMethod(_) => Self::Misread,
            _ => Self::Failed,
        }
    }
}

#[cfg(feature = "ssr")]
impl From<wardmote::clerk::ClerkError> for AppError {
    fn from(error: wardmote::clerk::ClerkError) -> Self {
        match error {
            wardmote::clerk::ClerkError::Refused(refusal) => Self::Refused(refusal),
            error => {
                leptos::logging::error!("server function failed: {error}");
                Self::Failed
            }
        }
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
