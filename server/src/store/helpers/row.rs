//! Somebody of the register, as their row is read.

use uuid::Uuid;
use wardmote::consent::{Reach, Wording};
use wardmote::helper::{Approved, Free, Help, Helper, Profile, Show, Way};
use wardmote::id::WardId;
use wardmote::listening::Language;
use wardmote::people::Email;
use wardmote::text::{Details, Name, Patch};
use wardmote::time::Timestamp;

use crate::store::fault::{Fault, unreadable};

/// A row of the table; its wards lie in another.
#[derive(sqlx::FromRow)]
pub struct HelperRow {
    pub id: Uuid,
    name: String,
    reach_kind: String,
    reach: String,
    has_answered: bool,
    goes_elsewhere: bool,
    help: String,
    languages: String,
    free: String,
    more: Option<String>,
    patch: Option<String>,
    public: String,
    approved_name: Option<String>,
    approved_patch: Option<String>,
    wording: String,
    lang: String,
    way: String,
    joined_at: i64,
    kept_from: i64,
}

/// Words as they are kept in one column.
pub(super) fn joined<T: Copy>(all: &[T], key: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|one| key(*one)).collect::<Vec<_>>().join(" ")
}

/// Languages, likewise.
pub(super) fn tags(all: &[Language]) -> String {
    all.iter().map(Language::as_str).collect::<Vec<_>>().join(" ")
}

/// The words of a column.
fn words(text: &str) -> Vec<&str> {
    text.split(' ').filter(|word| !word.is_empty()).collect()
}

impl HelperRow {
    /// The person, with their wards.
    pub fn read(self, wards: Vec<WardId>) -> Result<Helper, Fault> {
        let reach = match self.reach_kind.as_str() {
            "email" => Some(Reach::Email(Email::from_store(self.reach))),
            "phone" => Some(Reach::Phone(self.reach)),
            _ => None,
        };
        let choice = |_| unreadable("a choice of a helper");
        let profile = Profile {
            name: Name::from_store(self.name),
            reach: reach.ok_or_else(|| unreadable("helper.reach"))?,
            wards,
            goes_elsewhere: self.goes_elsewhere,
            help: Help::parse_all(&words(&self.help)).map_err(choice)?,
            languages: words(&self.languages)
                .into_iter()
                .map(|tag| Language::from_store(tag.to_owned()))
                .collect(),
            free: Free::parse_all(&words(&self.free)).map_err(choice)?,
            more: self.more.map(Details::from_store),
            patch: self.patch.map(Patch::from_store),
            public: Show::parse_all(&words(&self.public)).map_err(choice)?,
        };
        Ok(Helper {
            id: self.id.into(),
            profile,
            has_answered: self.has_answered,
            approved: Approved {
                name: self.approved_name,
                patch: self.approved_patch.map(Patch::from_store),
            },
            wording: Wording::parse(&self.wording).map_err(|_| unreadable("helper.wording"))?,
            lang: self.lang,
            way: Way::parse(&self.way).map_err(choice)?,
            joined_at: Timestamp(self.joined_at),
            kept_from: Timestamp(self.kept_from),
        })
    }
}
