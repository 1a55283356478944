//! Following by e-mail: the form with one box, the link that asks for a yes, the way
//! out, and the question whether something is really done. Links are followed by
//! programs too, so opening one only shows a button.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::Field as Box;
use wardmote::follow::{Follow, Subject, Verdict};
use wardmote::id::{ActionId, NewsId};
use wardmote::text::REASON_MAX;

use crate::context::{Ask, ask, words};
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The path of a subject's feed, in a language.
pub fn feed_path(subject: Subject, lang: &str) -> String {
    format!("{}/feed.atom?lang={lang}", subject.path())
}

/// How to hear more, on the page of what is followed.
#[component]
pub fn FollowBox(
    /// What is followed.
    subject: Subject,
) -> impl IntoView {
    let ask = ask();
    let words = ask.words;
    let feed = feed_path(subject, words.lang.tag());
    let form = ask.has_mail.then(|| {
        view! {
            <p>{words.say("follow-what")}</p>
            <FollowForm subject typed=Typed::default() trouble=Trouble::default()/>
        }
    });
    view! {
        <section class="card">
            <h2>{words.say("follow-title")}</h2>
            {form}
            <p><a href=feed type="application/atom+xml">{words.say("follow-feed")}</a></p>
        </section>
    }
}

/// The form with one box.
#[component]
fn FollowForm(subject: Subject, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    view! {
        <form method="post" action=format!("{}/follow", subject.path())>
            <Field
                name="email"
                kind="email"
                label=words.say("follow-email")
                hint=words.say("follow-email-hint")
                value=typed.one("email").to_owned()
                error=trouble.at(&words, Box::Email)
                autocomplete="email"
                max=254
                required=true
            />
            <button>{words.say("follow-go")}</button>
        </form>
    }
}

/// The form on a page of its own, or what happens once it was sent.
pub async fn follow(
    ask: &Ask,
    subject: Subject,
    is_sent: bool,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let name = ask.clerk.subject_name(subject).await?;
    let status = trouble.clone();
    let title = ask.words.tell("follow-page", &[("name", name.into())]);
    let page = Page::new(title.clone(), move || {
        let words = words();
        let back = view! { <p><a href=subject.path()>{words.say("follow-back")}</a></p> };
        if is_sent {
            return view! {
                <DoneNotice text=words.say("follow-sent")/>
                <h1>{title}</h1>
                <p>{words.say("follow-sent-next")}</p>
                {back}
            }
            .into_any();
        }
        view! {
            {trouble.summary(Some("email"))}
            <h1>{title}</h1>
            <p>{words.say("follow-what")}</p>
            <FollowForm subject typed trouble/>
            {back}
        }
        .into_any()
    });
    Ok(status.on(page))
}

/// What somebody follows: to say yes to, or to end.
pub async fn following(ask: &Ask, follow: Option<Follow>) -> Done<Page> {
    let Some(follow) = follow else { return Ok(nothing(ask)) };
    let name = ask.clerk.followed_name(follow.subject).await?;
    let title = ask.words.tell("follow-page", &[("name", name.into())]);
    Ok(Page::new(title.clone(), move || {
        let words = words();
        let is_confirmed = follow.confirmed_at.is_some();
        let ask_yes = (!is_confirmed).then(|| {
            view! {
                <p>{words.say("follow-confirm-what")}</p>
                <form method="post" action=follow.path()>
                    <button>{words.say("follow-confirm")}</button>
                </form>
            }
        });
        let done = is_confirmed.then(|| {
            view! {
                <DoneNotice text=words.say("follow-confirmed")/>
                <p><a href=follow.subject.path()>{words.say("follow-back")}</a></p>
            }
        });
        view! {
            {done}
            <h1>{title}</h1>
            {ask_yes}
            <StopForm at=follow.way_out()/>
        }
    }))
}

/// The button that ends it.
#[component]
fn StopForm(at: String) -> impl IntoView {
    let words = words();
    view! {
        <form method="post" action=at>
            <button class="quiet">{words.say("follow-stop")}</button>
        </form>
        <p class="hint">{words.say("follow-stop-what")}</p>
    }
}

