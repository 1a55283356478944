//! Going on with an action: its owners tell what was done and tick the plan, organisers
//! look for owners. The same forms for both; only organisers see those for owners.

use leptos::prelude::*;
use wardmote::action::{Owner, PlanStep, Side, Status};
use wardmote::clerk::Done;
use wardmote::clerk::actions::Told;
use wardmote::error::Field as Box;
use wardmote::id::ActionId;
use wardmote::text::STORY_MAX;
use wardmote::time::Timestamp;

use super::{Ladder, StepLine, Word, side_key, status_key};
use crate::context::{Ask, words};
use crate::parts::choice::Choice;
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::parts::sure::Sure;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The organisers' list of actions.
pub const HERE: &str = "/organise/actions";

/// What was done just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// A word was told.
    Told,
    /// The plan is another one.
    Planned,
    /// The owners are others.
    Owned,
}

impl After {
    const ALL: [Self; 3] = [Self::Told, Self::Planned, Self::Owned];

    /// The stable word, in addresses and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Planned => "planned",
            Self::Owned => "owned",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|after| after.key() == key)
    }
}

/// What the forms are shown with.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The address of the page.
    pub at: String,
    /// Whether an organiser looks at it: owners are theirs to find.
    pub is_organiser: bool,
    /// What was done just now.
    pub after: Option<After>,
    /// What was typed.
    pub typed: Typed,
    /// What is the matter with it.
    pub trouble: Trouble,
}

/// All actions, for organisers.
pub async fn list(ask: &Ask) -> Done<Page> {
    let (actions, now) = ask.clerk.list_actions(&ask.visitor).await?;
    Ok(Page::new(ask.words.say("actions-title"), move || {
        let words = words();
        let none = actions.is_empty().then(|| view! { <p>{words.say("actions-none")}</p> });
        let rows = actions.into_iter().map(|action| {
            let due = (!action.status.is_over()).then(|| {
                let key = if action.is_overdue(now) { "action-was-due" } else { "action-due" };
                words.tell(key, &[("day", words.day(action.due_at).into())])
            });
            let status = words.say(&status_key(&action.status));
            view! {
                <li class="card">
                    <h2>
                        <a href=format!("{HERE}/{}", action.id)>
                            <bdi>{action.title.to_string()}</bdi>
                        </a>
                    </h2>
                    <p>{status}</p>
                    <p class="meta" class:late=action.is_overdue(now)>{due}</p>
                </li>
            }
        });
        let rows = rows.collect_view();
        view! {
            <Desk here=HERE>
                <h1>{words.say("actions-title")}</h1>
                {none}
                <ul class="cards">{rows}</ul>
            </Desk>
        }
    }))
}

/// One action, to go on with.
pub async fn manage(ask: &Ask, id: ActionId, shown: Shown) -> Done<Page> {
    let told = ask.clerk.tell_action(id).await?;
    let word = match shown.typed.one("word") {
        "" => ask.clerk.new_word().to_string(),
        sent => sent.to_owned(),
    };
    let trouble = shown.trouble.clone();
    let is_organiser = shown.is_organiser;
    let page = Page::new(told.action.title.to_string(), move || {
        let body = view! { <Forms told shown word/> };
        if is_organiser {
            view! { <Desk here=HERE>{body}</Desk> }.into_any()
        } else {
            body.into_any()
        }
    });
    Ok(trouble.on(page))
}

