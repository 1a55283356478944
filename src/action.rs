//! Actions: what becomes of an issue that was chosen. Who takes it on, how far it is,
//! what was done, what is left, and when the next word of it is due.

use serde::{Deserialize, Serialize};

use crate::contest::Contest;
use crate::error::{Field, Refusal};
use crate::id::{ActionId, ContestId, LinkId, NewsId, OptionId, StepId, WardId};
use crate::picture::Picture;
use crate::text::{Details, Name, Reason, Story, Title};
use crate::time::{DAY_MS, Timestamp};

/// People hear of an action every four weeks at least, as FixMyStreet asks of those who
/// report: longer than that, and nobody believes that anything happens.
pub const DUE_DAYS: i64 = 28;
/// A next word later than this is no promise.
pub const DUE_DAYS_MAX: i64 = 184;
/// More steps than this are a project of their own.
pub const STEPS_MAX: usize = 30;
/// More people than this do not own it together.
pub const OWNERS_MAX: usize = 12;

/// Words of an action in one day: each is a letter to everybody who follows it, and
/// whoever comes by an owner's link can send no more than this.
pub const WORDS_A_DAY: usize = 5;

/// How far an action is: a rung of a fixed ladder, or beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Status {
    /// People chose it; nobody has taken it on yet.
    Chosen,
    /// A representative and local people have taken it on.
    OwnerFound,
    /// They agreed what to do, step by step.
    PlanAgreed,
    /// They are doing it.
    UnderWay,
    /// It is done.
    Done,
    /// It cannot be done, and everybody may read why.
    NotPossible {
        /// Why.
        reason: Reason,
    },
}

impl Status {
    /// The rungs, from the lowest.
    pub const LADDER: [Self; 5] =
        [Self::Chosen, Self::OwnerFound, Self::PlanAgreed, Self::UnderWay, Self::Done];

    /// The stable word for it in forms, locale keys and the database.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::OwnerFound => "owner_found",
            Self::PlanAgreed => "plan_agreed",
            Self::UnderWay => "under_way",
            Self::Done => "done",
            Self::NotPossible { .. } => "not_possible",
        }
    }

    /// Reads the stable word, with the reason where one is needed.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for another word; [`Refusal::Missing`] when it is not
    /// possible and nobody says why.
    pub fn parse(key: &str, reason: &str) -> Result<Self, Refusal> {
        if key == "not_possible" {
            return Ok(Self::NotPossible { reason: Reason::parse(reason)? });
        }
        Self::LADDER
            .into_iter()
            .find(|rung| rung.key() == key)
            .ok_or(Refusal::NotUnderstood { field: Field::Status })
    }

    /// Why it is not possible.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::NotPossible { reason } => Some(reason),
            _ => None,
        }
    }

    /// Whether nothing more is to come.
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Done | Self::NotPossible { .. })
    }
}

/// An action: known by the option that people chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Its id: that of the option.
    pub id: ActionId,
    /// The vote in which it was chosen.
    pub contest: ContestId,
    /// The ward it is for; none is the whole town.
    pub ward: Option<WardId>,
    /// In a few words.
    pub title: Title,
    /// In a sentence.
    pub details: Option<Details>,
    /// How far it is.
    pub status: Status,
    /// When the next word of it is due.
    pub due_at: Timestamp,
    /// Since when it is an action.
    pub made_at: Timestamp,
}

/// Which side an owner stands for: an action needs both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Elected to do such things.
    Representative,
    /// Somebody who lives or works there.
    Local,
}

impl Side {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Representative, Self::Local];

    /// The stable word for it in forms, locale keys and the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Representative => "representative",
            Self::Local => "local",
        }
    }

    /// Reads the stable word.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for any other word.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let side = Self::BOTH.into_iter().find(|side| side.key() == text);
        side.ok_or(Refusal::NotUnderstood { field: Field::Side })
    }
}

/// Somebody who has taken an action on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Their personal link.
    pub link: LinkId,
    /// Which side they stand for.
    pub side: Side,
    /// What they are called, for everybody to read.
    pub name: Name,
}

