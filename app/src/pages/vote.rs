//! A voter's pages: from the slip to "Your vote is in".
//!
//! Each is one whole answer that needs nothing else: no code, no further
//! request. Looking never spends anything; only the press of *Cast my vote* does.

pub mod after;
pub mod ballot;
pub mod check;
pub mod code;
pub mod overview;
pub mod practice;
pub mod press;
pub mod receipt;
pub mod sheet;
pub mod stopped;

use wardmote::ballot::{Cast, Ranking};
use wardmote::clerk::ballots::{Booth, Paper};
use wardmote::clerk::{ClerkError, Done};
use wardmote::contest::{Contest, Phase};
use wardmote::error::Refusal;
use wardmote::id::ContestId;
use wardmote::slip::Slip;
use wardmote::store::Recorded;

use self::press::{Next, Press};
use self::sheet::Sheet;
use crate::context::Ask;
use crate::shell::Page;

/// What a press leads to.
pub enum Step {
    /// Another page.
    Show(Page),
    /// The ballot is in: on to its receipt.
    Cast(ContestId),
}

/// What a slip shows: its first open ballot, or how things stand. `at` is the
/// slip's own address, `/v/TOKEN` or `/v/CODE`.
pub async fn open(ask: &Ask, at: &str, slip: Slip) -> Done<Page> {
    let booth = ask.clerk.open_booth(slip).await?;
    Ok(match booth.first_waiting() {
        Some(paper) => blank_ballot(at, &booth, paper)?,
        None => overview::overview(ask, at, &booth),
    })
}

/// What a slip shows of one contest: the receipt of its ballot, the ballot, or how it ended.
pub async fn open_contest(ask: &Ask, at: &str, slip: Slip, contest: ContestId) -> Done<Page> {
    let booth = ask.clerk.open_booth(slip).await?;
    let paper = match booth.paper(contest) {
        Ok(paper) => paper,
        Err(Refusal::VotingNotOpen) => return Ok(overview::overview(ask, at, &booth)),
        Err(refusal) => return Err(refusal.into()),
    };
    if paper.on_paper.is_some() {
        return Err(Refusal::OnPaper.into());
    }
    Ok(match paper.contest.phase {
        Phase::Open if paper.is_cast => receipt::receipt(ask, at, &booth, paper, None),
        Phase::Open => blank_ballot(at, &booth, paper)?,
        _ => after::after(ask, at, &booth, paper, None),
    })
}

fn blank_ballot(at: &str, booth: &Booth, paper: &Paper) -> Result<Page, Refusal> {
    if paper.is_locked {
        return Err(Refusal::KeyMissing);
    }
    Ok(ballot::ballot(Sheet::of(at, booth, paper), Ranking::blank(), None, None))
}

/// A press of *Cast my vote* on the check page that is drawn now.
fn draw_cast(ask: &Ask, sheet: &Sheet) -> Cast {
    Cast { id: ask.clerk.draw_cast_id(), replaces: Some(sheet.version) }
}

/// Does what the voter pressed. `contest` is the one in the address, if any.
pub async fn press(
    ask: &Ask,
    at: &str,
    slip: Slip,
    contest: Option<ContestId>,
    press: &Press,
) -> Done<Step> {
    let booth = ask.clerk.open_booth(slip).await?;
    let paper = match meant(&booth, contest, press) {
        Ok(paper) => paper,
        Err(Refusal::VotingNotOpen) => {
            return Ok(Step::Show(overview::overview(ask, at, &booth).status(409)));
        }
        Err(refusal) => return Err(refusal.into()),
    };
    if paper.on_paper.is_some() {
        return Err(Refusal::OnPaper.into());
    }
    let contest = &paper.contest;
    let next = press.next(contest, &booth.slip.hash);
    if !matches!(next, Next::Cast { .. }) {
        if contest.phase != Phase::Open {
            let marks = press.marks(contest);
            return Ok(Step::Show(after::after(ask, at, &booth, paper, Some(marks))));
        }
        if paper.is_cast && !contest.rules.may_change {
            let refusal = Some(Refusal::BallotFixed);
            return Ok(Step::Show(receipt::receipt(ask, at, &booth, paper, refusal)));
        }
    }
    let sheet = Sheet::of(at, &booth, paper);
    match next {
        Next::Ballot { ranking, touch, refusal } => {
            Ok(Step::Show(ballot::ballot(sheet, ranking, touch, refusal)))
        }
        Next::Check { ranking, is_blank, cast } => {
            let cast = cast.unwrap_or_else(|| draw_cast(ask, &sheet));
            Ok(Step::Show(check::check(ask, sheet, ranking, is_blank, cast, None)))
        }
        Next::Cast { ranking, cast } => {
            cast_ballot(ask, at, &booth, contest, press, ranking, cast).await
        }
    }
}

/// The paper a press is about: named by the address or the form, known by its
/// options, or else the one the slip's address shows.
fn meant<'a>(
    booth: &'a Booth,
    contest: Option<ContestId>,
    press: &Press,
) -> Result<&'a Paper, Refusal> {
    if let Some(contest) = contest.or(press.contest()) {
        return booth.paper(contest);
    }
    let papers = || booth.papers.iter();
    papers()
        .find(|paper| press.mentions(&paper.contest))
        .or_else(|| booth.first_waiting())
        .or_else(|| papers().find(|paper| paper.contest.phase == Phase::Open))
        .or_else(|| papers().last())
        .ok_or(Refusal::VotingNotOpen)
}

/// Casts, and says truthfully what became of it.
async fn cast_ballot(
    ask: &Ask,
    at: &str,
    booth: &Booth,
    contest: &Contest,
    press: &Press,
    ranking: Ranking,
    cast: Cast,
) -> Done<Step> {
    let recorded = match ask.clerk.cast_ballot(&booth.slip, contest, &ranking, cast).await {
        Ok(Recorded::First(_) | Recorded::Replaced(_) | Recorded::Already(_)) => {
            return Ok(Step::Cast(contest.id));
        }
        Ok(recorded) => recorded,
        Err(ClerkError::Refused(refusal)) if refusal != Refusal::KeyMissing => {
            return Err(refusal.into());
        }
        Err(error) => {
            // The same press again is safe, so the voter stays before the same button.
            leptos::logging::error!("a ballot was not recorded: {error}");
            let failure = match &error {
                ClerkError::Refused(refusal) => ask.words.refusal(refusal),
                _ => ask.words.say("vote-failed"),
            };
            let sheet = Sheet::of(at, booth, booth.paper(contest.id)?);
            let (marks, is_blank) = (press.marks(contest), ranking.is_blank());
            return Ok(Step::Show(check::check(ask, sheet, marks, is_blank, cast, Some(failure))));
        }
    };
    // The contest has moved on since this request began: look again before telling.
    let booth = ask.clerk.open_booth(booth.slip.clone()).await?;
    let paper = booth.paper(contest.id)?;
    let refusal = match recorded {
        Recorded::Fixed(_) => Refusal::BallotFixed,
        Recorded::Stale(_) => Refusal::NewerBallot,
        Recorded::Differs(_) => Refusal::OtherMarks,
        _ => {
            let marks = Some(press.marks(contest));
            return Ok(Step::Show(after::after(ask, at, &booth, paper, marks)));
        }
    };
    Ok(Step::Show(receipt::receipt(ask, at, &booth, paper, Some(refusal))))
}
