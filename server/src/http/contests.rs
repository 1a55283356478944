//! Contests: drafted in a form, and moved on by one button each.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::approval::Act;
use wardmote::clerk::Done;
use wardmote::closing::Ending;
use wardmote::contest::{Draft, Phase, Rules};
use wardmote::error::{Field, Refusal};
use wardmote::id::{ConferenceId, ContestId, IssueId, WardId};
use wardmote::record::publication::Publication;
use wardmote::text::{Details, Question, Reason, Title, optional};
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::{contest as page, contest_form as form};
use wardmote_app::pages::vote::practice::practise as practise_ballot;
use wardmote_app::pages::vote::press::Press;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, number, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};
use crate::wiring::Program;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/conferences/{id}/contests/new", Access::Organiser, new);
    table.post("/organise/conferences/{id}/contests", Access::Organiser, draft);
    table.get("/organise/contests/{id}", Access::Organiser, show);
    table.post("/organise/contests/{id}", Access::Organiser, change);
    table.get("/organise/contests/{id}/change", Access::Organiser, edit);
    table.get("/organise/contests/{id}/try", Access::Organiser, practise);
    table.post("/organise/contests/{id}/try", Access::Organiser, practise_on);
    table.post("/organise/contests/{id}/open", Access::Organiser, open);
    table.post("/organise/contests/{id}/notice", Access::Organiser, notice);
    table.post("/organise/contests/{id}/notice/cancel", Access::Organiser, cancel_notice);
    table.post("/organise/contests/{id}/extend", Access::Organiser, extend);
    table.post("/organise/contests/{id}/close", Access::Organiser, close);
    table.post("/organise/contests/{id}/check", Access::Organiser, check);
    table.post("/organise/contests/{id}/check/end", Access::Organiser, end_check);
    table.post("/organise/contests/{id}/dice", Access::Organiser, dice);
    table.post("/organise/contests/{id}/hat", Access::Organiser, hat);
    table.post("/organise/contests/{id}/publish", Access::Organiser, publish);
    table.post("/organise/contests/{id}/void", Access::Organiser, void);
}

/// For which ward a new contest is wanted.
#[derive(Deserialize)]
struct For {
    #[serde(default)]
    ward: String,
}

async fn new(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Query(query): Query<For>,
) -> Answer {
    let conference = ConferenceId::parse(&id)?;
    let typed = form::boxes_of_new(&ask.words, &query.ward);
    Ok(form::form(&ask, conference, None, typed, Trouble::default()).await?.into())
}

/// The rules as typed into a form.
pub(super) fn read_rules(typed: &Typed) -> Result<Rules, Refusal> {
    Rules::parse(
        // Scripts may leave these out: one seat, and the usual rule for ties.
        if typed.has("seats") { typed.one("seats") } else { "1" },
        if typed.has("ties") { typed.one("ties") } else { Rules::default().ties.key() },
        typed.one("minutes"),
        typed.has("may_change"),
        // A script that leaves it out betrays nobody.
        if typed.has("publication") {
            typed.one("publication")
        } else {
            Publication::default().key()
        },
    )
}

/// A contest as typed into its form.
async fn read(ask: &Ask, conference: ConferenceId, typed: &Typed) -> Done<Draft> {
    let question = Question::parse(typed.one("question"))?;
    let ward = match typed.one("ward") {
        "" => None,
        ward => {
            Some(WardId::parse(ward).map_err(|_| Refusal::NotUnderstood { field: Field::Ward })?)
        }
    };
    let mut issues = Vec::new();
    for issue in typed.all("issue") {
        issues.push(IssueId::parse(issue).map_err(|_| Refusal::ForeignIssue)?);
    }
    let mut rows = Vec::new();
    let mut details = typed.all("details");
    for title in typed.all("title") {
        let details = optional(details.next().unwrap_or_default(), Details::parse)?;
        if let Some(title) = optional(title, Title::parse)? {
            rows.push((title, details));
        } else if details.is_some() {
            return Err(Refusal::Missing { field: Field::Title }.into());
        }
    }
    let rules = read_rules(typed)?;
    let options = ask.clerk.make_options(&issues, rows).await?;
    Ok(Draft { conference, ward, question, options, rules })
}

async fn draft(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let conference = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?.id;
    let done = match read(&ask, conference, &typed).await {
        Ok(draft) => ask.clerk.draft_contest(&ask.visitor, draft).await,
        Err(error) => Err(error),
    };
    Ok(match told(done)? {
        Ok(contest) => Reply::see_other(at(contest.id)),
        Err(refusal) => form::form(&ask, conference, None, typed, refusal.into()).await?.into(),
    })
}

async fn show(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = ContestId::parse(&id)?;
    Ok(page::contest(&ask, id, Typed::default(), Trouble::default()).await?.into())
}

async fn edit(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let contest = ask.clerk.find_contest(ContestId::parse(&id)?).await?;
    if contest.phase != Phase::Draft {
        return Err(Refusal::WrongPhase.into());
    }
    let typed = form::boxes_of(&contest);
    let page = form::form(&ask, contest.conference, Some(contest.id), typed, Trouble::default());
    Ok(page.await?.into())
}

async fn change(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let contest = ask.clerk.find_contest(ContestId::parse(&id)?).await?;
    let done = match read(&ask, contest.conference, &typed).await {
        Ok(draft) => {
            let is_reprinted = typed.ticked("reprint", "1");
            ask.clerk.change_draft(&ask.visitor, contest.id, draft, is_reprinted).await
        }
        Err(error) => Err(error),
    };
    Ok(match told(done)? {
        Ok(()) => Reply::see_other(at(contest.id)),
        Err(refusal) => {
            let (meeting, id) = (contest.conference, Some(contest.id));
            form::form(&ask, meeting, id, typed, refusal.into()).await?.into()
        }
    })
}

