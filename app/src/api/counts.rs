//! Published counts, for the hall screen.

use leptos::prelude::*;
use wardmote::id::ContestId;

use crate::error::AppError;
use crate::reveal::Reveal;

/// A published count in the screen's language. Before publication there is none.
#[server(endpoint = "fetch_reveal")]
pub async fn fetch_reveal(contest: ContestId, lang: String) -> Result<Reveal, AppError> {
    use crate::words::{Lang, Words};

    let ask = crate::context::asked()?;
    let counted = ask.clerk.published_count(contest).await?;
    let lang = Lang::from_tag(&lang).unwrap_or(ask.words.lang);
    let words = Words::new(lang, ask.words.zone.clone());
    Ok(crate::parts::telling::tell(&words, &ask.base, &counted))
}
