//! Somebody who stands everywhere where anything of people is kept, under words that
//! stand nowhere else; and a look into the files for them.

use std::path::Path;
use std::process::Command;

use wardmote::action::{News, Owner, PlanStep, Side, Status};
use wardmote::closing::Ending;
use wardmote::commitment::month::Month;
use wardmote::commitment::sheet::{Counts, Report};
use wardmote::commitment::{Commitment, Kind, Period, Pledge, Representative};
use wardmote::consent::{ContactDetails, Reach, Wording};
use wardmote::follow::{Follow, Subject, Verdict};
use wardmote::helper::{Approved, Helper, Profile, Way};
use wardmote::id::{
    ActionId, AnswerId, CanvasserId, ContactId, DetailsId, FollowId, HelperId, LinkId, NewsId,
    OrganiserId, RepresentativeId, SortingId, StepId,
};
use wardmote::listening::{Category, NewAnswer, NewContact, Outcome, Source};
use wardmote::people::{Email, Link, Organiser, Scope, Visitor};
use wardmote::slip::Token;
use wardmote::store::{Beside, roll};
use wardmote::text::{AnswerText, Details, Name, Reason, Story};
use wardmote::time::{DAY_MS, HOUR_MS, Timestamp};

use crate::evening::Evening;
use crate::helpers::TestServer;
use crate::postgres;

pub const NAME: &str = "Zebulon Quillfeather";
pub const EMAIL: &str = "zebulon@quillfeather.example";
/// The number as it is kept.
pub const NUMBER: &str = "01214960735";
/// What was said at the door.
pub const SAID: &str = "Damp. Ring Zebulon Quillfeather on 0121 496 0735";
/// All by which they could be found in a file.
pub const EVERYTHING: [&str; 4] = ["Quillfeather", EMAIL, NUMBER, "0121 496 0735"];

/// A server whose data lie in PostgreSQL.
pub async fn with_postgres() -> TestServer {
    TestServer::start_with(|config| config.database = Some(postgres::fresh_database())).await
}

/// Whether the data hold some words: a file of SQLite's, or a row of PostgreSQL.
pub fn holds(server: &TestServer, words: &str) -> bool {
    let bytes = match &server.program.config.database {
        None => below(&server.folder.0),
        Some(url) => {
            let dump = Command::new(postgres::program("pg_dump")).arg(url).output().unwrap();
            assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
            dump.stdout
        }
    };
    assert!(!bytes.is_empty(), "looked at the data");
    bytes.windows(words.len()).any(|window| window.eq_ignore_ascii_case(words.as_bytes()))
}

/// Every byte that lies below a folder.
fn below(folder: &Path) -> Vec<u8> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        // A file can go in between.
        found.extend(if path.is_dir() {
            below(&path)
        } else {
            std::fs::read(path).unwrap_or_default()
        });
    }
    found
}

/// Waits until the files are written anew: somebody's read may be in the way.
pub async fn scrubbed(server: &TestServer) {
    while !server.clerk().scrub_erased().await.unwrap() {}
}

/// An answer from a doorstep.
pub struct Said(AnswerId);

impl Said {
    /// Somebody says [`SAID`] at a door in the first ward, and nothing else is kept.
    pub async fn on_a_doorstep(server: &TestServer, evening: &Evening) -> Self {
        Self::with(server, evening, None).await
    }

    async fn with(server: &TestServer, evening: &Evening, by: Option<CanvasserId>) -> Self {
        let (id, ward) = (AnswerId::from_random(roll(&server.dice)), evening.wards[0].id);
        let listening = server.store().list_listenings().await.unwrap()[0].id;
        let answer = NewAnswer {
            id,
            text: AnswerText::parse(SAID).unwrap(),
            category: Category::Housing,
            source: Source::Doorstep,
            lang: None,
        };
        let contact = NewContact {
            id: ContactId::from_random(roll(&server.dice)),
            listening,
            ward,
            outcome: Outcome::Issue,
            at: server.clock_hour(),
            canvasser: by,
            answer: Some(answer),
        };
        let details = by.map(|_| ContactDetails {
            id: DetailsId::from_random(roll(&server.dice)),
            withdrawal: Token::from_random(roll(&server.dice)),
            ward,
            listening,
            name: Name::parse(NAME).unwrap(),
            reach: Reach::parse(NUMBER).unwrap(),
            wording: Wording::newest("en"),
            given_at: server.clock_hour(),
            canvasser: by,
            answer: Some(id),
        });
        let beside = Beside { issue: None, details };
        assert!(server.store().record_door(&contact, &beside).await.unwrap());
        Self(id)
    }

