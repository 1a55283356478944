//! The boxes of forms, by the names they have in forms and locale keys.

use serde::{Deserialize, Serialize};

/// The box of a form a refusal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // Each is the name of the box.
pub enum Field {
    Alt,
    Answer,
    Boxes,
    Category,
    Code,
    Consent,
    Details,
    Due,
    Dice,
    Electorate,
    Email,
    File,
    FirstName,
    Label,
    Language,
    Minutes,
    Name,
    NotYet,
    Number,
    Options,
    Order,
    Password,
    Picture,
    Place,
    Postcode,
    Question,
    Reach,
    Reason,
    Row,
    Seats,
    Sheet,
    Side,
    Status,
    Step,
    Story,
    Time,
    Title,
    Ward,
}

impl Field {
    /// The stable name of the box, as in forms and locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Alt => "alt",
            Self::Answer => "answer",
            Self::Boxes => "boxes",
            Self::Category => "category",
            Self::Code => "code",
            Self::Consent => "consent",
            Self::Details => "details",
            Self::Due => "due",
            Self::Dice => "dice",
            Self::Electorate => "electorate",
            Self::Email => "email",
            Self::File => "file",
            Self::FirstName => "first-name",
            Self::Label => "label",
            Self::Language => "language",
            Self::Minutes => "minutes",
            Self::Name => "name",
            Self::NotYet => "not-yet",
            Self::Number => "number",
            Self::Options => "options",
            Self::Order => "order",
            Self::Password => "password",
            Self::Picture => "picture",
            Self::Place => "place",
            Self::Postcode => "postcode",
            Self::Question => "question",
            Self::Reach => "reach",
            Self::Reason => "reason",
            Self::Row => "row",
            Self::Seats => "seats",
            Self::Sheet => "sheet",
            Self::Side => "side",
            Self::Status => "status",
            Self::Step => "step",
            Self::Story => "story",
            Self::Time => "time",
            Self::Title => "title",
            Self::Ward => "ward",
        }
    }
}
