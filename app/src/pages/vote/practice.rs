//! "Try it as a voter": the real pages of a contest that is not open, marked
//! PRACTICE. Casting ends on a page like the receipt, and records nothing.

use leptos::prelude::*;
use wardmote::ballot::Ranking;
use wardmote::contest::Contest;
use wardmote::slip::TokenHash;

use super::press::{Next, Press};
use super::sheet::{Practice, Sheet, choices};
use super::{ballot, check, draw_cast};
use crate::context::{Ask, words};
use crate::shell::{Look, Page};

/// Practice has no slip; this stands for one.
const NO_SLIP: TokenHash = TokenHash([0; 32]);

/// The next practice page. `action` is the address this is shown at and posted
/// to; `back` is where who tried it goes on. Without a press, the empty ballot.
pub fn practise(
    ask: &Ask,
    contest: &Contest,
    action: &str,
    back: &str,
    press: Option<&Press>,
) -> Page {
    let sheet = Sheet {
        choices: choices(contest, &NO_SLIP.0),
        contest: contest.clone(),
        action: action.to_owned(),
        place: None,
        version: 0,
        is_practice: true,
    };
    match press.map(|press| press.next(contest, &NO_SLIP)) {
        None => ballot::ballot(sheet, Ranking::blank(), None, None),
        Some(Next::Ballot { ranking, touch, refusal }) => {
            ballot::ballot(sheet, ranking, touch, refusal)
        }
        Some(Next::Check { ranking, is_blank, cast }) => {
            let cast = cast.unwrap_or_else(|| draw_cast(ask, &sheet));
            check::check(ask, sheet, ranking, is_blank, cast, None)
        }
        Some(Next::Cast { .. }) => tried(ask, action.to_owned(), back.to_owned()),
    }
}

/// The end of a try.
fn tried(ask: &Ask, again: String, back: String) -> Page {
    Page::new(ask.words.say("vote-tried-title"), move || {
        let words = words();
        view! {
            <Practice on=true/>
            <h1>{words.say("vote-tried-title")}</h1>
            <p>{words.say("vote-tried")}</p>
            <p class="acts">
                <a class="button" href=back>{words.say("vote-tried-back")}</a>
                <a class="button quiet" href=again>{words.say("vote-tried-again")}</a>
            </p>
        }
    })
    .look(Look::Ballot)
}
