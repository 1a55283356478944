//! Forms that are filled in after the vote.

use wardmote::retention::Kept;

use super::Fields;
use crate::evening::Evening;

/// What is about the actions, and the people who work on them.
pub fn the_vote(path: &str, evening: &Evening) -> Option<Fields> {
    let contest = || ("contest", evening.contests[0].id.to_string());
    let text = |name, text: &str| (name, text.to_owned());
    Some(match path {
        "/organise/actions" => {
            vec![contest(), ("option", evening.contests[0].options[1].id.to_string())]
        }
        "/organise/actions/{id}/owners" => vec![text("name", "Mrs Khan"), text("side", "local")],
        "/organise/actions/{id}/news" | "/act/{token}/news" => vec![
            ("word", evening.contests[0].id.to_string()),
            text("story", "We met the landlord"),
            text("from", "chosen"),
            text("status", "chosen"),
            text("due", "2026-12-21"),
        ],
        "/organise/actions/{id}/steps" | "/act/{token}/steps" => {
            vec![text("what", "Ask the landlord")]
        }
        "/organise/actions/{id}/steps/{step}" | "/act/{token}/steps/{step}" => {
            vec![text("act", "done")]
        }
        "/join-in" | "/c/{token}/helper" | "/helper/{token}" => vec![
            text("key", "00000000000000000000000000"),
            ("entry", evening.contests[0].id.to_string()),
            text("name", "Zebulon Quill"),
            text("reach", "0121 496 0000"),
            ("ward", evening.wards[0].id.to_string()),
            text("consent", "yes"),
            text("consent_wording", "1-en"),
        ],
        "/ward/{ward}/helpers/{id}" => vec![text("message", "Could you lend us a ladder?")],
        "/organise/helpers/{id}/approve" => vec![text("name", "Zebulon Q.")],
        "/organise/commitments" => vec![
            ("ward", evening.wards[0].id.to_string()),
            text("name", "Cllr Khan"),
            text("first", "2026-11"),
            text("last", "2027-10"),
        ],
        "/organise/commitments/public" => vec![text("public", "1")],
        "/organise/commitments/{id}/renew" => vec![text("last", "2027-10")],
        "/commit/{token}" => vec![text("doors", "2"), text("doors-words", "On Saturdays")],
        "/commit/{token}/months/{month}" => vec![text("doors", "1"), text("words", "It rained")],
        "/commit/{token}/months/{month}/undo" => vec![text("at", "0")],
        "/actions/{id}/follow" | "/ward/{ward}/follow" => {
            vec![text("email", "ada@alder.example")]
        }
        // Pressed by mail programs, too.
        "/following/{token}/stop" => vec![text("List-Unsubscribe", "One-Click")],
        "/following/{token}" | "/organise/commitments/{id}/end" => Vec::new(),
        "/following/{token}/done/{news}" => {
            vec![text("answer", "not_yet"), text("not_yet", "The back wall is wet")]
        }
        "/organise/settings/privacy" => Kept::ALL
            .into_iter()
            .filter_map(|kept| kept.days().map(|days| text(kept.key(), &days.usual.to_string())))
            .chain([text("contact", "Ada, at the library")])
            .collect(),
        "/organise/settings/person"
        | "/organise/settings/person/export"
        | "/organise/settings/person/erase" => vec![text("who", "ada@alder.example")],
        path => return the_register(path, evening),
    })
}

/// What is about the people who help.
fn the_register(path: &str, evening: &Evening) -> Option<Fields> {
    let text = |name, text: &str| (name, text.to_owned());
    Some(match path {
        "/organise/helpers/{id}/parts" | "/organise/helpers/{id}/parts/remove" => {
            vec![("part", format!("champion:{}", evening.wards[0].id))]
        }
        "/organise/helpers/import" => vec![text("csv", "name,reach\nNia,0121 496 0000\n")],
        "/organise/helpers/twins" => vec![
            ("one", evening.contests[0].id.to_string()),
            ("other", evening.contests[1].id.to_string()),
            text("act", "merge"),
        ],
        "/organise/trainings" => vec![
            ("training", evening.contests[0].id.to_string()),
            text("kind", "doors"),
            text("at", "2026-11-20T19:00"),
            text("place", "Alder Hall"),
        ],
        _ => return None,
    })
}
