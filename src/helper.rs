//! The people register: who helps or would like to, as they say it themselves. Whether
//! somebody is a member, on the roll, how old they are or where they live is never asked.
//! Nothing of them is public without their yes, field by field, and an organiser's.

pub mod alike;
pub mod choice;
pub mod list;
pub mod part;

use serde::Serialize;

use crate::consent::{Reach, Wording};
use crate::error::{Field, Refusal};
use crate::id::{HelperId, WardId};
use crate::listening::Language;
use crate::similar::words::fold;
use crate::slip::Token;
use crate::text::{Details, Name, Patch, clean, optional};
use crate::time::{DAY_MS, Timestamp};
use crate::training::Attended;

pub use choice::{Free, Help, LANGUAGES, Show, Way};
use part::Role;

/// Days for which somebody is kept after they last said so: a register that nobody has
/// looked at for two years tells of people who have moved on.
pub const KEEP_DAYS: i64 = 730;
/// Messages that strangers can send to one helper in a day: a helper has a life.
pub const MESSAGES_A_DAY: u64 = 5;
/// And to all helpers together: more is no conversation of a town.
pub const MESSAGES_ALL_A_DAY: u64 = 200;
/// Messages with a link to one person's page that still opens: those of a busy month.
/// Past that the oldest ends; the links they keep themselves do not.
pub const KEYS_MAX: u32 = 50;
/// Wards somebody can help in by name. Whoever goes further ticks that they go anywhere.
pub const WARDS_MAX: usize = 12;

/// What somebody says of themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// What they are called.
    pub name: Name,
    /// How they are reached.
    pub reach: Reach,
    /// Where they help: their own ward first. There is one at least.
    pub wards: Vec<WardId>,
    /// Whether they go to other wards, too, where help is short.
    pub goes_elsewhere: bool,
    /// What they can help with.
    pub help: Vec<Help>,
    /// What they speak.
    pub languages: Vec<Language>,
    /// When they have time.
    pub free: Vec<Free>,
    /// What else they want to say.
    pub more: Option<Details>,
    /// The streets they like to help in.
    pub patch: Option<Patch>,
    /// What of it everybody may see.
    pub public: Vec<Show>,
}

/// What an organiser has agreed to show. What is changed later is not agreed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Approved {
    /// The first name and the initial.
    pub name: Option<String>,
    /// The patch.
    pub patch: Option<Patch>,
}

/// Somebody in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// Their id.
    pub id: HelperId,
    /// What they say of themselves.
    pub profile: Profile,
    /// Whether they have saved their page by a link that was mailed to their address:
    /// only then it is known to be theirs.
    pub has_answered: bool,
    /// What an organiser has agreed to show.
    pub approved: Approved,
    /// The sentence they agreed to.
    pub wording: Wording,
    /// The tag of the language in which they are written to.
    pub lang: String,
    /// How they came here.
    pub way: Way,
    /// When.
    pub joined_at: Timestamp,
    /// When they last said what is kept of them.
    pub kept_from: Timestamp,
}

/// What everybody may see of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Their id.
    pub id: HelperId,
    /// First name and initial.
    pub name: String,
    /// The streets they like to help in.
    pub patch: Option<Patch>,
    /// What they help with.
    pub help: Vec<Help>,
    /// Whether a letter can reach them.
    pub has_mail: bool,
}

/// How a link to somebody's own page went to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// From hand to hand, or shown on the page by which they joined.
    Own,
    /// By a letter to their address.
    Letter,
    /// Below a message of somebody else.
    Message,
}

impl KeyKind {
    /// The stable word for it in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Letter => "letter",
            Self::Message => "message",
        }
    }
}

/// The address of somebody's own page, which only their link opens.
pub fn own_path(key: &Token) -> String {
    format!("/helper/{}", key.as_str())
}

/// First name and initial: "Ada L.".
pub fn public_name(name: &Name) -> String {
    let words: Vec<&str> = name.as_str().split(' ').collect();
    let initial = match &words[..] {
        [_, .., last] => last.chars().find(|c| c.is_alphabetic()),
        _ => None,
    };
    let first = words.first().copied().unwrap_or_default();
    match initial {
        Some(initial) => format!("{first} {}.", initial.to_uppercase()),
        None => first.to_owned(),
    }
}

impl Helper {
    /// What would be shown of them with an organiser's yes.
    pub fn proposed(&self) -> Approved {
        let shows = |what| self.profile.public.contains(&what);
        if !shows(Show::Name) {
            return Approved::default();
        }
        Approved {
            name: Some(public_name(&self.profile.name)),
            patch: self.profile.patch.clone().filter(|_| shows(Show::Patch)),
        }
    }

    /// Whether something of it waits for an organiser's yes.
    pub fn awaits(&self) -> bool {
        let proposed = self.proposed();
        (proposed.name.is_some() && proposed.name != self.approved.name)
            || (proposed.patch.is_some() && proposed.patch != self.approved.patch)
    }

    /// What everybody may see of them now, if anything.
    pub fn shown(&self) -> Option<Shown> {
        let proposed = self.proposed();
        let name = proposed.name.filter(|name| self.approved.name.as_ref() == Some(name))?;
        let shows_help = self.profile.public.contains(&Show::Help);
        Some(Shown {
            id: self.id,
            name,
            patch: proposed.patch.filter(|patch| self.approved.patch.as_ref() == Some(patch)),
            help: if shows_help { self.profile.help.clone() } else { Vec::new() },
            has_mail: self.has_answered && matches!(self.profile.reach, Reach::Email(_)),
        })
    }

