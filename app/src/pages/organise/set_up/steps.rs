//! The steps of setting up, one page each.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::set_up::for_ballot;
use wardmote::contest::{OPTIONS_MAX, OPTIONS_MIN};
use wardmote::count::tale::Voice;
use wardmote::error::Field as Box;
use wardmote::id::ConferenceId;
use wardmote::ward::Ward;

use super::{GoOn, Progress, Step, step_page};
use crate::context::{Ask, words};
use crate::pages::organise::conference::{SlipCounts, Wards, slips_by_ward, wards_of};
use crate::pages::organise::contest_form::{RulesBoxes, rules_of};
use crate::pages::organise::rehearsal::{Rehearsal, Rehearsing};
use crate::parts::field::Field;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Which wards are in the room; nothing typed shows those that are.
pub async fn wards(
    ask: &Ask,
    id: ConferenceId,
    typed: Option<Typed>,
    trouble: Trouble,
) -> Done<Page> {
    let progress = Progress::of(ask, id).await?;
    let wards = ask.clerk.list_wards().await?;
    let there = || {
        let wards = progress.meeting.wards.iter();
        wards.fold(Typed::default(), |typed, ward| typed.with("ward", ward))
    };
    let (typed, shown) = (typed.unwrap_or_else(there), trouble.clone());
    Ok(step_page(ask, Step::Wards, progress, &trouble, Some("wards"), move || {
        let words = words();
        view! {
            <form method="post" action=Step::Wards.at(id) class="measure">
                <Wards legend=words.say("meeting-wards") wards typed trouble=shown/>
                <button>{words.say("setup-next")}</button>
            </form>
            <p><a href="/organise/wards">{words.say("setup-wards-more")}</a></p>
        }
    }))
}

/// What the shortlists of the wards give for votes.
#[derive(Clone)]
enum Ballot {
    /// There is a vote for that ward.
    There(String, String),
    /// The shortlist is long enough: these would stand on the ballot.
    Ready(Vec<String>),
    /// It is not.
    Short,
}

/// What is voted on: a vote for each ward, from its shortlist.
pub async fn votes(
    ask: &Ask,
    id: ConferenceId,
    typed: Option<Typed>,
    trouble: Trouble,
) -> Done<Page> {
    let progress = Progress::of(ask, id).await?;
    let wards = wards_of(ask, &progress.meeting).await?;
    let shortlist = ask.clerk.list_shortlist(&ask.visitor, id).await?;
    let ballot = |ward: &Ward| {
        let is_there = |contest: &&wardmote::contest::Contest| contest.ward == Some(ward.id);
        if let Some(contest) = progress.contests.iter().find(is_there) {
            let question = contest.question.to_string();
            return Ballot::There(format!("/organise/contests/{}", contest.id), question);
        }
        let issues = for_ballot(&shortlist, ward.id);
        if issues.len() < OPTIONS_MIN {
            return Ballot::Short;
        }
        Ballot::Ready(issues.iter().map(|issue| issue.title.to_string()).collect())
    };
    let rows: Vec<_> = wards.iter().map(|ward| (ward.clone(), ballot(ward))).collect();
    let usual = Typed::default().with("question", ask.words.say("contest-usual-question"));
    let (is_new, typed, shown) = (typed.is_none(), typed.unwrap_or(usual), trouble.clone());
    let has_any = rows.iter().any(|(_, ballot)| matches!(ballot, Ballot::Ready(_)));
    Ok(step_page(ask, Step::Votes, progress, &trouble, Some("question"), move || {
        let words = words();
        let more = format!("/organise/conferences/{id}/contests/new");
        let rows = rows
            .into_iter()
            .map(|(ward, ballot)| {
                let is_ticked = is_new || typed.ticked("ward", &ward.id.to_string());
                view! { <OfWard ward ballot is_ticked/> }
            })
            .collect_view();
        let ask_and_save = has_any.then(|| {
            view! {
                <Field
                    name="question"
                    label=words.say("contest-question")
                    hint=words.say("setup-votes-question-hint")
                    value=typed.one("question")
                    required=true
                    error=shown.at(&words, Box::Question)
                />
                <button>{words.say("setup-next")}</button>
            }
        });
        view! {
            <p class="hint">{most(&words)}</p>
            <form method="post" action=Step::Votes.at(id) class="measure">
                <ul class="cards">{rows}</ul>
                {ask_and_save}
            </form>
            <p><a href=more>{words.say("contest-new-for-everybody")}</a></p>
            {(!has_any).then(|| view! { <GoOn from=Step::Votes meeting=id/> })}
        }
    }))
}

fn most(words: &Words) -> String {
    words.tell("setup-votes-most", &[("max", number(OPTIONS_MAX).into())])
}

