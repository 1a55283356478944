//! A kiosk's pages: a door for the next person, and around a voter's own pages the
//! warning before silence ends them, and the button to be done.
//!
//! All of it works without code: the browser itself goes back to the door (`Refresh`),
//! and a style shows the warning when it is time. Every touch draws the page anew, and
//! both begin again. The few lines of code there are empty a page that is left, for
//! browsers that show it again on Back.

use http::header;
use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::kiosks::{SILENCE_S, WARNING_S};
use wardmote::error::Refusal;

use crate::context::{Ask, ask, set_header, words};
use crate::pages::desk::{Scan, Scanning};
use crate::parts::verdict::{Kind, Verdict};
use crate::shell::{Look, Page};
use crate::typed::Trouble;

/// Larger letters and targets than on a phone, and the warning.
const STYLE: &str = include_str!("../../../style/kiosk.css");

/// Empties a page that is left.
const SCRIPT: &str = include_str!("kiosk.js");

/// What every page of a kiosk has.
fn dressed(page: Page) -> Page {
    page.look(Look::Kiosk).styled(STYLE.to_owned()).scripted(SCRIPT)
}

/// The door: a helper scans or types the person's slip.
pub async fn welcome(ask: &Ask, trouble: Trouble) -> Done<Page> {
    let (_, meeting) = ask.clerk.kiosk(&ask.visitor).await?;
    let (at, refusal) = (ask.path.clone(), trouble.0.clone());
    let page = Page::new(ask.words.say("kiosk-title"), move || {
        let words = words();
        view! {
            <p class="eyebrow"><bdi>{meeting.name.to_string()}</bdi></p>
            <h1>{words.say("kiosk-welcome")}</h1>
            <p>{words.say("kiosk-how")}</p>
            {refusal.map(|refusal| view! { <Stopped refusal/> })}
            <Scan at scanning=Scanning::Voter/>
            <p>{words.say("kiosk-promise")}</p>
        }
    });
    Ok(dressed(trouble.on(page)))
}

/// Why this slip opens nothing here.
#[component]
fn Stopped(refusal: Refusal) -> impl IntoView {
    let words = words();
    view! {
        <Verdict kind=Kind::Bad word=words.say("error-title")>
            <p>{words.refusal(&refusal)}</p>
        </Verdict>
    }
}

/// A voter's own page at the kiosk. `door` is where the next person begins, `at` the
/// address of whoever sits there now.
pub fn seated(door: String, at: &str, page: Page) -> Page {
    let (keeps, body, end) = (page.keeps, page.body, format!("{at}/end"));
    let body = Box::new(move || {
        let words = words();
        set_header(header::REFRESH, &format!("{SILENCE_S};url={door}"));
        view! {
            {body()}
            <form method="post" action=end class="done">
                <button class="quiet">{words.say("kiosk-done")}</button>
            </form>
            <Still keeps/>
        }
        .into_any()
    });
    // Code on the page would take touches that the server must hear of.
    dressed(Page { islands: false, body, ..page })
}

/// "Are you still there?" It shows itself when little time is left, and a touch draws
/// the page again, with all marks.
#[component]
fn Still(keeps: Option<(&'static str, &'static str)>) -> impl IntoView {
    let words = words();
    let here = words.say("kiosk-here");
    let button = match keeps {
        Some((form, button)) => {
            view! { <button form=form name=button value="1">{here}</button> }.into_any()
        }
        None => view! { <a class="button" href=ask().path>{here}</a> }.into_any(),
    };
    let soon = words.tell("kiosk-soon", &[("seconds", WARNING_S.into())]);
    view! {
        <section class="still" role="status">
            <p><strong>{words.say("kiosk-still")}</strong> " " {soon}</p>
            {button}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_warns_when_the_clerk_says() {
        let after = format!("animation: still 1ms {}s both", SILENCE_S - WARNING_S);
        assert!(STYLE.contains(&after), "the warning shows itself after {after}");
    }
}
