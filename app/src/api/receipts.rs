//! The receipts of a closed vote, for the check minute on the hall screen.

use leptos::prelude::*;
use wardmote::id::ContestId;

use crate::codes::CodeList;
use crate::error::AppError;

/// The codes of a closed vote. Before closing there are none.
#[server(endpoint = "fetch_codes")]
pub async fn fetch_codes(contest: ContestId) -> Result<CodeList, AppError> {
    let ask = crate::context::asked()?;
    let receipts = ask.clerk.public_receipts(contest).await?;
    let closing = ask.clerk.closing_hash(contest).await?;
    Ok(crate::parts::codes::listed(&receipts, closing))
}
