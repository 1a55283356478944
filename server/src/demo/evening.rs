//! The town's listening and its evening, made by the clerk as an organiser would.

use std::future::Future;

use wardmote::clerk::Done;
use wardmote::conference::{Conference, NewConference};
use wardmote::contest::{Contest, Draft, Rules};
use wardmote::id::{AnswerId, ContactId, IssueId, ListeningId, WardId};
use wardmote::issue::{Issue, IssueAct, IssueEvent, IssueState};
use wardmote::listening::{Category, Language, Listening, NewAnswer, NewContact, Outcome, Source};
use wardmote::people::{Organiser, Scope, Visitor};
use wardmote::record::publication::Publication;
use wardmote::slip::{MadeSlip, Token};
use wardmote::store::{Dice, roll};
use wardmote::text::{AnswerText, Details, Name, Question, Title};
use wardmote::time::{DAY_MS, HOUR_MS, MINUTE_MS, Timestamp};
use wardmote::ward::{NewWard, Ward};

use super::town::{DemoWard, Said, TOWN, WARDS};
use crate::chance::SystemDice;
use crate::wiring::Program;

/// How the demo's organiser signs in.
pub const EMAIL: &str = "ada@fourbridges.example";
/// The demo's password; it is printed, so it protects nothing.
pub const PASSWORD: &str = "four bridges and a ferry";
/// The demo's links last as long as anybody plays with it.
const LINK_MS: i64 = 30 * DAY_MS;
/// How long the demo's ballots are planned to be open.
const VOTING_MINUTES: u32 = 45;

/// Everything the demo tells people about.
pub struct Evening {
    /// The wards, in order.
    pub wards: Vec<Ward>,
    /// The conference.
    pub conference: Conference,
    /// Its contests, in order; the last is for the whole town and a draft.
    pub contests: Vec<Contest>,
    /// Forty unused slips with the contests each is for.
    pub slips: Vec<MadeSlip>,
    /// The canvasser's link.
    pub canvass: Token,
    /// The screen's link.
    pub screen: Token,
    /// A teller's link.
    pub desk: Token,
    /// An observer's link.
    pub observe: Token,
}

impl Evening {
    /// The contests a slip is for, in the order its holder meets them.
    pub fn contests_of(&self, slip: &MadeSlip) -> Vec<&Contest> {
        self.contests
            .iter()
            .filter(|contest| contest.ward.is_none() || contest.ward == slip.ward)
            .collect()
    }

    /// Slips for the crowd, besides the forty: made like any others.
    pub fn crowd_slips(
        &self,
        program: &Program,
        count: u32,
    ) -> impl Future<Output = Done<Vec<MadeSlip>>> + Send + use<> {
        let (clerk, conference) = (program.clerk.clone(), self.conference.id);
        let ward = self.wards.first().map(|ward| ward.id);
        async move { clerk.make_slips_for(conference, ward, count, None).await }
    }
}

/// Makes the town and its evening.
pub async fn set_up(program: &Program) -> anyhow::Result<Evening> {
    let clerk = &program.clerk;
    let ada = clerk.add_organiser("Ada Fletcher", EMAIL, PASSWORD, true).await?;
    let visitor = Visitor::Organiser(ada.clone());
    let mut wards = Vec::new();
    for ward in &WARDS {
        let new = NewWard::parse(ward.name, ward.code, &ward.electorate.to_string())?;
        wards.push(clerk.add_ward(&visitor, new).await?);
    }
    listen(program, &ada, &wards).await?;
    let new = NewConference {
        name: Name::parse(&format!("{TOWN} conference"))?,
        place: Name::parse("Corn Exchange")?,
        starts_at: clerk.now().plus_ms(-30 * MINUTE_MS),
        wards: wards.iter().map(|ward| ward.id).collect(),
    };
    let conference = clerk.set_up_conference(&visitor, new).await?;
    let slips = make_slips(program, &visitor, &conference, &wards).await?;
    let contests = make_contests(program, &visitor, &conference, &wards).await?;
    let ends_at = clerk.now().plus_ms(LINK_MS);
    let scope = Scope::Canvass { wards: wards.iter().map(|ward| ward.id).collect() };
    let (_, canvass) = clerk.make_link_for("Cass, canvasser", scope, ends_at).await?;
    let scope = Scope::Screen { conference: conference.id };
    let (_, screen) = clerk.make_link_for("Projector in the hall", scope, ends_at).await?;
    let scope = Scope::Desk { conference: conference.id };
    let (_, desk) = clerk.make_link_for("Desk by the door", scope, ends_at).await?;
    let scope = Scope::Observe { conference: conference.id };
    let (_, observe) = clerk.make_link_for("Grace, from the other ward", scope, ends_at).await?;
    Ok(Evening { wards, conference, contests, slips, canvass, screen, desk, observe })
}

async fn make_slips(
    program: &Program,
    visitor: &Visitor,
    conference: &Conference,
    wards: &[Ward],
) -> anyhow::Result<Vec<MadeSlip>> {
    let mut slips = Vec::new();
    for (ward, town) in wards.iter().zip(&WARDS) {
        let made =
            program.clerk.make_slips(visitor, conference.id, Some(ward.id), town.slips, None);
        slips.extend(made.await?);
    }
    Ok(slips)
}

