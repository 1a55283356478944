//! What somebody can choose who joins: each has one stable word in forms, files and
//! the database.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};

/// The languages that are offered: a tag, and the language's name in itself. The most
/// spoken here, and British Sign Language.
pub const LANGUAGES: [(&str, &str); 12] = [
    ("en", "English"),
    ("cy", "Cymraeg"),
    ("ur", "اردو"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("bn", "বাংলা"),
    ("gu", "ગુજરાતી"),
    ("ar", "العربية"),
    ("so", "Soomaali"),
    ("pl", "Polski"),
    ("ro", "Română"),
    ("pt", "Português"),
    ("bfi", "BSL"),
];

/// Defines things to choose among.
macro_rules! choices {
    (in $field:ident $($(#[$doc:meta])* $name:ident { $($(#[$one:meta])* $choice:ident = $key:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$one])* $choice,)+
        }

        impl $name {
            /// All, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$choice),+];

            /// Its stable word.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$choice => $key,)+
                }
            }

            /// Reads its word.
            ///
            /// # Errors
            /// [`Refusal::NotUnderstood`] for a word that none has.
            pub fn parse(word: &str) -> Result<Self, Refusal> {
                let found = Self::ALL.iter().find(|one| one.key() == word);
                found.copied().ok_or(Refusal::NotUnderstood { field: Field::$field })
            }

            /// Reads words, each kept once.
            ///
            /// # Errors
            /// As [`parse`](Self::parse).
            pub fn parse_all(words: &[&str]) -> Result<Vec<Self>, Refusal> {
                let mut all = words.iter().map(|word| Self::parse(word)).collect::<Result<Vec<_>, _>>()?;
                all.sort_unstable();
                all.dedup();
                Ok(all)
            }
        }
    )+};
}

pub(crate) use choices;

choices! { in Help
    /// What somebody can help with.
    Help {
        /// Ask at doors.
        Doors = "doors",
        /// Bring papers round.
        Leaflets = "leaflets",
        /// Chairs, tea, welcome.
        Hall = "hall",
        /// Slips and paper ballots.
        Desk = "desk",
        /// What was chosen.
        Actions = "actions",
        /// Translate.
        Words = "words",
        /// Phones and computers.
        Computers = "computers",
        /// Drive people to meetings.
        Lifts = "lifts",
    }
    /// When somebody has time.
    Free {
        /// By day, Monday to Friday.
        Days = "days",
        /// Evenings, Monday to Friday.
        Evenings = "evenings",
        /// Saturday and Sunday.
        Weekends = "weekends",
    }
    /// What everybody may see of somebody.
    Show {
        /// First name and initial; without it nothing is shown.
        Name = "name",
        /// Their streets.
        Patch = "patch",
        /// What they help with.
        Help = "help",
    }
    /// How somebody came into the register.
    Way {
        /// By the public page.
        Page = "page",
        /// At their door, with the sentence read aloud.
        Door = "door",
        /// In a list that organisers brought in.
        List = "list",
    }
}