/// All that can be done.
#[component]
fn Forms(told: Told, shown: Shown, word: String) -> impl IntoView {
    let words = words();
    let Shown { at, is_organiser, after, typed, trouble } = shown;
    let done = after.map(|after| {
        view! { <DoneNotice text=words.say(&format!("action-done-{}", after.key()))/> }
    });
    let public = format!("/actions/{}", told.action.id);
    let owners = is_organiser.then(|| {
        view! {
            <OwnerForms at=at.clone() owners=told.owners.clone() typed=typed.clone() trouble=trouble.clone()/>
            <TakeUp told=told.clone()/>
        }
    });
    let news = told.news.iter().cloned().map(|one| view! { <Word one/> }).collect_view();
    view! {
        {trouble.summary(target(&trouble))}
        {done}
        <h1><bdi>{told.action.title.to_string()}</bdi></h1>
        <Ladder status=told.action.status.clone()/>
        <p><a href=public>{words.say("action-public-page")}</a></p>
        <WordForm at=at.clone() told=told.clone() word typed=typed.clone() trouble=trouble.clone()/>
        <Plan at=at.clone() steps=told.steps typed=typed.clone() trouble=trouble.clone()/>
        {owners}
        <h2>{words.say("action-we-did")}</h2>
        <ol class="news">{news}</ol>
    }
}

/// The box that something is the matter with.
fn target(trouble: &Trouble) -> Option<&'static str> {
    match trouble.0.as_ref()?.field()? {
        Box::Story => Some("story"),
        Box::Reason => Some("reason"),
        Box::Due => Some("due"),
        Box::Step => Some("what"),
        Box::Name => Some("name"),
        _ => None,
    }
}

/// How far an action can be said to be.
fn statuses(words: &Words) -> Vec<(String, String)> {
    let rungs = Status::LADDER.map(|rung| (rung.key().to_owned(), words.say(&status_key(&rung))));
    let not = ("not_possible".to_owned(), words.say("action-status-not_possible"));
    rungs.into_iter().chain([not]).collect()
}

/// A word for everybody: what was done, how far it is, when the next one comes.
#[component]
fn WordForm(at: String, told: Told, word: String, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let or = |name: &str, usual: String| {
        if typed.has(name) { typed.one(name).to_owned() } else { usual }
    };
    let status = or("status", told.action.status.key().to_owned());
    let why = told.action.status.reason().map(ToString::to_string).unwrap_or_default();
    let next = told.action.due_at.max(told.now.plus_ms(usual_wait()));
    let due = or("due", day_of(&words, next));
    view! {
        <section class="card">
            <h2>{words.say("action-tell")}</h2>
            <form method="post" action=format!("{at}/news")>
                <input type="hidden" name="word" value=word/>
                <SafeTextarea
                    name="story"
                    label=words.say("action-story")
                    hint=words.say("action-story-hint")
                    value=typed.one("story")
                    error=trouble.at(&words, Box::Story)
                    max=STORY_MAX
                    rows=5
                />
                <Choice
                    name="status"
                    label=words.say("action-status")
                    choices=statuses(&words)
                    chosen=status
                    error=trouble.at(&words, Box::Status)
                />
                <Field
                    name="reason"
                    label=words.say("action-reason")
                    hint=words.say("action-reason-hint")
                    value=or("reason", why)
                    error=trouble.at(&words, Box::Reason)
                />
                <Field
                    name="due"
                    kind="date"
                    label=words.say("action-next")
                    value=due
                    error=trouble.at(&words, Box::Due)
                />
                <button>{words.say("action-tell-go")}</button>
            </form>
        </section>
    }
}

fn usual_wait() -> i64 {
    wardmote::action::DUE_DAYS * wardmote::time::DAY_MS
}

/// A day as `<input type=date>` writes it.
fn day_of(words: &Words, at: Timestamp) -> String {
    words.machine(at).chars().take("2026-12-20".len()).collect()
}

/// The plan: steps to tick, to take out and to add.
#[component]
fn Plan(at: String, steps: Vec<PlanStep>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let none = steps.is_empty().then(|| view! { <p>{words.say("action-no-plan")}</p> });
    let rows = steps.into_iter().map(|step| view! { <StepRow at=at.clone() step/> });
    let rows = rows.collect_view();
    view! {
        <section class="card">
            <h2>{words.say("action-plan")}</h2>
            {none}
            <ul class="plan">{rows}</ul>
            <form method="post" action=format!("{at}/steps")>
                <Field
                    name="what"
                    label=words.say("action-step-what")
                    value=typed.one("what")
                    error=trouble.at(&words, Box::Step)
                />
                <Field
                    name="helper"
                    label=words.say("action-step-helper")
                    hint=words.say("action-step-helper-hint")
                    value=typed.one("helper")
                />
                <button class="quiet">{words.say("action-step-add")}</button>
            </form>
        </section>
    }
}