/// One open contest per ward, and a draft for the whole town.
async fn make_contests(
    program: &Program,
    visitor: &Visitor,
    conference: &Conference,
    wards: &[Ward],
) -> anyhow::Result<Vec<Contest>> {
    let clerk = &program.clerk;
    // So that whoever tries it out can see all there is in a record.
    let publication = Publication::All;
    let rules = Rules { minutes: Some(VOTING_MINUTES), publication, ..Rules::default() };
    let shortlist = clerk.list_shortlist(visitor, conference.id).await?;
    let mut contests = Vec::new();
    let mut favourites = Vec::new();
    for ward in wards {
        let mut issues: Vec<_> = shortlist.iter().filter(|issue| issue.ward == ward.id).collect();
        issues.sort_by_key(|issue| std::cmp::Reverse(issue.said));
        favourites.extend(issues.first().map(|issue| issue.id));
        let ids: Vec<_> = issues.iter().map(|issue| issue.id).collect();
        let draft = Draft {
            conference: conference.id,
            ward: Some(ward.id),
            question: Question::parse(&format!("What should {} ward fix first?", ward.name))?,
            options: clerk.make_options(&ids, Vec::new()).await?,
            rules: rules.clone(),
        };
        contests.push(clerk.draft_contest(visitor, draft).await?);
    }
    let draft = Draft {
        conference: conference.id,
        ward: None,
        question: Question::parse(&format!("What should all {TOWN} fix first?"))?,
        options: clerk.make_options(&favourites, Vec::new()).await?,
        rules,
    };
    let draft = clerk.draft_contest(visitor, draft).await?;
    for contest in &contests {
        clerk.open_contest(visitor, contest.id).await?;
    }
    // The evening begins with people joining.
    clerk.show_on_screen(visitor, conference.id, None).await?;
    contests.push(draft);
    Ok(contests)
}

/// Three weeks of doorsteps. They lie in the past, so they go straight into
/// storage: the clerk records only what happens now.
async fn listen(program: &Program, ada: &Organiser, wards: &[Ward]) -> anyhow::Result<()> {
    let now = program.clerk.now();
    let dice = &SystemDice;
    let listening = Listening {
        id: ListeningId::from_random(roll(dice)),
        question: Question::parse("What is the one big issue around here?")?,
        wards: wards.iter().map(|ward| ward.id).collect(),
        begins_at: now.plus_ms(-21 * DAY_MS),
        ends_at: None,
    };
    program.store.record_listening(&listening).await?;
    for (ward, town) in wards.iter().zip(&WARDS) {
        let mut doors = Doors { listening: listening.id, ward: ward.id, now, dice, knocked: 0 };
        for said in town.said {
            hear(program, ada, &mut doors, said).await?;
        }
        for words in town.alone {
            let contact = doors.answered(words, Category::Other)?;
            program.store.record_contact(&contact).await?;
        }
        for contact in doors.unanswered(town) {
            program.store.record_contact(&contact).await?;
        }
    }
    Ok(())
}

/// Records an issue's answers; what is shortlisted is an issue already, the
/// rest waits to be sorted.
async fn hear(
    program: &Program,
    ada: &Organiser,
    doors: &mut Doors<'_>,
    said: &Said,
) -> anyhow::Result<()> {
    let mut answers = Vec::new();
    for words in said.words.iter().cycle().take(said.doors) {
        let contact = doors.answered(words, said.category)?;
        answers.extend(contact.answer.as_ref().map(|answer| answer.id));
        program.store.record_contact(&contact).await?;
    }
    if !said.shortlisted {
        return Ok(());
    }
    // A few answers are left to sort, so that there is something to try.
    let sorted = answers.len() - answers.len() / 5;
    let issue = Issue {
        id: IssueId::from_random(roll(doors.dice)),
        ward: doors.ward,
        title: Title::parse(said.title)?,
        details: Some(Details::parse(said.details)?),
        state: IssueState::Shortlisted,
        made_at: doors.now.plus_ms(-DAY_MS),
        said: 0,
    };
    let answers = &answers[..sorted];
    let act = IssueAct::Made { answers: u64::try_from(sorted)? };
    let event = IssueEvent { issue: issue.id, act, by: ada.id, at: issue.made_at };
    program.store.record_issue(&issue, answers, &event).await?;
    Ok(())
}

/// The doors of one ward, knocked one after another over three weeks.
struct Doors<'a> {
    listening: ListeningId,
    ward: WardId,
    now: Timestamp,
    dice: &'a dyn Dice,
    knocked: i64,
}

impl Doors<'_> {
    fn knock(&mut self, outcome: Outcome, answer: Option<NewAnswer>) -> NewContact {
        self.knocked += 1;
        // Evenings, going back day by day, some doors each.
        let at = self.now.plus_ms(-(self.knocked % 20 + 1) * DAY_MS - self.knocked % 3 * HOUR_MS);
        NewContact {
            id: ContactId::from_random(roll(self.dice)),
            listening: self.listening,
            ward: self.ward,
            outcome,
            at: at.to_the_hour(),
            canvasser: None,
            answer,
        }
    }

    fn answered(&mut self, words: &str, category: Category) -> anyhow::Result<NewContact> {
        let answer = NewAnswer {
            id: AnswerId::from_random(roll(self.dice)),
            text: AnswerText::parse(words)?,
            category,
            source: Source::Doorstep,
            lang: Language::parse("en").ok(),
        };
        Ok(self.knock(Outcome::Issue, Some(answer)))
    }

    /// Doors without an answer: about as many as with one, as in life.
    fn unanswered(&mut self, town: &DemoWard) -> Vec<NewContact> {
        let answered: usize = town.said.iter().map(|said| said.doors).sum();
        (0..answered)
            .map(|n| {
                let outcome = if n % 4 == 0 { Outcome::NoThanks } else { Outcome::NotHome };
                self.knock(outcome, None)
            })
            .collect()
    }
}