/// One step of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// Its id.
    pub id: StepId,
    /// What is to be done.
    pub what: Details,
    /// Who helps with it, if somebody does.
    pub helper: Option<Name>,
    /// When it was done, if it is.
    pub done_at: Option<Timestamp>,
}

/// A dated word of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// Its id, made with the form, so that sending it twice says it once.
    pub id: NewsId,
    /// When.
    pub at: Timestamp,
    /// Who says it.
    pub by: Name,
    /// What was done.
    pub story: Story,
    /// How far the action was then.
    pub status: Status,
    /// The picture that goes with it.
    pub picture: Option<Picture>,
}

/// Which actions a vote makes: one for each option that was chosen.
pub fn make(contest: &Contest, chosen: &[OptionId], now: Timestamp) -> Vec<Action> {
    let options = contest.options.iter().filter(|option| chosen.contains(&option.id));
    options
        .map(|option| Action {
            id: ActionId(option.id.0),
            contest: contest.id,
            ward: contest.ward,
            title: option.title.clone(),
            details: option.details.clone(),
            status: Status::Chosen,
            due_at: now.plus_ms(DUE_DAYS * DAY_MS),
            made_at: now,
        })
        .collect()
}

impl Action {
    /// Whether a word of it should have come by now.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        !self.status.is_over() && self.due_at < now
    }

    /// Checks that it may be that far: somebody of both sides owns whatever is past
    /// *chosen*, and a plan has steps.
    ///
    /// # Errors
    /// [`Refusal::NoOwners`], [`Refusal::NoSteps`].
    pub fn may_be(&self, to: &Status, owners: &[Owner], steps: &[PlanStep]) -> Result<(), Refusal> {
        if matches!(to, Status::Chosen | Status::NotPossible { .. }) {
            return Ok(());
        }
        if !has_both_sides(owners) {
            return Err(Refusal::NoOwners);
        }
        if *to != Status::OwnerFound && steps.is_empty() {
            return Err(Refusal::NoSteps);
        }
        Ok(())
    }

    /// How far it is once these are its owners: *owner found* by itself when both sides
    /// are there, and *chosen* again while it goes no further and one of them has left.
    pub fn status_with(&self, owners: &[Owner]) -> Status {
        match (&self.status, has_both_sides(owners)) {
            (Status::Chosen, true) => Status::OwnerFound,
            (Status::OwnerFound, false) => Status::Chosen,
            (status, _) => status.clone(),
        }
    }
}

fn has_both_sides(owners: &[Owner]) -> bool {
    Side::BOTH.iter().all(|side| owners.iter().any(|owner| owner.side == *side))
}

/// Checks when the next word is promised for.
///
/// # Errors
/// [`Refusal::OutOfRange`] in days, for a day that is past or too far away.
pub fn may_be_due(due_at: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    if now < due_at && due_at <= now.plus_ms(DUE_DAYS_MAX * DAY_MS) {
        Ok(())
    } else {
        Err(Refusal::NotUnderstood { field: Field::Due })
    }
}

