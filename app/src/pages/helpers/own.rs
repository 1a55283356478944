//! Somebody's own page in the register: all that is kept of them, to change it, to take
//! it along, and to leave.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::helper::Helper;
use wardmote::training::Attended;

use super::form::{HelperBoxes, filled, target};
use super::roles::Roles;
use super::twins::Merged;
use crate::context::{Ask, ask, words};
use crate::pages::trainings::kind_word;
use crate::parts::notice::DoneNotice;
use crate::parts::qr::Qr;
use crate::parts::sure::Sure;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// What was done just before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum After {
    /// Nothing.
    #[default]
    Nothing,
    /// They joined: the only time their link is shown.
    Joined,
    /// They changed something.
    Saved,
}

/// The page of whoever holds its link; `typed` is what they sent and what did not do.
pub async fn own(
    ask: &Ask,
    helper: Option<Helper>,
    after: After,
    typed: Option<Typed>,
    trouble: Trouble,
) -> Done<Page> {
    let Some(helper) = helper else { return Ok(ended(ask)) };
    let wards = ask.clerk.list_wards().await?;
    let attended = ask.clerk.list_attended(helper.id).await?;
    let roles = ask.clerk.list_roles_of(helper.id).await?;
    let merged = ask.clerk.list_merged_into(helper.id).await?;
    let typed = typed.unwrap_or_else(|| filled(&helper.profile));
    let (here, status, has_mail) = (ask.path.clone(), trouble.clone(), ask.has_mail);
    let title = ask.words.say("helper-own-title");
    let page = Page::new(title.clone(), move || {
        let words = words();
        let done = match after {
            After::Nothing => None,
            After::Joined => Some("helper-joined"),
            After::Saved => Some("helper-saved"),
        };
        let done = done.map(|key| view! { <DoneNotice text=words.say(key)/> });
        // Where the letter could not be sent, nobody can write to them either.
        let waits = has_mail && helper.awaits_answer();
        let unanswered = waits.then(|| {
            let reach = ("reach", helper.profile.reach.as_str().to_owned().into());
            view! { <p class="notice wait">{words.tell("helper-unanswered", &[reach])}</p> }
        });
        let link = (after == After::Joined).then(|| view! { <KeepLink/> });
        // In another language the link is still to be kept.
        let joined = (after == After::Joined)
            .then(|| view! { <input type="hidden" name="joined" value="1"/> });
        view! {
            {trouble.summary(target(&trouble))}
            {done}
            <h1>{title}</h1>
            {link}
            {unanswered}
            <Seen helper=helper.clone() unseen="helper-unseen"/>
            <h2>{words.say("helper-own-kept")}</h2>
            <form method="post" action=here.clone() class="measure" id="own">
                {joined}
                <HelperBoxes wards typed trouble is_own=true/>
                <button>{words.say("helper-save")}</button>
            </form>
            <Roles roles/>
            <Merged merged/>
            <KeptBesides helper attended/>
            <Leave here/>
        }
    })
    .keeping("own", "again");
    Ok(status.on(page))
}

/// Their link, shown once.
#[component]
fn KeepLink() -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    let address = format!("{}{}", ask.base, ask.path);
    view! {
        <section class="card">
            <h2>{words.say("helper-keep-link")}</h2>
            <p>{words.say("helper-keep-link-what")}</p>
            <p class="address"><bdi dir="ltr">{address.clone()}</bdi></p>
            <Qr text=address label=words.say("helper-keep-link-qr")/>
        </section>
    }
}

/// What everybody sees of them, or what stands in the way.
#[component]
pub fn Seen(
    /// Who it is about.
    helper: Helper,
    /// What is said where nobody does.
    unseen: &'static str,
) -> impl IntoView {
    let words = words();
    let shown = helper.shown();
    let sees = match &shown {
        Some(shown) => {
            let patch = shown.patch.as_ref().map(|patch| format!(" · {patch}")).unwrap_or_default();
            let text = format!("{}{patch}", shown.name);
            view! { <p>{words.say("helper-seen")}" "<strong><bdi>{text}</bdi></strong></p> }
                .into_any()
        }
        None => view! { <p>{words.say(unseen)}</p> }.into_any(),
    };
    let waits = helper.awaits().then(|| {
        let proposed = helper.proposed();
        let patch = proposed.patch.map(|patch| format!(" · {patch}")).unwrap_or_default();
        let text = format!("{}{patch}", proposed.name.unwrap_or_default());
        view! { <p class="notice wait">{words.say("helper-waits")}" "<bdi>{text}</bdi></p> }
    });
    view! {
        <section>
            {sees}
            {waits}
        </section>
    }
}

/// What is kept besides what they typed.
#[component]
fn KeptBesides(helper: Helper, attended: Vec<Attended>) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    let way = words.say(&format!("helper-way-{}", helper.way.key()));
    let joined = words.tell(
        "helper-joined-on",
        &[("day", words.day(helper.joined_at).into()), ("way", way.into())],
    );
    let until = words.tell("helper-until", &[("day", words.day(helper.until()).into())]);
    view! {
        <section>
            <h2>{words.say("helper-besides")}</h2>
            <ul>
                <li>{joined}</li>
                <li>{words.tell("helper-agreed-to", &[("wording", helper.wording.as_str().to_owned().into())])}</li>
                <li>{until}</li>
                <Trained attended/>
            </ul>
            <p>
                <a class="button quiet" href=format!("{}/mine.json", ask.path)>
                    {words.say("helper-take-along")}
                </a>
            </p>
        </section>
    }
}

/// The sessions somebody came to, a line each.
#[component]
pub fn Trained(
    /// The sessions.
    attended: Vec<Attended>,
) -> impl IntoView {
    let words = words();
    let line = |one: Attended| {
        let args =
            [("what", kind_word(&words, one.kind).into()), ("day", words.day(one.at).into())];
        view! { <li>{words.tell("training-attended", &args)}</li> }
    };
    attended.into_iter().map(line).collect_view()
}

/// The way out: one click opens it, the next one goes.
#[component]
fn Leave(here: String) -> impl IntoView {
    let words = words();
    view! {
        <section>
            <h2>{words.say("helper-leave-title")}</h2>
            <Sure label=words.say("helper-leave") meaning=words.say("helper-leave-what")>
                <form method="post" action=format!("{here}/leave")>
                    <button>{words.say("helper-leave-sure")}</button>
                </form>
            </Sure>
        </section>
    }
}

/// Somebody has left.
pub fn gone(ask: &Ask) -> Page {
    Page::new(ask.words.say("helper-gone-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("helper-gone-title")}</h1>
            <p class="notice ok" role="status">{words.say("helper-gone")}</p>
            <p><a href="/">{words.say("back-to-start")}</a></p>
        }
    })
}

/// Nobody can be found by this link: they have left, or it is an old one.
pub fn ended(ask: &Ask) -> Page {
    Page::new(ask.words.say("helper-ended-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("helper-ended-title")}</h1>
            <p>{words.say("helper-ended")}</p>
            <p><a href="/">{words.say("back-to-start")}</a></p>
        }
    })
}
