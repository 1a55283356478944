//! A canvasser's doorsteps.

use axum::Extension;
use axum::extract::Query;
use serde::Deserialize;
use wardmote::clerk::ClerkError;
use wardmote::clerk::doors::Door as NewDoor;
use wardmote::clerk::listenings::Recorded;
use wardmote::error::Refusal;
use wardmote::id::{ContactId, DetailsId, IssueId, WardId};
use wardmote::listening::{Category, Outcome, PersonalHint, Said, find_personal};
use wardmote::postcode::Postcode;
use wardmote::text::AnswerText;
use wardmote::time::Timestamp;
use wardmote_app::context::Ask;
use wardmote_app::pages::canvass::{self, After, Door};
use wardmote_app::parts::consent;
use wardmote_app::typed::Typed;

use super::doors;
use super::forms::{Sent, told};
use super::reply::{Answer, Reply};
use super::shifts;
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/c/{token}", Access::Link("canvass"), show);
    table.post("/c/{token}", Access::Link("canvass"), record);
}

/// What the page is to say after something was done: numbers and ids, never words.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    ward: String,
    saved: String,
    contact: String,
    at: String,
    kept: String,
    undone: String,
    /// Where they stand, when they look for their ward.
    postcode: String,
}

async fn show(Extension(ask): Extension<Ask>, Query(done): Query<Done>) -> Answer {
    if let Some(reply) = shifts::first(&ask) {
        return Ok(reply);
    }
    let saved = Outcome::parse(&done.saved).ok().zip(ContactId::parse(&done.contact).ok());
    let after = match saved {
        Some((outcome, contact)) => {
            let at = Timestamp(done.at.parse().unwrap_or_default());
            After::Saved(Recorded { contact, outcome, at }, DetailsId::parse(&done.kept).ok())
        }
        None if done.undone.is_empty() => After::Nothing,
        None => After::Undone,
    };
    if !done.postcode.trim().is_empty() {
        return look_up(&ask, &done.postcode).await;
    }
    let ward = WardId::parse(&done.ward).ok();
    page(&ask, Door { ward, after, ..Door::default() }).await
}

/// Goes to the ward of a postcode.
async fn look_up(ask: &Ask, postcode: &str) -> Answer {
    let found = match Postcode::parse(postcode) {
        Ok(postcode) => ask.clerk.ward_of(&ask.visitor, &postcode).await,
        Err(refusal) => Err(refusal.into()),
    };
    match told(found)? {
        Ok(ward) => Ok(Reply::see_other(format!("{}?ward={ward}", ask.path))),
        Err(refusal) => refused(ask, Door::default(), refusal).await,
    }
}

/// The page, with the key to which phones seal doors.
async fn page(ask: &Ask, door: Door) -> Answer {
    let key = doors::public_key(ask).await?;
    Ok(canvass::canvass(ask, Door { key, ..door }).await?.into())
}

/// What a canvasser sent, read.
pub(super) enum Press {
    Record(Said),
    /// Shown first, because it may tell who somebody is.
    Ask(PersonalHint),
}

async fn record(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let ward = WardId::parse(typed.one("ward"))?;
    let again = Door { ward: Some(ward), typed: typed.clone(), ..Door::default() };
    if typed.has("again") {
        return page(&ask, again).await;
    }
    if typed.has("undo") {
        return undo(&ask, ward, &typed).await;
    }
    let contact = ContactId::parse(typed.one("contact"))?;
    let said = match read(&typed) {
        Ok(Press::Record(said)) => said.written_on(ask.words.lang.tag()),
        Ok(Press::Ask(hint)) => {
            let door = Door { personal: Some(hint), ..again };
            return page(&ask, door).await;
        }
        Err(refusal) => return refused(&ask, again, refusal).await,
    };
    let agreed = match consent::read(&typed) {
        Ok(agreed) => agreed,
        Err(refusal) => return refused(&ask, again, refusal).await,
    };
    let door = NewDoor { ward, contact, said, agreed };
    match ask.clerk.record_doorstep(&ask.visitor, door).await {
        Ok((recorded, kept)) => {
            let kept = kept.map(|kept| format!("&kept={kept}")).unwrap_or_default();
            Ok(Reply::see_other(format!(
                "{}?ward={ward}&saved={}&contact={}&at={}{kept}",
                ask.path,
                recorded.outcome.key(),
                recorded.contact,
                recorded.at.0
            )))
        }
        Err(ClerkError::Refused(refusal @ Refusal::NotListening)) => {
            refused(&ask, again, refusal).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The page once more, with everything that was typed and what to do about it.
async fn refused(ask: &Ask, door: Door, refusal: Refusal) -> Answer {
    page(ask, Door { trouble: refusal.into(), ..door }).await
}

async fn undo(ask: &Ask, ward: WardId, typed: &Typed) -> Answer {
    let contact = ContactId::parse(typed.one("undo"))?;
    let at = typed.one("at").parse().map_err(|_| Refusal::TooLateToUndo)?;
    ask.clerk.undo_doorstep(&ask.visitor, contact, Timestamp(at)).await?;
    if let Ok(details) = DetailsId::parse(typed.one("kept")) {
        ask.clerk.take_back_details(&ask.visitor, details, Timestamp(at)).await?;
    }
    Ok(Reply::see_other(format!("{}?ward={ward}&undone=1", ask.path)))
}

/// Reads which of the buttons was pressed, and what was written for it.
pub(super) fn read(typed: &Typed) -> Result<Press, Refusal> {
    if typed.has("chip") {
        return Ok(Press::Record(Said::SameAs(IssueId::parse(typed.one("chip"))?)));
    }
    let outcome = match typed.one("outcome") {
        // "Save it as it is" is a button of its own.
        "" if typed.has("sure") => Outcome::Issue,
        outcome => Outcome::parse(outcome)?,
    };
    match outcome {
        Outcome::NotHome => Ok(Press::Record(Said::NotHome)),
        Outcome::NoThanks => Ok(Press::Record(Said::NoThanks)),
        Outcome::Issue => {
            let text = AnswerText::parse(typed.one("text"))?;
            let category = Category::parse(typed.one("category"))?;
            match find_personal(text.as_str()) {
                Some(hint) if !typed.has("sure") => Ok(Press::Ask(hint)),
                _ => Ok(Press::Record(Said::InWords(text, category, None))),
            }
        }
    }
}
