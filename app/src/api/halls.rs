//! The present state of a meeting, for pages whose live line does not stand.

use leptos::prelude::*;
use wardmote::id::ConferenceId;
use wardmote::update::Update;

use crate::error::AppError;

/// What everybody may know of a meeting now.
#[server(endpoint = "fetch_hall")]
pub async fn fetch_hall(conference: ConferenceId) -> Result<Update, AppError> {
    let ask = crate::context::asked()?;
    Ok(ask.clerk.hall(conference).await?)
}
