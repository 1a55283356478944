//! Every sentence a person sees, in the language they read.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::fluent_bundle::types::FluentNumber;
use fluent_templates::{LanguageIdentifier, Loader, langid};
use jiff::tz::TimeZone;
use wardmote::count::Votes;
use wardmote::count::explain::Arg;
use wardmote::count::tale::Voice;
use wardmote::error::Refusal;
use wardmote::time::Timestamp;

fluent_templates::static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // Names and titles stand in <bdi>; marks inside the text would only be noise.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A language Wardmote speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Welsh.
    Cy,
    /// Urdu, written from right to left.
    Ur,
}

impl Lang {
    /// All, in the order of the language switch.
    pub const ALL: [Self; 3] = [Self::En, Self::Cy, Self::Ur];

    /// The tag, as in `lang="cy"`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Cy => "cy",
            Self::Ur => "ur",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Cy => "Cymraeg",
            Self::Ur => "اردو",
        }
    }

    /// The direction of its writing.
    pub fn dir(self) -> &'static str {
        if self == Self::Ur { "rtl" } else { "ltr" }
    }

    /// The language of a tag such as `cy` or `cy-GB`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let main = tag.split('-').next().unwrap_or_default().trim();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(main))
    }

    /// The first language of an `Accept-Language` header that Wardmote speaks.
    pub fn from_accept(header: &str) -> Option<Self> {
        header.split(',').find_map(|part| Self::from_tag(part.split(';').next()?))
    }

    fn id(self) -> LanguageIdentifier {
        match self {
            Self::En => langid!("en"),
            Self::Cy => langid!("cy"),
            Self::Ur => langid!("ur"),
        }
    }
}

/// The words of one language, and the clock of the hall.
#[derive(Clone, Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// Where the meeting is, for times.
    pub zone: TimeZone,
}

/// What is put into a sentence.
pub type Args<'a> = [(&'static str, FluentValue<'a>)];

