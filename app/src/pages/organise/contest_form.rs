//! The form a vote is drafted with.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::contest::{Contest, MINUTES_MAX, OPTIONS_MAX, Rules, SEATS_MAX, TieRule};
use wardmote::error::{Field as Box, Refusal};
use wardmote::id::{ConferenceId, ContestId};
use wardmote::issue::Issue;
use wardmote::record::publication::Publication;
use wardmote::ward::Ward;

use super::conference::{audience, wards_of};
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// Empty rows for options that are no issue; saving brings more.
const SPARE_ROWS: usize = 2;

/// What the form shows before anybody typed: the usual rules.
pub fn boxes_of_new(words: &Words, ward: &str) -> Typed {
    let typed =
        Typed::default().with("question", words.say("contest-usual-question")).with("ward", ward);
    rules_of(typed, &Rules::default())
}

/// What the form shows of a draft.
pub fn boxes_of(contest: &Contest) -> Typed {
    let ward = contest.ward.map(|ward| ward.to_string()).unwrap_or_default();
    let typed = Typed::default().with("question", &contest.question).with("ward", ward);
    let typed = contest.options.iter().fold(typed, |typed, option| {
        if let Some(issue) = option.issue {
            return typed.with("issue", issue);
        }
        let details = option.details.as_ref().map(ToString::to_string).unwrap_or_default();
        typed.with("title", &option.title).with("details", details)
    });
    rules_of(typed, &contest.rules)
}

/// What the boxes of the rules show.
pub fn rules_of(typed: Typed, rules: &Rules) -> Typed {
    let minutes = rules.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let typed = typed.with("seats", rules.seats);
    let typed = typed.with("ties", rules.ties.key()).with("minutes", minutes);
    let typed = typed.with("publication", rules.publication.key());
    if rules.may_change { typed.with("may_change", "1") } else { typed }
}

