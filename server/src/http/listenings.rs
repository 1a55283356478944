//! Rounds of listening, for organisers.

use axum::Extension;
use axum::extract::Query;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use wardmote::error::{Field, Refusal};
use wardmote::id::WardId;
use wardmote::text::Question;
use wardmote::time::Timestamp;
use wardmote_app::context::Ask;
use wardmote_app::pages::listenings;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/listening", Access::Organiser, list);
    table.post("/organise/listening", Access::Organiser, begin);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    begun: String,
}

async fn list(Extension(ask): Extension<Ask>, Query(asked): Query<Asked>) -> Answer {
    let begun = !asked.begun.is_empty();
    Ok(listenings::listenings(&ask, None, Trouble::default(), begun).await?.into())
}

async fn begin(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let refusal = match read(&typed, &ask.words.zone) {
        Ok((question, wards, ends_at)) => {
            let begun = ask.clerk.begin_listening(&ask.visitor, question, wards, ends_at).await;
            match told(begun)? {
                Ok(_) => return Ok(Reply::see_other("/organise/listening?begun=1")),
                Err(refusal) => refusal,
            }
        }
        Err(refusal) => refusal,
    };
    Ok(listenings::listenings(&ask, Some(typed), refusal.into(), false).await?.into())
}

/// A round as typed.
type Round = (Question, Vec<WardId>, Option<Timestamp>);

fn read(typed: &Typed, zone: &TimeZone) -> Result<Round, Refusal> {
    let question = Question::parse(typed.one("question"))?;
    let wards = typed
        .all("ward")
        .map(|id| WardId::parse(id).map_err(|_| Refusal::NotUnderstood { field: Field::Ward }))
        .collect::<Result<_, _>>()?;
    let ends_at =
        Some(typed.one("ends")).filter(|day| !day.is_empty()).map(|day| end_of(day, zone));
    Ok((question, wards, ends_at.transpose()?))
}

/// The end of a day as `<input type=date>` sends it: the last day is listened to as well.
pub(super) fn end_of(day: &str, zone: &TimeZone) -> Result<Timestamp, Refusal> {
    let not_understood = |_| Refusal::NotUnderstood { field: Field::Time };
    let day: Date = day.trim().parse().map_err(not_understood)?;
    let next = day.checked_add(1.day()).map_err(not_understood)?;
    let midnight = next.to_zoned(zone.clone()).map_err(not_understood)?;
    Ok(Timestamp(midnight.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_listened_to_until_midnight_on_the_clock_of_the_hall() {
        let london = TimeZone::get("Europe/London").unwrap();
        let end = end_of("2026-07-01", &london).unwrap();
        assert_eq!(end, Timestamp(1_782_946_800_000), "23:00 UTC is midnight in summer");
        assert!(end_of("soon", &london).is_err());
    }
}
