//! The screen's sentences, ready-made: islands have no words of their own.

use serde::{Deserialize, Serialize};

/// A sentence in all the forms a language has for a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted(Vec<String>);

/// Past this every number has the form of the last one here, in all our languages.
const FORMS: u64 = 7;
/// A number whose form is that of all larger ones.
const MANY: u64 = 20;

impl Counted {
    /// Gathers the forms; `say` makes the sentence for one number.
    pub fn gather(say: impl Fn(u64) -> String) -> Self {
        Self((0..FORMS).chain([MANY]).map(say).collect())
    }

    /// The sentence for a number, with its gaps filled.
    pub fn say(&self, number: u64, gaps: &[(&str, u64)]) -> String {
        let form = usize::try_from(number.min(FORMS)).unwrap_or(0);
        let sentence = self.0.get(form).cloned().unwrap_or_default();
        gaps.iter().fold(sentence, |text, (gap, n)| text.replace(gap, &n.to_string()))
    }
}

/// Where somebody types what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinWords {
    /// "Scan to vote".
    pub title: String,
    /// "No camera? Type".
    pub or_type: String,
    /// "and the code on your slip".
    pub then_code: String,
    /// "{s} votes are open".
    pub votes_open: Counted,
    /// "Join:", before the address on other slides.
    pub join: String,
}

/// While ballots come in, and until the count is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteWords {
    /// "{b} of {s} ballots in".
    pub ballots_in: Counted,
    /// "of {s} ballots in", under the number in the ring.
    pub of_ballots_in: Counted,
    /// "Voting is open".
    pub open: String,
    /// "Results stay hidden until voting closes."
    pub hidden: String,
    /// "You can change your vote until then."
    pub may_change: String,
    /// "A vote that is cast cannot be changed."
    pub may_not_change: String,
    /// "Voting closes in".
    pub closing: String,
    /// "Time is up."
    pub time_is_up: String,
    /// "Voting has closed."
    pub closed: String,
    /// "Fixed at opening:"
    pub fixed: String,
    /// "Counting…"
    pub counting: String,
    /// "The count is ready."
    pub ready: String,
    /// "This vote was stopped."
    pub stopped: String,
}

/// While everybody looks for their receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckWords {
    /// "Find your receipt".
    pub title: String,
    /// "Page {p} of {q}".
    pub page: String,
    /// "held", when the pages do not turn.
    pub held: String,
    /// "{b} receipts. Fingerprint of the list:".
    pub all: Counted,
    /// "Fixed at closing:".
    pub closing: String,
    /// "Check on your phone:".
    pub phone: String,
    /// "Not there? Go to the desk now.".
    pub missing: String,
    /// "The list is being made…".
    pub waiting: String,
    /// "No votes were cast by phone.".
    pub none: String,
    /// "See the whole list", for screens without JavaScript.
    pub list: String,
}

/// While the count is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevealWords {
    /// "Chosen".
    pub chosen: String,
    /// "The digits of the record:"
    pub digest: String,
    /// "Out so far:".
    pub out_so_far: String,
    /// "Striped: moved in this round."
    pub striped: String,
    /// "It is a tie".
    pub tie: String,
    /// "What happens next".
    pub next: String,
    /// "See the whole count on your phone:".
    pub see_count: String,
    /// "Who takes this on, and by when?"
    pub next_question: String,
    /// "Read the count", for screens without JavaScript.
    pub read_count: String,
}

/// Around the slides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameWords {
    /// "Reconnecting".
    pub reconnecting: String,
    /// "Check again", for screens without JavaScript.
    pub check_again: String,
    /// "Back".
    pub back: String,
    /// "Next".
    pub next: String,
    /// "Help".
    pub help: String,
    /// "Keys".
    pub help_title: String,
    /// Keys, and what they do.
    pub keys: Vec<(String, String)>,
    /// "Letter keys are on. Switch them off".
    pub letters_on: String,
    /// "Letter keys are off. Switch them on".
    pub letters_off: String,
    /// "Close".
    pub close: String,
    /// "The screen is covered".
    pub covered: String,
}

/// All of the screen's sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreenWords {
    /// The language's tag.
    pub lang: String,
    /// Joining.
    pub join: JoinWords,
    /// Voting.
    pub vote: VoteWords,
    /// The check minute.
    pub check: CheckWords,
    /// The count.
    pub reveal: RevealWords,
    /// The frame.
    pub frame: FrameWords,
}

/// A length of time as a clock shows it: "4:30", "1:04:30".
pub fn clock(ms: i64) -> String {
    // A part of a second that is left is still a second to the people waiting.
    let seconds = ms.max(0).saturating_add(999) / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_countdown_never_goes_below_zero() {
        assert_eq!([270_000, 1, 0, -5_000].map(clock), ["4:30", "0:01", "0:00", "0:00"]);
        assert_eq!(clock(3_870_000), "1:04:30");
    }

    #[test]
    fn each_number_has_its_form() {
        let counted = Counted::gather(|n| match n {
            1 => "{b} of one".into(),
            2 => "{b} of two".into(),
            _ => "{b} of {s}".into(),
        });
        let say = |b, s| counted.say(s, &[("{b}", b), ("{s}", s)]);
        assert_eq!([say(0, 1), say(1, 2), say(43, 60)], ["0 of one", "1 of two", "43 of 60"]);
    }
}
