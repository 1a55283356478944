//! What becomes of what people chose: a public page for each action, and the forms by
//! which its owners and organisers go on with it.

pub mod manage;
pub mod picture;

use leptos::prelude::*;
use wardmote::action::{Action, News, Owner, PlanStep, Side, Status};
use wardmote::clerk::Done;
use wardmote::clerk::actions::Told;
use wardmote::count::tale::Voice;
use wardmote::follow::Subject;
use wardmote::id::{ActionId, OptionId};
use wardmote::text::Title;
use wardmote::time::Timestamp;

use crate::context::{Ask, words};
use crate::pages::follow::{FollowBox, feed_path};
use crate::pages::helpers::InviteToHelp;
use crate::shell::Page;
use crate::words::Words;

/// The page of an action, for anybody.
pub async fn action(ask: &Ask, id: ActionId) -> Done<Page> {
    let told = ask.clerk.tell_action(id).await?;
    let title = told.action.title.to_string();
    let subject = Subject::Action(id);
    let feed = feed_path(subject, ask.words.lang.tag());
    let card = picture::card(ask, &told);
    let ward = told.ward.as_ref().map(|ward| ward.id);
    let page = Page::new(title, move || {
        let left: Vec<_> =
            told.steps.iter().filter(|step| step.done_at.is_none()).cloned().collect();
        let done: Vec<_> =
            told.steps.iter().filter(|step| step.done_at.is_some()).cloned().collect();
        view! {
            <Head told=told.clone()/>
            <Ladder status=told.action.status.clone()/>
            <Due told=told.clone()/>
            <YouSaid told=told.clone()/>
            <WeDid action=told.action.id news=told.news reopened=told.reopened done/>
            <Left steps=left status=told.action.status/>
            <Owners owners=told.owners/>
            <InviteToHelp ward/>
            <FollowBox subject/>
            <AlsoHeard others=told.also_heard/>
        }
    });
    Ok(page.with_card(card).with_feed(feed))
}

/// The locale key of how far an action is.
pub fn status_key(status: &Status) -> String {
    format!("action-status-{}", status.key())
}

/// Where it is, and what it is called.
#[component]
fn Head(told: Told) -> impl IntoView {
    let words = words();
    let place = match told.ward {
        Some(ward) => {
            let name = ward.name.to_string();
            view! { <a href=format!("/ward/{}", ward.id)><bdi>{name}</bdi></a> }.into_any()
        }
        None => words.say("action-everybody").into_any(),
    };
    view! {
        <p class="eyebrow">{place}</p>
        <h1><bdi>{told.action.title.to_string()}</bdi></h1>
    }
}

/// The rungs, with the one it stands on; or why it is not possible.
#[component]
pub fn Ladder(
    /// How far it is.
    status: Status,
) -> impl IntoView {
    let words = words();
    if let Some(reason) = status.reason() {
        let because = words.tell("action-because", &[("reason", reason.to_string().into())]);
        return view! { <p class="notice wait">{because}</p> }.into_any();
    }
    let at = Status::LADDER.iter().position(|rung| *rung == status).unwrap_or_default();
    let rungs = Status::LADDER.iter().enumerate().map(|(n, rung)| {
        let here = (n == at).then_some("step");
        let sign = if n < at || status.is_over() { "✓ " } else { "" };
        view! {
            <li aria-current=here class:past=n < at class:here=n == at>
                <span aria-hidden="true">{sign}</span>
                {words.say(&status_key(rung))}
            </li>
        }
    });
    let rungs = rungs.collect_view();
    view! { <ol class="ladder" aria-label=words.say("action-ladder")>{rungs}</ol> }.into_any()
}

/// When the next word of it comes, or should have come.
#[component]
fn Due(told: Told) -> impl IntoView {
    let words = words();
    let action = told.action;
    let is_late = action.is_overdue(told.now);
    due(&words, &action, told.now).map(|due| view! { <p class="due" class:late=is_late>{due}</p> })
}

/// When people hear more of it, or should have; nothing once it is over.
pub fn due(words: &Words, action: &Action, now: Timestamp) -> Option<String> {
    (!action.status.is_over()).then(|| {
        let key = if action.is_overdue(now) { "action-was-due" } else { "action-due" };
        words.tell(key, &[("day", words.day(action.due_at).into())])
    })
}

/// Where it comes from.
#[component]
fn YouSaid(told: Told) -> impl IntoView {
    let words = words();
    let details = told.action.details.map(|text| view! { <p><bdi>{text.to_string()}</bdi></p> });
    let said = told.said.map(|n| {
        let text = words.tell("listen-said", &[("n", count(n))]);
        view! { <li>{text}</li> }
    });
    let (ballots, slips) = (count(told.turnout.ballots), count(told.turnout.slips));
    let voted = words.tell("results-turnout", &[("ballots", ballots), ("slips", slips)]);
    let on = told.contest.published_at.map(|at| words.day(at));
    let chosen = on.map(|day| words.tell("action-chosen-on", &[("day", day.into())]));
    let contest = told.contest.id;
    view! {
        <section class="card">
            <h2>{words.say("action-you-said")}</h2>
            {details}
            <ul>
                {said}
                <li>{voted} " " {chosen}</li>
            </ul>
            <p>
                <a href=format!("/r/{contest}")>{words.say("action-count")}</a>
                " · "
                <a href=format!("/r/{contest}/record.json") rel="nofollow">
                    {words.say("action-record")}
                </a>
            </p>
        </section>
    }
}

fn count(n: u64) -> fluent_templates::fluent_bundle::FluentValue<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

