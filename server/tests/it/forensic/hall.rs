//! The hall: 300 voters, each with a slip and a ranking nobody else has.

use std::collections::HashSet;
use std::time::Duration;

use uuid::Uuid;
use wardmote::closing::Closing;
use wardmote::contest::{BallotOption, Contest, Draft, Rules};
use wardmote::id::OptionId;
use wardmote::slip::MadeSlip;
use wardmote::store::roll;
use wardmote::text::{Question, Title};

use super::VOTERS;
use super::attacker::{Order, Strategy, Target};
use crate::evening::Evening;
use crate::helpers::{Browser, SeededDice, TestServer};

/// Options on the ballot: 720 full rankings, of which 300 are cast.
const OPTIONS: u8 = 6;
/// Far longer than closing takes.
const PATIENCE: Duration = Duration::from_mins(1);

/// Who votes how.
pub struct Hall {
    /// The slips' hashes.
    pub slips: Vec<[u8; 32]>,
    /// The options' ids.
    pub options: Vec<Uuid>,
    /// The ranking of each slip, by the options' numbers.
    pub rankings: Vec<Order>,
}

impl Hall {
    /// A hall with these slips and options, and rankings that chance decides.
    pub fn new(slips: Vec<[u8; 32]>, options: Vec<Uuid>) -> Self {
        let dice = SeededDice::new(300);
        let (mut rankings, mut taken) = (Vec::new(), HashSet::new());
        while rankings.len() < VOTERS {
            let keys: [u8; OPTIONS as usize] = roll(&dice);
            let mut order: Order = (0..OPTIONS).collect();
            order.sort_by_key(|n| keys[usize::from(*n)]);
            if taken.insert(order.clone()) {
                rankings.push(order);
            }
        }
        Self { slips, options, rankings }
    }

    /// A hall that uses no program: slips and options that chance decides.
    pub fn without_server() -> Self {
        let dice = SeededDice::new(6);
        let slips = (0..VOTERS).map(|_| roll(&dice)).collect();
        let options = (0..OPTIONS).map(|_| OptionId::from_random(roll(&dice)).0).collect();
        Self::new(slips, options)
    }

    /// What the attacker looks for.
    pub fn target(&self) -> Target {
        Target::new(&self.slips, &self.options)
    }

    /// How many slips a strategy links to the ranking they cast.
    pub fn right(&self, strategy: &Strategy) -> usize {
        let is_right = |slip: usize| strategy.links.get(&slip) == Some(&self.rankings[slip]);
        (0..VOTERS).filter(|slip| is_right(*slip)).count()
    }

    /// A ranking as option ids.
    pub fn ids(&self, slip: usize) -> Vec<String> {
        let ids = self.rankings[slip].iter().map(|n| self.options[usize::from(*n)].to_string());
        ids.collect()
    }
}

/// A hall before the real server, with the vote open.
pub struct Meeting {
    pub server: TestServer,
    pub evening: Evening,
    pub contest: Contest,
    pub made: Vec<MadeSlip>,
    pub hall: Hall,
    browser: Browser,
}

impl Meeting {
    /// Opens the vote.
    pub async fn open(server: TestServer) -> Self {
        let evening = server.evening().await;
        let clerk = server.clerk();
        let option = |n| BallotOption {
            id: OptionId::from_random(roll(&server.dice)),
            issue: None,
            title: Title::parse(&format!("Option {n}")).unwrap(),
            details: None,
        };
        let draft = Draft {
            conference: evening.conference.id,
            ward: None,
            question: Question::parse("What should all fix first?").unwrap(),
            options: (1..=OPTIONS).map(option).collect(),
            rules: Rules::default(),
        };
        let contest = clerk.draft_contest(&evening.visitor, draft).await.unwrap();
        let count = u32::try_from(VOTERS).unwrap();
        let made = clerk.make_slips_for(evening.conference.id, None, count, None).await.unwrap();
        clerk.open_contest(&evening.visitor, contest.id).await.unwrap();
        let slips = made.iter().map(|slip| slip.token.hash().0).collect();
        let hall = Hall::new(slips, contest.options.iter().map(|option| option.id.0).collect());
        let browser = server.browser();
        Self { server, evening, contest, made, hall, browser }
    }

    /// One voter casts, and waits for the answer.
    pub async fn cast(&self, slip: usize) {
        let path = format!("/v/{}", self.made[slip].token.as_str());
        let (order, contest) = (self.hall.ids(slip).join(","), self.contest.id.to_string());
        let fields = [("contest", contest.as_str()), ("order", &order), ("cast", "1")];
        let page = self.browser.post(&path, &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }

    /// Closes the vote, to the last step.
    pub async fn close(&self) {
        let (visitor, id) = (&self.evening.visitor, self.contest.id);
        self.server.clerk().close_contest(visitor, id).await.unwrap();
        // A step that had to wait for a reader is taken again, as the server does.
        let finished = async {
            while self.server.store().closing(id).await.unwrap() != Some(Closing::Finished) {
                self.server.clerk().resume_closings().await.unwrap();
            }
        };
        tokio::time::timeout(PATIENCE, finished).await.expect("closing is finished");
        let piles = self.server.store().list_piles(id).await.unwrap();
        assert_eq!(piles.len(), VOTERS, "every ranking is in");
    }
}