    /// An organiser hides the words, and says why.
    pub async fn is_hidden(&self, server: &TestServer, evening: &Evening, why: &str) {
        let (id, why) = (SortingId::from_random(roll(&server.dice)), Reason::parse(why).unwrap());
        server.clerk().hide_answer(&evening.visitor, id, self.0, why).await.unwrap();
    }

    /// The words as they are kept now.
    pub async fn words(&self, server: &TestServer) -> String {
        server.store().find_answers(&[self.0]).await.unwrap().remove(0).text.to_string()
    }
}

impl TestServer {
    fn clock_hour(&self) -> Timestamp {
        self.clerk().now().to_the_hour()
    }
}

/// Puts somebody everywhere.
pub async fn everywhere(server: &TestServer, evening: &Evening) {
    joins_a_shift(server, evening).await;
    agrees(server, evening).await;
    let follow = asks_to_follow(server, evening).await;
    server.clerk().confirm_follow(follow.token.as_str()).await.unwrap();
    would_like_to_help(server, evening).await;
    has_a_letter(server).await;
    let news = works_on_an_action(server, evening).await;
    says_not_yet(server, evening, follow.id, news).await;
    sends_a_file(server, evening).await;
    represents(server, evening).await;
    holds_a_vote_and_a_desk(server, evening).await;
}

/// Somebody says at a door that they would like to hear what happens.
pub async fn agrees(server: &TestServer, evening: &Evening) {
    let by = CanvasserId::from_random(roll(&server.dice));
    Said::with(server, evening, Some(by)).await;
}

/// They are in the people register, and shown.
pub async fn would_like_to_help(server: &TestServer, evening: &Evening) {
    let (store, now) = (server.store(), server.clerk().now());
    let profile = Profile {
        name: Name::parse(NAME).unwrap(),
        reach: Reach::parse(EMAIL).unwrap(),
        wards: vec![evening.wards[0].id],
        goes_elsewhere: false,
        help: Vec::new(),
        languages: Vec::new(),
        free: Vec::new(),
        more: Some(Details::parse("Ring 0121 496 0735 after six").unwrap()),
        patch: None,
        public: Vec::new(),
    };
    let helper = Helper {
        id: HelperId::from_random(roll(&server.dice)),
        profile,
        has_answered: false,
        approved: Approved::default(),
        wording: Wording::newest("en"),
        lang: "en".into(),
        way: Way::Door,
        joined_at: now,
        kept_from: now,
    };
    assert!(store.record_helper(&helper, None, None).await.unwrap());
    let approved = Approved { name: Some(NAME.to_owned()), patch: None };
    assert!(store.approve_helper(helper.id, &approved).await.unwrap());
}

/// Their name is on a shift.
pub async fn joins_a_shift(server: &TestServer, evening: &Evening) {
    let (clerk, wards) = (server.clerk(), vec![evening.wards[0].id]);
    let ends = clerk.now().plus_ms(HOUR_MS);
    let shift = clerk.begin_shift(&evening.visitor, "Tonight", wards, ends).await;
    clerk.join_shift(&Visitor::Holder(shift.unwrap().0), NAME).await.unwrap();
}

/// They ask to follow a ward; the letter that asks for their yes waits.
pub async fn asks_to_follow(server: &TestServer, evening: &Evening) -> Follow {
    let (clerk, email) = (server.clerk(), Email::parse(EMAIL).unwrap());
    let follow = clerk.new_follow(email.clone(), Subject::Ward(evening.wards[0].id), "en");
    let text = format!("Say yes at {}", follow.token.as_str());
    let letter = clerk.write_letter(email, "Shall we write to you?", text);
    clerk.ask_to_follow(&follow, &letter).await.unwrap();
    follow
}

/// A letter to them waits.
pub async fn has_a_letter(server: &TestServer) {
    let clerk = server.clerk();
    let letter = clerk.write_letter(Email::parse(EMAIL).unwrap(), "News", format!("Dear {NAME}"));
    clerk.post(letter).await.unwrap();
}

/// They stand in a file that nobody took in.
pub async fn sends_a_file(server: &TestServer, evening: &Evening) {
    let file = format!("answer\nRats\nRing {NAME} on 0121 496 0735\n");
    server.clerk().upload(&evening.visitor, file, &["answer".to_owned()]).await.unwrap();
}

/// The first moment after the last month of the representative.
pub const REPRESENTED_UNTIL: Timestamp = Timestamp(1_809_129_600_000);

