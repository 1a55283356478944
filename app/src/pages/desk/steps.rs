//! The second step of what a teller does: it says what will happen, and to whom.

use leptos::prelude::*;
use wardmote::clerk::desk::InHand;
use wardmote::error::{Field, Refusal};
use wardmote::hex;

use super::Fresh;
use crate::context::{Ask, words};
use crate::pages::trouble;
use crate::parts::choice::Choice;
use crate::parts::notice::ErrorSummary;
use crate::shell::Page;
use crate::typed::Typed;

/// Why a slip is made void: what people say at a desk.
pub const REASONS: [&str; 4] = ["lost", "damaged", "taken", "other"];

/// Before a slip is made void. The new one is scanned, so that nobody reads it off
/// a screen.
pub fn void(ask: &Ask, at: String, held: InHand, typed: Typed, refusal: Option<Refusal>) -> Page {
    let status = refusal.as_ref().map_or(200, trouble::status);
    Page::new(ask.words.say("desk-void-title"), move || {
        let words = words();
        let is_fresh = refusal.is_some();
        let error = refusal.as_ref().map(|refusal| match refusal {
            Refusal::Missing { .. } => words.say("desk-fresh-missing"),
            other => words.refusal(other),
        });
        let reasons = REASONS
            .map(|reason| (reason.to_owned(), words.say(&format!("desk-why-{reason}"))))
            .into();
        let box_refusal = refusal.map(|refusal| match refusal {
            Refusal::Missing { .. } => Refusal::Missing { field: Field::Code },
            other => other,
        });
        let used = held.is_used().then(|| {
            view! { <p class="notice wait">{words.say("desk-void-used")}</p> }
        });
        // A token is never drawn again, not even one that will not do.
        view! {
            <ErrorSummary refusal=box_refusal target=is_fresh.then_some("fresh")/>
            <h1>{words.say("desk-void-title")}</h1>
            <p>{words.say("desk-void-what")}</p>
            {used}
            <form method="post" action=format!("{at}/void")>
                <input type="hidden" name="hash" value=hex::write(&held.slip.hash.0)/>
                <Choice
                    name="why"
                    label=words.say("desk-why")
                    choices=reasons
                    chosen=typed.one("why")
                />
                <Fresh value=String::new() error/>
                <div class="buttons">
                    <button name="sure" value="give">{words.say("desk-void-give")}</button>
                    <button class="quiet" name="sure" value="only">
                        {words.say("desk-void-only")}
                    </button>
                </div>
            </form>
            <p><a class="button plain" href=at>{words.say("desk-leave")}</a></p>
        }
    })
    .status(status)
}

/// Before a ballot is opened in public.
pub fn challenge(ask: &Ask, at: String, held: InHand) -> Page {
    Page::new(ask.words.say("desk-challenge-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("desk-challenge-title")}</h1>
            <p>{words.say("desk-challenge-what")}</p>
            <p class="notice wait">{words.say("desk-challenge-sure")}</p>
            <form method="post" action=format!("{at}/challenge")>
                <input type="hidden" name="hash" value=hex::write(&held.slip.hash.0)/>
                <button name="sure" value="open">{words.say("desk-challenge-open")}</button>
            </form>
            <p><a class="button plain" href=at>{words.say("desk-leave")}</a></p>
        }
    })
}
