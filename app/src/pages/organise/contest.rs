//! One vote, as its organisers see it: one big button with the next move.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::contest::{Contest, Phase};
use wardmote::error::Field as Box;
use wardmote::id::ContestId;

use super::conference::audience;
use super::lot::Lot;
use super::moves::NextMove;
use super::papers::PaperState;
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::evidence::OpeningHash;
use crate::parts::log::Log;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// One vote. Of its ballots only how many are in, never what they say.
pub async fn contest(ask: &Ask, id: ContestId, typed: Typed, trouble: Trouble) -> Done<Page> {
    ask.visitor.organiser()?;
    let contest = ask.clerk.find_contest(id).await?;
    let meeting = ask.clerk.find_conference(contest.conference).await?;
    let turnout = ask.clerk.turnout(id).await?;
    let papers = ask.clerk.count_papers(id).await?;
    let wards = ask.clerk.list_wards().await?;
    let asks = ask.clerk.list_asks(&ask.visitor, id).await?;
    let log = ask.clerk.named_log(&ask.visitor, id).await?;
    let lot = ask.clerk.lot(&ask.visitor, id).await?;
    let opening = ask.clerk.opening(id).await?.map(|opening| opening.hash());
    let shown = trouble.clone();
    let now = ask.clerk.now();
    let page = Page::new(contest.question.to_string(), move || {
        let words = words();
        let phase = contest.phase.key();
        let target = matches!(shown.0, Some(ref r) if r.field() == Some(Box::Reason));
        let asked = asks
            .into_iter()
            .map(|(act, who)| {
                let sentence = words.tell(
                    &format!("approval-asked-{}", act.key().replace('_', "-")),
                    &[("name", who.to_string().into())],
                );
                view! { <p class="notice wait" role="status">{sentence}</p> }
            })
            .collect_view();
        view! {
            <Desk here="/organise">
                <p>
                    <a href=format!("/organise/conferences/{}", meeting.id)>
                        <bdi>{meeting.name.to_string()}</bdi>
                    </a>
                </p>
                <p class="eyebrow"><bdi>{audience(&words, &wards, contest.ward)}</bdi></p>
                <h1><bdi>{contest.question.to_string()}</bdi></h1>
                {shown.summary(target.then_some("reason"))}
                <p>
                    <span class="state" data-phase=phase>{words.say(&format!("phase-{phase}"))}</span>
                </p>
                {asked}
                <Lot
                    contest=contest.clone()
                    state=lot
                    typed=typed.clone()
                    trouble=shown.clone()
                />
                <PaperState contest=contest.clone() turnout papers/>
                <NextMove contest=contest.clone() turnout now/>
                <Choices contest=contest.clone()/>
                <GiveUp contest typed trouble=shown.clone()/>
                <OpeningHash contest=id hash=opening/>
                <Log lines=log/>
            </Desk>
        }
    });
    Ok(trouble.on(page).with_islands())
}

/// What can be chosen, and the rules.
#[component]
fn Choices(contest: Contest) -> impl IntoView {
    let words = words();
    let options = contest
        .options
        .iter()
        .map(|option| {
            let details = option
                .details
                .as_ref()
                .map(|details| view! { <br/><span class="hint">{details.to_string()}</span> });
            view! { <li><bdi>{option.title.to_string()}</bdi> {details}</li> }
        })
        .collect_view();
    let count = i64::from(contest.rules.seats);
    let seats = words.tell("contest-seats-rule", &[("count", count.into())]);
    let change = if contest.rules.may_change { "contest-may-change" } else { "contest-no-change" };
    let minutes = contest.rules.minutes.map(|count| {
        let sentence = words.tell("contest-lasts", &[("count", i64::from(count).into())]);
        view! { <li>{sentence}</li> }
    });
    view! {
        <div class="columns">
            <section>
                <h2>{words.say("contest-options")}</h2>
                <ul>{options}</ul>
            </section>
            <section>
                <h2>{words.say("contest-rules")}</h2>
                <ul>
                    <li>{words.say("contest-order-rule")}</li>
                    <li>{seats}</li>
                    <li>{words.say(&format!("contest-ties-{}", contest.rules.ties.key()))}</li>
                    <li>{words.say(change)}</li>
                    <li>
                        {words.say(&format!(
                            "vote-publication-{}",
                            contest.rules.publication.key(),
                        ))}
                    </li>
                    {minutes}
                </ul>
            </section>
        </div>
    }
}

/// Giving the vote up, with a reason everybody can read; asked for twice.
#[component]
fn GiveUp(contest: Contest, typed: Typed, trouble: Trouble) -> impl IntoView {
    if contest.phase == Phase::Void {
        return ().into_any();
    }
    let words = words();
    let error = trouble.at(&words, Box::Reason);
    let is_open = error.is_some();
    view! {
        <details class="sure" open=is_open>
            <summary>{words.say("contest-void")}</summary>
            <p>{words.say("contest-void-sure")}</p>
            <form method="post" action=format!("/organise/contests/{}/void", contest.id)>
                <SafeTextarea
                    name="reason"
                    label=words.say("contest-void-reason")
                    value=typed.one("reason")
                    error
                />
                <button class="quiet">{words.say("contest-void-yes")}</button>
            </form>
        </details>
    }
    .into_any()
}