/// The way out, from a letter.
pub async fn stop(ask: &Ask, follow: Option<Follow>) -> Done<Page> {
    let Some(follow) = follow else { return Ok(nothing(ask)) };
    let name = ask.clerk.followed_name(follow.subject).await?;
    let title = ask.words.tell("follow-stop-title", &[("name", name.into())]);
    Ok(Page::new(title.clone(), move || view! { <h1>{title}</h1><StopForm at=follow.way_out()/> }))
}

/// Nothing is kept of whoever comes by this link.
pub fn nothing(ask: &Ask) -> Page {
    Page::new(ask.words.say("follow-gone-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("follow-gone-title")}</h1>
            <p class="notice ok" role="status">{words.say("follow-gone")}</p>
            <p><a href="/">{words.say("back-to-start")}</a></p>
        }
    })
}

/// Whether something is really done.
pub async fn question(
    ask: &Ask,
    (follow, action, said): (Follow, ActionId, Option<Verdict>),
    news: NewsId,
    typed: Typed,
    trouble: Trouble,
) -> Done<Page> {
    let name = ask.clerk.subject_name(Subject::Action(action)).await?;
    let title = ask.words.tell("follow-done-title", &[("name", name.into())]);
    let (status, is_said) = (trouble.clone(), said.is_some());
    let page = Page::new(title.clone(), move || {
        let words = words();
        let back = view! {
            <p><a href=format!("/actions/{action}")>{words.say("follow-back")}</a></p>
        };
        if let Some(said) = said {
            let key =
                if said.not_yet.is_some() { "follow-said-not-yet" } else { "follow-said-yes" };
            return view! {
                <DoneNotice text=words.say(key)/>
                <h1>{title}</h1>
                {back}
            }
            .into_any();
        }
        let at = format!("{}/done/{news}", follow.path());
        view! {
            {trouble.summary(Some("not_yet"))}
            <h1>{title}</h1>
            <form method="post" action=at.clone() id="yes">
                <button name="answer" value="yes">{words.say("follow-done-yes")}</button>
            </form>
            <h2 id="not-yet">{words.say("follow-done-or")}</h2>
            <form method="post" action=at id="say">
                <SafeTextarea
                    name="not_yet"
                    label=words.say("follow-not-yet-label")
                    hint=words.say("follow-not-yet-hint")
                    value=typed.one("not_yet").to_owned()
                    error=trouble.at(&words, Box::NotYet)
                    max=REASON_MAX
                />
                <button class="quiet" name="answer" value="not_yet">
                    {words.say("follow-not-yet")}
                </button>
            </form>
            {back}
        }
        .into_any()
    });
    let page = if is_said { page } else { page.keeping("say", "again") };
    Ok(status.on(page))
}

/// What followers say of an action, for those who work on it.
#[component]
pub fn Verdicts(
    /// What they said; nothing is shown without.
    verdicts: Vec<Verdict>,
) -> impl IntoView {
    let words = words();
    (!verdicts.is_empty()).then(|| {
        let yes = verdicts.iter().filter(|said| said.not_yet.is_none()).count();
        let yes = i64::try_from(yes).unwrap_or(i64::MAX);
        let rows = verdicts.into_iter().filter_map(|said| {
            let day = words.day(said.at);
            said.not_yet.map(|text| {
                view! {
                    <li class="card">
                        <p class="meta">{day}</p>
                        <blockquote><bdi>{text.to_string()}</bdi></blockquote>
                    </li>
                }
            })
        });
        let rows = rows.collect_view();
        view! {
            <section>
                <h2>{words.say("follow-verdicts")}</h2>
                <p>{words.tell("follow-verdicts-yes", &[("n", yes.into())])}</p>
                <p class="hint">{words.say("follow-verdicts-what")}</p>
                <ul class="cards">{rows}</ul>
            </section>
        }
    })
}
