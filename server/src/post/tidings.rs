//! Tells people what happened: looks for what they were not told yet, writes to each
//! address once, and notes it together with the letters.
//!
//! What happened is the queue: a result, a word or a meeting stands in the database
//! anyway, so nothing that was told to everybody can be forgotten here by a crash.

use wardmote::clerk::{Clerk, ClerkError};
use wardmote::follow::Occasion;
use wardmote::letter::Letter;
use wardmote_app::letters::{Writer, Written};

use crate::config::Config;

/// Who writes the letters of a site.
pub fn writer(config: &Config) -> Writer {
    Writer { base: config.url.clone(), zone: config.zone.clone() }
}

/// A letter of these words, not queued yet.
pub fn letter(clerk: &Clerk, written: Written) -> Letter {
    let Written { to, subject, text, way_out } = written;
    Letter { way_out, ..clerk.write_letter(to, &subject, text) }
}

/// Queues letters about all that people were not told yet; says how many. Without a mail
/// server nobody is written to, then or later.
///
/// # Errors
/// When storage fails; what could be told is told all the same.
pub async fn tell(clerk: &Clerk, config: &Config) -> Result<usize, ClerkError> {
    let (mut queued, mut trouble) = (0, None);
    for occasion in clerk.list_untold().await? {
        match tell_one(clerk, config, occasion).await {
            Ok(letters) => queued += letters,
            // It holds up nothing else, and is tried again in the next round.
            Err(error) => trouble = Some(error),
        }
    }
    trouble.map_or(Ok(queued), Err)
}

async fn tell_one(clerk: &Clerk, config: &Config, occasion: Occasion) -> Result<usize, ClerkError> {
    let writer = writer(config);
    let letters: Vec<Letter> = match clerk.tidings(occasion).await {
        Ok(Some((tidings, readers))) if config.mail.is_some() => {
            let written = readers.iter().map(|reader| writer.tell(&tidings, reader));
            written.map(|written| letter(clerk, written)).collect()
        }
        // What is not there any more is told to nobody.
        Ok(_) | Err(ClerkError::Refused(_)) => Vec::new(),
        Err(error) => return Err(error),
    };
    let is_new = clerk.record_told(occasion, &letters).await?;
    Ok(if is_new { letters.len() } else { 0 })
}
