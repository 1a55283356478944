//! A ward within somebody else's page: small, without code, forms or cookies.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::places::{Doing, WardStory};
use wardmote::id::WardId;

use crate::context::{Ask, ask, words};
use crate::pages::actions::{due, status_key};
use crate::shell::{Look, Page};

/// How it looks: it brings its style along, and asks our server for nothing more.
const STYLE: &str = include_str!("../../../../style/embed.css");
/// As many actions and issues as a small page names.
const ROWS_MAX: usize = 3;

/// The page that other sites may frame.
pub async fn embed(ask: &Ask, id: WardId) -> Done<Page> {
    let story = ask.clerk.ward_story(id).await?;
    let page = Page::new(story.ward.name.to_string(), move || {
        let words = words();
        let WardStory { ward, is_listening, said, doing, next, now, .. } = story;
        let none = doing.is_empty().then(|| view! { <p>{words.say("ward-none")}</p> });
        let doing: Vec<_> = doing.into_iter().take(ROWS_MAX).collect();
        let said = (doing.is_empty() && !said.is_empty()).then(|| {
            let rows = said.into_iter().take(ROWS_MAX);
            let rows = rows.map(|one| view! { <li><bdi>{one.issue.title.to_string()}</bdi></li> });
            view! { <h2>{words.say("ward-said")}</h2><ul>{rows.collect_view()}</ul> }
        });
        let next = next.map(|meeting| {
            let when = words.moment(meeting.starts_at);
            let place = meeting.place.to_string();
            view! { <p class="next"><b>{words.say("front-next")}</b>": "{when}", "<bdi>{place}</bdi></p> }
        });
        let tell = is_listening.then(|| {
            view! { <p><Out path=format!("/tell/{id}") says=words.say("ward-tell")/></p> }
        });
        let actions: Vec<_> =
            doing.into_iter().map(|one| view! { <ActionLine one now/> }).collect();
        view! {
            <h1><Out path=format!("/ward/{id}") says=ward.name.to_string()/></h1>
            {none}
            <ul class="actions">{actions}</ul>
            {said}
            {next}
            {tell}
            <p class="more"><Out path=format!("/ward/{id}") says=words.say("embed-more")/></p>
        }
    });
    Ok(page.look(Look::Embed).styled(STYLE.to_owned()))
}

/// One action in a line or two.
#[component]
fn ActionLine(one: Doing, now: wardmote::time::Timestamp) -> impl IntoView {
    let words = words();
    let status = words.say(&status_key(&one.action.status));
    let due = due(&words, &one.action, now);
    view! {
        <li>
            <Out path=format!("/actions/{}", one.action.id) says=one.action.title.to_string()/>
            <span>{status}</span>
            {due.map(|due| view! { <small>{due}</small> })}
        </li>
    }
}

/// A link out of the frame, in a tab of its own that knows nothing of the page around it.
#[component]
fn Out(path: String, says: String) -> impl IntoView {
    let href = format!("{}{path}", ask().base);
    view! { <a href=href target="_blank" rel="noopener"><bdi>{says}</bdi></a> }
}
