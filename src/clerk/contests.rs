//! Contests: drafted, opened, closed, published, given up.

use crate::clerk::evidence::actor;
use crate::clerk::{Clerk, Done};
use crate::contest::{BallotOption, Contest, Draft, MINUTES_MAX, NOTICE_MS, Phase, check_options};
use crate::error::{Field, Refusal};
use crate::id::{ConferenceId, ContestId, IssueId, OptionId};
use crate::issue::{Issue, IssueState, said_with_merged};
use crate::people::Visitor;
use crate::record::log::{Act, Line};
use crate::store::{Moments, PartOf, roll};
use crate::text::{Details, Reason, Title};
use crate::time::{MINUTE_MS, Timestamp};
use crate::update::Turnout;

impl Clerk {
    /// The contest of that id, in whatever phase; what of it may be shown to
    /// whom is for the caller to decide.
    pub async fn find_contest(&self, id: ContestId) -> Done<Contest> {
        Ok(self.store.find_contest(id).await?.ok_or(Refusal::NotFound)?)
    }

    /// A meeting's contests, in their order, drafts included, for an organiser.
    pub async fn list_contests(
        &self,
        visitor: &Visitor,
        conference: ConferenceId,
    ) -> Done<Vec<Contest>> {
        visitor.organiser()?;
        Ok(self.store.list_contests(conference).await?)
    }

    /// How many ballots are in, of how many slips: the only numbers there are
    /// before publication, for whoever asks.
    pub async fn turnout(&self, id: ContestId) -> Done<Turnout> {
        Ok(self.store.turnout(id).await?)
    }

    /// The shortlisted issues of a meeting's wards: what may stand on a ballot.
    pub async fn list_shortlist(
        &self,
        visitor: &Visitor,
        conference: ConferenceId,
    ) -> Done<Vec<Issue>> {
        visitor.organiser()?;
        let wards = self.find_conference(conference).await?.wards;
        let mut issues = self.store.list_issues(None).await?;
        let said = said_with_merged(&issues);
        issues
            .retain(|issue| issue.state == IssueState::Shortlisted && wards.contains(&issue.ward));
        for issue in &mut issues {
            issue.said = said.get(&issue.id).copied().unwrap_or_default();
        }
        Ok(issues)
    }

    /// Makes options of shortlisted issues and of what an organiser typed besides.
    pub async fn make_options(
        &self,
        issues: &[IssueId],
        typed: Vec<(Title, Option<Details>)>,
    ) -> Done<Vec<BallotOption>> {
        let mut options = Vec::new();
        for id in issues {
            let issue = self.store.find_issue(*id).await?.ok_or(Refusal::NotFound)?;
            options.push(self.option(Some(*id), issue.title, issue.details));
        }
        for (title, details) in typed {
            options.push(self.option(None, title, details));
        }
        Ok(options)
    }

    pub(super) fn option(
        &self,
        issue: Option<IssueId>,
        title: Title,
        details: Option<Details>,
    ) -> BallotOption {
        BallotOption { id: OptionId::from_random(roll(&*self.dice)), issue, title, details }
    }

    /// Drafts a contest.
    pub async fn draft_contest(&self, visitor: &Visitor, draft: Draft) -> Done<Contest> {
        visitor.organiser()?;
        self.check_draft(&draft).await?;
        let id = ContestId::from_random(roll(&*self.dice));
        let contest = draft.into_contest(id);
        self.store.record_contest(&contest, &roll(&*self.dice)).await?;
        Ok(contest)
    }

    /// Changes a draft. Where its paper ballots are printed, the choices can change only
    /// if the papers are thrown away and printed again.
    pub async fn change_draft(
        &self,
        visitor: &Visitor,
        id: ContestId,
        draft: Draft,
        is_reprinted: bool,
    ) -> Done<()> {
        visitor.organiser()?;
        let contest = self.find_contest(id).await?;
        if contest.phase != Phase::Draft {
            return Err(Refusal::WrongPhase.into());
        }
        if contest.conference != draft.conference {
            return Err(Refusal::NotFound.into());
        }
        self.check_draft(&draft).await?;
        let draft = draft.keeping_options_of(&contest);
        let boxes = draft.boxes_change(&contest, is_reprinted);
        if self.store.change_contest(&draft.into_contest(id), boxes).await? {
            return Ok(());
        }
        match self.find_contest(id).await?.phase {
            Phase::Draft => Err(Refusal::PapersPrinted.into()),
            _ => Err(Refusal::WrongPhase.into()),
        }
    }

    /// Checks that a draft's ward is in the room, and its issues are on the
    /// shortlists of the people who will vote.
    async fn check_draft(&self, draft: &Draft) -> Done<()> {
        check_options(&draft.options, &draft.rules)?;
        let wards = self.find_conference(draft.conference).await?.wards;
        if draft.ward.is_some_and(|ward| !wards.contains(&ward)) {
            return Err(Refusal::NotUnderstood { field: Field::Ward }.into());
        }
        let issues = self.store.list_issues(draft.ward).await?;
        for id in draft.options.iter().filter_map(|option| option.issue) {
            let fits = issues.iter().any(|issue| {
                issue.id == id
                    && issue.state == IssueState::Shortlisted
                    && wards.contains(&issue.ward)
            });
            if !fits {
                return Err(Refusal::ForeignIssue.into());
            }
        }
        Ok(())
    }