/// The ballot as a voter will see it, marked as practice; nothing is recorded.
async fn try_out(ask: &Ask, id: &str, press: Option<&Press>) -> Answer {
    let contest = ask.clerk.find_contest(ContestId::parse(id)?).await?;
    if contest.phase != Phase::Draft {
        return Err(Refusal::WrongPhase.into());
    }
    let back = at(contest.id);
    Ok(practise_ballot(ask, &contest, &format!("{back}/try"), &back, press).into())
}

async fn practise(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    try_out(&ask, &id, None).await
}

async fn practise_on(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    try_out(&ask, &id, Some(&Press::read(&typed))).await
}

fn at(id: ContestId) -> String {
    format!("/organise/contests/{id}")
}

/// Answers an act: back to the contest, or the contest's page with what is the matter.
async fn answer(ask: &Ask, id: ContestId, typed: Typed, done: Done<()>) -> Answer {
    Ok(match told(done)? {
        Ok(()) => Reply::see_other(at(id)),
        Err(refusal) => page::contest(ask, id, typed, refusal.into()).await?.into(),
    })
}

/// Does an act once it is agreed; until then it only asks. What is refused stays
/// agreed, so that whoever comes back need not ask again.
pub async fn once_agreed(
    program: &Program,
    ask: &Ask,
    id: ContestId,
    act: Act,
    doing: impl Future<Output = Done<()>>,
) -> Done<()> {
    if !program.config.two_person {
        return doing.await;
    }
    if !ask.clerk.agree(&ask.visitor, id, act).await? {
        return Ok(());
    }
    doing.await?;
    ask.clerk.forget_asks(id).await
}

async fn open(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
) -> Answer {
    let id = ContestId::parse(&id)?;
    let doing = ask.clerk.open_contest(&ask.visitor, id);
    let done = once_agreed(&program, &ask, id, Act::Open, doing).await;
    answer(&ask, id, Typed::default(), done).await
}

async fn notice(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
) -> Answer {
    let id = ContestId::parse(&id)?;
    // The notice closes the voting by itself, so it needs what closing needs.
    let doing = ask.clerk.give_notice(&ask.visitor, id);
    let done = once_agreed(&program, &ask, id, Act::Close, doing).await;
    answer(&ask, id, Typed::default(), done).await
}

async fn cancel_notice(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = ContestId::parse(&id)?;
    let done = ask.clerk.cancel_notice(&ask.visitor, id).await;
    answer(&ask, id, Typed::default(), done).await
}

async fn extend(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = ContestId::parse(&id)?;
    let done = match number(typed.one("minutes"), Field::Minutes) {
        Ok(minutes) => ask.clerk.extend_voting(&ask.visitor, id, minutes).await,
        // An unknown contest is not there, whatever was typed.
        Err(refusal) => ask.clerk.find_contest(id).await.and(Err(refusal.into())),
    };
    answer(&ask, id, typed, done).await
}

async fn close(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = ContestId::parse(&id)?;
    let (act, ending) = match typed.one("papers") {
        "leave" => (Act::CloseLeavingPapers, Ending::LeavingPapers),
        _ => (Act::Close, Ending::Now),
    };
    let doing = ask.clerk.close_contest(&ask.visitor, id, ending);
    let done = once_agreed(&program, &ask, id, act, doing).await;
    answer(&ask, id, Typed::default(), done).await
}

async fn check(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = ContestId::parse(&id)?;
    let done = ask.clerk.set_checking(&ask.visitor, id, true).await;
    answer(&ask, id, Typed::default(), done).await
}

async fn end_check(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = ContestId::parse(&id)?;
    let done = ask.clerk.set_checking(&ask.visitor, id, false).await;
    answer(&ask, id, Typed::default(), done).await
}

async fn dice(Extension(ask): Extension<Ask>, Path(id): Path<String>, Sent(typed): Sent) -> Answer {
    let id = ContestId::parse(&id)?;
    let (rolled, by) = (typed.one("dice"), typed.one("by"));
    let done = ask.clerk.roll_dice(&ask.visitor, id, rolled, by).await;
    answer(&ask, id, typed, done).await
}

async fn hat(Extension(ask): Extension<Ask>, Path(id): Path<String>, Sent(typed): Sent) -> Answer {
    let id = ContestId::parse(&id)?;
    let places: Vec<_> = typed.all("place").collect();
    let done = ask.clerk.draw_from_hat(&ask.visitor, id, &places, typed.one("by")).await;
    answer(&ask, id, typed, done).await
}

async fn publish(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
) -> Answer {
    let id = ContestId::parse(&id)?;
    let doing = ask.clerk.publish_contest(&ask.visitor, id);
    let done = once_agreed(&program, &ask, id, Act::Publish, doing).await;
    answer(&ask, id, Typed::default(), done).await
}

async fn void(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = ContestId::parse(&id)?;
    let reason = typed.one("reason");
    // Asking without a reason would be an ask nobody could judge.
    let doing = ask.clerk.void_contest(&ask.visitor, id, reason);
    let done = match Reason::parse(reason) {
        Ok(_) => once_agreed(&program, &ask, id, Act::Void, doing).await,
        Err(_) => doing.await,
    };
    answer(&ask, id, typed, done).await
}
