//! The people register over HTTP: joining, one's own page, and messages that show
//! neither side the other's address.

mod lists;
mod organise;

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::helpers::{Addressee, Joining};
use wardmote::consent::Reach;
use wardmote::error::{Field, Refusal};
use wardmote::helper::{Shown, own_path};
use wardmote::id::{HelperId, WardId};
use wardmote::letter::Letter;
use wardmote::slip::Token;
use wardmote::text::Message;
use wardmote::ward::Ward;
use wardmote_app::context::Ask;
use wardmote_app::pages::helpers::own::After;
use wardmote_app::pages::helpers::{form, join as pages, own, write};
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, told};
use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};
use crate::post::tidings::{letter, writer};
use crate::wiring::Program;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/join-in", Access::Anybody, show_join);
    table.post("/join-in", Access::Anybody, join);
    table.get("/c/{token}/helper", Access::Link("canvass"), show_door);
    table.post("/c/{token}/helper", Access::Link("canvass"), at_door);
    table.get("/helper/{token}", Access::Anybody, show_own);
    table.post("/helper/{token}", Access::Anybody, change);
    table.get("/helper/{token}/mine.json", Access::Anybody, mine);
    table.post("/helper/{token}/leave", Access::Anybody, leave);
    table.get("/ward/{ward}/helpers/{id}", Access::Anybody, show_write);
    table.post("/ward/{ward}/helpers/{id}", Access::Anybody, send);
    lists::routes(table);
    organise::routes(table);
}

/// For which ward somebody joins, and what was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    ward: String,
    added: String,
}

impl Wanted {
    fn typed(&self) -> Typed {
        Typed::default().with("ward", self.ward.trim())
    }
}

async fn show_join(Extension(ask): Extension<Ask>, Query(wanted): Query<Wanted>) -> Answer {
    Ok(pages::join(&ask, wanted.typed(), Trouble::default()).await?.into())
}

/// What a form about somebody says, with the letter for whoever can be mailed.
fn read(
    (ask, program): (&Ask, &Program),
    typed: &Typed,
) -> Result<(Joining, Option<Welcome>), Refusal> {
    let profile = form::read(typed)?;
    let wording = form::agreed(typed)?;
    let lang = ask.words.lang.tag().to_owned();
    // Also without a letter: nobody fills the register by a program.
    program.guesses.spend_letter()?;
    let letter = welcome((ask, program), &profile.reach, &lang);
    Ok((Joining { profile, wording, lang }, letter))
}

/// A letter to somebody's address, and the link in it.
type Welcome = (Letter, Token);

/// The letter to an address, if it is one, unless it got enough of them. Its link is no
/// other: whoever saves their page by it reads what goes there.
fn welcome((ask, program): (&Ask, &Program), reach: &Reach, lang: &str) -> Option<Welcome> {
    let Reach::Email(email) = reach else { return None };
    if !ask.has_mail || !program.guesses.may_write(email) {
        return None;
    }
    let key = ask.clerk.new_helper_key();
    let written = writer(&program.config).welcome(email, lang, &key);
    Some((letter(&ask.clerk, written), key))
}

/// What the clerk takes of it.
fn with_key(welcome: Option<&Welcome>) -> Option<(&Letter, &Token)> {
    welcome.map(|(letter, key)| (letter, key))
}

async fn join(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Sent(typed): Sent,
) -> Answer {
    if typed.has("again") {
        return Ok(pages::join(&ask, typed, Trouble::default()).await?.into());
    }
    let key = Token::parse(typed.one("key"));
    let done = async {
        // A form without its link was not made by us.
        let key = key.clone().map_err(|_| Refusal::NotUnderstood { field: Field::Consent })?;
        let (joining, letter) = read((&ask, &program), &typed)?;
        ask.clerk.join(joining, &key, with_key(letter.as_ref())).await?;
        Ok(key)
    };
    match told(done.await)? {
        Ok(key) => Ok(Reply::see_other(format!("{}?joined=1", own_path(&key)))),
        Err(refusal) => Ok(pages::join(&ask, typed, refusal.into()).await?.into()),
    }
}

async fn show_door(Extension(ask): Extension<Ask>, Query(wanted): Query<Wanted>) -> Answer {
    let is_added = !wanted.added.is_empty();
    Ok(pages::at_door(&ask, wanted.typed(), Trouble::default(), is_added).await?.into())
}

