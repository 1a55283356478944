//! What a representative promises and tells, on paper: to sign, to read out, to hand round.

use leptos::prelude::*;
use wardmote::clerk::commitments::Own;

use super::own::{called, period};
use super::sheets::{Months, Promised, Reader};
use crate::context::{Ask, words};
use crate::shell::{Look, Page};

/// The page; `back` is where it came from.
pub fn print(ask: &Ask, own: Own, back: String) -> Page {
    let day = ask.words.day(own.now);
    let page = Page::new(ask.words.say("promise-title"), move || {
        let words = words();
        let kept = own.kept;
        let (promised, changes) = (kept.promised.clone(), kept.changes.clone());
        let who = kept.representative.clone();
        let dated = words.tell("promise-as-of", &[("day", day.into())]);
        view! {
            <main id="main" class="report promise-paper">
                <p class="screen-only"><a href=back>{words.say("mr-back")}</a></p>
                <p class="screen-only notice">{words.say("mr-print")}</p>
                <h1><bdi>{called(&words, &who)}</bdi></h1>
                <p class="lead"><bdi>{own.ward.name.to_string()}</bdi></p>
                <p>{period(&words, who.period)} ". " {dated}</p>
                <h2>{words.say("promise-what")}</h2>
                <Promised promised changes none="promise-none-public"/>
                <h2>{words.say("promise-months")}</h2>
                <Months kept reader=Reader::Paper/>
            </main>
        }
    });
    page.look(Look::Print)
}
