//! How the listening goes, for organisers: a page, a table to take along, and goals.

use axum::Extension;
use axum::extract::Query;
use jiff::ToSpan;
use jiff::tz::TimeZone;
use serde::Deserialize;
use wardmote::error::{Field, Refusal};
use wardmote::id::WardId;
use wardmote::progress::DAYS;
use wardmote::time::Timestamp;
use wardmote_app::context::Ask;
use wardmote_app::pages::listenings::progress;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, number, told};
use super::listenings::end_of;
use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};
use crate::sheet;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/listening/progress", Access::Organiser, show);
    table.get("/organise/listening/progress.csv", Access::Organiser, csv);
    table.post("/organise/listening/goals", Access::Organiser, set);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    done: String,
}

async fn show(Extension(ask): Extension<Ask>, Query(asked): Query<Asked>) -> Answer {
    let days = last_days(ask.clerk.now(), &ask.words.zone);
    let is_done = !asked.done.is_empty();
    let page = progress::progress(&ask, days, Typed::default(), Trouble::default(), is_done);
    Ok(page.await?.into())
}

/// When each of the last seven days begins where the wards are, today last; and when
/// today ends. A day is not always 24 hours long.
pub(super) fn last_days(now: Timestamp, zone: &TimeZone) -> [Timestamp; DAYS + 1] {
    let today = jiff::Timestamp::from_millisecond(now.0).unwrap_or_default();
    let today = today.to_zoned(zone.clone()).date();
    std::array::from_fn(|day| {
        let back =
            i64::try_from(DAYS - 1).unwrap_or_default() - i64::try_from(day).unwrap_or_default();
        let begins = today.checked_sub(back.days()).and_then(|date| date.to_zoned(zone.clone()));
        begins.map_or(now, |begins| Timestamp(begins.timestamp().as_millisecond()))
    })
}

async fn csv(Extension(ask): Extension<Ask>) -> Answer {
    let days = last_days(ask.clerk.now(), &ask.words.zone);
    let all = ask.clerk.how_it_goes(&ask.visitor, &days).await?;
    let mut header: Vec<String> = [
        "ward",
        "doors",
        "doors_with_answer",
        "not_home",
        "no_thanks",
        "told_by_residents",
        "answers",
        "contact_rate_percent",
        "electorate",
        "answers_of_electorate_percent",
        "goal_doors",
        "goal_last_day",
        "top_issues",
    ]
    .map(str::to_owned)
    .to_vec();
    header.extend(days[..DAYS].iter().map(|day| format!("doors_{}", date(&ask, *day))));
    let maybe = |number: Option<u64>| number.map(|n| n.to_string()).unwrap_or_default();
    let rows = all.into_iter().map(|going| {
        let issues: Vec<_> = going.issues.iter().map(|one| one.issue.title.to_string()).collect();
        let (all, electorate) = (going.all, going.ward.electorate);
        let mut row = vec![
            going.ward.name.to_string(),
            all.doors.to_string(),
            all.spoken.to_string(),
            all.not_home.to_string(),
            all.no_thanks.to_string(),
            all.told.to_string(),
            all.answers().to_string(),
            maybe(all.contact_rate()),
            maybe(electorate.map(u64::from)),
            maybe(all.electorate_rate(electorate)),
            maybe(going.goal.map(|goal| goal.doors.into())),
            going.goal.map(|goal| date(&ask, goal.by.plus_ms(-1))).unwrap_or_default(),
            issues.join("; "),
        ];
        row.extend(going.days.iter().map(|day| day.doors.to_string()));
        row
    });
    let bytes = sheet::write(std::iter::once(header).chain(rows));
    Ok(Reply::File(File { name: "wardmote-listening.csv".into(), kind: sheet::KIND, bytes }))
}

/// A day as spreadsheets read it.
fn date(ask: &Ask, at: Timestamp) -> String {
    ask.words.machine(at).chars().take(10).collect()
}

async fn set(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let read = || {
        let ward = WardId::parse(typed.one("ward"))
            .map_err(|_| Refusal::NotUnderstood { field: Field::Ward })?;
        if typed.has("remove") {
            return Ok((ward, None));
        }
        let doors = number(typed.one("doors"), Field::Number)?;
        Ok((ward, Some((doors, end_of(typed.one("by"), &ask.words.zone)?))))
    };
    let done = match read() {
        Ok((ward, Some((doors, by)))) => ask.clerk.set_goal(&ask.visitor, ward, doors, by).await,
        Ok((ward, None)) => ask.clerk.remove_goal(&ask.visitor, ward).await,
        Err(refusal) => Err(Refusal::into(refusal)),
    };
    match told(done)? {
        Ok(()) => Ok(Reply::see_other("/organise/listening/progress?done=1")),
        Err(refusal) => {
            let days = last_days(ask.clerk.now(), &ask.words.zone);
            let page = progress::progress(&ask, days, typed, refusal.into(), false);
            Ok(page.await?.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use wardmote::time::{DAY_MS, HOUR_MS};

    use super::*;

    #[test]
    fn a_week_with_a_change_of_clocks_has_a_day_of_25_hours() {
        let london = TimeZone::get("Europe/London").unwrap();
        // Wednesday 28 October 2026, 12:00 UTC; clocks went back on Sunday.
        let days = last_days(Timestamp(1_793_188_800_000), &london);
        let lengths: Vec<_> = days.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
        assert_eq!(lengths.iter().filter(|ms| **ms == DAY_MS).count(), 6);
        assert_eq!(lengths[3], 25 * HOUR_MS);
        assert_eq!(days[6], Timestamp(1_793_145_600_000), "today begins at midnight");
    }
}
