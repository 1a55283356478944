//! Training over HTTP: sessions, who came, and the numbers as a page and as a table.

use axum::Extension;
use axum::extract::{Path, Query};
use jiff::ToSpan;
use jiff::tz::TimeZone;
use serde::Deserialize;
use wardmote::error::Field;
use wardmote::id::{TrainingId, WardId};
use wardmote::text::Name;
use wardmote::time::Timestamp;
use wardmote::training::{Came, Growth, Kind, MONTHS};
use wardmote_app::context::Ask;
use wardmote_app::pages::trainings::{self as pages, HERE, one};
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, moment, told};
use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};
use crate::sheet;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get(HERE, Access::Organiser, show);
    table.post(HERE, Access::Organiser, keep);
    table.get("/organise/trainings/growth.csv", Access::Organiser, csv);
    table.get("/organise/trainings/{id}", Access::Organiser, show_one);
    table.post("/organise/trainings/{id}", Access::Organiser, note);
    table.post("/organise/trainings/{id}/remove", Access::Organiser, remove);
}

/// What is shown, and what was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    ward: String,
    saved: String,
    removed: String,
}

/// When each of the last months begins where the wards are, this one last; and when the
/// next one does.
fn last_months(now: Timestamp, zone: &TimeZone) -> [Timestamp; MONTHS + 1] {
    let today = jiff::Timestamp::from_millisecond(now.0).unwrap_or_default();
    let first = today.to_zoned(zone.clone()).date().first_of_month();
    std::array::from_fn(|month| {
        let back = i64::try_from(MONTHS - 1).unwrap_or_default()
            - i64::try_from(month).unwrap_or_default();
        let begins = first.checked_sub(back.months()).and_then(|date| date.to_zoned(zone.clone()));
        begins.map_or(now, |begins| Timestamp(begins.timestamp().as_millisecond()))
    })
}

async fn page(ask: &Ask, typed: Typed, trouble: Trouble, is_removed: bool) -> Answer {
    let months = last_months(ask.clerk.now(), &ask.words.zone);
    Ok(pages::trainings(ask, months, typed, trouble, is_removed).await?.into())
}

async fn show(Extension(ask): Extension<Ask>, Query(wanted): Query<Wanted>) -> Answer {
    page(&ask, Typed::default(), Trouble::default(), !wanted.removed.is_empty()).await
}

async fn keep(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let id = TrainingId::parse(typed.one("training"))?;
    let done = async {
        let kind = Kind::parse(typed.one("kind"))?;
        let at = moment(typed.one("at"), &ask.words.zone)?;
        let place = Name::parse(typed.one("place")).map_err(|it| it.about(Field::Place))?;
        ask.clerk.record_training(&ask.visitor, id, (kind, place, at)).await
    };
    match told(done.await)? {
        Ok(()) => Ok(Reply::see_other(format!("{HERE}/{id}"))),
        Err(refusal) => page(&ask, typed, refusal.into(), false).await,
    }
}

async fn show_one(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let (id, ward) = (TrainingId::parse(&id)?, WardId::parse(&wanted.ward).ok());
    Ok(one::one(&ask, id, ward, !wanted.saved.is_empty()).await?.into())
}

async fn note(Extension(ask): Extension<Ask>, Path(id): Path<String>, Sent(typed): Sent) -> Answer {
    let id = TrainingId::parse(&id)?;
    let (shown, ticked): (Vec<_>, Vec<_>) =
        (typed.all("shown").collect(), typed.all("came").collect());
    ask.clerk.note_came(&ask.visitor, id, &Came::read(&shown, &ticked)?).await?;
    // Only what is an id goes into the address.
    let ward = WardId::parse(typed.one("ward")).map(|ward| format!("&ward={ward}"));
    Ok(Reply::see_other(format!("{HERE}/{id}?saved=1{}", ward.unwrap_or_default())))
}

async fn remove(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    ask.clerk.remove_training(&ask.visitor, TrainingId::parse(&id)?).await?;
    Ok(Reply::see_other(format!("{HERE}?removed=1")))
}

/// A line of the table.
fn row(name: String, growth: &Growth) -> Vec<String> {
    let numbers = [growth.found, growth.trained, growth.active];
    let months = growth.joined.iter().chain(&growth.newly_trained);
    let numbers = numbers.iter().chain(months).map(ToString::to_string);
    std::iter::once(name).chain(numbers).collect()
}

async fn csv(Extension(ask): Extension<Ask>) -> Answer {
    let months = last_months(ask.clerk.now(), &ask.words.zone);
    let report = ask.clerk.growth(&ask.visitor, &months).await?;
    let mut header: Vec<String> =
        ["ward", "found", "trained", "active_30_days"].map(str::to_owned).to_vec();
    for what in ["joined", "first_trained"] {
        let month = |at: &Timestamp| ask.words.machine(*at).chars().take(7).collect::<String>();
        header.extend(months[..MONTHS].iter().map(|at| format!("{what}_{}", month(at))));
    }
    let all = std::iter::once(row("*".to_owned(), &report.all));
    let wards = report.wards.iter().map(|(ward, growth)| row(ward.name.to_string(), growth));
    let bytes = sheet::write(std::iter::once(header).chain(all).chain(wards));
    Ok(Reply::File(File { name: "wardmote-trained.csv".into(), kind: sheet::KIND, bytes }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_months_begins_each_on_the_first_at_midnight() {
        let london = TimeZone::get("Europe/London").unwrap();
        // 31 October 2026: a month back there is no 31st, and no summer time.
        let at = |text: &str| moment(text, &london).unwrap();
        let months = last_months(at("2026-10-31T12:00"), &london);
        assert_eq!(months[MONTHS], at("2026-11-01T00:00"));
        assert_eq!(months[MONTHS - 1], at("2026-10-01T00:00"));
        assert_eq!(months[0], at("2025-11-01T00:00"));
        assert!(months.is_sorted());
    }
}
