//! What is kept of people: told to everybody, set by administrators, and one person
//! found, given to them and erased.

use axum::Extension;
use axum::extract::Query;
use serde::{Deserialize, Serialize};
use wardmote::clerk::retention::read_days;
use wardmote::clerk::traces::Found;
use wardmote::error::{Field, Refusal};
use wardmote::retention::Kept;
use wardmote::time::Timestamp;
use wardmote::trace::{Source, TraceKey};
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::{keeping, person};
use wardmote_app::pages::privacy;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, told};
use super::reply::{Answer, File, Reply, Stop};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get(privacy::HERE, Access::Anybody, show);
    table.get(keeping::HERE, Access::Administrator, settings);
    table.post(keeping::HERE, Access::Administrator, save);
    table.get(person::HERE, Access::Administrator, search);
    table.post(person::HERE, Access::Administrator, find);
    table.post("/organise/settings/person/export", Access::Administrator, export);
    table.post("/organise/settings/person/erase", Access::Administrator, erase);
}

async fn show(Extension(ask): Extension<Ask>) -> Answer {
    Ok(privacy::privacy(&ask).await?.into())
}

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Just {
    saved: String,
    erased: Option<u64>,
}

async fn settings(Extension(ask): Extension<Ask>, Query(just): Query<Just>) -> Answer {
    let is_saved = !just.saved.is_empty();
    Ok(keeping::settings(&ask, None, Trouble::default(), is_saved).await?.into())
}

/// Saves what was typed; where that changes how long something is kept, it is first told
/// what that erases.
async fn save(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let refusal = match read_days(|name| typed.one(name)) {
        Ok(wanted) => match save_days(&ask, &typed, &wanted).await? {
            Ok(reply) => return Ok(reply),
            Err(refusal) => refusal,
        },
        Err(refusal) => refusal,
    };
    Ok(keeping::settings(&ask, Some(typed), refusal.into(), false).await?.into())
}

async fn save_days(
    ask: &Ask,
    typed: &Typed,
    wanted: &[(Kept, i64)],
) -> Result<Result<Reply, Refusal>, Stop> {
    let contact = typed.one(keeping::CONTACT);
    if !typed.has("sure") {
        let planned = ask.clerk.plan_keeping(&ask.visitor, wanted).await?;
        if !planned.is_empty() {
            return Ok(Ok(keeping::before(ask, typed, planned).into()));
        }
    }
    let done = told(ask.clerk.set_keeping(&ask.visitor, wanted, contact).await)?;
    Ok(done.map(|()| Reply::see_other(format!("{}?saved=1", keeping::HERE))))
}

async fn search(Extension(ask): Extension<Ask>, Query(just): Query<Just>) -> Answer {
    let (typed, trouble) = (Typed::default(), Trouble::default());
    Ok(person::search(&ask, typed, None, trouble, just.erased).into())
}

/// Looks somebody up. Whom is never in an address, where browsers would remember it.
async fn find(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let found = told(ask.clerk.find_person(&ask.visitor, typed.one(person::WHO)).await)?;
    Ok(match found {
        Ok(found) => person::search(&ask, typed, Some(found), Trouble::default(), None).into(),
        Err(refusal) => person::search(&ask, typed, None, refusal.into(), None).into(),
    })
}

/// What was found of somebody, and ticked; or the page that asks for a tick.
async fn ticked(ask: &Ask, typed: &Typed) -> Result<Result<Vec<Found>, Reply>, Stop> {
    let found = match told(ask.clerk.find_person(&ask.visitor, typed.one(person::WHO)).await)? {
        Ok(found) => found,
        Err(refusal) => {
            return Ok(Err(person::search(ask, typed.clone(), None, refusal.into(), None).into()));
        }
    };
    let is_ticked = |one: &&Found| typed.ticked(person::ITEM, &one.key().to_string());
    let some: Vec<_> = found.iter().filter(is_ticked).cloned().collect();
    if some.is_empty() {
        // Nothing is there to tick any more where all of it has gone since.
        let asks = Refusal::NotUnderstood { field: Field::Person };
        let trouble = if found.is_empty() { Trouble::default() } else { asks.into() };
        return Ok(Err(person::search(ask, typed.clone(), Some(found), trouble, None).into()));
    }
    Ok(Ok(some))
}

/// Something kept of a person, as they get it.
#[derive(Serialize)]
struct Item {
    kept_in: Source,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    phone_or_email: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    words: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    about: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    since: String,
}

/// The file somebody gets.
#[derive(Serialize)]
struct Everything {
    made: String,
    kept: Vec<Item>,
}

impl Item {
    fn of(ask: &Ask, found: Found) -> Self {
        let trace = found.trace;
        let is_known = trace.at > Timestamp::default();
        Self {
            kept_in: trace.source,
            name: trace.name,
            phone_or_email: trace.reach,
            words: trace.words,
            about: trace.about,
            note: trace.note,
            since: if is_known { ask.words.machine(trace.at) } else { String::new() },
        }
    }
}

async fn export(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let found = match ticked(&ask, &typed).await? {
        Ok(found) => found,
        Err(page) => return Ok(page),
    };
    tracing::info!(entries = found.len(), "what is kept of somebody was saved as a file");
    let kept = found.into_iter().map(|one| Item::of(&ask, one)).collect();
    let everything = Everything { made: ask.words.machine(ask.clerk.now()), kept };
    Ok(Reply::File(File::json("what-is-kept.json".to_owned(), &everything)))
}

/// Asks once, and then erases all of it.
async fn erase(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    if !typed.has("sure") {
        return Ok(match ticked(&ask, &typed).await? {
            Ok(going) => person::sure(&ask, typed.one(person::WHO).to_owned(), going).into(),
            Err(page) => page,
        });
    }
    let keys = typed.all(person::ITEM).map(TraceKey::parse);
    let keys: Vec<_> = keys.collect::<Result<_, _>>()?;
    let erased = ask.clerk.erase_person(&ask.visitor, &keys).await?;
    tracing::info!(erased, "somebody was erased everywhere");
    Ok(Reply::see_other(format!("{}?erased={erased}", person::HERE)))
}
