//! Doors that a phone kept until it had a signal: many at once, each taken in once.
//!
//! A parcel is a form with one box, `doors`, which holds JSON; so is the file that a
//! phone writes as a last resort. The answer says for each door what became of it.

use axum::{Extension, Json};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use url::form_urlencoded;
use wardmote::clerk::doors::Door;
use wardmote::clerk::{ClerkError, Done};
use wardmote::error::{Field, Refusal};
use wardmote::id::{ContactId, WardId};
use wardmote_app::context::Ask;
use wardmote_app::pages::canvass::file::{self, Brought};
use wardmote_app::parts::consent;
use wardmote_app::typed::{Trouble, Typed};

use super::canvass::{self, Press};
use super::forms::{Sent, told};
use super::reply::{Answer, Stop};
use super::table::{Access, Table};
use crate::doors::DoorKey;

/// Doors in one parcel: phones send twenty.
const PARCEL_MAX: usize = 100;
/// Doors in a file: a canvasser's month, and a megabyte.
const FILE_MAX: usize = 2_000;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.post("/c/{token}/doors", Access::Link("canvass"), take);
    table.get("/c/{token}/file", Access::Link("canvass"), show_file);
    table.post("/c/{token}/file", Access::Link("canvass"), take_file);
}

/// What a phone sends.
#[derive(Debug, Deserialize)]
struct Parcel {
    /// What the phone's clock says now, in milliseconds. Files have none: they are read
    /// by the server's clock.
    clock: Option<i64>,
    doors: Vec<Kept>,
}

/// A door as a phone keeps it.
#[derive(Debug, Deserialize)]
struct Kept {
    /// Its id, made on the phone.
    id: String,
    /// When it was saved, by the phone's clock.
    saved_at: i64,
    /// When it was taken back, if it was.
    undone_at: Option<i64>,
    /// The form as it would have been posted.
    form: Option<String>,
    /// The same, sealed, where the browser can.
    sealed: Option<String>,
    /// Whether somebody says that it is to be taken as it is.
    #[serde(default)]
    sure: bool,
}

/// What became of a door.
#[derive(Debug, Serialize)]
struct Fate {
    id: String,
    #[serde(flatten)]
    state: State,
}

/// The phone forgets what is taken, tries later what could not be, and shows what is
/// refused, with the reason.
#[derive(Debug, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
enum State {
    Taken,
    Later,
    Refused {
        /// A sentence.
        why: String,
        /// What was said there, in a ward of this link: nothing else of what was sealed
        /// leaves again, because whoever finds a phone finds its link as well.
        text: Option<String>,
        /// Whether it is taken as it is, when somebody says so.
        asks: bool,
    },
}

/// Why a door was not taken in.
enum Not {
    Refused(Refusal),
    /// It may tell who somebody is.
    Asks(String),
    Failed(ClerkError),
}

impl<E: Into<ClerkError>> From<E> for Not {
    fn from(error: E) -> Self {
        match error.into() {
            ClerkError::Refused(refusal) => Self::Refused(refusal),
            error => Self::Failed(error),
        }
    }
}

/// What all answers hold.
#[derive(Debug, Serialize)]
struct Fates {
    doors: Vec<Fate>,
}

/// The public half of the key to which phones seal, as they read it.
pub async fn public_key(ask: &Ask) -> Done<String> {
    let key = DoorKey::new(ask.clerk.door_secret().await?);
    Ok(URL_SAFE_NO_PAD.encode(key.public()))
}

