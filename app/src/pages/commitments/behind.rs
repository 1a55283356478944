//! The wards where doors need help, what would help, and who nearby has time.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::progress::Going;
use wardmote::helper::Helper;
use wardmote::progress::DAYS;
use wardmote::time::Timestamp;

use crate::context::{Ask, words};
use crate::pages::helpers;
use crate::pages::helpers::form::free_word;
use crate::pages::listenings::progress::helps;

/// People named beside a ward: whom one can ask in an evening.
const HELPERS_SHOWN: usize = 5;

/// A ward that falls behind, with people near who have time.
#[derive(Clone, Debug)]
pub struct Lagging {
    going: Going,
    near: Vec<Helper>,
}

/// The wards that fall behind, by name. `days` are the moments at which the last seven
/// days begin.
pub async fn lagging(ask: &Ask, days: &[Timestamp; DAYS + 1]) -> Done<Vec<Lagging>> {
    let mut lagging = Vec::new();
    for going in ask.clerk.how_it_goes(&ask.visitor, days).await? {
        if going.behind.is_none() {
            continue;
        }
        let mut near = ask.clerk.list_helpers_near(&ask.visitor, going.ward.id).await?;
        near.retain(|helper| !helper.profile.free.is_empty());
        near.truncate(HELPERS_SHOWN);
        lagging.push(Lagging { going, near });
    }
    Ok(lagging)
}

/// What helps each, beside who could.
#[component]
pub fn Behind(
    /// The wards; nothing is shown without.
    behind: Vec<Lagging>,
) -> impl IntoView {
    let words = words();
    (!behind.is_empty()).then(|| {
        let lines = behind.into_iter().map(|Lagging { going, near }| {
            let helps = going.behind.map(|why| helps(&words, why));
            view! {
                <li>
                    <strong><bdi>{going.ward.name.to_string()}</bdi></strong>": "{helps}
                    <Near near/>
                </li>
            }
        });
        let lines = lines.collect_view();
        view! {
            <section class="summary" aria-labelledby="behind">
                <h2 id="behind">{words.say("going-behind")}</h2>
                <ul>{lines}</ul>
                <p><a href="/organise/listening/progress">{words.say("going-lead-link")}</a></p>
            </section>
        }
    })
}

/// Who could help, each with when they have time.
#[component]
fn Near(near: Vec<Helper>) -> impl IntoView {
    let words = words();
    if near.is_empty() {
        return view! { <p class="meta">{words.say("promise-near-nobody")}</p> }.into_any();
    }
    let rows = near.into_iter().map(|helper| {
        let free: Vec<_> = helper.profile.free.iter().map(|one| free_word(&words, *one)).collect();
        view! {
            <li>
                <a href=format!("{}/{}", helpers::HERE, helper.id)>
                    <bdi>{helper.profile.name.to_string()}</bdi>
                </a>
                ": " {free.join(" · ")}
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <p class="meta">{words.say("promise-near")}</p>
        <ul class="near">{rows}</ul>
    }
    .into_any()
}
