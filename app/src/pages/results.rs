//! A contest's result: on phones for everybody, and before that for organisers.

pub mod report;
pub mod share;

use leptos::prelude::*;
use wardmote::action::Action;
use wardmote::clerk::Done;
use wardmote::clerk::counts::Counted;
use wardmote::contest::{Contest, Phase};
use wardmote::count::others::{self, OtherLine};
use wardmote::id::ContestId;
use wardmote::paper::Papers;
use wardmote::record::hash::Hash;
use wardmote::record::log::{Entry, Line};
use wardmote::update::Turnout;
use wardmote::ward::Ward;

use crate::context::{self, Ask, words};
use crate::islands::other_ways::OtherWays;
use crate::islands::result::AwaitResult;
use crate::islands::round_table::WholeCount;
use crate::pages::actions::Links;
use crate::pages::helpers::InviteToHelp;
use crate::pages::screen::counted;
use crate::parts::channels::{Channels, InRoom};
use crate::parts::desk::Desk;
use crate::parts::evidence::{CheckYourself, OpeningHash};
use crate::parts::log::Log;
use crate::parts::table_words::{other_words, table_words};
use crate::parts::telling::tell;
use crate::shell::Page;
use crate::words::Words;
use share::TakeAlong;

/// The page everybody can see: the state of the vote, and once published its count.
pub async fn results(ask: &Ask, id: ContestId) -> Done<Page> {
    let (contest, turnout) = ask.clerk.public_contest(id).await?;
    let ward = ward_of(ask, &contest).await?;
    let log = unnamed(ask.clerk.public_log(id).await?);
    let opening = ask.clerk.opening(id).await?.map(|opening| opening.hash());
    if contest.phase == Phase::Published {
        let counted = ask.clerk.published_count(id).await?;
        let papers = ask.clerk.count_papers(id).await?;
        let evidence = Evidence { log, opening, digest: counted.digest };
        let actions = ask.clerk.list_actions_of(id).await?;
        return Ok(published(ask, &counted, papers, (ward, actions), evidence));
    }
    let title = ask.words.say("results-title");
    let page = Page::new(title, move || {
        let question = contest.question.to_string();
        view! {
            <h1><bdi>{question}</bdi></h1>
            <Waiting contest turnout/>
            <OpeningHash contest=id hash=opening/>
            <Log lines=log/>
        }
    });
    Ok(page.with_islands())
}

/// The ward whose vote it was; none where everybody in the room voted.
async fn ward_of(ask: &Ask, contest: &Contest) -> Done<Option<Ward>> {
    Ok(match contest.ward {
        Some(ward) => Some(ask.clerk.ward_front(ward).await?.0),
        None => None,
    })
}

/// What lets anybody check a published vote.
struct Evidence {
    log: Vec<Line>,
    opening: Option<Hash>,
    digest: Option<Hash>,
}

/// Entries as everybody may read them.
fn unnamed(entries: Vec<Entry>) -> Vec<Line> {
    entries.into_iter().map(|entry| Line { entry, name: None }).collect()
}

/// A published count.
fn published(
    ask: &Ask,
    counted: &Counted,
    papers: Papers,
    (ward, actions): (Option<Ward>, Vec<Action>),
    evidence: Evidence,
) -> Page {
    let (turnout, in_room) = (counted.turnout, counted.in_room);
    let reveal = tell(&ask.words, &ask.base, counted);
    let others = others_of(&ask.words, counted);
    let (id, part) = (counted.contest.id, counted.part);
    let card = share::card(ask, id, &reveal, format!("/r/{id}"));
    let invited = ward.as_ref().map(|ward| ward.id);
    let picture = card.image.is_some().then(|| card.alt.clone());
    let page = Page::new(ask.words.say("results-title"), move || {
        let words = words();
        let more = match ward {
            Some(ward) => {
                let name = ward.name.to_string();
                let text = words.tell("results-ward-page", &[("ward", name.into())]);
                view! { <a href=format!("/ward/{}", ward.id)>{text}</a> }.into_any()
            }
            None => view! { <a href="/">{words.say("results-back-home")}</a> }.into_any(),
        };
        let is_real = context::ask().kind.is_real();
        // There are no files of what does not count.
        let take = is_real.then(|| view! { <TakeAlong contest=id part picture/> });
        let digest = evidence.digest.filter(|_| is_real);
        view! {
            <h1><bdi>{reveal.question.clone()}</bdi></h1>
            <WholeCount reveal=reveal.tale words=table_words(&words) turnout=reveal.turnout/>
            <Channels turnout papers/>
            <InRoom people=in_room/>
            <Links actions/>
            {is_real.then(|| view! { <InviteToHelp ward=invited/> })}
            <OtherWays lines=others words=other_words(&words)/>
            {take}
            <CheckYourself contest=id opening=evidence.opening digest/>
            <OpeningHash contest=id hash=evidence.opening/>
            <Log lines=evidence.log/>
            <p>{more}</p>
        }
    });
    page.with_card(card)
}