async fn take(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Result<Json<Fates>, Stop> {
    Ok(Json(take_parcel(&ask, typed.one("doors"), PARCEL_MAX).await?))
}

async fn show_file(Extension(ask): Extension<Ask>) -> Answer {
    Ok(file::file(&ask, Trouble::default(), None).into())
}

async fn take_file(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let fates = match told(take_parcel(&ask, typed.one("doors"), FILE_MAX).await)? {
        Ok(fates) => fates,
        Err(refusal) => return Ok(file::file(&ask, refusal.into(), None).into()),
    };
    let mut brought = Brought::default();
    for fate in fates.doors {
        match fate.state {
            State::Taken => brought.taken += 1,
            State::Later => brought.later += 1,
            State::Refused { why, text, .. } => {
                brought.refused.push((why, text.unwrap_or_default()));
            }
        }
    }
    Ok(file::file(&ask, Trouble::default(), Some(brought)).into())
}

/// Takes in the doors of a parcel, and says of each what became of it.
async fn take_parcel(ask: &Ask, text: &str, most: usize) -> Done<Fates> {
    let broken = || Refusal::NotUnderstood { field: Field::File };
    let parcel: Parcel = serde_json::from_str(text).map_err(|_| broken())?;
    if parcel.doors.len() > most {
        let max = i64::try_from(most).unwrap_or(i64::MAX);
        return Err(Refusal::OutOfRange { field: Field::Number, min: 0, max }.into());
    }
    let key = DoorKey::new(ask.clerk.door_secret().await?);
    let clock = parcel.clock.unwrap_or_else(|| ask.clerk.now().0);
    let mut doors = Vec::with_capacity(parcel.doors.len());
    for door in parcel.doors {
        let form = read_form(&door, &key);
        let text = form.as_deref().and_then(|form| words_of(ask, form));
        let state = match take_one(ask, &door, form, clock).await {
            Ok(()) => State::Taken,
            Err(Not::Refused(refusal)) => {
                State::Refused { why: ask.words.refusal(&refusal), text, asks: false }
            }
            Err(Not::Asks(why)) => State::Refused { why, text, asks: true },
            Err(Not::Failed(error)) => {
                tracing::error!(%error, "a door could not be taken in; the phone keeps it");
                State::Later
            }
        };
        doors.push(Fate { id: door.id, state });
    }
    Ok(Fates { doors })
}

/// The form of a door, opened where it was sealed.
fn read_form(door: &Kept, key: &DoorKey) -> Option<String> {
    match &door.sealed {
        None => door.form.clone(),
        Some(sealed) => {
            let id = ContactId::parse(&door.id).ok()?;
            key.open(id, &URL_SAFE_NO_PAD.decode(sealed).ok()?)
        }
    }
}

/// A form as it was sent.
fn typed(form: &str) -> Typed {
    Typed::sent(form_urlencoded::parse(form.as_bytes()).into_owned().collect())
}

/// What was said at a door, for whoever may canvass there.
fn words_of(ask: &Ask, form: &str) -> Option<String> {
    let typed = typed(form);
    let ward = WardId::parse(typed.one("ward")).ok()?;
    let (_, scope) = ask.visitor.canvasser().ok()?;
    scope.contains(&ward).then(|| typed.one("text").to_owned())
}

async fn take_one(ask: &Ask, kept: &Kept, form: Option<String>, clock: i64) -> Result<(), Not> {
    let contact = ContactId::parse(&kept.id)?;
    let typed = typed(form.as_deref().unwrap_or_default());
    let typed = if kept.sure { typed.with("sure", "1") } else { typed };
    let ward = WardId::parse(typed.one("ward"));
    if let Some(undone_at) = kept.undone_at {
        let agreed = ward.ok().zip(consent::read(&typed).ok().flatten());
        let age = undone_at.saturating_sub(kept.saved_at);
        return Ok(ask.clerk.take_door_back(&ask.visitor, contact, agreed, age).await?);
    }
    form.ok_or(Refusal::DoorUnreadable)?;
    let said = match canvass::read(&typed)? {
        Press::Record(said) => said.written_on(ask.words.lang.tag()),
        Press::Ask(hint) => {
            let why = ask.words.say(&format!("listen-personal-{}", hint.key()));
            return Err(Not::Asks(why));
        }
    };
    let door = Door { ward: ward?, contact, said, agreed: consent::read(&typed)? };
    let age = clock.saturating_sub(kept.saved_at);
    Ok(ask.clerk.take_door(&ask.visitor, door, age).await?)
}
