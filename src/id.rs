//! Newtyped ids: a ward's id can never be passed where a contest's is meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::Refusal;

/// Defines one id: a random (version 4) UUID with a name of its own.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Makes an id of 16 random bytes.
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
            }

            /// Reads an id as a person or a form gives it.
            ///
            /// # Errors
            /// [`Refusal::NotFound`] when the text is no id: nothing can be there.
            pub fn parse(text: &str) -> Result<Self, Refusal> {
                Uuid::try_parse(text.trim()).map(Self).map_err(|_| Refusal::NotFound)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// A ward.
    WardId
    /// A round of listening.
    ListeningId
    /// One doorstep.
    ContactId
    /// What somebody said.
    AnswerId
    /// What several answers say.
    IssueId
    /// A decision about some answers.
    SortingId
    /// A file of answers on its way in.
    IntakeId
    /// A meeting.
    ConferenceId
    /// One question put to a vote.
    ContestId
    /// An issue on a contest's ballot.
    OptionId
    /// A ballot after closing: fresh and random, tied to no slip.
    BallotId
    /// An organiser.
    OrganiserId
    /// What becomes of an issue that was chosen.
    ActionId
    /// A step of an action's plan.
    StepId
    /// A dated word of an action.
    NewsId
    /// The representative of a ward, for a period.
    RepresentativeId
    /// Somebody who follows something.
    FollowId
    /// Somebody in the people register.
    HelperId
    /// A session in which people learn something.
    TrainingId
    /// A letter on its way out.
    LetterId
    /// A personal link (canvasser, screen, observer …).
    LinkId
    /// Somebody who may be told what happens.
    DetailsId
    /// Whoever knocked: the holder of a personal link, or one of the people on a shift.
    CanvasserId
}

/// Whoever holds a personal link of their own is the canvasser of it.
impl From<LinkId> for CanvasserId {
    fn from(link: LinkId) -> Self {
        Self(link.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        let id = WardId::from_random([7; 16]);
        assert_eq!(WardId::parse(&id.to_string()), Ok(id));
        assert_eq!(id.0.get_version_num(), 4);
    }

    #[test]
    fn a_text_that_is_no_id_is_simply_not_there() {
        assert_eq!(ContestId::parse("alder"), Err(Refusal::NotFound));
    }
}
