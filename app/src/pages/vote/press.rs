//! What a voter pressed, read from the form, and which page comes next.
//!
//! Pure: the real ballot and the practice one follow the same rules. Field
//! names are stable, because scripts and saved pages use them: `tap`, `up`,
//! `down` (an option's id), hidden `order`, `contest`, `cast_id` and `replaces`
//! (the version of the ballot that is in), and the buttons `check`, `blank`,
//! `change` and `cast`. `show` draws the ballot again.

use wardmote::ballot::{Cast, CastId, Ranking, Touch};
use wardmote::contest::Contest;
use wardmote::error::Refusal;
use wardmote::id::{ContestId, OptionId};
use wardmote::slip::TokenHash;

use crate::typed::Typed;

/// The button that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Button {
    Cast,
    Change,
    Show,
    Touch(Touch),
    Check,
}

/// A posted ballot form.
#[derive(Clone, Debug)]
pub struct Press {
    button: Button,
    contest: Option<ContestId>,
    order: String,
    cast_id: String,
    replaces: Option<u32>,
    is_blank: bool,
}

/// What follows from a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The ballot with these marks.
    Ballot {
        /// The marks.
        ranking: Ranking,
        /// What the press did to them.
        touch: Option<Touch>,
        /// Why it is not the page that was asked for.
        refusal: Option<Refusal>,
    },
    /// The check page.
    Check {
        /// The marks.
        ranking: Ranking,
        /// Whether it is a blank vote, asked for by its own button.
        is_blank: bool,
        /// The press this check page leads to, when it was drawn before.
        cast: Option<Cast>,
    },
    /// Cast it.
    Cast {
        /// The marks.
        ranking: Ranking,
        /// Which press this is, and what it takes the place of.
        cast: Cast,
    },
}

impl Press {
    /// Reads a posted form. What is not understood is as if it were not there.
    pub fn read(form: &Typed) -> Self {
        let field = |name: &str| form.all(name).find(|value| !value.is_empty());
        let option = |name: &str| OptionId::parse(field(name)?).ok();
        let pressed = |name: &str, button: Button| field(name).map(|_| button);
        // "0" is a check page's word for a ballot that is not blank.
        let is_blank = field("blank").is_some_and(|value| value != "0");
        // A browser sends one button; a script that sends more gets the one that matters most.
        let button = pressed("cast", Button::Cast)
            .or_else(|| pressed("change", Button::Change))
            .or_else(|| pressed("show", Button::Show))
            .or_else(|| option("tap").map(|id| Button::Touch(Touch::Tap(id))))
            .or_else(|| option("up").map(|id| Button::Touch(Touch::Up(id))))
            .or_else(|| option("down").map(|id| Button::Touch(Touch::Down(id))))
            .or_else(|| is_blank.then_some(Button::Check))
            .or_else(|| pressed("check", Button::Check))
            .unwrap_or(Button::Show);
        Self {
            button,
            contest: field("contest").and_then(|id| ContestId::parse(id).ok()),
            order: field("order").unwrap_or_default().to_owned(),
            cast_id: field("cast_id").unwrap_or_default().to_owned(),
            replaces: field("replaces").and_then(|version| version.parse().ok()),
            is_blank,
        }
    }

    /// The contest the form says it is for.
    pub fn contest(&self) -> Option<ContestId> {
        self.contest
    }

    /// Whether it is the button of a ballot that is in.
    pub fn is_change(&self) -> bool {
        self.button == Button::Change
    }

    /// Whether an option of that contest is ranked or touched in this form.
    pub fn mentions(&self, contest: &Contest) -> bool {
        let touched = match self.button {
            Button::Touch(Touch::Tap(id) | Touch::Up(id) | Touch::Down(id)) => Some(id),
            _ => None,
        };
        let ranked = self.order.split(',').filter_map(|id| OptionId::parse(id).ok());
        ranked.chain(touched).any(|id| contest.option(id).is_some())
    }

    /// The marks the form carried; none when they cannot be read.
    pub fn marks(&self, contest: &Contest) -> Ranking {
        Ranking::parse(&self.order, contest).unwrap_or_default()
    }