/// A name among words of another direction: what `<bdi>` does, for a name in the middle of
/// a sentence (FSI and PDI of the Unicode bidirectional algorithm).
pub fn isolated(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

impl Words {
    /// The words of a language; times are told in UTC until a zone is set.
    pub fn new(lang: Lang, zone: TimeZone) -> Self {
        Self { lang, zone }
    }

    /// A sentence without gaps.
    pub fn say(&self, key: &str) -> String {
        LOCALES.try_lookup(&self.lang.id(), key).unwrap_or_else(|| missing(key))
    }

    /// A sentence with something put into it: `words.tell("turnout", &[("ballots", 43.into())])`.
    pub fn tell(&self, key: &str, args: &Args<'_>) -> String {
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
            args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        LOCALES.try_lookup_with_args(&self.lang.id(), key, &args).unwrap_or_else(|| missing(key))
    }

    /// A number of votes, with as many decimals as it has.
    pub fn votes(&self, votes: Votes) -> FluentValue<'static> {
        let text = votes.to_string();
        text.parse::<FluentNumber>().map_or_else(|_| text.into(), Into::into)
    }

    /// What a refusal says to the person.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let field = |field: wardmote::error::Field| self.say(&format!("field-{}", field.key()));
        let number = |n: usize| FluentValue::from(i64::try_from(n).unwrap_or(i64::MAX));
        match refusal {
            Refusal::Missing { field: f } => {
                self.tell("refusal-missing", &[("field", field(*f).into())])
            }
            Refusal::TooLong { field: f, max, length } => self.tell(
                "refusal-too-long",
                &[("field", field(*f).into()), ("max", number(*max)), ("length", number(*length))],
            ),
            Refusal::NotUnderstood { field: f } => {
                self.say(&format!("refusal-not-understood-{}", f.key()))
            }
            Refusal::OutOfRange { field: f, min, max } => self.tell(
                "refusal-out-of-range",
                &[("field", field(*f).into()), ("min", (*min).into()), ("max", (*max).into())],
            ),
            Refusal::Full { max } => self.tell("refusal-full", &[("max", number(*max))]),
            Refusal::Taken { field: f } => {
                self.tell("refusal-taken", &[("field", field(*f).into())])
            }
            Refusal::Line { line, reason } => self.tell(
                "refusal-line",
                &[("line", number(*line)), ("reason", self.refusal(reason).into())],
            ),
            Refusal::TooMany { wait_s } => self.tell(
                "refusal-too-many",
                &[("seconds", i64::try_from(*wait_s).unwrap_or(i64::MAX).into())],
            ),
            Refusal::OptionCount { min, max } => {
                self.tell("refusal-option-count", &[("min", number(*min)), ("max", number(*max))])
            }
            Refusal::BoxCount { boxes, typed } => {
                let args = [("boxes", number(*boxes)), ("typed", number(*typed))];
                self.tell("refusal-box-count", &args)
            }
            Refusal::PapersWait { count } => {
                self.tell("refusal-papers-wait", &[("count", (*count).into())])
            }
            Refusal::ShiftTooLong { hours } => {
                self.tell("refusal-shift-too-long", &[("hours", (*hours).into())])
            }
            Refusal::NoLetter { letter } => {
                self.tell("refusal-no-letter", &[("letter", letter.to_string().into())])
            }
            plain => self.say(plain_refusal(plain)),
        }
    }

    /// A moment as the clock on the wall shows it: "7:45 pm".
    pub fn clock(&self, at: Timestamp) -> String {
        let time = self.zoned(at);
        let (hour, minute) = (time.hour(), time.minute());
        if self.lang == Lang::En {
            let half = if hour < 12 { "am" } else { "pm" };
            format!("{}:{minute:02} {half}", (hour + 11) % 12 + 1)
        } else {
            format!("{hour}:{minute:02}")
        }
    }

    /// A day and a time: "Saturday 21 November 2026, 7:45 pm".
    pub fn moment(&self, at: Timestamp) -> String {
        self.tell("moment", &[("day", self.day(at).into()), ("time", self.clock(at).into())])
    }

    /// A day: "Saturday 21 November 2026".
    pub fn day(&self, at: Timestamp) -> String {
        let time = self.zoned(at);
        let weekday = time.weekday().to_monday_one_offset();
        self.tell(
            "day",
            &[
                ("weekday", self.say(&format!("weekday-{weekday}")).into()),
                ("day", i64::from(time.day()).into()),
                ("month", self.say(&format!("month-{}", time.month())).into()),
                // As text: a year has no thousands separator.
                ("year", time.year().to_string().into()),
            ],
        )
    }

    /// A moment as `<time datetime>` and `<input type=datetime-local>` write it.
    pub fn machine(&self, at: Timestamp) -> String {
        self.zoned(at).strftime("%Y-%m-%dT%H:%M").to_string()
    }

    pub(crate) fn zoned(&self, at: Timestamp) -> jiff::Zoned {
        jiff::Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned(self.zone.clone())
    }
}

