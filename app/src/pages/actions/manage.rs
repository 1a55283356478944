//! Going on with an action: its owners tell what was done and tick the plan, organisers
//! look for owners. The same forms for both; only organisers see those for owners.

mod word;

use leptos::prelude::*;
use wardmote::action::{News, Owner, PlanStep, Side};
use wardmote::clerk::Done;
use wardmote::clerk::actions::Told;
use wardmote::error::Field as Box;
use wardmote::id::ActionId;
use wardmote::text::NAME_MAX;

use self::word::WordForm;
use super::{Ladder, StepLine, Word, due, side_key, status_key};
use crate::context::{Ask, words};
use crate::pages::follow::Verdicts;
use crate::parts::choice::Choice;
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::parts::sure::Sure;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

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
    /// A picture was taken away.
    Unpictured,
}

impl After {
    const ALL: [Self; 4] = [Self::Told, Self::Planned, Self::Owned, Self::Unpictured];

    /// The stable word, in addresses and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Planned => "planned",
            Self::Owned => "owned",
            Self::Unpictured => "unpictured",
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
            let due = due(&words, &action, now);
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
    let verdicts = ask.clerk.list_verdicts(id).await?;
    let trouble = shown.trouble.clone();
    let is_organiser = shown.is_organiser;
    let sends = word::sends_to(&shown.at);
    let page = Page::new(told.action.title.to_string(), move || {
        let body = view! { <Forms told shown word/><Verdicts verdicts/> };
        if is_organiser {
            view! { <Desk here=HERE>{body}</Desk> }.into_any()
        } else {
            body.into_any()
        }
    })
    .keeping(word::FORM, "again")
    .at(sends);
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
        <NewsList at action=told.action.id news=told.news/>
    }
}

/// The box that something is the matter with.
fn target(trouble: &Trouble) -> Option<&'static str> {
    match trouble.0.as_ref()?.field()? {
        Box::Story => Some("story"),
        Box::Picture => Some("picture"),
        Box::Alt => Some("alt"),
        Box::Reason => Some("reason"),
        Box::Due => Some("due"),
        Box::Step => Some("what"),
        Box::Helper => Some("helper"),
        Box::Name => Some("name"),
        _ => None,
    }
}

/// What was told, with a way to take a picture away.
#[component]
fn NewsList(at: String, action: ActionId, news: Vec<News>) -> impl IntoView {
    let words = words();
    let rows = news.into_iter().map(|one| {
        let remove = one.picture.is_some().then(|| {
            let action = format!("{at}/pictures/{}/remove", one.id);
            let meaning = words.say("action-picture-remove-what");
            let sure = words.say("action-picture-remove-sure");
            view! {
                <li>
                    <Sure label=words.say("action-picture-remove") meaning>
                        <form method="post" action=action>
                            <button>{sure}</button>
                        </form>
                    </Sure>
                </li>
            }
        });
        view! { <Word action one/>{remove} }
    });
    let rows = rows.collect_view();
    view! { <ol class="news">{rows}</ol> }
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
                    max=NAME_MAX
                    error=trouble.at(&words, Box::Helper)
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
    let to = format!("{at}/steps/{id}");
    let (meaning, sure) =
        (words.say("action-step-remove-what"), words.say("action-step-remove-sure"));
    view! {
        <li>
            <span aria-hidden="true">{if is_done { "✓ " } else { "○ " }}</span>
            <StepLine step/>
            <div class="buttons">
                <form method="post" action=to.clone()>
                    <button class="quiet" name="act" value=act>
                        {words.say(label)} <span class="vh">": " {what.clone()}</span>
                    </button>
                </form>
                <Sure label=words.say("action-step-remove") about=what meaning>
                    <form method="post" action=to>
                        <button name="act" value="remove">{sure}</button>
                    </form>
                </Sure>
            </div>
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
            let (title, meaning) = (title.to_string(), words.say("action-take-up-what"));
            let (contest, sure) = (contest.clone(), words.say("action-take-up-sure"));
            view! {
                <li>
                    <bdi>{title.clone()}</bdi>
                    <Sure label=words.say("action-take-up") about=title meaning>
                        <form method="post" action=HERE>
                            <input type="hidden" name="contest" value=contest/>
                            <button name="option" value=option.to_string()>{sure}</button>
                        </form>
                    </Sure>
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
