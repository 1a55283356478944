//! A meeting to start from: two wards, a contest in each and one for everybody,
//! slips, and a personal link of every kind.

use wardmote::action;
use wardmote::ballot::{Cast, CastId, Ranking};
use wardmote::clerk::Clock;
use wardmote::closing::{Closing, Ending};
use wardmote::commitment::month::Month;
use wardmote::commitment::{Period, Representative};
use wardmote::conference::{Conference, NewConference};
use wardmote::contest::{BallotOption, Contest, Draft, Rules};
use wardmote::id::{LinkId, OptionId, RepresentativeId, WardId};
use wardmote::people::{Link, Scope, Visitor};
use wardmote::slip::{MadeSlip, Token};
use wardmote::store::roll;
use wardmote::text::{Name, Question, Title};
use wardmote::time::{DAY_MS, HOUR_MS};
use wardmote::ward::{NewWard, Ward};

use crate::helpers::TestServer;

/// A meeting, set up through the clerk.
pub struct Evening {
    /// The administrator who set it up.
    pub visitor: Visitor,
    /// Alder and Brook.
    pub wards: Vec<Ward>,
    /// The meeting.
    pub conference: Conference,
    /// Alder's, Brook's and everybody's, as drafts.
    pub contests: Vec<Contest>,
    /// Ten for Alder, then ten for Brook.
    pub slips: Vec<MadeSlip>,
    /// A canvasser's link, for both wards.
    pub canvass: Token,
    /// The hall screen's link.
    pub screen: Token,
    /// A teller's link.
    pub desk: Token,
    /// An observer's link.
    pub observe: Token,
    /// A shared tablet's link.
    pub kiosk: Token,
    /// A link to an action of everybody's contest, of somebody who no longer owns it.
    pub act: Token,
    /// The link of Alder's representative.
    pub commit: Token,
}

impl Evening {
    /// The path of a slip's ballot.
    pub fn path(&self, slip: usize) -> String {
        format!("/v/{}", self.slips[slip].token.as_str())
    }

    /// Opens the voting in a contest.
    pub async fn open(&self, server: &TestServer, contest: usize) {
        server.clerk().open_contest(&self.visitor, self.contests[contest].id).await.unwrap();
    }

    /// Casts ballots in Alder's contest (0) or Brook's (1), one slip after
    /// another: each ranks options by their number, best first.
    pub async fn cast(&self, server: &TestServer, contest: usize, ballots: &[&[usize]]) {
        let contest = server.clerk().find_contest(self.contests[contest].id).await.unwrap();
        let first = if contest.ward == Some(self.wards[1].id) { 10 } else { 0 };
        for (n, ballot) in ballots.iter().enumerate() {
            let hash = self.slips[first + n].token.hash();
            let slip = server.store().find_slip(&hash).await.unwrap().unwrap();
            let options = ballot.iter().map(|option| contest.options[*option].id).collect();
            let ranking = Ranking::from_store(options);
            let id = CastId::parse("", &hash, contest.id, &ranking);
            let cast = Cast { id, replaces: None };
            server.clerk().cast_ballot(&slip, &contest, &ranking, cast).await.unwrap();
        }
    }

    /// Closes the voting in a contest, at once.
    pub async fn close(&self, server: &TestServer, contest: usize) {
        server
            .clerk()
            .close_contest(&self.visitor, self.contests[contest].id, Ending::Now)
            .await
            .unwrap();
        self.finish_closings(server).await;
    }

    /// Goes on with closings until they are finished or cannot go on: a read of somebody's
    /// may have been in the way, for which the program tries again each second.
    pub async fn finish_closings(&self, server: &TestServer) {
        for contest in &self.contests {
            while matches!(
                server.store().closing(contest.id).await.unwrap(),
                Some(stage) if stage != Closing::Finished
            ) && server.clerk().resume_closings().await.is_ok()
            {}
        }
    }

    /// Publishes a contest.
    pub async fn publish(&self, server: &TestServer, contest: usize) {
        server.clerk().publish_contest(&self.visitor, self.contests[contest].id).await.unwrap();
    }