/// The locale key of a refusal that carries no facts.
fn plain_refusal(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotSignedIn => "refusal-not-signed-in",
        Refusal::NotAllowed => "refusal-not-allowed",
        Refusal::WrongPassword => "refusal-wrong-password",
        Refusal::LinkEnded => "refusal-link-ended",
        Refusal::ShiftOver => "refusal-shift-over",
        Refusal::NoConsent => "refusal-no-consent",
        Refusal::UnknownSheet => "refusal-unknown-sheet",
        Refusal::NotThen => "refusal-not-then",
        Refusal::OnlyPractice => "refusal-only-practice",
        Refusal::OnlyStraw => "refusal-only-straw",
        Refusal::NoRehearsal => "refusal-no-rehearsal",
        Refusal::NoOwners => "refusal-no-owners",
        Refusal::NoSteps => "refusal-no-steps",
        Refusal::ToldEnough => "refusal-told-enough",
        Refusal::UnknownJoinCode => "refusal-unknown-join-code",
        Refusal::PollFull => "refusal-poll-full",
        Refusal::UnknownCode => "refusal-unknown-code",
        Refusal::NoReceiptCode => "refusal-no-receipt-code",
        Refusal::UnknownSlip => "refusal-unknown-slip",
        Refusal::VoidSlip => "refusal-void-slip",
        Refusal::SpoiledSlip => "refusal-spoiled-slip",
        Refusal::NoSlip => "refusal-no-slip",
        Refusal::NoSlipAddress => "refusal-no-slip-address",
        Refusal::OtherMeeting => "refusal-other-meeting",
        Refusal::DeskClosed => "refusal-desk-closed",
        Refusal::NothingToOpen => "refusal-nothing-to-open",
        Refusal::FreshUnfit => "refusal-fresh-unfit",
        Refusal::BoxUnknown => "refusal-box-unknown",
        Refusal::OnPaper => "refusal-on-paper",
        Refusal::OnPhone => "refusal-on-phone",
        Refusal::PaperIn => "refusal-paper-in",
        Refusal::SameTeller => "refusal-same-teller",
        Refusal::ForeignSlip => "refusal-foreign-slip",
        Refusal::VotingNotOpen => "refusal-voting-not-open",
        Refusal::VotingClosed => "refusal-voting-closed",
        Refusal::BallotFixed => "refusal-ballot-fixed",
        Refusal::NewerBallot => "refusal-newer-ballot",
        Refusal::OtherMarks => "refusal-other-marks",
        Refusal::KeyMissing => "refusal-key-missing",
        Refusal::KeysNotKept => "refusal-keys-not-kept",
        Refusal::SigningKeyMissing => "refusal-signing-key-missing",
        Refusal::LotWaits => "refusal-lot-waits",
        Refusal::LotDrawn => "refusal-lot-drawn",
        Refusal::ClosingUnfinished => "refusal-closing-unfinished",
        Refusal::RankingNotUnderstood => "refusal-ranking-not-understood",
        Refusal::NothingRanked => "refusal-nothing-ranked",
        Refusal::WrongPhase => "refusal-wrong-phase",
        Refusal::SameTitle => "refusal-same-title",
        Refusal::NoSlips => "refusal-no-slips",
        Refusal::NoVotes => "refusal-no-votes",
        Refusal::PapersPrinted => "refusal-papers-printed",
        Refusal::NoRoom => "refusal-no-room",
        Refusal::ForeignIssue => "refusal-foreign-issue",
        Refusal::WardInUse => "refusal-ward-in-use",
        Refusal::CannotMerge => "refusal-cannot-merge",
        Refusal::BallotsUnlisted => "refusal-ballots-unlisted",
        Refusal::NeedsSecondPerson => "refusal-needs-second-person",
        Refusal::AlreadyAnswered => "refusal-already-answered",
        Refusal::ChangedMeanwhile => "refusal-changed-meanwhile",
        Refusal::NotListening => "refusal-not-listening",
        Refusal::NoPicture => "refusal-no-picture",
        Refusal::WaitForVote => "refusal-wait-for-vote",
        Refusal::TooLateToUndo => "refusal-too-late-to-undo",
        Refusal::NoSuchWard => "refusal-no-such-ward",
        Refusal::NotYourPostcode => "doors-postcode-unknown",
        Refusal::DoorUnreadable => "refusal-door-unreadable",
        other => refusal_to_help(other),
    }
}

/// The same of what is about the people who help.
fn refusal_to_help(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotAgreed => "refusal-not-agreed",
        Refusal::EnoughMessages => "refusal-enough-messages",
        _ => "refusal-not-found",
    }
}

impl Voice for Words {
    fn utter(&self, key: &str, args: Vec<(&'static str, Arg)>) -> String {
        let word = |arg| match self.joined(arg) {
            Arg::Votes(votes) => self.votes(votes),
            Arg::Number(number) => i64::try_from(number).unwrap_or(i64::MAX).into(),
            Arg::Text(text) => text.into(),
            // Joined above.
            Arg::List(_) | Arg::Parts(_) => FluentValue::None,
        };
        let args: Vec<_> = args.into_iter().map(|(name, arg)| (name, word(arg))).collect();
        self.tell(key, &args)
    }
}

/// A key without words is a mistake the tests find; a person still sees something.
fn missing(key: &str) -> String {
    leptos::logging::error!("no words for {key}");
    key.replace('-', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(lang: Lang) -> Words {
        Words::new(lang, TimeZone::UTC)
    }

    #[test]
    fn a_list_reads_as_people_write_it() {
        let items = ["Damp", "Buses", "Bins"].map(String::from);
        assert_eq!(words(Lang::En).list(&items), "Damp, Buses and Bins");
    }

    #[test]
    fn half_past_midnight_is_twelve_thirty_am() {
        assert_eq!(words(Lang::En).clock(Timestamp(30 * 60_000)), "12:30 am");
        assert_eq!(words(Lang::Cy).clock(Timestamp(30 * 60_000)), "0:30");
    }

    #[test]
    fn a_welsh_reader_gets_welsh() {
        assert_eq!(Lang::from_accept("fr, cy-GB;q=0.9, en"), Some(Lang::Cy));
        assert_ne!(words(Lang::Cy).say("language"), words(Lang::En).say("language"));
    }
}
