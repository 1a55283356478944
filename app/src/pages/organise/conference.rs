//! One meeting: its votes, its slips, its screen; and the form it is set up with.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::contest::step::Move;
use wardmote::contest::{Contest, Phase};
use wardmote::error::Field as Box;
use wardmote::id::{ConferenceId, WardId};
use wardmote::time::Timestamp;
use wardmote::update::Turnout;
use wardmote::ward::Ward;

use super::hall::{Screen, WhenItStops};
use super::moves::{AllTogether, ShortMove};
use super::rehearsal::{Rehearsal, Rehearsing};
use super::set_up::Step;
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// What the form of a meeting shows before anybody typed.
pub fn boxes_of(words: &Words, conference: &Conference) -> Typed {
    let typed = Typed::default()
        .with("name", &conference.name)
        .with("place", &conference.place)
        .with("starts_at", words.machine(conference.starts_at));
    conference.wards.iter().fold(typed, |typed, ward| typed.with("ward", ward))
}

/// What the form of the next meeting shows, when an earlier one is held again.
pub fn boxes_of_next(earlier: &Conference) -> Typed {
    let typed = Typed::default().with("name", &earlier.name).with("place", &earlier.place);
    earlier.wards.iter().fold(typed, |typed, ward| typed.with("ward", ward))
}

/// The form of a meeting: a new one, or one to be changed.
pub async fn form(
    ask: &Ask,
    id: Option<ConferenceId>,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let (title, action) = match id {
        Some(id) => ("meeting-change", format!("/organise/conferences/{id}")),
        None => ("organise-new-meeting", "/organise/conferences".to_owned()),
    };
    form_at(ask, title, action, typed, trouble).await
}

/// The form of a meeting that has the wards, votes and rules of an earlier one.
pub async fn form_again(
    ask: &Ask,
    earlier: ConferenceId,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let action = format!("/organise/conferences/{earlier}/again");
    form_at(ask, "meeting-again", action, typed, trouble).await
}