/// What was told and done, newest first.
#[component]
fn WeDid(
    action: ActionId,
    news: Vec<News>,
    reopened: Vec<Timestamp>,
    done: Vec<PlanStep>,
) -> impl IntoView {
    let words = words();
    let nothing = (news.is_empty() && done.is_empty())
        .then(|| view! { <p>{words.say("action-nothing-yet")}</p> });
    let ticked = done.into_iter().map(|step| {
        view! { <li><span aria-hidden="true">"✓ "</span><StepLine step/></li> }
    });
    let ticked = ticked.collect_view();
    let words_of_it = news.into_iter().map(|one| (one.at, view! { <Word action one/> }.into_any()));
    let doubts = reopened.into_iter().map(|at| (at, view! { <Reopened at/> }.into_any()));
    let mut told: Vec<_> = words_of_it.chain(doubts).collect();
    told.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let told: Vec<_> = told.into_iter().map(|(_, view)| view).collect();
    view! {
        <section>
            <h2>{words.say("action-we-did")}</h2>
            {nothing}
            <ul class="plan">{ticked}</ul>
            <ol class="news">{told}</ol>
        </section>
    }
}

/// Somebody who follows it said that it was not done yet.
#[component]
fn Reopened(at: Timestamp) -> impl IntoView {
    let words = words();
    view! {
        <li class="card">
            <p class="meta"><time datetime=words.machine(at)>{words.day(at)}</time></p>
            <p>{words.say("follow-reopened")}</p>
        </li>
    }
}

/// One word of it.
#[component]
pub fn Word(
    /// The action it is about.
    action: ActionId,
    /// The word.
    one: News,
) -> impl IntoView {
    let words = words();
    let paragraphs = one.story.as_str().split('\n').filter(|line| !line.trim().is_empty());
    let paragraphs: Vec<_> =
        paragraphs.map(|text| view! { <p dir="auto">{text.to_owned()}</p> }).collect();
    let picture = one.picture.map(|picture| {
        view! {
            <img
                class="picture"
                src=format!("/actions/{action}/pictures/{}", one.id)
                alt=picture.alt.to_string()
                width=picture.width
                height=picture.height
                loading="lazy"
            />
        }
    });
    view! {
        <li class="card">
            <p class="meta">
                <time datetime=words.machine(one.at)>{words.day(one.at)}</time>
                " · " <bdi>{one.by.to_string()}</bdi>
                " · " {words.say(&status_key(&one.status))}
            </p>
            {paragraphs}
            {picture}
        </li>
    }
}

/// A step, and who helps with it.
#[component]
pub fn StepLine(
    /// The step.
    step: PlanStep,
) -> impl IntoView {
    let words = words();
    let helper = step.helper.map(|name| {
        let with = words.tell("action-with", &[("name", name.to_string().into())]);
        view! { " " <small>{with}</small> }
    });
    let on = step.done_at.map(|at| view! { " " <small>{words.day(at)}</small> });
    view! { <bdi>{step.what.to_string()}</bdi>{helper}{on} }
}

/// What is left to do.
#[component]
fn Left(steps: Vec<PlanStep>, status: Status) -> impl IntoView {
    let words = words();
    (!status.is_over()).then(|| {
        let none = steps.is_empty().then(|| view! { <p>{words.say("action-no-plan")}</p> });
        let steps = steps.into_iter().map(|step| view! { <li><StepLine step/></li> });
        view! {
            <section>
                <h2>{words.say("action-left")}</h2>
                {none}
                <ul class="plan">{steps.collect_view()}</ul>
            </section>
        }
    })
}

/// Who has taken it on, by side.
#[component]
fn Owners(owners: Vec<Owner>) -> impl IntoView {
    let words = words();
    let sides = Side::BOTH.map(|side| {
        let names: Vec<_> =
            owners.iter().filter(|o| o.side == side).map(|o| o.name.to_string()).collect();
        let names = if names.is_empty() { words.say("action-nobody") } else { words.list(&names) };
        view! {
            <div>
                <dt>{words.say(&side_key(side))}</dt>
                <dd><bdi>{names}</bdi></dd>
            </div>
        }
    });
    view! {
        <section>
            <h2>{words.say("action-owners")}</h2>
            <dl class="facts">{sides.collect_view()}</dl>
        </section>
    }
}

/// The locale key of a side.
pub fn side_key(side: Side) -> String {
    format!("action-side-{}", side.key())
}

/// What else was on the ballot: it was heard, and can be taken up later.
#[component]
fn AlsoHeard(others: Vec<(OptionId, Title, Option<ActionId>)>) -> impl IntoView {
    let words = words();
    (!others.is_empty()).then(|| {
        let rows = others.into_iter().map(|(_, title, action)| {
            let title = title.to_string();
            let title = match action {
                Some(id) => {
                    view! { <a href=format!("/actions/{id}")><bdi>{title}</bdi></a> }.into_any()
                }
                None => view! { <bdi>{title}</bdi> }.into_any(),
            };
            view! { <li>{title}</li> }
        });
        let rows = rows.collect_view();
        view! {
            <section>
                <h2>{words.say("action-also-heard")}</h2>
                <p class="hint">{words.say("action-also-heard-what")}</p>
                <ul>{rows}</ul>
            </section>
        }
    })
}

/// The actions of a published vote, on its page.
#[component]
pub fn Links(
    /// The actions; nothing is shown without.
    actions: Vec<Action>,
) -> impl IntoView {
    let words = words();
    (!actions.is_empty()).then(|| {
        let rows = actions.into_iter().map(|action| {
            let status = words.say(&status_key(&action.status));
            view! {
                <li>
                    <a href=format!("/actions/{}", action.id)>
                        <bdi>{action.title.to_string()}</bdi>
                    </a>
                    ": " {status}
                </li>
            }
        });
        view! {
            <section>
                <h2>{words.say("action-what-happens")}</h2>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
    })
}
