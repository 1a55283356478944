//! One vote, as its organisers see it: one big button with the next move.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::contest::{Contest, Phase};
use wardmote::error::Field as Box;
use wardmote::id::ContestId;
use wardmote::update::Turnout;

use super::conference::audience;
use super::lot::Lot;
use super::papers::PaperState;
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::evidence::OpeningHash;
use crate::parts::log::Log;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// Minutes by which the planned end can be moved: what a chair says aloud.
const MORE_MINUTES: [u32; 4] = [2, 5, 10, 15];

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
    let page = Page::new(contest.question.to_string(), move || {
        let words = words();
        let phase = contest.phase.key();
        let target = matches!(shown.0, Some(ref r) if r.field() == Some(Box::Reason));
        let asked = asks
            .into_iter()
            .map(|(act, who)| {
                let sentence = words.tell(
                    &format!("approval-asked-{}", act.key()),
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
                <NextMove contest=contest.clone() turnout/>
                <Choices contest=contest.clone()/>
                <GiveUp contest typed trouble=shown.clone()/>
                <OpeningHash contest=id hash=opening/>
                <Log lines=log/>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// The next move in the contest's life.
#[component]
fn NextMove(contest: Contest, turnout: Turnout) -> impl IntoView {
    match contest.phase {
        Phase::Draft => view! { <Opening contest turnout/> }.into_any(),
        Phase::Open => view! { <Closing contest turnout/> }.into_any(),
        Phase::Closed => view! { <Publishing contest turnout/> }.into_any(),
        Phase::Published => view! { <Published contest turnout/> }.into_any(),
        Phase::Void => {
            let reason = contest.void_reason.map(|reason| reason.to_string());
            view! { <p class="notice">{reason}</p> }.into_any()
        }
    }
}

/// A form that is one button.
#[component]
fn Press(
    /// The address.
    to: String,
    /// What the button says.
    #[prop(into)]
    label: String,
    /// How it looks.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    view! { <form method="post" action=to><button class=class>{label}</button></form> }
}

/// A draft: try it, change it, open it.
#[component]
fn Opening(contest: Contest, turnout: Turnout) -> impl IntoView {
    let words = words();
    let at = format!("/organise/contests/{}", contest.id);
    let open = if turnout.slips == 0 {
        view! {
            <p>{words.say("contest-needs-slips")}</p>
            <a class="button big" href=format!("/organise/conferences/{}/slips", contest.conference)>
                {words.say("contest-make-slips")}
            </a>
        }
        .into_any()
    } else {
        let slips = words.tell("contest-slips-ready", &[("count", turnout.slips.into())]);
        view! {
            <p>{slips}</p>
            <Press to=format!("{at}/open") label=words.say("contest-open") class="big"/>
        }
        .into_any()
    };
    view! {
        <section class="move">
            {open}
            <p class="buttons">
                <a class="button quiet" href=format!("{at}/try")>{words.say("contest-try")}</a>
                <a class="button quiet" href=format!("{at}/change")>{words.say("organise-change")}</a>
            </p>
        </section>
    }
}

/// How many ballots are in: the only number there is while voting is open.
#[component]
fn TurnoutLine(turnout: Turnout) -> impl IntoView {
    let words = words();
    let sentence = words.tell(
        "contest-ballots-in",
        &[("ballots", turnout.ballots.into()), ("slips", turnout.slips.into())],
    );
    view! {
        <p class="turnout">{sentence.clone()}</p>
        <progress max=turnout.slips.max(1) value=turnout.ballots aria-label=sentence></progress>
    }
}

/// An open vote: close it, with or without notice, or give more time.
#[component]
fn Closing(contest: Contest, turnout: Turnout) -> impl IntoView {
    let words = words();
    let at = format!("/organise/contests/{}", contest.id);
    let planned = contest
        .closes_at
        .map(|end| words.tell("contest-planned-end", &[("time", words.clock(end).into())]));
    let notice = match contest.notice_ends_at {
        Some(end) => {
            let told = words.tell("contest-notice-given", &[("time", words.clock(end).into())]);
            view! {
                <p class="notice wait" role="status">{told}</p>
                <Press
                    to=format!("{at}/notice/cancel")
                    label=words.say("contest-notice-cancel")
                    class="quiet"
                />
            }
            .into_any()
        }
        None => view! {
            <Press to=format!("{at}/notice") label=words.say("contest-notice") class="quiet"/>
        }
        .into_any(),
    };
    let minutes = MORE_MINUTES
        .map(|count| {
            let label = words.tell("contest-minutes", &[("count", i64::from(count).into())]);
            view! { <option value=count>{label}</option> }
        })
        .collect_view();
    view! {
        <section class="move">
            <TurnoutLine turnout/>
            <p><a href=at.clone()>{words.say("contest-look-again")}</a></p>
            <p>{planned}</p>
            <details class="sure">
                <summary class="button big">{words.say("contest-close")}</summary>
                <p>{words.say("contest-close-sure")}</p>
                <Press to=format!("{at}/close") label=words.say("contest-close-yes")/>
            </details>
            {notice}
            <form method="post" action=format!("{at}/extend") class="row">
                <div class="field">
                    <label for="minutes">{words.say("contest-extend-by")}</label>
                    <select id="minutes" name="minutes">{minutes}</select>
                </div>
                <button class="quiet">{words.say("contest-extend")}</button>
            </form>
        </section>
    }
}

/// A closed vote: look at the count alone, then show it to everybody.
#[component]
fn Publishing(contest: Contest, turnout: Turnout) -> impl IntoView {
    let words = words();
    let at = format!("/organise/contests/{}", contest.id);
    view! {
        <section class="move">
            <TurnoutLine turnout/>
            <p>{words.say("contest-closed-hint")}</p>
            <p>
                <a class="button quiet" href=format!("{at}/preview")>
                    {words.say("contest-preview")}
                </a>
            </p>
            <CheckMinute at=at.clone() is_on=contest.is_checking/>
            <Press to=format!("{at}/publish") label=words.say("contest-publish") class="big"/>
        </section>
    }
}

/// The check minute: one press begins it, one ends it, and it can be left out.
#[component]
fn CheckMinute(
    /// The address of the vote.
    at: String,
    /// Whether it is running.
    is_on: bool,
) -> impl IntoView {
    let words = words();
    let (to, label) = if is_on { ("end", "check-minute-end") } else { ("", "check-minute-begin") };
    let to = format!("{at}/check/{to}");
    view! {
        <p>{words.say(if is_on { "check-minute-on" } else { "check-minute-hint" })}</p>
        <Press to=to.trim_end_matches('/').to_owned() label=words.say(label) class="quiet"/>
    }
}

/// A published vote: everybody sees the count.
#[component]
fn Published(contest: Contest, turnout: Turnout) -> impl IntoView {
    let words = words();
    view! {
        <section class="move">
            <TurnoutLine turnout/>
            <p>{words.say("contest-published-hint")}</p>
            <p>
                <a class="button big" href=format!("/r/{}", contest.id)>
                    {words.say("contest-results")}
                </a>
            </p>
        </section>
    }
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