    /// Opens the voting. There must be slips, or nobody could vote. The hall
    /// screen goes to this contest unless it shows one that is open already.
    pub async fn open_contest(&self, visitor: &Visitor, id: ContestId) -> Done<()> {
        visitor.organiser()?;
        let contest = self.find_contest(id).await?;
        contest.may_open()?;
        let kind = self.kind_of(PartOf::Meeting(contest.conference)).await?;
        // People join a show of phones once it is open.
        if kind.join_code().is_none() && self.store.turnout(id).await?.slips == 0 {
            return Err(Refusal::NoSlips.into());
        }
        let at = self.now();
        let closes_at =
            contest.rules.minutes.map(|minutes| at.plus_ms(i64::from(minutes) * MINUTE_MS));
        // Durable before anybody can vote: a lost key is a lost vote.
        let keys = self.make_keys(id).await?;
        let opening = self.fix_opening(&contest, keys, at).await?;
        let line = actor(visitor)?.does(Act::Opened, at).fixing(opening.hash());
        let moments = Moments {
            at,
            closes_at,
            keys: Some(keys),
            opening: Some(opening),
            line: Some(line),
            ..Moments::default()
        };
        self.advance_contest(&contest, Phase::Open, &moments).await?;
        let shown = self.find_conference(contest.conference).await?.on_screen;
        let shows_an_open_one = match shown {
            Some(shown) => self.find_contest(shown).await?.phase == Phase::Open,
            None => false,
        };
        if !shows_an_open_one {
            self.store.show_on_screen(contest.conference, Some(id)).await?;
        }
        self.tell_hall(contest.conference).await
    }

    /// Tells everybody that voting closes in a minute; closing then happens by itself.
    pub async fn give_notice(&self, visitor: &Visitor, id: ContestId) -> Done<()> {
        visitor.organiser()?;
        let now = self.now();
        let line = actor(visitor)?.does(Act::Notice, now);
        self.set_notice(id, Some(now.plus_ms(NOTICE_MS)), &line).await
    }

    /// Takes the notice back.
    pub async fn cancel_notice(&self, visitor: &Visitor, id: ContestId) -> Done<()> {
        visitor.organiser()?;
        let line = actor(visitor)?.does(Act::NoticeCancelled, self.now());
        self.set_notice(id, None, &line).await
    }

    async fn set_notice(&self, id: ContestId, ends_at: Option<Timestamp>, line: &Line) -> Done<()> {
        let contest = self.find_contest(id).await?;
        if !self.store.set_notice(id, ends_at, line).await? {
            return Err(Refusal::WrongPhase.into());
        }
        self.tell_hall(contest.conference).await
    }

    /// Gives everybody so many minutes more: from the planned end, or from now
    /// when that is past. A notice already given is put off by as many.
    pub async fn extend_voting(&self, visitor: &Visitor, id: ContestId, minutes: u32) -> Done<()> {
        visitor.organiser()?;
        if !(1..=MINUTES_MAX).contains(&minutes) {
            let (field, max) = (Field::Minutes, MINUTES_MAX.into());
            return Err(Refusal::OutOfRange { field, min: 1, max }.into());
        }
        let contest = self.find_contest(id).await?;
        let now = self.now();
        let from = contest.closes_at.unwrap_or_default().max(now);
        let by_ms = i64::from(minutes) * MINUTE_MS;
        let line = actor(visitor)?.does(Act::Extended, now);
        if !self.store.extend_contest(id, from.plus_ms(by_ms), by_ms, &line).await? {
            return Err(Refusal::WrongPhase.into());
        }
        self.tell_hall(contest.conference).await
    }

    /// Shows everybody the count: screen, phones and pages at once.
    pub async fn publish_contest(&self, visitor: &Visitor, id: ContestId) -> Done<()> {
        visitor.organiser()?;
        let contest = self.find_contest(id).await?;
        if contest.phase != Phase::Closed {
            return Err(Refusal::WrongPhase.into());
        }
        self.check_closing_finished(id).await?;
        let at = self.now();
        let line = actor(visitor)?.does(Act::Published, at);
        let record = self.seal_record(&contest, &line).await?;
        let moments = Moments { at, record, line: Some(line), ..Moments::default() };
        self.advance_contest(&contest, Phase::Published, &moments).await?;
        // Nothing of this contest is left to be signed.
        self.retire_keys(id).await;
        // The hall sees it whatever becomes of these, which are made again at the next start.
        let made = self.make_actions(&contest).await;
        self.store.show_on_screen(contest.conference, Some(id)).await?;
        self.tell_hall(contest.conference).await?;
        made
    }

    /// Gives a contest up, for a reason everybody can read.
    pub async fn void_contest(&self, visitor: &Visitor, id: ContestId, reason: &str) -> Done<()> {
        visitor.organiser()?;
        let contest = self.find_contest(id).await?;
        let reason = Reason::parse(reason)?;
        let at = self.now();
        let line = actor(visitor)?.does(Act::GivenUp, at).because(reason.as_str());
        // The log begins with opening.
        let line = Some(line).filter(|_| contest.phase != Phase::Draft);
        let moments = Moments { at, void_reason: Some(reason), line, ..Moments::default() };
        self.advance_contest(&contest, Phase::Void, &moments).await?;
        if contest.phase == Phase::Draft {
            // There may be keys of an opening that did not get to its end. They
            // open nothing, so it does no harm if they stay.
            let _ = self.destroy_keys(id).await;
        }
        self.tell_hall(contest.conference).await?;
        self.go_on_closing(&contest).await;
        if self.check_closing_finished(id).await.is_ok() || contest.phase == Phase::Draft {
            self.retire_keys(id).await;
        }
        Ok(())
    }

    /// Moves a contest on, unless it has moved in the meantime.
    async fn advance_contest(&self, contest: &Contest, to: Phase, moments: &Moments) -> Done<()> {
        let may = contest.phase.may_become(to);
        if may && self.store.advance_phase(contest.id, contest.phase, to, moments).await? {
            Ok(())
        } else {
            Err(Refusal::WrongPhase.into())
        }
    }
}