/// What other ways of counting would say, told.
fn others_of(words: &Words, counted: &Counted) -> Vec<OtherLine> {
    others::tell(words, &counted.count, &counted.others)
}

/// The state of a vote before its count is published.
#[component]
fn Waiting(contest: Contest, turnout: Turnout) -> impl IntoView {
    let words = words();
    let (state, next) = match contest.phase {
        Phase::Open => ("results-open", "results-hidden"),
        Phase::Void => ("results-stopped", ""),
        _ => ("results-closed", "results-soon"),
    };
    let is_stopped = contest.phase == Phase::Void;
    let reason = contest
        .void_reason
        .as_ref()
        .map(|reason| words.tell("results-stopped-why", &[("reason", reason.to_string().into())]));
    let counting = (contest.phase == Phase::Closed)
        .then(|| view! { <p class="lead">{words.say("results-counting")}</p> });
    let awaits = (!is_stopped).then(|| {
        view! {
            <AwaitResult
                conference=contest.conference
                contest=contest.id
                phase=contest.phase
                turnout=ballots_in(&words, turnout)
                ballots_in=counted(&words, "hall-ballots-in")
                here=words.say("results-here")
            />
            <p>{words.say(next)}</p>
            <p><a class="button quiet" href="">{words.say("results-check-again")}</a></p>
        }
    });
    view! {
        <p class="lead">{words.say(state)}</p>
        {counting}
        {reason.map(|reason| view! { <p>{reason}</p> })}
        {awaits}
    }
}

/// "43 of 60 ballots in".
fn ballots_in(words: &Words, turnout: Turnout) -> String {
    let (ballots, slips) = (turnout.ballots, turnout.slips);
    counted(words, "hall-ballots-in").say(slips, &[("{b}", ballots), ("{s}", slips)])
}

/// The count for organisers, before everybody sees it.
pub async fn preview(ask: &Ask, id: ContestId) -> Done<Page> {
    let counted = ask.clerk.preview_count(&ask.visitor, id).await?;
    let is_public = counted.contest.phase == Phase::Published;
    let back = format!("/organise/conferences/{}", counted.contest.conference);
    let reveal = tell(&ask.words, &ask.base, &counted);
    let others = others_of(&ask.words, &counted);
    Ok(Page::new(ask.words.say("results-title"), move || {
        let words = words();
        let note = if is_public {
            view! { <p class="notice">{words.say("preview-published")}</p> }.into_any()
        } else {
            view! {
                <div class="notice wait preview">
                    <p><b>{words.say("preview-note")}</b></p>
                    <p>{words.say("preview-note-more")}</p>
                </div>
            }
            .into_any()
        };
        view! {
            <Desk here="/organise">
                <p><a href=back>{words.say("preview-back")}</a></p>
                {note}
                <h1><bdi>{reveal.question.clone()}</bdi></h1>
                <WholeCount reveal=reveal.tale words=table_words(&words) turnout=reveal.turnout/>
                <OtherWays lines=others words=other_words(&words)/>
            </Desk>
        }
    }))
}
