//! Who helps in a ward: those who want everybody to know it.

use leptos::prelude::*;
use wardmote::helper::Shown;
use wardmote::id::WardId;

use crate::context::ask;
use crate::pages::helpers::form::help_word;

/// First names and initials, with their patch, and a way to write to them where this
/// server writes letters.
#[component]
pub fn WhoHelps(ward: WardId, helpers: Vec<Shown>) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    (!helpers.is_empty()).then(|| {
        let rows = helpers.into_iter().map(|one| {
            let help: Vec<_> = one.help.iter().map(|help| help_word(&words, *help)).collect();
            let help = (!help.is_empty()).then(|| view! { <p class="meta">{help.join(" · ")}</p> });
            let patch = one.patch.map(|patch| {
                view! { <p class="meta"><bdi>{patch.to_string()}</bdi></p> }
            });
            let write = (ask.has_mail && one.has_mail).then(|| {
                let href = format!("/ward/{ward}/helpers/{}", one.id);
                view! {
                    <p>
                        <a class="button quiet" href=href rel="nofollow">
                            {words.say("helper-write-link")}
                            <span class="vh">" " {one.name.clone()}</span>
                        </a>
                    </p>
                }
            });
            view! {
                <li class="card">
                    <p class="lead"><bdi>{one.name.clone()}</bdi></p>
                    {patch}
                    {help}
                    {write}
                </li>
            }
        });
        let rows = rows.collect_view();
        view! {
            <section class="whom helpers">
                <h2>{words.say("helper-public-title")}</h2>
                <ul class="cards">{rows}</ul>
            </section>
        }
    })
}