    /// Whether it is still to be shown that the address is theirs.
    pub fn awaits_answer(&self) -> bool {
        !self.has_answered && matches!(self.profile.reach, Reach::Email(_))
    }

    /// When they are erased, unless they say again what is kept of them.
    pub fn until(&self) -> Timestamp {
        self.kept_from.plus_ms(KEEP_DAYS * DAY_MS)
    }

    /// Whether they help in a ward, or go there.
    pub fn is_near(&self, ward: WardId) -> bool {
        self.profile.wards.contains(&ward) || self.profile.goes_elsewhere
    }
}

/// A form about oneself, as typed.
#[derive(Clone, Debug, Default)]
pub struct Told<'a> {
    /// What they are called.
    pub name: &'a str,
    /// How they are reached.
    pub reach: &'a str,
    /// Their own ward.
    pub ward: &'a str,
    /// Other wards.
    pub also: Vec<&'a str>,
    /// Whether they go to any other ward.
    pub goes_elsewhere: bool,
    /// What they can help with.
    pub help: Vec<&'a str>,
    /// What they speak.
    pub languages: Vec<&'a str>,
    /// When they have time.
    pub free: Vec<&'a str>,
    /// What else they say.
    pub more: &'a str,
    /// Their streets.
    pub patch: &'a str,
    /// What everybody may see.
    pub public: Vec<&'a str>,
}

impl Told<'_> {
    /// What they say of themselves.
    ///
    /// # Errors
    /// A sentence about the first box that does not do.
    pub fn read(&self) -> Result<Profile, Refusal> {
        let name = Name::parse(self.name)?;
        let reach = Reach::parse(self.reach)?;
        let mut languages = Vec::new();
        for tag in &self.languages {
            let language = Language::parse(tag)?;
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        Ok(Profile {
            name,
            reach,
            wards: self.wards()?,
            goes_elsewhere: self.goes_elsewhere,
            help: Help::parse_all(&self.help)?,
            languages,
            free: Free::parse_all(&self.free)?,
            more: optional(self.more, Details::parse)?,
            patch: optional(self.patch, Patch::parse)?,
            public: Show::parse_all(&self.public)?,
        })
    }

    fn wards(&self) -> Result<Vec<WardId>, Refusal> {
        if clean(self.ward).is_empty() {
            return Err(Refusal::Missing { field: Field::Ward });
        }
        let mut wards = Vec::new();
        for id in std::iter::once(&self.ward).chain(&self.also) {
            let not_understood = |_| Refusal::NotUnderstood { field: Field::Ward };
            let ward = WardId::parse(id).map_err(not_understood)?;
            if !wards.contains(&ward) {
                wards.push(ward);
            }
        }
        if wards.len() > WARDS_MAX {
            let max = i64::try_from(WARDS_MAX).unwrap_or(i64::MAX);
            return Err(Refusal::OutOfRange { field: Field::Ward, min: 1, max });
        }
        Ok(wards)
    }
}

/// Which people an organiser wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Letters of their name, or of how they are reached.
    pub letters: String,
    /// Who helps there.
    pub ward: Option<WardId>,
    /// Who can do that.
    pub help: Option<Help>,
    /// Who speaks that.
    pub language: Option<Language>,
    /// Who waits for an organiser's yes.
    pub awaits: bool,
}

impl Filter {
    /// Whether it lets somebody through.
    pub fn lets(&self, helper: &Helper) -> bool {
        let profile = &helper.profile;
        let letters = fold(&clean(&self.letters));
        let is_called = || {
            [profile.name.as_str(), profile.reach.as_str()]
                .iter()
                .any(|text| fold(text).contains(&letters))
        };
        (letters.is_empty() || is_called())
            && self.ward.is_none_or(|ward| profile.wards.contains(&ward))
            && self.help.is_none_or(|help| profile.help.contains(&help))
            && self.language.as_ref().is_none_or(|tag| profile.languages.contains(tag))
            && (!self.awaits || helper.awaits())
    }
}

/// All that is kept of somebody, as they may take it along.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)] // Each is the name of what it holds.
pub struct HelperFile {
    pub name: String,
    pub reach: Reach,
    pub wards: Vec<String>,
    pub goes_elsewhere: bool,
    pub help: Vec<Help>,
    pub languages: Vec<Language>,
    pub free: Vec<Free>,
    pub more: Option<Details>,
    pub patch: Option<Patch>,
    pub public: Vec<Show>,
    pub approved_name: Option<String>,
    pub approved_patch: Option<Patch>,
    pub agreed_to: String,
    pub language_of_letters: String,
    pub came_by: Way,
    pub joined_at: Timestamp,
    pub kept_from: Timestamp,
    pub kept_until: Timestamp,
    pub trainings: Vec<Attended>,
    pub roles: Vec<Role>,
    pub merged: Vec<HelperFile>,
}

impl HelperFile {
    /// All that a helper has said; `wards` are the names of theirs. What they did comes
    /// besides.
    pub fn of(helper: &Helper, wards: Vec<String>) -> Self {
        let Profile {
            name, reach, goes_elsewhere, help, languages, free, more, patch, public, ..
        } = helper.profile.clone();
        Self {
            name: name.to_string(),
            reach,
            wards,
            goes_elsewhere,
            help,
            languages,
            free,
            more,
            patch,
            public,
            approved_name: helper.approved.name.clone(),
            approved_patch: helper.approved.patch.clone(),
            agreed_to: helper.wording.as_str().to_owned(),
            language_of_letters: helper.lang.clone(),
            came_by: helper.way,
            joined_at: helper.joined_at,
            kept_from: helper.kept_from,
            kept_until: helper.until(),
            trainings: Vec::new(),
            roles: Vec::new(),
            merged: Vec::new(),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
