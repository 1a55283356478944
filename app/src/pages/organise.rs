//! The organisers' first page: the meetings, and what to do next.

pub mod conference;
pub mod contest;
pub mod contest_form;
mod hall;
pub mod in_touch;
pub mod keeping;
pub mod links;
mod lot;
mod moves;
mod papers;
pub mod people;
pub mod person;
pub mod postcodes;
mod rehearsal;
pub mod runbook;
pub mod set_up;
pub mod sheet;
pub mod sheets;
pub mod shifts;
pub mod ward_list;
pub mod wards;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::contest::Phase;

use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::shell::Page;

/// What an evening needs, in order, and how far it has come.
#[derive(Clone, Copy)]
struct Steps {
    wards: usize,
    issues: usize,
    meetings: usize,
    contests: usize,
    slips: u64,
}

/// The organisers' first page.
pub async fn home(ask: &Ask) -> Done<Page> {
    let meetings = ask.clerk.list_conferences().await?;
    let mut steps = Steps {
        wards: ask.clerk.list_wards().await?.len(),
        issues: 0,
        meetings: meetings.len(),
        contests: 0,
        slips: 0,
    };
    let mut rows = Vec::new();
    for meeting in meetings {
        let contests = ask.clerk.list_contests(&ask.visitor, meeting.id).await?;
        let slips = ask.clerk.count_slips(&ask.visitor, meeting.id).await?;
        steps.contests += contests.len();
        steps.slips += slips.iter().map(|(_, count)| count).sum::<u64>();
        steps.issues += ask.clerk.list_shortlist(&ask.visitor, meeting.id).await?.len();
        let open = contests.iter().filter(|contest| contest.phase == Phase::Open).count();
        rows.push((meeting, contests.len(), open));
    }
    Ok(Page::new(ask.words.say("organise-title"), move || {
        let words = words();
        let nothing = rows.is_empty();
        view! {
            <Desk here="/organise">
                <h1>{words.say("organise-title")}</h1>
                <NextSteps steps/>
                <h2>{words.say("organise-meetings")}</h2>
                {nothing.then(|| view! { <p>{words.say("organise-no-meetings")}</p> })}
                <ul class="cards">
                    {rows
                        .into_iter()
                        .map(|(meeting, contests, open)| view! { <Meeting meeting contests open/> })
                        .collect_view()}
                </ul>
                <p>
                    <a class="button" href="/organise/conferences/new">
                        {words.say("organise-new-meeting")}
                    </a>
                    " "
                    <a class="button quiet" href="/organise/polls">{words.say("straw-title")}</a>
                </p>
            </Desk>
        }
    }))
}

/// One meeting in the list.
#[component]
fn Meeting(meeting: Conference, contests: usize, open: usize) -> impl IntoView {
    let words = words();
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let votes = words.tell(
        "organise-meeting-votes",
        &[("count", number(contests).into()), ("open", number(open).into())],
    );
    view! {
        <li class="card">
            <h3>
                <a href=format!("/organise/conferences/{}", meeting.id)>
                    <bdi>{meeting.name.to_string()}</bdi>
                </a>
            </h3>
            <p>
                {words.moment(meeting.starts_at)} <br/>
                <bdi>{meeting.place.to_string()}</bdi>
            </p>
            <p>{votes}</p>
        </li>
    }
}

/// What to do, in order; what is done is ticked, and the first that is not stands out.
#[component]
fn NextSteps(steps: Steps) -> impl IntoView {
    let words = words();
    let list = [
        (steps.wards > 0, "/organise/wards", "organise-step-wards"),
        (steps.issues > 0 || steps.contests > 0, "/organise/issues", "organise-step-issues"),
        (steps.meetings > 0, "/organise/conferences/new", "organise-step-meeting"),
        (steps.contests > 0, "#meetings", "organise-step-contest"),
        (steps.slips > 0, "#meetings", "organise-step-slips"),
    ];
    let next = list.iter().position(|(done, ..)| !done);
    if next.is_none() {
        return view! { <p class="hint" id="meetings">{words.say("organise-steps-done")}</p> }
            .into_any();
    }
    let one = |(place, (done, path, key)): (usize, (bool, &'static str, &'static str))| {
        let mark = words.say(if done { "organise-step-done" } else { "organise-step-open" });
        let class = if Some(place) == next { "next" } else { "" };
        let text = words.say(key);
        let text =
            if done { text.into_any() } else { view! { <a href=path>{text}</a> }.into_any() };
        view! { <li class=class data-done=done.to_string()>{text} " " <span class="state">{mark}</span></li> }
    };
    view! {
        <h2>{words.say("organise-steps")}</h2>
        <ol class="steps" id="meetings">{list.into_iter().enumerate().map(one).collect_view()}</ol>
    }
    .into_any()
}
