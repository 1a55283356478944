//! A ward's public page: what it chose, and whether it is being listened to now.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::counts::Counted;
use wardmote::id::WardId;
use wardmote::issue::{PUBLISHED_MIN, Voiced};

use crate::context::{Ask, words};
use crate::pages::results::share::{SharePicture, card};
use crate::parts::telling::tell;
use crate::shell::Page;
use crate::words::Words;

/// The page of a ward.
pub async fn ward(ask: &Ask, id: WardId) -> Done<Page> {
    let (ward, is_listening) = ask.clerk.ward_front(id).await?;
    let chosen = ask.clerk.list_chosen(Some(id)).await?;
    let said = ask.clerk.said_in(id).await?;
    let name = ward.name.to_string();
    // The newest is what people pass on.
    let card = chosen.first().map(|newest| {
        let reveal = tell(&ask.words, &ask.base, newest);
        card(ask, newest.contest.id, &reveal, format!("/ward/{id}"))
    });
    let picture = card.as_ref().filter(|card| card.image.is_some()).map(|card| card.alt.clone());
    let picture = chosen.first().map(|newest| newest.contest.id).zip(picture);
    let page = Page::new(name.clone(), move || {
        let words = words();
        let tell = is_listening.then(|| {
            view! {
                <section class="card">
                    <p>{words.say("ward-tell-lead")}</p>
                    <p><a class="button" href=format!("/tell/{id}")>{words.say("ward-tell")}</a></p>
                </section>
            }
        });
        let nothing = chosen.is_empty().then(|| {
            view! {
                <p class="lead">{words.say("ward-none")}</p>
                <p>{words.say("ward-none-more")}</p>
            }
        });
        let rows: Vec<_> = chosen.iter().map(|counted| one(&words, counted)).collect();
        let heading = words.tell("ward-chosen", &[("ward", name.clone().into())]);
        view! {
            <h1><bdi>{name}</bdi></h1>
            {tell}
            <Said said/>
            <h2>{heading}</h2>
            {nothing}
            <ul class="cards">{rows}</ul>
            {picture.map(|(contest, alt)| view! { <SharePicture contest alt/> })}
        }
    });
    Ok(match card {
        Some(card) => page.with_card(card),
        None => page,
    })
}

/// What enough people said: the shortlist, with how often each was said.
#[component]
fn Said(said: Vec<Voiced>) -> impl IntoView {
    let words = words();
    (!said.is_empty()).then(|| {
        let rows = said.into_iter().map(|one| {
            let n = i64::try_from(one.said).unwrap_or(i64::MAX);
            view! {
                <li>
                    <strong><bdi>{one.issue.title.to_string()}</bdi></strong>" "
                    <small>{words.tell("listen-said", &[("n", n.into())])}</small>
                </li>
            }
        });
        let min = i64::try_from(PUBLISHED_MIN).unwrap_or(i64::MAX);
        view! {
            <section class="card said">
                <h2>{words.say("ward-said")}</h2>
                <ul>{rows.collect_view()}</ul>
                <p class="hint">{words.tell("ward-said-lead", &[("min", min.into())])}</p>
            </section>
        }
    })
}

/// One thing that was chosen.
fn one(words: &Words, counted: &Counted) -> impl IntoView + use<> {
    let contest = &counted.contest;
    let winners = counted.count.winners.iter().filter_map(|at| contest.options.get(*at));
    let chosen: Vec<_> = winners
        .map(|option| {
            let details = option.details.as_ref().map(ToString::to_string);
            view! {
                <h3><bdi>{option.title.to_string()}</bdi></h3>
                {details.map(|details| view! { <p><bdi>{details}</bdi></p> })}
            }
        })
        .collect();
    let nothing = chosen.is_empty().then(|| words.say("ward-nothing"));
    let on = contest
        .published_at
        .map(|at| words.tell("ward-chosen-on", &[("day", words.day(at).into())]));
    let (question, link) = (contest.question.to_string(), format!("/r/{}", contest.id));
    view! {
        <li class="card">
            <p class="meta"><bdi>{question}</bdi></p>
            {chosen}
            {nothing.map(|nothing| view! { <h3>{nothing}</h3> })}
            <p class="meta">{on}</p>
            <p><a href=link>{words.say("ward-see-count")}</a></p>
        </li>
    }
}
