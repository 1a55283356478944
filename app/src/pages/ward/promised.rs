//! What a ward's representatives said they would do, and how their months went; there
//! only where the group chose to show it.

use leptos::prelude::*;
use wardmote::clerk::commitments::Kept;
use wardmote::id::WardId;

use crate::context::words;
use crate::pages::commitments::own::period;
use crate::pages::commitments::sheets::{Months, Promised, Reader};

/// The representatives of a ward, by name.
#[component]
pub fn Promises(
    /// The ward.
    ward: WardId,
    /// What everybody may see; nothing is shown without.
    kept: Vec<Kept>,
) -> impl IntoView {
    let words = words();
    (!kept.is_empty()).then(|| {
        let people = kept.into_iter().map(|kept| {
            let who = kept.representative.clone();
            let (promised, changes) = (kept.promised.clone(), kept.changes.clone());
            let months = (!kept.months.is_empty()).then(|| {
                view! { <Months kept reader=Reader::Everybody(ward)/> }
            });
            view! {
                <section class="promise">
                    <h3><bdi>{who.name.to_string()}</bdi></h3>
                    <p class="meta">{period(&words, who.period)}</p>
                    <Promised promised changes none="promise-none-public"/>
                    {months}
                </section>
            }
        });
        let people = people.collect_view();
        view! {
            <section class="promises">
                <h2>{words.say("promise-ward")}</h2>
                {people}
            </section>
        }
    })
}
