//! Sheets of paper: printed, found by their code, and typed in.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::sheets::{Row, SheetInHand};
use wardmote::clerk::{ClerkError, Done};
use wardmote::consent::{Asked, Consent};
use wardmote::error::{Field, Refusal};
use wardmote::id::WardId;
use wardmote::listening::{Said, find_personal};
use wardmote::sheet::{SHEET_ROWS, SheetCode, is_ticked, read_row};
use wardmote::shift::first_name;
use wardmote::text::{FirstName, clean};
use wardmote::time::Timestamp;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::sheet::{self, SheetTrouble};
use wardmote_app::pages::organise::sheets as pages;
use wardmote_app::pages::organise::sheets::Taken;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, moment, number, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get(pages::HERE, Access::Organiser, show);
    table.post(pages::HERE, Access::Organiser, print);
    table.get("/organise/sheets/{sheet}", Access::Organiser, open);
    table.post("/organise/sheets/{sheet}", Access::Organiser, enter);
}

/// What was asked for, or done just now.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Just {
    code: String,
    new: Option<usize>,
    already: String,
}

async fn show(Extension(ask): Extension<Ask>, Query(just): Query<Just>) -> Answer {
    if !just.code.is_empty() {
        let typed = Typed::default().with("code", &just.code);
        return match told(find(&ask, &just.code).await)? {
            Ok(hand) => {
                Ok(Reply::see_other(format!("{}/{}", pages::HERE, hand.sheet.code.as_str())))
            }
            Err(refusal) => Ok(pages::sheets(&ask, None, typed, refusal.into()).await?.into()),
        };
    }
    let already = just.already.split('-').filter_map(|row| row.parse().ok()).collect();
    let taken = just.new.map(|new| Taken { new, already });
    Ok(pages::sheets(&ask, taken, Typed::default(), Trouble::default()).await?.into())
}

async fn find(ask: &Ask, code: &str) -> Done<SheetInHand> {
    ask.clerk.take_sheet(&ask.visitor, &SheetCode::parse(code)?).await
}

async fn print(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let made = async {
        let ward = WardId::parse(typed.one("ward"))
            .map_err(|_| Refusal::NotUnderstood { field: Field::Ward })?;
        let count = number(typed.one("number"), Field::Number)?;
        ask.clerk.make_sheets(&ask.visitor, ward, count, ask.words.lang.tag()).await
    };
    let refusal = match made.await {
        Ok((ward, round, sheets)) => return Ok(pages::print(&ask, &ward, &round, sheets).into()),
        Err(ClerkError::Refused(refusal @ Refusal::NotListening)) => refusal,
        Err(error) => match told::<()>(Err(error))? {
            Ok(()) => Refusal::NotFound,
            Err(refusal) => refusal,
        },
    };
    Ok(pages::sheets(&ask, None, typed, refusal.into()).await?.into())
}

async fn open(Extension(ask): Extension<Ask>, Path(code): Path<String>) -> Answer {
    let hand = match told(find(&ask, &code).await)? {
        Ok(hand) => hand,
        Err(refusal) => return unknown(&ask, &code, refusal).await,
    };
    let typed = Typed::default().with("when", ask.words.machine(ask.clerk.now().to_the_hour()));
    Ok(sheet::enter(&ask, hand, typed, SheetTrouble::default()).into())
}

async fn unknown(ask: &Ask, code: &str, refusal: Refusal) -> Answer {
    let typed = Typed::default().with("code", code);
    Ok(pages::sheets(ask, None, typed, refusal.into()).await?.into())
}

/// What stands above the rows: when, and who it was.
fn head(ask: &Ask, typed: &Typed) -> Result<(Timestamp, Option<FirstName>), Refusal> {
    let at = moment(typed.one("when"), &ask.words.zone)?;
    let name = typed.one("first-name");
    let name = if clean(name).is_empty() { None } else { Some(first_name(name)?) };
    Ok((at, name))
}

/// One row as typed; nothing, where nothing was.
fn row(typed: &Typed, number: u8, wording: &str) -> Result<Option<Row>, Refusal> {
    let of = |key: &str| typed.one(&format!("{key}-{number}"));
    let said = read_row(of("row"))?;
    let asked = Asked {
        name: of("name"),
        reach: of("reach"),
        is_ticked: is_ticked(of("consent")),
        wording,
        with_answer: false,
    };
    let consent: Option<Consent> = asked.read()?;
    match (said, consent) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Refusal::Missing { field: Field::Answer }),
        (Some(said), consent) => Ok(Some(Row { number, said, consent })),
    }
}

/// All rows as typed, and what is the matter with some of them.
fn rows(typed: &Typed, hand: &SheetInHand) -> (Vec<Row>, SheetTrouble) {
    let (mut rows, mut trouble) = (Vec::new(), SheetTrouble::default());
    for number in 1..=SHEET_ROWS {
        match row(typed, number, hand.sheet.wording.as_str()) {
            Ok(None) => {}
            Ok(Some(row)) => {
                if let (Said::InWords(text, ..), false) = (&row.said, typed.has("sure"))
                    && let Some(hint) = find_personal(text.as_str())
                {
                    trouble.personal.push((number, hint));
                }
                rows.push(row);
            }
            Err(refusal) => trouble.rows.push((number, refusal)),
        }
    }
    (rows, trouble)
}

async fn enter(
    Extension(ask): Extension<Ask>,
    Path(code): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let hand = match told(find(&ask, &code).await)? {
        Ok(hand) => hand,
        Err(refusal) => return unknown(&ask, &code, refusal).await,
    };
    let (mut rows, mut trouble) = rows(&typed, &hand);
    for row in &mut rows {
        row.said = row.said.clone().written_on(ask.words.lang.tag());
    }
    let head = head(&ask, &typed);
    if let Err(refusal) = &head {
        trouble.head = refusal.clone().into();
    }
    let Ok((at, name)) = head else {
        return Ok(sheet::enter(&ask, hand, typed, trouble).into());
    };
    if trouble.is_any() {
        return Ok(sheet::enter(&ask, hand, typed, trouble).into());
    }
    match told(ask.clerk.enter_sheet(&ask.visitor, &hand, at, name, rows).await)? {
        Ok(taken) => {
            let already: Vec<_> = taken.already.iter().map(ToString::to_string).collect();
            let (new, already) = (taken.new.len(), already.join("-"));
            Ok(Reply::see_other(format!("{}?new={new}&already={already}", pages::HERE)))
        }
        Err(refusal) => {
            trouble.head = refusal.into();
            Ok(sheet::enter(&ask, hand, typed, trouble).into())
        }
    }
}
