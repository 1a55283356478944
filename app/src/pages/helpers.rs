//! The people register: the way in, one's own page, and the organisers' pages.

pub mod form;
pub mod import;
pub mod join;
pub mod list;
pub mod one;
pub mod own;
pub mod roles;
pub mod twins;
pub mod write;

use leptos::prelude::*;
use wardmote::id::WardId;
use wardmote::ward::Ward;

use crate::context::words;

/// The address of the organisers' list.
pub const HERE: &str = "/organise/helpers";
/// The address of the public way in.
pub const JOIN: &str = "/join-in";

/// The way in, for a ward where there is one.
pub fn join_path(ward: Option<WardId>) -> String {
    match ward {
        Some(ward) => format!("{JOIN}?ward={ward}"),
        None => JOIN.to_owned(),
    }
}

/// The names of some wards, in their order.
fn ward_names(ids: &[WardId], wards: &[Ward]) -> Vec<String> {
    let name = |id: &WardId| wards.iter().find(|ward| ward.id == *id);
    ids.iter().filter_map(name).map(|ward| ward.name.to_string()).collect()
}

/// The invitation that stands below what was chosen.
#[component]
pub fn InviteToHelp(
    /// The ward it is about, if one.
    ward: Option<WardId>,
) -> impl IntoView {
    let words = words();
    view! {
        <section class="card">
            <h2>{words.say("helper-invite-title")}</h2>
            <p>{words.say("helper-invite")}</p>
            <p><a class="button" href=join_path(ward)>{words.say("helper-invite-go")}</a></p>
        </section>
    }
}