/// What a ward votes on, or could.
#[component]
fn OfWard(ward: Ward, ballot: Ballot, is_ticked: bool) -> impl IntoView {
    let words = words();
    let name = ward.name.to_string();
    let body = match ballot {
        Ballot::There(address, question) => view! {
            <h2><bdi>{name}</bdi></h2>
            <p>{words.say("setup-votes-there")} " " <a href=address><bdi>{question}</bdi></a></p>
        }
        .into_any(),
        Ballot::Ready(titles) => {
            let count = [("count", number(titles.len()).into())];
            view! {
                <label class="tick">
                    <input type="checkbox" name="ward" value=ward.id.to_string() checked=is_ticked/>
                    <span>
                        <bdi>{name}</bdi>
                        <br/>
                        <span class="hint">
                            {words.tell("setup-votes-choices", &count)} " "
                            <bdi>{words.list(&titles)}</bdi>
                        </span>
                    </span>
                </label>
            }
            .into_any()
        }
        Ballot::Short => view! {
            <h2><bdi>{name}</bdi></h2>
            <p>
                {words.say("setup-votes-short")} " "
                <a href=format!("/organise/issues?ward={}", ward.id)>
                    {words.say("setup-votes-shortlist")}
                </a>
            </p>
        }
        .into_any(),
    };
    view! { <li class="card">{body}</li> }
}

/// One set of rules for all votes of the evening.
pub async fn rules(
    ask: &Ask,
    id: ConferenceId,
    typed: Option<Typed>,
    trouble: Trouble,
) -> Done<Page> {
    let progress = Progress::of(ask, id).await?;
    let drafts = progress.drafts();
    let differ = drafts.windows(2).any(|two| two[0].rules != two[1].rules);
    let is_empty = drafts.is_empty();
    let usual = drafts.into_iter().next().map(|draft| draft.rules).unwrap_or_default();
    let typed = typed.unwrap_or_else(|| rules_of(Typed::default(), &usual));
    let shown = trouble.clone();
    Ok(step_page(ask, Step::Rules, progress, &trouble, Some("minutes"), move || {
        let words = words();
        if is_empty {
            return view! {
                <p>{words.say("setup-rules-none")}</p>
                <GoOn from=Step::Rules meeting=id/>
            }
            .into_any();
        }
        let differ =
            differ.then(|| view! { <p class="notice wait">{words.say("setup-rules-differ")}</p> });
        view! {
            {differ}
            <form method="post" action=Step::Rules.at(id)>
                <RulesBoxes typed trouble=shown/>
                <button>{words.say("setup-next")}</button>
            </form>
        }
        .into_any()
    }))
}

/// What voters hold in their hands.
pub async fn slips(ask: &Ask, id: ConferenceId) -> Done<Page> {
    let progress = Progress::of(ask, id).await?;
    let wards = wards_of(ask, &progress.meeting).await?;
    let counts = slips_by_ward(ask, id, &wards).await?;
    Ok(step_page(ask, Step::Slips, progress, &Trouble::default(), None, move || {
        let words = words();
        let none = counts.is_empty().then(|| view! { <p>{words.say("slips-none")}</p> });
        view! {
            {none}
            <SlipCounts wards slips=counts/>
            <p>
                <a class="button quiet" href=format!("/organise/conferences/{id}/slips")>
                    {words.say("slips-make")}
                </a>
            </p>
            <GoOn from=Step::Slips meeting=id/>
        }
    }))
}

/// Holding it once before it is held, or looking at its ballots.
pub async fn rehearsal(ask: &Ask, id: ConferenceId) -> Done<Page> {
    let progress = Progress::of(ask, id).await?;
    let drafts = progress.drafts();
    let rehearsing = Rehearsing::of(ask, &progress.meeting).await?;
    Ok(step_page(ask, Step::Rehearsal, progress, &Trouble::default(), None, move || {
        let words = words();
        let none = drafts.is_empty().then(|| view! { <p>{words.say("setup-rules-none")}</p> });
        let rows = drafts
            .into_iter()
            .map(|contest| {
                let question = contest.question.to_string();
                let label = words.tell("setup-rehearsal-try", &[("question", question.into())]);
                let address = format!("/organise/contests/{}/try", contest.id);
                view! { <li><a class="button quiet" href=address>{label}</a></li> }
            })
            .collect_view();
        view! {
            <Rehearsal state=rehearsing/>
            <h2>{words.say("setup-rehearsal-look")}</h2>
            {none}
            <ul class="buttons">{rows}</ul>
            <GoOn from=Step::Rehearsal meeting=id/>
        }
    }))
}

/// The page for the night, before it is made.
pub async fn runbook(ask: &Ask, id: ConferenceId, typed: Typed, trouble: Trouble) -> Done<Page> {
    let progress = Progress::of(ask, id).await?;
    let shown = trouble.clone();
    Ok(step_page(ask, Step::Runbook, progress, &trouble, Some("desks"), move || {
        let words = words();
        let desks = if typed.has("desks") { typed.one("desks").to_owned() } else { "2".into() };
        view! {
            <form method="post" action=Step::Runbook.at(id) class="measure">
                <Field
                    name="desks"
                    label=words.say("setup-runbook-desks")
                    hint=words.say("setup-runbook-desks-hint")
                    value=desks
                    required=true
                    error=shown.at(&words, Box::Number)
                />
                <button>{words.say("setup-runbook-make")}</button>
            </form>
        }
    }))
}
