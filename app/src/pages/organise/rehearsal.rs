//! The rehearsal of a meeting: where it is held, gone on with, and left.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::{Conference, Kind};
use wardmote::id::ConferenceId;

use crate::context::{Ask, words};
use crate::parts::sure::Sure;

/// How things stand with the rehearsal of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rehearsing {
    /// None is being held.
    Not(ConferenceId),
    /// One is being held.
    Elsewhere(ConferenceId),
    /// This is a straw poll, which has none.
    Poll(ConferenceId),
    /// This is it.
    Here {
        /// The rehearsal.
        id: ConferenceId,
        /// The meeting it is the rehearsal of.
        of: ConferenceId,
    },
}

impl Rehearsing {
    /// How things stand for that meeting.
    pub async fn of(ask: &Ask, meeting: &Conference) -> Done<Self> {
        let id = meeting.id;
        match meeting.kind {
            Kind::Practice { of } => return Ok(Self::Here { id, of }),
            Kind::Straw { .. } => return Ok(Self::Poll(id)),
            Kind::Real => {}
        }
        let there = ask.clerk.find_rehearsal(&ask.visitor, id).await?;
        Ok(if there.is_some() { Self::Elsewhere(id) } else { Self::Not(id) })
    }
}

/// The buttons that lead into a rehearsal and out of it.
#[component]
pub fn Rehearsal(
    /// How things stand.
    state: Rehearsing,
) -> impl IntoView {
    let words = words();
    let hold = |id: ConferenceId, key: &str| {
        let (to, label) = (format!("/organise/conferences/{id}/rehearsal"), words.say(key));
        view! {
            <p>{words.say("rehearsal-hint")}</p>
            <form method="post" action=to><button class="quiet">{label}</button></form>
        }
        .into_any()
    };
    match state {
        Rehearsing::Not(id) => hold(id, "rehearsal-hold"),
        Rehearsing::Elsewhere(id) => hold(id, "rehearsal-go-on"),
        Rehearsing::Here { id, of } => view! {
            <p>
                <a href=format!("/organise/conferences/{of}")>{words.say("rehearsal-of")}</a>
            </p>
            <Leave id what="rehearsal"/>
        }
        .into_any(),
        Rehearsing::Poll(id) => view! { <Leave id what="straw"/> }.into_any(),
    }
}

/// Deleting it all; asked for twice, because nothing brings it back.
#[component]
fn Leave(
    /// The meeting.
    id: ConferenceId,
    /// The front of its sentences' keys.
    what: &'static str,
) -> impl IntoView {
    let words = words();
    view! {
        <Sure
            label=words.say(&format!("{what}-leave"))
            meaning=words.say(&format!("{what}-leave-sure"))
        >
            <form method="post" action=format!("/organise/conferences/{id}/rehearsal/leave")>
                <button>{words.say(&format!("{what}-leave-yes"))}</button>
            </form>
        </Sure>
    }
}
