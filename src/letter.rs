//! Letters: what goes out by e-mail, one to each person, and when it is tried again.

use crate::id::LetterId;
use crate::people::Email;
use crate::text::clean;
use crate::time::{MINUTE_MS, Timestamp};

/// Minutes to wait after each try that a mail server put off: soon at first, because
/// somebody waits for a link; then as RFC 5321, 4.5.4.1, asks. After the last, nothing
/// more is tried: that is three days.
pub const WAITS_MIN: [i64; 9] = [1, 5, 15, 60, 180, 360, 720, 1_440, 1_440];
/// A letter that was taken up so long ago and never heard of again was on its way when
/// the program stopped. Nobody knows whether it arrived, so it is not sent again.
pub const UNSURE_AFTER_MS: i64 = 60 * MINUTE_MS;
/// Longer subjects are cut by the programs that show them.
pub const SUBJECT_MAX: usize = 120;

/// A letter to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id: what its `Message-ID` is made of, however often it is tried.
    pub id: LetterId,
    /// To whom.
    pub to: Email,
    /// What it is about: one line.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// Who is answered by an answer to it, if not the sender.
    pub reply_to: Option<Email>,
    /// The address at which one click ends letters of this kind (RFC 8058), if there
    /// will be more of them.
    pub way_out: Option<String>,
}

/// Neither whom it is for nor what it says may reach a log.
impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Letter {
    /// A letter; its subject is made one clean line.
    pub fn new(id: LetterId, to: Email, subject: &str, text: String) -> Self {
        let subject = clean(subject).chars().take(SUBJECT_MAX).collect();
        Self { id, to, subject, text, reply_to: None, way_out: None }
    }
}

/// What a mail server said to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It has it now, and sees to it.
    Taken,
    /// It does not have it, and may take it another time.
    PutOff,
    /// It will never take it.
    Refused,
    /// The connection broke after the last word: it may have it or not.
    Unsure,
}

/// What becomes of a letter then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is forgotten: it has arrived.
    Gone,
    /// It is tried again at that moment.
    Again(Timestamp),
    /// It is given up: refused, or put off too often.
    GivenUp,
    /// It is not sent again, because it may have arrived.
    Unsure,
}

impl Delivery {
    /// What becomes of a letter after so many tries, this one among them.
    pub fn fate(self, tries: u32, now: Timestamp) -> Fate {
        let wait = || {
            let at = usize::try_from(tries).unwrap_or(usize::MAX).saturating_sub(1);
            WAITS_MIN.get(at).map(|wait| now.plus_ms(wait * MINUTE_MS))
        };
        match self {
            Self::Taken => Fate::Gone,
            Self::PutOff => wait().map_or(Fate::GivenUp, Fate::Again),
            Self::Refused => Fate::GivenUp,
            Self::Unsure => Fate::Unsure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY_MS;

    #[test]
    fn a_letter_put_off_is_tried_again_for_three_days_and_then_given_up() {
        let mut now = Timestamp(0);
        let mut tries = 1;
        while let Fate::Again(at) = Delivery::PutOff.fate(tries, now) {
            assert!(at > now);
            (now, tries) = (at, tries + 1);
        }
        assert_eq!(tries, 10);
        assert!((2 * DAY_MS..4 * DAY_MS).contains(&now.0), "{now:?}");
    }

    #[test]
    fn only_what_certainly_did_not_arrive_is_tried_again() {
        let now = Timestamp(5);
        assert_eq!(Delivery::Taken.fate(1, now), Fate::Gone);
        assert_eq!(Delivery::Refused.fate(1, now), Fate::GivenUp);
        assert_eq!(Delivery::Unsure.fate(1, now), Fate::Unsure);
    }

    #[test]
    fn a_subject_is_one_clean_line_and_a_letter_tells_a_log_nothing() {
        let to = Email::parse("ada@alder.example").unwrap();
        let id = LetterId::from_random([1; 16]);
        let letter = Letter::new(id, to, "Damp\r\nBcc: all@alder.example", "Secret".to_owned());
        assert_eq!(letter.subject, "Damp Bcc: all@alder.example");
        let logged = format!("{letter:?}");
        assert!(!logged.contains("ada@") && !logged.contains("Secret"), "{logged}");
    }
}