/// They are the representative of a ward until April 2027, and promised and told something.
pub async fn represents(server: &TestServer, evening: &Evening) -> RepresentativeId {
    let (now, name) = (server.clerk().now(), Name::parse(NAME).unwrap());
    let id = RepresentativeId::from_random(roll(&server.dice));
    let link = Link {
        id: LinkId::from_random(roll(&server.dice)),
        hash: Token::from_random(roll(&server.dice)).hash(),
        label: name.clone(),
        scope: Scope::Commit { representative: id },
        made_at: now,
        ends_at: now.plus_ms(300 * DAY_MS),
        revoked_at: None,
    };
    let period = Period { first: Month::new(2026, 11), last: Month::new(2027, 4) };
    let (ward, ended_at) = (evening.wards[0].id, None);
    let who = Representative { id, ward, name, period, link: link.id, ended_at };
    server.store().record_representative(&who, &link).await.unwrap();
    let words = Details::parse("Ring Zebulon Quillfeather on 0121 496 0735").unwrap();
    let commitments = vec![Commitment { kind: Kind::Doors, level: 2, words: Some(words) }];
    let pledge = Pledge { at: now, commitments };
    server.store().record_pledge(id, &pledge).await.unwrap();
    let counts = Counts { doors: 3, meetings: 1, surgeries: 0 };
    let words = Some(Story::parse(&format!("Write to {EMAIL}")).unwrap());
    let month = period.first;
    // What was told first lies beneath.
    for at in [now, now.plus_ms(HOUR_MS)] {
        let report = Report { month, first_at: now, at, counts, words: words.clone() };
        server.store().record_report(id, &report).await.unwrap();
    }
    id
}

/// They own an action, help with a step of it, and told a word.
pub async fn works_on_an_action(server: &TestServer, evening: &Evening) -> NewsId {
    let (store, now) = (server.store(), server.clerk().now());
    let action = action(evening);
    let name = || Name::parse(NAME).unwrap();
    let token = Token::from_random(roll(&server.dice));
    let link = Link {
        id: LinkId::from_random(roll(&server.dice)),
        hash: token.hash(),
        label: name(),
        scope: Scope::Act { action },
        made_at: now,
        ends_at: now.plus_ms(300 * DAY_MS),
        revoked_at: None,
    };
    let owner = Owner { link: link.id, side: Side::Local, name: name() };
    store.record_owner(action, &owner, &link).await.unwrap();
    let step = PlanStep {
        id: StepId::from_random(roll(&server.dice)),
        what: Details::parse("Look at every flat").unwrap(),
        helper: Some(name()),
        done_at: None,
    };
    store.record_step(action, &step).await.unwrap();
    tells_a_word(server, evening).await
}

/// They told of an action that it is done.
pub async fn tells_a_word(server: &TestServer, evening: &Evening) -> NewsId {
    let (now, action) = (server.clerk().now(), action(evening));
    let news = News {
        id: NewsId::from_random(roll(&server.dice)),
        at: now,
        by: Name::parse(NAME).unwrap(),
        story: Story::parse("We met the landlord").unwrap(),
        status: Status::Done,
        picture: None,
    };
    assert!(server.store().record_news(action, &news, &Status::Chosen, now, None).await.unwrap());
    news.id
}

/// The action that the evening begins with.
pub fn action(evening: &Evening) -> ActionId {
    ActionId(evening.contests[2].options[0].id.0)
}

async fn says_not_yet(server: &TestServer, evening: &Evening, follow: FollowId, news: NewsId) {
    let not_yet = Some(Reason::parse(&format!("Not here, write to {EMAIL}")).unwrap());
    let at = server.clerk().now();
    let verdict = Verdict { news, not_yet, at, has_reopened: false };
    assert!(server.store().record_verdict(action(evening), follow, &verdict, at).await.unwrap());
}

/// They have an account, opened and closed a vote with it, and made a slip void at a desk.
async fn holds_a_vote_and_a_desk(server: &TestServer, evening: &Evening) {
    let me = Organiser {
        id: OrganiserId::from_random(roll(&server.dice)),
        email: Email::parse(EMAIL).unwrap(),
        name: Name::parse(NAME).unwrap(),
        is_administrator: false,
    };
    server.store().record_organiser(&me, "no password").await.unwrap();
    let session = Token::from_random(roll(&server.dice));
    let ends_at = server.clerk().now().plus_ms(DAY_MS);
    server.store().record_session(&session.hash(), me.id, ends_at).await.unwrap();
    let (me, contest) = (Visitor::Organiser(me), evening.contests[1].id);
    server.clerk().open_contest(&me, contest).await.unwrap();
    let scope = Scope::Desk { conference: evening.conference.id };
    let (_, desk) = server.clerk().make_link_for(NAME, scope, ends_at).await.unwrap();
    let hash = wardmote::hex::write(&evening.slips[10].token.hash().0);
    let fields = [("hash", hash.as_str()), ("why", "lost"), ("sure", "only")];
    let voided = server.browser().post(&format!("/desk/{}/void", desk.as_str()), &fields).await;
    assert_eq!(voided.status, 303, "{}", voided.body);
    server.clerk().close_contest(&me, contest, Ending::Now).await.unwrap();
    evening.finish_closings(server).await;
}