/// Checks that one more word may be told of an action after those.
///
/// # Errors
/// [`Refusal::ToldEnough`].
pub fn may_tell(told: &[News], now: Timestamp) -> Result<(), Refusal> {
    let today = told.iter().filter(|word| word.at > now.plus_ms(-DAY_MS));
    if today.count() < WORDS_A_DAY { Ok(()) } else { Err(Refusal::ToldEnough) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(status: Status) -> Action {
        Action {
            id: ActionId::from_random([1; 16]),
            contest: ContestId::from_random([2; 16]),
            ward: None,
            title: Title::parse("Damp homes").unwrap(),
            details: None,
            status,
            due_at: Timestamp(100),
            made_at: Timestamp(0),
        }
    }

    fn owner(side: Side) -> Owner {
        let link = LinkId::from_random([side as u8; 16]);
        Owner { link, side, name: Name::parse("Ada").unwrap() }
    }

    fn steps() -> [PlanStep; 1] {
        let what = Details::parse("Look at every flat").unwrap();
        [PlanStep { id: StepId::from_random([3; 16]), what, helper: None, done_at: None }]
    }

    #[test]
    fn every_rung_reads_back_and_not_possible_needs_a_reason() {
        for rung in Status::LADDER {
            assert_eq!(Status::parse(rung.key(), ""), Ok(rung.clone()));
        }
        assert_eq!(
            Status::parse("not_possible", " "),
            Err(Refusal::Missing { field: Field::Reason })
        );
        let not = Status::parse("not_possible", "The county decides that").unwrap();
        assert_eq!(not.reason().unwrap().as_str(), "The county decides that");
        assert_eq!(Status::parse("soon", ""), Err(Refusal::NotUnderstood { field: Field::Status }));
    }

    #[test]
    fn nobody_is_under_way_without_owners_of_both_sides_and_a_plan() {
        let action = action(Status::Chosen);
        let both = Side::BOTH.map(owner);
        let may =
            |to: Status, owners: &[Owner], steps: &[PlanStep]| action.may_be(&to, owners, steps);
        assert_eq!(may(Status::OwnerFound, &both[..1], &[]), Err(Refusal::NoOwners));
        assert_eq!(may(Status::OwnerFound, &both, &[]), Ok(()));
        for further in [Status::PlanAgreed, Status::UnderWay, Status::Done] {
            assert_eq!(may(further.clone(), &both, &[]), Err(Refusal::NoSteps));
            assert_eq!(may(further.clone(), &[], &steps()), Err(Refusal::NoOwners));
            assert_eq!(may(further, &both, &steps()), Ok(()));
        }
        let reason = Reason::parse("The county decides that").unwrap();
        assert_eq!(may(Status::NotPossible { reason }, &[], &[]), Ok(()));
    }

    #[test]
    fn the_first_rung_is_climbed_by_itself_and_left_when_a_side_is_gone() {
        let both = Side::BOTH.map(owner);
        assert_eq!(action(Status::Chosen).status_with(&both), Status::OwnerFound);
        assert_eq!(action(Status::Chosen).status_with(&both[1..]), Status::Chosen);
        assert_eq!(action(Status::OwnerFound).status_with(&both[..1]), Status::Chosen);
        assert_eq!(action(Status::UnderWay).status_with(&[]), Status::UnderWay, "work goes on");
    }

    #[test]
    fn a_word_is_overdue_until_it_comes_or_all_is_over() {
        let open = action(Status::UnderWay);
        assert_eq!([100, 101].map(|now| open.is_overdue(Timestamp(now))), [false, true]);
        assert!(!action(Status::Done).is_overdue(Timestamp(500)));
    }

    #[test]
    fn an_action_tells_five_words_a_day_and_no_more() {
        let word = |at: i64| News {
            id: NewsId::from_random([4; 16]),
            at: Timestamp(at),
            by: Name::parse("Ada").unwrap(),
            story: Story::parse("We met the landlord").unwrap(),
            status: Status::Chosen,
            picture: None,
        };
        let told: Vec<_> = (1..=5).map(word).collect();
        assert_eq!(may_tell(&told[1..], Timestamp(6)), Ok(()));
        assert_eq!(may_tell(&told, Timestamp(6)), Err(Refusal::ToldEnough));
        assert_eq!(may_tell(&told, Timestamp(1).plus_ms(DAY_MS)), Ok(()), "the first is a day old");
    }

    #[test]
    fn the_next_word_is_promised_for_a_day_to_come_within_half_a_year() {
        let now = Timestamp(1_000);
        let late = Err(Refusal::NotUnderstood { field: Field::Due });
        assert_eq!(may_be_due(now, now), late);
        assert_eq!(may_be_due(now.plus_ms(1), now), Ok(()));
        assert_eq!(may_be_due(now.plus_ms(DUE_DAYS_MAX * DAY_MS + 1), now), late);
    }
}