    /// Which page comes next.
    pub fn next(&self, contest: &Contest, slip: &TokenHash) -> Next {
        let ballot = |ranking, touch, refusal| Next::Ballot { ranking, touch, refusal };
        let mut ranking = match Ranking::parse(&self.order, contest) {
            Ok(ranking) => ranking,
            Err(refusal) => return ballot(Ranking::blank(), None, Some(refusal)),
        };
        match self.button {
            Button::Change | Button::Show => ballot(ranking, None, None),
            Button::Touch(touch) => {
                touch.apply(&mut ranking, contest);
                ballot(ranking, Some(touch), None)
            }
            Button::Check | Button::Cast if ranking.is_blank() && !self.is_blank => {
                ballot(ranking, None, Some(Refusal::NothingRanked))
            }
            Button::Check | Button::Cast => {
                // A blank vote is blank, whatever was marked before; the marks stay with
                // the form, for who changes their mind.
                let given = if self.is_blank { Ranking::blank() } else { ranking.clone() };
                let id = CastId::parse(&self.cast_id, slip, contest.id, &given);
                let cast = Cast { id, replaces: self.replaces };
                if self.button == Button::Cast {
                    return Next::Cast { ranking: given, cast };
                }
                let cast = (!self.cast_id.is_empty()).then_some(cast);
                Next::Check { ranking, is_blank: self.is_blank, cast }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use wardmote::contest::{BallotOption, Phase, Rules};
    use wardmote::id::ConferenceId;
    use wardmote::text::{Question, Title};

    use super::*;

    const SLIP: TokenHash = TokenHash([3; 32]);

    fn id(n: u8) -> OptionId {
        OptionId::from_random([n; 16])
    }

    fn contest(options: u8) -> Contest {
        let option = |n| BallotOption {
            id: id(n),
            issue: None,
            title: Title::from_store(format!("Option {n}")),
            details: None,
        };
        Contest {
            id: ContestId::from_random([200; 16]),
            conference: ConferenceId::from_random([201; 16]),
            ward: None,
            question: Question::from_store("What first?".into()),
            options: (0..options).map(option).collect(),
            rules: Rules::default(),
            phase: Phase::Open,
            opened_at: None,
            closes_at: None,
            notice_ends_at: None,
            closed_at: None,
            published_at: None,
            is_checking: false,
            void_reason: None,
        }
    }

    fn next(fields: &[(&str, &str)]) -> Next {
        let fields =
            fields.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Press::read(&Typed::sent(fields)).next(&contest(4), &SLIP)
    }

    #[test]
    fn checking_with_nothing_ranked_is_refused_and_a_blank_vote_is_not() {
        let refused = next(&[("check", "1")]);
        assert!(matches!(refused, Next::Ballot { refusal: Some(Refusal::NothingRanked), .. }));
        assert!(matches!(next(&[("blank", "1")]), Next::Check { .. }));
        assert!(matches!(next(&[("blank", "1"), ("cast", "1")]), Next::Cast { .. }));
    }

    #[test]
    fn casting_with_nothing_ranked_needs_the_blank_vote_said() {
        let refused = next(&[("cast", "1"), ("order", "-,-")]);
        assert!(matches!(refused, Next::Ballot { refusal: Some(Refusal::NothingRanked), .. }));
    }

    #[test]
    fn a_blank_vote_is_blank_whatever_was_marked_before() {
        let order = id(1).to_string();
        let next = next(&[("order", &order), ("blank", "1"), ("cast", "1")]);
        let Next::Cast { ranking, .. } = next else { panic!("not cast") };
        assert!(ranking.is_blank());
    }

    #[test]
    fn a_check_page_carries_its_press_on() {
        let order = id(1).to_string();
        let press = ("cast_id", "7c9e6679-7425-40de-944b-e07fc1f90ae7");
        let fields = [("order", order.as_str()), press, ("replaces", "2"), ("blank", "0")];
        for button in ["check", "cast"] {
            let next = next(&[&fields[..], &[(button, "1")]].concat());
            let (Next::Check { cast: Some(cast), ranking, .. } | Next::Cast { cast, ranking }) =
                next
            else {
                panic!("{button} leads elsewhere")
            };
            assert_eq!(cast.replaces, Some(2));
            assert_eq!(cast.id.to_field(), press.1);
            assert!(!ranking.is_blank());
        }
    }

    #[test]
    fn the_same_press_without_an_id_is_the_same_cast() {
        let order = id(1).to_string();
        let press = || next(&[("order", &order), ("cast", "1")]);
        assert!(matches!(press(), Next::Cast { .. }));
        assert_eq!(press(), press());
    }

    #[test]
    fn marks_that_cannot_be_read_start_again_and_say_so() {
        let next = next(&[("order", "x"), ("tap", &id(1).to_string())]);
        let Next::Ballot { ranking, refusal, .. } = next else { panic!("no ballot") };
        assert!(ranking.is_blank());
        assert_eq!(refusal, Some(Refusal::RankingNotUnderstood));
    }

    proptest! {
        #[test]
        fn five_hundred_random_clicks_never_make_an_illegal_ranking(
            clicks in proptest::collection::vec((0_usize..6, 0_u8..6), 500),
        ) {
            let contest = contest(4);
            let mut order = String::new();
            for (button, option) in clicks {
                let name = ["tap", "up", "down", "check", "change", "show"][button];
                let fields =
                    vec![("order".into(), order.clone()), (name.into(), id(option).to_string())];
                let ranking = match Press::read(&Typed::sent(fields)).next(&contest, &SLIP) {
                    Next::Ballot { ranking, .. }
                    | Next::Check { ranking, .. }
                    | Next::Cast { ranking, .. } => ranking,
                };
                order = ranking.to_order(4);
                prop_assert_eq!(Ranking::parse(&order, &contest), Ok(ranking));
            }
        }

        #[test]
        fn no_form_panics(fields in proptest::collection::vec(("[a-z_]{0,7}", ".{0,80}"), 0..8)) {
            let press = Press::read(&Typed::sent(fields));
            let contest = contest(3);
            let _ = (press.mentions(&contest), press.next(&contest, &SLIP));
        }
    }
}