    /// Holds the first vote, which chooses "Damp homes", and publishes it.
    pub async fn choose(&self, server: &TestServer) {
        self.open(server, 0).await;
        self.cast(server, 0, &[&[0], &[0, 1], &[1]]).await;
        self.close(server, 0).await;
        self.publish(server, 0).await;
    }
}

impl TestServer {
    /// Sets a meeting up: see [`Evening`].
    pub async fn evening(&self) -> Evening {
        let visitor = Visitor::Organiser(self.record_organiser("Ada", true).await);
        let clerk = self.clerk();
        let mut wards = Vec::new();
        for name in ["Alder", "Brook"] {
            let new = NewWard::parse(name, "", "9000").unwrap();
            wards.push(clerk.add_ward(&visitor, new).await.unwrap());
        }
        let ids: Vec<_> = wards.iter().map(|ward| ward.id).collect();
        let question = Question::parse("What should we fix first?").unwrap();
        clerk.begin_listening(&visitor, question, ids.clone(), None).await.unwrap();
        let new = NewConference {
            name: Name::parse("Autumn meeting").unwrap(),
            place: Name::parse("Alder Hall").unwrap(),
            starts_at: clerk.now().plus_ms(HOUR_MS / 2),
            wards: ids.clone(),
        };
        let conference = clerk.set_up_conference(&visitor, new).await.unwrap();
        let mut contests = Vec::new();
        for ward in [Some(ids[0]), Some(ids[1]), None] {
            let draft = self.draft(&conference, ward);
            contests.push(clerk.draft_contest(&visitor, draft).await.unwrap());
        }
        let mut slips = Vec::new();
        for ward in &ids {
            let made = clerk.make_slips_for(conference.id, Some(*ward), 10, None).await.unwrap();
            slips.extend(made);
        }
        let canvass = self.link(Scope::Canvass { wards: ids }).await;
        let screen = self.link(Scope::Screen { conference: conference.id }).await;
        let desk = self.link(Scope::Desk { conference: conference.id }).await;
        let observe = self.link(Scope::Observe { conference: conference.id }).await;
        let kiosk = self.link(Scope::Kiosk { conference: conference.id }).await;
        let everybody = &contests[2];
        let made = action::make(everybody, &[everybody.options[0].id], clerk.now());
        self.store().record_actions(&made).await.unwrap();
        let act = self.link(Scope::Act { action: made[0].id }).await;
        let commit = self.representative(wards[0].id).await;
        Evening {
            visitor,
            wards,
            conference,
            contests,
            slips,
            canvass,
            screen,
            desk,
            observe,
            kiosk,
            act,
            commit,
        }
    }

    /// A representative of a ward for this month, whose link lasts a day.
    async fn representative(&self, ward: WardId) -> Token {
        let token = Token::from_random(roll(&self.dice));
        let representative = RepresentativeId::from_random(roll(&self.dice));
        let (id, name) = (LinkId::from_random(roll(&self.dice)), Name::parse("Cllr Bell").unwrap());
        let now = self.clock.now();
        let link = Link {
            id,
            hash: token.hash(),
            label: name.clone(),
            scope: Scope::Commit { representative },
            made_at: now,
            ends_at: now.plus_ms(DAY_MS),
            revoked_at: None,
        };
        let month = Month::parse("2026-11").unwrap();
        let period = Period { first: month, last: month };
        let who =
            Representative { id: representative, ward, name, period, link: id, ended_at: None };
        self.store().record_representative(&who, &link).await.unwrap();
        token
    }

    /// A draft with four options.
    pub fn draft(&self, conference: &Conference, ward: Option<wardmote::id::WardId>) -> Draft {
        let options = ["Damp homes", "Late buses", "Dark streets", "Empty shops"];
        let option = |title| BallotOption {
            id: OptionId::from_random(roll(&self.dice)),
            issue: None,
            title: Title::parse(title).unwrap(),
            details: None,
        };
        Draft {
            conference: conference.id,
            ward,
            question: Question::parse("What should we fix first?").unwrap(),
            options: options.map(option).into(),
            rules: Rules::default(),
        }
    }
}