/// One step, with its buttons.
#[component]
fn StepRow(at: String, step: PlanStep) -> impl IntoView {
    let words = words();
    let (id, what) = (step.id.to_string(), step.what.to_string());
    let is_done = step.done_at.is_some();
    let (act, label) =
        if is_done { ("open", "action-step-open") } else { ("done", "action-step-done") };
    let button = |value: &'static str, key: &str| {
        view! {
            <button class="quiet" name="act" value=value>
                {words.say(key)} <span class="vh">": " {what.clone()}</span>
            </button>
        }
    };
    let tick = button(act, label);
    let remove = button("remove", "action-step-remove");
    view! {
        <li>
            <span aria-hidden="true">{if is_done { "✓ " } else { "○ " }}</span>
            <StepLine step/>
            <form method="post" action=format!("{at}/steps/{id}") class="buttons">{tick}{remove}</form>
        </li>
    }
}

/// Who has taken it on, and a form for one more.
#[component]
fn OwnerForms(at: String, owners: Vec<Owner>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let rows = owners.into_iter().map(|owner| view! { <OwnerRow at=at.clone() owner/> });
    let rows = rows.collect_view();
    let sides = Side::BOTH.map(|side| (side.key().to_owned(), words.say(&side_key(side))));
    view! {
        <section class="card">
            <h2>{words.say("action-owners")}</h2>
            <p class="hint">{words.say("action-owners-what")}</p>
            <ul class="plan">{rows}</ul>
            <form method="post" action=format!("{at}/owners")>
                <Field
                    name="name"
                    label=words.say("action-owner-name")
                    hint=words.say("action-owner-name-hint")
                    value=typed.one("name")
                    error=trouble.at(&words, Box::Name)
                />
                <Choice
                    name="side"
                    label=words.say("action-owner-side")
                    choices=sides.into()
                    chosen=typed.one("side")
                />
                <button class="quiet">{words.say("action-owner-add")}</button>
            </form>
        </section>
    }
}

/// One owner, and the way to let them go.
#[component]
fn OwnerRow(at: String, owner: Owner) -> impl IntoView {
    let words = words();
    let name = owner.name.to_string();
    let meaning = words.tell("action-owner-remove-what", &[("name", name.clone().into())]);
    let sure = words.say("action-owner-remove-sure");
    let path = format!("{at}/owners/{}/remove", owner.link);
    view! {
        <li>
            <bdi>{name}</bdi>
            " · "
            {words.say(&side_key(owner.side))}
            <Sure label=words.say("action-owner-remove") meaning>
                <form method="post" action=path>
                    <button>{sure}</button>
                </form>
            </Sure>
        </li>
    }
}

/// What else was on the ballot, to be taken up.
#[component]
fn TakeUp(told: Told) -> impl IntoView {
    let words = words();
    let contest = told.contest.id.to_string();
    let open: Vec<_> = told.also_heard.into_iter().filter(|(_, _, its)| its.is_none()).collect();
    (!open.is_empty()).then(|| {
        let rows = open.into_iter().map(|(option, title, _)| {
            view! {
                <li>
                    <form method="post" action=HERE class="row">
                        <bdi>{title.to_string()}</bdi>
                        <input type="hidden" name="contest" value=contest.clone()/>
                        <button class="quiet" name="option" value=option.to_string()>
                            {words.say("action-take-up")}
                            <span class="vh">": " {title.to_string()}</span>
                        </button>
                    </form>
                </li>
            }
        });
        let rows = rows.collect_view();
        view! {
            <section class="card">
                <h2>{words.say("action-also-heard")}</h2>
                <ul class="plan">{rows}</ul>
            </section>
        }
    })
}
