//! Forms that are filled in after the vote.

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
        "/actions/{id}/follow" | "/ward/{ward}/follow" => {
            vec![text("email", "ada@alder.example")]
        }
        // Pressed by mail programs, too.
        "/following/{token}/stop" => vec![text("List-Unsubscribe", "One-Click")],
        "/following/{token}" => Vec::new(),
        "/following/{token}/done/{news}" => {
            vec![text("answer", "not_yet"), text("not_yet", "The back wall is wet")]
        }
        _ => return None,
    })
}
