//! Reading forms: boxes that repeat, uploaded files, numbers and moments.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use http::header;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use url::form_urlencoded;
use wardmote::clerk::{ClerkError, Done};
use wardmote::error::{Field, Refusal};
use wardmote::time::Timestamp;
use wardmote_app::pages::trouble;
use wardmote_app::typed::Typed;

use super::reply::Stop;

/// A form as it was sent: url-encoded, or with files.
pub struct Sent(pub Typed);

/// A form with a picture, which is no text. Its box keeps its name in the form, so that
/// the page can say that it is to be chosen again.
pub struct SentWithPicture(pub Typed, pub Option<Bytes>);

/// The box of the picture.
const PICTURE: &str = "picture";

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Stop;

    async fn from_request(request: Request, state: &S) -> Result<Self, Stop> {
        Ok(Self(SentWithPicture::from_request(request, state).await?.0))
    }
}

impl<S: Send + Sync> FromRequest<S> for SentWithPicture {
    type Rejection = Stop;

    async fn from_request(request: Request, state: &S) -> Result<Self, Stop> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let has_files = kind
            .and_then(|kind| kind.to_str().ok())
            .is_some_and(|kind| kind.starts_with("multipart/form-data"));
        let (pairs, picture) = if has_files {
            read_parts(request, state).await.ok_or(Refusal::NotUnderstood { field: Field::File })?
        } else {
            let bytes = Bytes::from_request(request, state)
                .await
                .map_err(|_| Refusal::NotUnderstood { field: Field::File })?;
            (form_urlencoded::parse(&bytes).into_owned().collect(), None)
        };
        Ok(Self(Typed::sent(pairs), picture))
    }
}

/// The texts of a form, and its picture.
type Parts = (Vec<(String, String)>, Option<Bytes>);

/// The parts of a form with files; nothing when it is broken.
async fn read_parts<S: Send + Sync>(request: Request, state: &S) -> Option<Parts> {
    let mut parts = Multipart::from_request(request, state).await.ok()?;
    let (mut pairs, mut picture) = (Vec::new(), None);
    while let Some(part) = parts.next_field().await.ok()? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.ok()?;
        if name != PICTURE {
            pairs.push((name, read_text(&bytes)));
        } else if !bytes.is_empty() {
            picture = Some(bytes);
            pairs.push((name, PICTURE.to_owned()));
        }
    }
    Some((pairs, picture))
}

/// Text as UTF-8, as UTF-16 with its mark ("Unicode text" of spreadsheets), or as Latin-1,
/// which older ones write.
fn read_text(bytes: &[u8]) -> String {
    let wide = |pair: fn([u8; 2]) -> u16| {
        let pairs = bytes[2..].chunks_exact(2).map(|two| pair([two[0], two[1]]));
        char::decode_utf16(pairs).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xff, 0xfe, ..] => return wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => return wide(u16::from_be_bytes),
        _ => {}
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

/// A list as it was pasted, or else the file that was sent.
pub fn list_text(typed: &Typed) -> &str {
    let pasted = typed.one("csv");
    if pasted.trim().is_empty() { typed.one("file") } else { pasted }
}

/// A whole number as typed.
pub fn number(text: &str, field: Field) -> Result<u32, Refusal> {
    match text.trim() {
        "" => Err(Refusal::Missing { field }),
        text => text.parse().map_err(|_| Refusal::NotUnderstood { field }),
    }
}

/// A moment as `<input type=datetime-local>` sends it, on the clock of the hall.
pub fn moment(text: &str, zone: &TimeZone) -> Result<Timestamp, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Missing { field: Field::Time });
    }
    let not_understood = |_| Refusal::NotUnderstood { field: Field::Time };
    let time: DateTime = text.parse().map_err(not_understood)?;
    let zoned = time.to_zoned(zone.clone()).map_err(not_understood)?;
    Ok(Timestamp(zoned.timestamp().as_millisecond()))
}

/// A day as `<input type=date>` sends it: its end, on the clock of the hall.
pub fn day(text: &str, field: Field, zone: &TimeZone) -> Result<Timestamp, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Missing { field });
    }
    let not_understood = |_| Refusal::NotUnderstood { field };
    let day: Date = text.parse().map_err(not_understood)?;
    let end = day.at(23, 59, 59, 0).to_zoned(zone.clone()).map_err(not_understood)?;
    Ok(Timestamp(end.timestamp().as_millisecond()))
}

/// Parts what a person can set right in the form from everything else: the
/// first shows the form again, the second is a page of its own.
pub fn told<T>(done: Done<T>) -> Result<Result<T, Refusal>, Stop> {
    match done {
        Ok(value) => Ok(Ok(value)),
        Err(ClerkError::Refused(refusal)) if matches!(trouble::status(&refusal), 422 | 429) => {
            Ok(Err(refusal))
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_on_the_clock_of_the_hall() {
        let london = TimeZone::get("Europe/London").unwrap();
        let summer = moment("2026-07-01T19:00", &london).unwrap();
        assert_eq!(summer, moment("2026-07-01 18:00", &TimeZone::UTC).unwrap());
        assert!(moment("tomorrow", &london).is_err());
    }

    #[test]
    fn a_file_of_an_older_spreadsheet_keeps_its_accents() {
        assert_eq!(read_text(b"Llanf\xE2n"), "Llanf\u{e2}n");
    }
}