/// The form of a vote: a new one of that meeting, or a draft to be changed.
pub async fn form(
    ask: &Ask,
    conference: ConferenceId,
    id: Option<ContestId>,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let meeting = ask.clerk.find_conference(conference).await?;
    let wards = wards_of(ask, &meeting).await?;
    let mut issues = ask.clerk.list_shortlist(&ask.visitor, conference).await?;
    // A vote of one ward has that ward's issues only; what was ticked stays to be seen.
    let ward = typed.one("ward").to_owned();
    if !ward.is_empty() {
        issues.retain(|issue| {
            issue.ward.to_string() == ward || typed.ticked("issue", &issue.id.to_string())
        });
    }
    // By ward, and there by how often it was said.
    issues.sort_by_key(|issue| {
        let place = wards.iter().position(|ward| ward.id == issue.ward);
        (place, std::cmp::Reverse(issue.said))
    });
    let title = ask.words.say(if id.is_some() { "contest-change" } else { "contest-new" });
    let action = match id {
        Some(id) => format!("/organise/contests/{id}"),
        None => format!("/organise/conferences/{conference}/contests"),
    };
    let shown = trouble.clone();
    let page = Page::new(title.clone(), move || {
        let words = words();
        let target = match shown.0.as_ref().and_then(Refusal::field) {
            Some(Box::Minutes) => "minutes",
            Some(Box::Ward) => "ward",
            Some(Box::Question) => "question",
            Some(Box::Seats) => "seats",
            _ => "options",
        };
        view! {
            <Desk here="/organise">
                <p>
                    <a href=format!("/organise/conferences/{conference}")>
                        <bdi>{meeting.name.to_string()}</bdi>
                    </a>
                </p>
                <h1>{title}</h1>
                {shown.summary(Some(target))}
                <form method="post" action=action>
                    <div class="measure">
                        <Field
                            name="question"
                            label=words.say("contest-question")
                            value=typed.one("question")
                            required=true
                            error=shown.at(&words, Box::Question)
                        />
                        <Voters wards=wards.clone() typed=typed.clone() trouble=shown.clone()/>
                    </div>
                    <Options wards issues typed=typed.clone() trouble=shown.clone()/>
                    <RulesBoxes typed=typed.clone() trouble=shown.clone()/>
                    <Reprint typed trouble=shown.clone()/>
                    <button>{words.say("organise-save")}</button>
                </form>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// Where papers with these boxes are printed: throwing them away.
#[component]
fn Reprint(typed: Typed, trouble: Trouble) -> impl IntoView {
    let is_asked = trouble.0 == Some(Refusal::PapersPrinted) || typed.has("reprint");
    is_asked.then(|| {
        view! {
            <label class="tick">
                <input type="checkbox" name="reprint" value="1" checked=typed.ticked("reprint", "1")/>
                <span>{words().say("contest-reprint")}</span>
            </label>
        }
    })
}

/// Who may vote.
#[component]
fn Voters(wards: Vec<Ward>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let error = trouble.at(&words, Box::Ward).map(|error| view! { <p class="error">{error}</p> });
    let choices = wards
        .into_iter()
        .map(|ward| {
            let id = ward.id.to_string();
            let selected = typed.one("ward") == id;
            view! { <option value=id selected=selected>{ward.name.to_string()}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for="ward">{words.say("contest-voters")}</label>
            {error}
            <select id="ward" name="ward">
                <option value="">{words.say("contest-everybody")}</option>
                {choices}
            </select>
        </div>
    }
}

/// What can be chosen: issues of the shortlists, and rows to type in.
#[component]
fn Options(wards: Vec<Ward>, issues: Vec<Issue>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let error =
        trouble.at(&words, Box::Options).map(|error| view! { <p class="error">{error}</p> });
    let none = issues.is_empty().then(|| {
        view! { <p><a href="/organise/issues">{words.say("contest-no-issues")}</a></p> }
    });
    let boxes = issues
        .into_iter()
        .map(|issue| {
            let id = issue.id.to_string();
            let checked = typed.ticked("issue", &id);
            let said = words.tell("contest-issue-said", &[("count", issue.said.into())]);
            view! {
                <label class="tick">
                    <input type="checkbox" name="issue" value=id checked=checked/>
                    <span>
                        <bdi>{issue.title.to_string()}</bdi>
                        <br/>
                        <span class="hint">
                            <bdi>{audience(&words, &wards, Some(issue.ward))}</bdi> ", " {said}
                        </span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id="options" tabindex="-1">
            <legend>{words.say("contest-options")}</legend>
            <p class="hint">{words.say("contest-options-hint")}</p>
            {error}
            {none}
            {boxes}
        </fieldset>
        <TypedRows typed trouble/>
    }
}

/// Rows for options that are no issue.
#[component]
fn TypedRows(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let mut details = typed.all("details");
    // Every title has its details beside it; a script may leave the last ones out.
    let pairs = typed
        .all("title")
        .map(|title| (title.to_owned(), details.next().unwrap_or_default().to_owned()));
    let mut rows: Vec<_> =
        pairs.filter(|(title, details)| !title.is_empty() || !details.is_empty()).collect();
    let count = (rows.len() + SPARE_ROWS).min(OPTIONS_MAX);
    rows.resize(count.max(rows.len()), <(String, String)>::default());
    let is_open = rows.iter().any(|(title, _)| !title.is_empty());
    let error = trouble
        .at(&words, Box::Title)
        .or_else(|| trouble.at(&words, Box::Details))
        .map(|error| view! { <p class="error">{error}</p> });
    let is_open = is_open || error.is_some();
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(place, (title, details))| {
            let (title_id, details_id) = (format!("title-{place}"), format!("details-{place}"));
            view! {
                <div class="pair">
                    <div class="field">
                        <label for=title_id.clone()>{words.say("contest-title")}</label>
                        <input id=title_id name="title" value=title/>
                    </div>
                    <div class="field">
                        <label for=details_id.clone()>{words.say("contest-details")}</label>
                        <input id=details_id name="details" value=details/>
                    </div>
                </div>
            }
        })
        .collect_view();
    view! {
        <details class="more" open=is_open>
            <summary>{words.say("contest-typed-options")}</summary>
            {error}
            {rows}
        </details>
    }
}

/// How it is counted, and how long it lasts.
#[component]
pub fn RulesBoxes(
    /// What was chosen before.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
) -> impl IntoView {
    let words = words();
    let ties = [TieRule::LookBack, TieRule::Lot]
        .map(|rule| {
            let checked = typed.ticked("ties", rule.key());
            view! {
                <label class="tick">
                    <input type="radio" name="ties" value=rule.key() checked=checked/>
                    {words.say(&format!("contest-ties-{}", rule.key()))}
                </label>
            }
        })
        .collect_view();
    let publication = Publication::ALL
        .map(|rule| {
            let checked = typed.ticked("publication", rule.key());
            view! {
                <label class="tick">
                    <input type="radio" name="publication" value=rule.key() checked=checked/>
                    {words.say(&format!("contest-publication-{}", rule.key()))}
                </label>
            }
        })
        .collect_view();
    let seats_max = i64::try_from(SEATS_MAX).unwrap_or(i64::MAX);
    let hint = words.tell("contest-minutes-hint", &[("max", i64::from(MINUTES_MAX).into())]);
    view! {
        <div class="measure">
            <Field
                name="seats"
                label=words.say("contest-seats")
                hint=words.tell("contest-seats-hint", &[("max", seats_max.into())])
                value=typed.one("seats")
                error=trouble.at(&words, Box::Seats)
            />
        </div>
        <fieldset class="field">
            <legend>{words.say("contest-ties")}</legend>
            {ties}
        </fieldset>
        <fieldset class="field">
            <legend>{words.say("contest-publication")}</legend>
            <p class="hint">{words.say("contest-publication-hint")}</p>
            {publication}
        </fieldset>
        <div class="measure">
            <Field
                name="minutes"
                label=words.say("contest-how-long")
                hint
                value=typed.one("minutes")
                error=trouble.at(&words, Box::Minutes)
            />
        </div>
        <label class="tick">
            <input type="checkbox" name="may_change" value="1" checked=typed.has("may_change")/>
            {words.say("contest-may-change")}
        </label>
        <p class="hint">{words.say("contest-order-rule")}</p>
    }
}
