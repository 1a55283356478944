//! Personal links: made, shown once, taken back.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::count::tale::Voice;
use wardmote::error::Field as Box;
use wardmote::people::{Link, Scope};
use wardmote::ward::Ward;

use super::conference::{Wards, audience};
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::mark::marked;
use crate::parts::qr::Qr;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// All links, and forms to make more.
pub async fn links(ask: &Ask, typed: Typed, trouble: Trouble) -> Done<Page> {
    let links = ask.clerk.list_links(&ask.visitor).await?;
    let wards = ask.clerk.list_wards().await?;
    let meetings = ask.clerk.list_with_rehearsals().await?;
    let now = ask.clerk.now();
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("links-title"), move || {
        let words = words();
        let none = links.is_empty().then(|| view! { <p>{words.say("links-none")}</p> });
        let rows = links
            .into_iter()
            .map(|link| {
                let is_live = link.is_live(now).is_ok();
                let opens = opens(&words, &link.scope, &wards, &meetings);
                view! { <One link is_live opens/> }
            })
            .collect_view();
        view! {
            <Desk here="/organise/links">
                <h1>{words.say("links-title")}</h1>
                {shown.summary(Some("label"))}
                <p><a class="button quiet" href="/organise/shifts">{words.say("links-shifts")}</a></p>
                <div class="columns">
                    <NewCanvasser wards=wards.clone() typed=typed.clone() trouble=shown.clone()/>
                    <div>
                        <NewForMeeting kind="screen" meetings=meetings.clone() typed=typed.clone()/>
                        <NewForMeeting kind="desk" meetings=meetings.clone() typed=typed.clone()/>
                        <NewForMeeting kind="kiosk" meetings=meetings.clone() typed=typed.clone()/>
                        <NewForMeeting kind="observe" meetings=meetings.clone() typed/>
                    </div>
                </div>
                <h2>{words.say("links-all")}</h2>
                {none}
                <ul class="cards">{rows}</ul>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// What a link opens, in words.
fn opens(words: &Words, scope: &Scope, wards: &[Ward], meetings: &[Conference]) -> String {
    let kind = words.say(&format!("links-kind-{}", scope.key()));
    let what = match scope {
        Scope::Canvass { wards: ids } | Scope::Shift { wards: ids } => {
            let names: Vec<_> = ids.iter().map(|id| audience(words, wards, Some(*id))).collect();
            words.list(&names)
        }
        Scope::Screen { conference }
        | Scope::Observe { conference }
        | Scope::Kiosk { conference }
        | Scope::Desk { conference } => meetings
            .iter()
            .find(|meeting| meeting.id == *conference)
            .map_or_else(String::new, |meeting| marked(words, meeting.kind, meeting.name.as_str())),
        Scope::Act { .. } | Scope::Commit { .. } => return kind,
    };
    format!("{kind}: {what}")
}

/// One link in the list.
#[component]
fn One(link: Link, is_live: bool, opens: String) -> impl IntoView {
    let words = words();
    let until = if is_live {
        words.tell("links-until", &[("day", words.day(link.ends_at).into())])
    } else {
        words.say("links-ended")
    };
    let revoke = is_live.then(|| {
        view! {
            <form method="post" action=format!("/organise/links/{}/revoke", link.id)>
                <button class="quiet">
                    {words.say("links-revoke")} <span class="vh">" " {link.label.to_string()}</span>
                </button>
            </form>
        }
    });
    view! {
        <li class="card">
            <h3><bdi>{link.label.to_string()}</bdi></h3>
            <p><bdi>{opens}</bdi></p>
            <p class="hint">{until}</p>
            {revoke}
        </li>
    }
}

/// A link for somebody who knocks on doors.
#[component]
fn NewCanvasser(wards: Vec<Ward>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    // The days of the other form are no days of this one.
    let days = if typed.has("days") { typed.one("days").to_owned() } else { "30".to_owned() };
    view! {
        <section>
            <h2>{words.say("links-new-canvass")}</h2>
            <form method="post" action="/organise/links">
                <input type="hidden" name="kind" value="canvass"/>
                <Field
                    name="label"
                    label=words.say("links-label")
                    hint=words.say("links-label-hint")
                    value=typed.one("label")
                    required=true
                    error=trouble.at(&words, Box::Name)
                />
                <Wards legend=words.say("organise-nav-wards") wards typed trouble=trouble.clone()/>
                <Field
                    name="days"
                    label=words.say("links-days")
                    value=days
                    required=true
                    error=trouble.at(&words, Box::Number)
                />
                <button>{words.say("links-make")}</button>
            </form>
        </section>
    }
}

/// A link for the screen of a hall, or for a desk in it.
#[component]
fn NewForMeeting(kind: &'static str, meetings: Vec<Conference>, typed: Typed) -> impl IntoView {
    let words = words();
    if meetings.is_empty() {
        return ().into_any();
    }
    let choices = meetings
        .into_iter()
        .map(|meeting| {
            let id = meeting.id.to_string();
            let selected = typed.one("conference") == id;
            let name = marked(&words, meeting.kind, meeting.name.as_str());
            view! { <option value=id selected=selected>{name}</option> }
        })
        .collect_view();
    // Observers count again when the evening is over.
    let days = if kind == "observe" { "30" } else { "2" };
    let (label, list) = (format!("{kind}-label"), format!("{kind}-conference"));
    let name = words.say(&format!("links-kind-{kind}"));
    // A desk's name stands beside what it did; a hall has one screen.
    let naming = if kind == "screen" {
        view! { <input type="hidden" name="label" value=name/> }.into_any()
    } else {
        view! {
            <div class="field">
                <label for=label.clone()>{words.say(&format!("links-{kind}-label"))}</label>
                <input id=label name="label" type="text" autocomplete="off" value=name required/>
            </div>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{words.say(&format!("links-new-{kind}"))}</h2>
            <form method="post" action="/organise/links">
                <input type="hidden" name="kind" value=kind/>
                <input type="hidden" name="days" value=days/>
                {naming}
                <div class="field">
                    <label for=list.clone()>{words.say("links-meeting")}</label>
                    <select id=list name="conference">{choices}</select>
                </div>
                <button>{words.say("links-make")}</button>
            </form>
        </section>
    }
    .into_any()
}

/// A new link, shown this once: only its hash is kept.
pub fn made(ask: &Ask, link: &Link, address: String) -> Page {
    let (label, scope) = (link.label.to_string(), link.scope.clone());
    let until = ask.words.tell("links-until", &[("day", ask.words.day(link.ends_at).into())]);
    Page::new(ask.words.say("links-made"), move || {
        let words = words();
        let qr_label = words.say("links-qr");
        view! {
            <Desk here="/organise/links">
                <h1>{words.say("links-made")}</h1>
                <p class="notice wait">{words.say("links-once")}</p>
                <h2><bdi>{label}</bdi></h2>
                <p>{words.say(&format!("links-kind-{}", scope.key()))} ". " {until}</p>
                <div class="qr-box"><Qr text=address.clone() label=qr_label/></div>
                <p><a class="address" href=address.clone()>{address.clone()}</a></p>
                <p><a href="/organise/links">{words.say("links-title")}</a></p>
            </Desk>
        }
    })
    .once()
}