async fn at_door(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Sent(typed): Sent,
) -> Answer {
    if typed.has("again") {
        return Ok(pages::at_door(&ask, typed, Trouble::default(), false).await?.into());
    }
    let entry = HelperId::parse(typed.one("entry"))?;
    let done = async {
        let (joining, letter) = read((&ask, &program), &typed)?;
        let letter = with_key(letter.as_ref());
        ask.clerk.join_at_door(&ask.visitor, entry, joining, letter).await
    };
    match told(done.await)? {
        Ok(_) => {
            let ward = typed.one("ward").trim();
            Ok(Reply::see_other(format!("{}?added=1&ward={ward}", ask.path)))
        }
        Err(refusal) => Ok(pages::at_door(&ask, typed, refusal.into(), false).await?.into()),
    }
}

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Just {
    joined: String,
    saved: String,
    sent: String,
}

async fn show_own(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Query(just): Query<Just>,
) -> Answer {
    let after = match (just.joined.is_empty(), just.saved.is_empty()) {
        (false, _) => After::Joined,
        (_, false) => After::Saved,
        _ => After::Nothing,
    };
    let helper = ask.clerk.find_own(&token).await?;
    Ok(own::own(&ask, helper, after, None, Trouble::default()).await?.into())
}

async fn change(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    if typed.has("again") {
        let after = if typed.has("joined") { After::Joined } else { After::Nothing };
        let helper = ask.clerk.find_own(&token).await?;
        let page = own::own(&ask, helper, after, Some(typed), Trouble::default());
        return Ok(page.await?.into());
    }
    let done = async {
        let profile = form::read(&typed)?;
        let helper = ask.clerk.find_own(&token).await?.ok_or(Refusal::NotFound)?;
        let letter = if helper.profile.reach == profile.reach {
            None
        } else {
            program.guesses.spend_letter()?;
            welcome((&ask, &program), &profile.reach, &helper.lang)
        };
        ask.clerk.change_own(&token, &profile, with_key(letter.as_ref())).await
    };
    match told(done.await)? {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", ask.path))),
        Err(refusal) => {
            let helper = ask.clerk.find_own(&token).await?;
            let page = own::own(&ask, helper, After::Nothing, Some(typed), refusal.into());
            Ok(page.await?.into())
        }
    }
}

async fn mine(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    let kept = ask.clerk.export_own(&token).await?;
    Ok(Reply::File(File::json("wardmote-mine.json".to_owned(), &kept)))
}

/// Answers with a page: whoever reloads it has left, too.
async fn leave(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    let has_left = ask.clerk.leave(&token).await?;
    let page = if has_left { own::gone(&ask) } else { own::ended(&ask) };
    Ok(page.at(format!("/helper/{token}")).into())
}

/// The helper somebody wants to write to; nobody, where this server writes no letters.
async fn addressee(ask: &Ask, ward: &str, id: &str) -> Result<Found, super::reply::Stop> {
    if !ask.has_mail {
        return Err(Refusal::NotFound.into());
    }
    let (ward, id) = (WardId::parse(ward)?, HelperId::parse(id)?);
    let (ward, shown, to) = ask.clerk.find_public_helper(ward, id).await?;
    Ok(((ward, shown), to))
}

/// What everybody sees of a helper, and what nobody sees.
type Found = ((Ward, Shown), Addressee);

async fn show_write(
    Extension(ask): Extension<Ask>,
    Path((ward, id)): Path<(String, String)>,
    Query(just): Query<Just>,
) -> Answer {
    let (seen, _) = addressee(&ask, &ward, &id).await?;
    let is_sent = !just.sent.is_empty();
    Ok(write::write(&ask, seen, is_sent, Typed::default(), Trouble::default()).into())
}

async fn send(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path((ward, id)): Path<(String, String)>,
    Sent(typed): Sent,
) -> Answer {
    let (seen, to) = addressee(&ask, &ward, &id).await?;
    if typed.has("again") {
        return Ok(write::write(&ask, seen, false, typed, Trouble::default()).into());
    }
    let done = async {
        let message = Message::parse(typed.one("message"))?;
        program.guesses.spend_letter()?;
        let key = ask.clerk.new_helper_key();
        let name = seen.0.name.to_string();
        let written = writer(&program.config).message((&to.email, &to.lang), &name, &message, &key);
        ask.clerk.relay(&to, &letter(&ask.clerk, written), &key).await
    };
    match told(done.await)? {
        Ok(()) => Ok(Reply::see_other(format!("{}?sent=1", ask.path))),
        Err(refusal) => Ok(write::write(&ask, seen, false, typed, refusal.into()).into()),
    }
}
