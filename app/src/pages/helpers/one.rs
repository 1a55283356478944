//! One person of the register, for organisers.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::Refusal;
use wardmote::helper::{Approved, Helper, own_path};
use wardmote::id::HelperId;
use wardmote::slip::Token;

use super::list::lines;
use super::own::{Seen, Trained};
use super::roles::{Roles, TiePart};
use super::twins::Merged;
use super::{HERE, ward_names};
use crate::context::{Ask, ask, words};
use crate::parts::desk::Desk;
use crate::parts::notice::{DoneNotice, ErrorSummary};
use crate::parts::qr::Qr;
use crate::parts::sure::Sure;
use crate::shell::Page;

/// What the page is shown with.
#[derive(Clone, Debug, Default)]
pub struct After {
    /// Something was done: the sentence that says so.
    pub done: Option<&'static str>,
    /// A new link to their page, which is shown now and never again.
    pub key: Option<Token>,
    /// What could not be done.
    pub refusal: Option<Refusal>,
}

/// The page of one person.
pub async fn one(ask: &Ask, id: HelperId, after: After) -> Done<Page> {
    let helper = ask.clerk.find_helper(&ask.visitor, id).await?;
    let wards = ask.clerk.list_wards().await?;
    let attended = ask.clerk.list_attended(id).await?;
    let roles = ask.clerk.list_roles_of(id).await?;
    let untied = ask.clerk.list_untied(&ask.visitor).await?;
    let merged = ask.clerk.list_merged_into(id).await?;
    let names = ward_names(&helper.profile.wards, &wards);
    let title = helper.profile.name.to_string();
    let (is_refused, is_once) = (after.refusal.is_some(), after.key.is_some());
    let page = Page::new(title.clone(), move || {
        let words = words();
        let at = format!("{HERE}/{}", helper.id);
        let done = after.done.map(|key| view! { <DoneNotice text=words.say(key)/> });
        let key = after.key.map(|key| view! { <NewLink key/> });
        view! {
            <Desk here=HERE>
                <ErrorSummary refusal=after.refusal/>
                {done}
                <p><a href=HERE>{words.say("helper-list-title")}</a></p>
                <h1><bdi>{title}</bdi></h1>
                {key}
                <Facts helper=helper.clone() wards=names/>
                <ul><Trained attended/></ul>
                <Roles roles at=Some(at.clone())/>
                <section class="card">
                    <p>{words.say("helper-part-what")}</p>
                    <TiePart untied at=at.clone()/>
                </section>
                <Merged merged may_part=true/>
                <section class="card">
                    <h2>{words.say("helper-one-public")}</h2>
                    <Seen helper=helper.clone() unseen="helper-unseen-they"/>
                    <Approve helper=helper.clone() at=at.clone()/>
                </section>
                <Rights at name=helper.profile.name.to_string()/>
            </Desk>
        }
    });
    let page = page.at(format!("{HERE}/{id}"));
    let page = if is_once { page.once() } else { page };
    Ok(if is_refused { page.status(409) } else { page })
}

/// A new link to their page.
#[component]
fn NewLink(key: Token) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    let address = format!("{}{}", ask.base, own_path(&key));
    view! {
        <section class="card">
            <h2>{words.say("helper-one-new-link")}</h2>
            <p>{words.say("helper-one-new-link-once")}</p>
            <p class="address"><bdi dir="ltr">{address.clone()}</bdi></p>
            <Qr text=address label=words.say("helper-keep-link-qr")/>
        </section>
    }
}

/// What they say of themselves, and how they came.
#[component]
fn Facts(helper: Helper, wards: Vec<String>) -> impl IntoView {
    let words = words();
    let profile = &helper.profile;
    let mut all = vec![wards.join(" · ")];
    if profile.goes_elsewhere {
        all.push(words.say("helper-elsewhere"));
    }
    all.extend(lines(&words, &helper));
    all.extend(profile.more.as_ref().map(ToString::to_string));
    let rows = all.into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
    let way = words.say(&format!("helper-way-{}", helper.way.key()));
    let joined = words.tell(
        "helper-joined-on",
        &[("day", words.day(helper.joined_at).into()), ("way", way.into())],
    );
    let until = words.tell("touch-until", &[("day", words.day(helper.until()).into())]);
    let unanswered = helper.awaits_answer().then(|| {
        view! { <p class="notice wait">{words.say("helper-unanswered-they")}</p> }
    });
    view! {
        <p><bdi dir="ltr">{profile.reach.as_str().to_owned()}</bdi></p>
        {unanswered}
        <ul>{rows}</ul>
        <p class="hint">{joined}</p>
        <p class="hint">{until}</p>
    }
}

/// The yes of an organiser, to what they see here; and the way back from it.
#[component]
fn Approve(helper: Helper, at: String) -> impl IntoView {
    let words = words();
    let Approved { name, patch } = helper.proposed();
    let agree = helper.awaits().then(|| {
        let patch = patch.map(|patch| patch.to_string()).unwrap_or_default();
        view! {
            <form method="post" action=format!("{at}/approve")>
                <input type="hidden" name="name" value=name.unwrap_or_default()/>
                <input type="hidden" name="patch" value=patch/>
                <button>{words.say("helper-approve")}</button>
            </form>
        }
    });
    let hide = helper.shown().is_some().then(|| {
        view! {
            <form method="post" action=format!("{at}/hide")>
                <button class="quiet">{words.say("helper-hide")}</button>
            </form>
        }
    });
    view! {
        {agree}
        {hide}
    }
}

/// What anybody can ask for: a new link, their data, to be erased.
#[component]
fn Rights(at: String, name: String) -> impl IntoView {
    let words = words();
    let meaning = words.tell("helper-erase-what", &[("name", name.into())]);
    let (link, ends) = (format!("{at}/link"), words.say("helper-one-link-what"));
    let link_sure = words.say("helper-one-link-sure");
    let (erase, erase_sure) = (format!("{at}/erase"), words.say("helper-erase-sure"));
    view! {
        <section>
            <h2>{words.say("helper-rights")}</h2>
            <Sure label=words.say("helper-one-link") meaning=ends>
                <form method="post" action=link>
                    <button>{link_sure}</button>
                </form>
            </Sure>
            <p>
                <a class="button quiet" href=format!("{at}/file.json")>
                    {words.say("helper-one-file")}
                </a>
            </p>
            <Sure label=words.say("touch-erase") meaning>
                <form method="post" action=erase>
                    <button>{erase_sure}</button>
                </form>
            </Sure>
        </section>
    }
}