async fn form_at(
    ask: &Ask,
    title: &str,
    action: String,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let wards = ask.clerk.list_wards().await?;
    let title = ask.words.say(title);
    let shown = trouble.clone();
    let page = Page::new(title.clone(), move || {
        let words = words();
        let target = match shown.0.as_ref().and_then(wardmote::error::Refusal::field) {
            Some(Box::Place) => "place",
            Some(Box::Time) => "starts_at",
            Some(Box::Ward) => "wards",
            _ => "name",
        };
        view! {
            <Desk here="/organise">
                <h1>{title}</h1>
                {shown.summary(Some(target))}
                <form method="post" action=action class="measure">
                    <Field
                        name="name"
                        label=words.say("meeting-name")
                        hint=words.say("meeting-name-hint")
                        value=typed.one("name")
                        required=true
                        error=shown.at(&words, Box::Name)
                    />
                    <Field
                        name="place"
                        label=words.say("meeting-place")
                        value=typed.one("place")
                        required=true
                        error=shown.at(&words, Box::Place)
                    />
                    <Field
                        name="starts_at"
                        label=words.say("meeting-time")
                        kind="datetime-local"
                        value=typed.one("starts_at")
                        required=true
                        error=shown.at(&words, Box::Time)
                    />
                    <Wards legend=words.say("meeting-wards") wards typed trouble=shown.clone()/>
                    <button>{words.say("organise-save")}</button>
                </form>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// Which wards are in the room.
#[component]
pub fn Wards(
    /// What stands above them.
    legend: String,
    /// The wards to choose from.
    wards: Vec<Ward>,
    /// What was ticked before.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
) -> impl IntoView {
    let words = words();
    let error = trouble.at(&words, Box::Ward).map(|error| view! { <p class="error">{error}</p> });
    let none = wards.is_empty().then(|| {
        view! { <p><a href="/organise/wards">{words.say("meeting-no-wards")}</a></p> }
    });
    let boxes = wards
        .into_iter()
        .map(|ward| {
            let id = ward.id.to_string();
            let checked = typed.ticked("ward", &id);
            view! {
                <label class="tick">
                    <input type="checkbox" name="ward" value=id checked=checked/>
                    <bdi>{ward.name.to_string()}</bdi>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id="wards" tabindex="-1">
            <legend>{legend}</legend>
            {error}
            {none}
            {boxes}
        </fieldset>
    }
}

/// What the page of a meeting shows.
struct Shown {
    conference: Conference,
    wards: Vec<Ward>,
    contests: Vec<(Contest, Turnout)>,
    /// What each of them can do now.
    moves: Vec<Vec<Move>>,
    slips: Vec<(Option<WardId>, u64)>,
    now: Timestamp,
}

/// The wards in the room, by name.
pub async fn wards_of(ask: &Ask, meeting: &Conference) -> Done<Vec<Ward>> {
    let mut wards = ask.clerk.list_wards().await?;
    wards.retain(|ward| meeting.wards.contains(&ward.id));
    Ok(wards)
}

/// How many slips a meeting has, in the order of the wards' names.
pub async fn slips_by_ward(
    ask: &Ask,
    id: ConferenceId,
    wards: &[Ward],
) -> Done<Vec<(Option<WardId>, u64)>> {
    let mut slips = ask.clerk.count_slips(&ask.visitor, id).await?;
    slips.sort_by_key(|(ward, _)| {
        ward.and_then(|ward| wards.iter().position(|there| there.id == ward))
    });
    Ok(slips)
}

/// One meeting, as its organisers see it.
pub async fn conference(ask: &Ask, id: ConferenceId, typed: Typed, trouble: Trouble) -> Done<Page> {
    let conference = ask.clerk.find_conference(id).await?;
    let wards = wards_of(ask, &conference).await?;
    let (mut contests, mut moves) = (Vec::new(), Vec::new());
    for contest in ask.clerk.list_contests(&ask.visitor, id).await? {
        moves.push(ask.clerk.moves_of(&ask.visitor, &contest).await?);
        let turnout = ask.clerk.turnout(contest.id).await?;
        contests.push((contest, turnout));
    }
    let slips = slips_by_ward(ask, id, &wards).await?;
    let rehearsing = Rehearsing::of(ask, &conference).await?;
    let now = ask.clerk.now();
    let shown = Shown { conference, wards, contests, moves, slips, now };
    let told = trouble.clone();
    let page = Page::new(shown.conference.name.to_string(), move || {
        let words = words();
        let Shown { conference, wards, contests, moves, slips, now } = shown;
        let on_screen = conference.on_screen;
        // Of a poll there is nothing to set up: it began when it was made.
        let is_poll = conference.kind.join_code().is_some();
        let set_up = (!is_poll).then(|| {
            let change = format!("/organise/conferences/{id}/change");
            view! {
                " "
                <a href=change>{words.say("organise-change")}</a>
                " "
                <a href=Step::Wards.at(id)>{words.say("meeting-set-up")}</a>
            }
        });
        let again = conference.kind.is_real().then(|| {
            let to = format!("/organise/conferences/{id}/again");
            view! { " " <a href=to>{words.say("meeting-again")}</a> }
        });
        let holding = conference.holding.as_ref().map(ToString::to_string).unwrap_or_default();
        let message = if typed.has("message") { typed.one("message").to_owned() } else { holding };
        let fault = told.at(&words, Box::Details);
        let target = fault.is_some().then_some("message");
        view! {
            <Desk here="/organise">
                <h1><bdi>{conference.name.to_string()}</bdi></h1>
                <p>
                    {words.moment(conference.starts_at)} ", "
                    <bdi>{conference.place.to_string()}</bdi>
                    {set_up}
                    {again}
                </p>
                {told.summary(target)}
                <Contests id wards=wards.clone() contests=contests.clone() moves now/>
                <div class="columns">
                    {(!is_poll).then(|| view! { <Slips id wards slips/> })}
                    <Screen id contests on_screen message fault/>
                </div>
                <h2>{words.say(if is_poll { "straw-title" } else { "rehearsal-title" })}</h2>
                <Rehearsal state=rehearsing/>
                <WhenItStops/>
            </Desk>
        }
    });
    Ok(trouble.on(page).with_islands())
}

/// Whom a vote is for, by name.
pub fn audience(words: &Words, wards: &[Ward], ward: Option<WardId>) -> String {
    match ward {
        None => words.say("contest-everybody"),
        Some(id) => {
            wards.iter().find(|ward| ward.id == id).map_or_else(String::new, |w| w.name.to_string())
        }
    }
}

/// The moves that several votes can make, and how many of them.
fn several(moves: &[Vec<Move>]) -> Vec<(Move, usize)> {
    let counted =
        Move::ALL.map(|step| (step, moves.iter().filter(|can| can.contains(&step)).count()));
    counted.into_iter().filter(|(_, count)| *count > 1).collect()
}

/// The votes of the meeting, and where to begin another.
#[component]
fn Contests(
    id: ConferenceId,
    wards: Vec<Ward>,
    contests: Vec<(Contest, Turnout)>,
    moves: Vec<Vec<Move>>,
    now: Timestamp,
) -> impl IntoView {
    let words = words();
    let none = contests.is_empty().then(|| view! { <p>{words.say("meeting-no-contests")}</p> });
    let together = several(&moves);
    let rows = contests
        .into_iter()
        .zip(moves)
        .map(|((contest, turnout), moves)| {
            let phase = contest.phase.key();
            // Where it is open, the number below moves.
            let is_over = !matches!(contest.phase, Phase::Draft | Phase::Open);
            let ballots = is_over.then(|| {
                words.tell(
                    "contest-ballots-in",
                    &[("ballots", turnout.ballots.into()), ("slips", turnout.slips.into())],
                )
            });
            view! {
                <li class="card">
                    <p class="eyebrow"><bdi>{audience(&words, &wards, contest.ward)}</bdi></p>
                    <h3>
                        <a href=format!("/organise/contests/{}", contest.id)>
                            <bdi>{contest.question.to_string()}</bdi>
                        </a>
                    </h3>
                    <p>
                        <span class="state" data-phase=phase>
                            {words.say(&format!("phase-{phase}"))}
                        </span>
                        " "
                        {ballots}
                    </p>
                    <ShortMove contest turnout moves now/>
                </li>
            }
        })
        .collect_view();
    let new = format!("/organise/conferences/{id}/contests/new");
    let for_wards = wards
        .iter()
        .map(|ward| {
            let label = words.tell("contest-new-for", &[("ward", ward.name.to_string().into())]);
            view! { <li><a class="button quiet" href=format!("{new}?ward={}", ward.id)>{label}</a></li> }
        })
        .collect_view();
    view! {
        <h2>{words.say("meeting-contests")}</h2>
        {none}
        <AllTogether conference=id moves=together/>
        <ul class="cards">{rows}</ul>
        <ul class="buttons">
            {for_wards}
            <li><a class="button quiet" href=new>{words.say("contest-new-for-everybody")}</a></li>
        </ul>
    }
}

/// How many slips there are, ward by ward.
#[component]
pub fn SlipCounts(
    /// The meeting's wards, for their names.
    wards: Vec<Ward>,
    /// How many slips each has; those of no ward are for any.
    slips: Vec<(Option<WardId>, u64)>,
) -> impl IntoView {
    let words = words();
    let rows = slips
        .into_iter()
        .map(|(ward, count)| {
            let name = match ward {
                None => words.say("slips-any-ward"),
                ward => audience(&words, &wards, ward),
            };
            let count = words.tell("slips-count", &[("count", count.into())]);
            view! { <li><bdi>{name}</bdi> ": " {count}</li> }
        })
        .collect_view();
    view! { <ul>{rows}</ul> }
}

/// How many slips there are, and where to make more.
#[component]
fn Slips(id: ConferenceId, wards: Vec<Ward>, slips: Vec<(Option<WardId>, u64)>) -> impl IntoView {
    let words = words();
    let none = slips.is_empty().then(|| view! { <p>{words.say("slips-none")}</p> });
    view! {
        <section>
            <h2>{words.say("slips-title")}</h2>
            {none}
            <SlipCounts wards slips/>
            <p>
                <a class="button quiet" href=format!("/organise/conferences/{id}/slips")>
                    {words.say("slips-make")}
                </a>
            </p>
        </section>
    }
}
