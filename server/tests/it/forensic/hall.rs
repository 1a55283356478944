//! The hall: 300 voters, each with a slip and a ranking nobody else has.

use std::collections::HashSet;
use std::time::Duration;

use uuid::Uuid;
use wardmote::closing::{Closing, Ending};
use wardmote::contest::{BallotOption, Contest, Draft, Rules};
use wardmote::id::OptionId;
use wardmote::slip::MadeSlip;
use wardmote::store::roll;
use wardmote::text::{Question, Title};
use wardmote::time::MINUTE_MS;

use super::VOTERS;
use super::attacker::{Order, Strategy, Target};
use crate::evening::Evening;
use crate::helpers::{Browser, SeededDice, TestServer};
use crate::papers::Typist;

/// Options on the ballot: 720 full rankings, of which 300 are cast.
const OPTIONS: u8 = 6;
/// Every so manieth voter votes on paper.
pub const PAPER_EVERY: usize = 4;
/// Every so manieth voter, all of them on paper, is misread at first.
const MISREAD_EVERY: usize = 20;
/// Every so manieth voter, none of them on paper, votes at the kiosk.
const KIOSK_EVERY: usize = 10;
/// The first of them.
const KIOSK_FIRST: usize = 1;
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
    tellers: [Typist; 3],
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
        // One more, whose paper is typed once and left.
        let count = u32::try_from(VOTERS + 1).unwrap();
        let made = clerk.make_slips_for(evening.conference.id, None, count, None).await.unwrap();
        clerk.open_contest(&evening.visitor, contest.id).await.unwrap();
        let slips = made.iter().take(VOTERS).map(|slip| slip.token.hash().0).collect();
        let hall = Hall::new(slips, contest.options.iter().map(|option| option.id.0).collect());
        let browser = server.browser();
        let mut tellers = Vec::new();
        for _ in 0..3 {
            tellers.push(Typist::new(&server, &evening).await);
        }
        let tellers = tellers.try_into().ok().unwrap();
        let meeting = Self { server, evening, contest, made, hall, browser, tellers };
        meeting.type_boxes(0, VOTERS, "123456").await;
        meeting
    }

    async fn type_boxes(&self, teller: usize, slip: usize, numbers: &str) {
        let teller = &self.tellers[teller];
        let mut page = teller.look(&self.made[slip], &self.contest, numbers).await;
        // Who comes third is shown both looks, and looks again.
        if page.status == 409 {
            page = teller.send(&page, &[("numbers", numbers)]).await;
        }
        assert!(matches!(page.status, 200 | 303), "{}", page.body);
    }

    /// What stands in the boxes of a voter's paper, as a teller types it.
    pub fn boxes(&self, slip: usize) -> String {
        let hash = self.made[slip].token.hash();
        let ranking = &self.hall.rankings[slip];
        let number = |option: &BallotOption| {
            let rank =
                ranking.iter().position(|n| self.hall.options[usize::from(*n)] == option.id.0);
            (rank.unwrap() + 1).to_string()
        };
        self.contest.options_for(&hash.0).into_iter().map(number).collect()
    }

    /// One voter hands in a paper, and two tellers type it; of some papers the first
    /// misreads two boxes, and a third look decides.
    pub async fn cast_paper(&self, slip: usize) {
        let boxes = self.boxes(slip);
        if slip.is_multiple_of(MISREAD_EVERY) {
            let misread: String = boxes.chars().rev().collect();
            self.type_boxes(2, slip, &misread).await;
        }
        for teller in [0, 1] {
            self.type_boxes(teller, slip, &boxes).await;
        }
    }

    /// One voter casts, by phone or on paper, and waits for the answer.
    pub async fn cast(&self, slip: usize) {
        if slip.is_multiple_of(PAPER_EVERY) {
            return self.cast_paper(slip).await;
        }
        let mut path = format!("/v/{}", self.made[slip].token.as_str());
        let is_at_kiosk = slip % KIOSK_EVERY == KIOSK_FIRST;
        if is_at_kiosk {
            path = self.sit_down(slip).await;
        }
        let (order, contest) = (self.hall.ids(slip).join(","), self.contest.id.to_string());
        let fields = [("contest", contest.as_str()), ("order", &order), ("cast", "1")];
        let page = self.browser.post(&path, &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
        // Others leave the kiosk without a word.
        if is_at_kiosk && slip.is_multiple_of(3) {
            let done = self.browser.post(&format!("{path}/end"), &[]).await;
            assert_eq!(done.status, 303, "{}", done.body);
        }
    }

    /// A helper scans a voter's slip at the kiosk; gives where the voter sits.
    async fn sit_down(&self, slip: usize) -> String {
        let door = format!("/kiosk/{}", self.evening.kiosk.as_str());
        let scanned = self.made[slip].token.as_str();
        let seated = self.browser.post(&door, &[("slip", scanned)]).await;
        assert_eq!(seated.status, 303, "{}", seated.body);
        seated.location()
    }

    /// Closes the vote, to the last step, a minute after the last voter.
    pub async fn close(&self) {
        self.server.clock.advance_ms(MINUTE_MS);
        let (visitor, id) = (&self.evening.visitor, self.contest.id);
        self.server.clerk().close_contest(visitor, id, Ending::LeavingPapers).await.unwrap();
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
