//! Every form of the program, filled in as somebody would during an evening.

mod after;

use wardmote::hex;
use wardmote_server::http::table::Route;

use crate::evening::Evening;

/// What a form holds.
type Fields = Vec<(&'static str, String)>;

/// What somebody sends to a route while voting is open. The desk has the slip of the
/// first voter in hand, and opens one that nobody voted with: opening a ballot in
/// public is meant to tell what is on it.
///
/// # Panics
/// For a route that nobody thought of here.
pub fn fields(route: &Route, evening: &Evening) -> Fields {
    let fields: &[(&'static str, &str)] = match route.path {
        "/sign-in" => &[("email", "ada@example.org"), ("password", "not the right one")],
        "/organise/password" => &[("old", "not the right one"), ("new", "a better password")],
        "/organise/people" => &[("name", "Grace"), ("email", "grace@example.org")],
        "/organise/wards" | "/organise/wards/{id}" => &[("name", "Cedar"), ("electorate", "900")],
        "/organise/wards/list" | "/organise/wards/list/confirm" => &[("csv", "name\nDeal\n")],
        "/organise/postcodes" | "/organise/postcodes/confirm" => &[("csv", "B13 9EA,Nowhere\n")],
        "/organise/issues" => &[("title", "Bins on Tuesdays")],
        "/organise/issues/{id}/reword" => &[("title", "Bins on Mondays")],
        "/organise/answers/sort/new" => &[("title", "Damp homes")],
        "/organise/answers/{answer}/hide" => &[("reason", "It names a neighbour")],
        "/organise/answers/import" => &[("csv", "answer\nRats\n")],
        "/organise/listening/goals" => &[("doors", "50"), ("by", "2026-12-01")],
        "/organise/issues/{id}/decline" => &[("reason", "The town did it already")],
        "/organise/conferences/{id}/all" => &[("move", "notice")],
        "/organise/contests/{id}/extend" => &[("minutes", "5")],
        "/organise/contests/{id}/dice" => &[("dice", "1 2 3 4 5 6 1 2 3 4"), ("by", "Mrs Khan")],
        "/organise/contests/{id}/hat" => &[("place", "1"), ("by", "Mrs Khan")],
        "/withdraw/{token}" | "/organise/in-touch/{id}/erase" => &[],
        "/c/{token}/name" => &[("first-name", "Cai")],
        "/c/{token}" | "/tell/{ward}" => &[("text", "Damp in the flats")],
        "/vote" | "/check" => &[("code", "0000-0000-0000")],
        "/organise/polls" => {
            &[("question", "Tea now?"), ("title", "Yes, now"), ("title", "After the vote")]
        }
        "/join" => &[("code", "000 000")],
        "/organise/listening" => &[("question", "What else should we fix?")],
        path => return about_the_meeting(path, evening).unwrap_or_else(|| alone(route)),
    };
    fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

/// What is about this very meeting.
fn about_the_meeting(path: &str, evening: &Evening) -> Option<Fields> {
    let ward = || ("ward", evening.wards[0].id.to_string());
    let conference = || ("conference", evening.conference.id.to_string());
    let contest = || ("contest", evening.contests[0].id.to_string());
    let hash = |slip: usize| ("hash", hex::write(&evening.slips[slip].token.hash().0));
    let text = |name, text: &str| (name, text.to_owned());
    Some(match path {
        "/organise/conferences/{id}/set-up/wards" => vec![ward()],
        "/organise/conferences/{id}/set-up/votes" => vec![text("question", "What next?"), ward()],
        "/organise/conferences/{id}/set-up/rules" => vec![text("minutes", "5")],
        "/organise/conferences/{id}/set-up/runbook" => vec![text("desks", "2")],
        "/organise/conferences"
        | "/organise/conferences/{id}"
        | "/organise/conferences/{id}/again" => vec![
            text("name", "Winter meeting"),
            text("place", "Alder Hall"),
            text("starts_at", "2026-12-21T19:00"),
            ward(),
        ],
        "/organise/conferences/{id}/slips" => {
            vec![ward(), text("number", "2"), text("reason", "The hall is full")]
        }
        "/organise/conferences/{id}/screen" | "/api/fetch_reveal" | "/api/fetch_codes" => {
            vec![contest()]
        }
        "/organise/conferences/{id}/contests" | "/organise/contests/{id}" => vec![
            ward(),
            text("question", "What next?"),
            text("title", "Damp homes"),
            text("title", "Late buses"),
        ],
        "/api/fetch_hall" => vec![conference()],
        "/organise/sheets" => vec![ward(), text("number", "1")],
        "/organise/sheets/{sheet}" => vec![text("row-1", "1"), text("when", "2026-11-21T18:00")],
        "/organise/shifts" => {
            vec![text("label", "Tonight"), text("ends", "2026-11-21T21:00"), ward()]
        }
        "/c/{token}/doors" | "/c/{token}/file" => {
            let form = format!("ward={}&outcome=not_home", evening.wards[0].id);
            let id = "6c0ffee0-0000-4000-8000-00000000d00a";
            let door = format!(r#"{{"id":"{id}","saved_at":0,"form":"{form}"}}"#);
            vec![("doors", format!(r#"{{"clock":0,"doors":[{door}]}}"#))]
        }
        "/organise/links" => vec![text("kind", "desk"), text("label", "East"), conference()],
        "/desk/{token}" => vec![("slip", evening.path(0))],
        "/kiosk/{token}" => vec![("slip", evening.path(9))],
        "/desk/{token}/void" => {
            vec![hash(0), text("why", "Somebody else used the slip"), text("sure", "only")]
        }
        "/desk/{token}/challenge" => vec![hash(8), text("sure", "open")],
        // Of the first, another desk has typed the boxes already.
        "/desk/{token}/papers" => vec![("slip", evening.path(6))],
        "/desk/{token}/papers/enter" => vec![hash(7), contest(), text("numbers", "1230")],
        "/desk/{token}/handed-out" => vec![contest(), text("number", "7")],
        "/desk/{token}/in-room" => vec![text("people", "52")],
        path => return after::the_vote(path, evening),
    })
}

/// Forms that are one button.
fn alone(route: &Route) -> Fields {
    const ALONE: [&str; 44] = [
        "/organise/helpers/{id}/part",
        "/organise/trainings/{id}",
        "/organise/trainings/{id}/remove",
        "/helper/{token}/leave",
        "/organise/helpers/{id}/hide",
        "/organise/helpers/{id}/link",
        "/organise/helpers/{id}/erase",
        "/organise/actions/{id}/pictures/{news}/remove",
        "/act/{token}/pictures/{news}/remove",
        "/sign-out",
        "/V/{token}",
        "/v/{token}",
        "/V/{token}/{contest}",
        "/v/{token}/{contest}",
        "/kiosk/{token}/{sitting}",
        "/kiosk/{token}/{sitting}/{contest}",
        "/kiosk/{token}/{sitting}/end",
        "/organise/answers/gather",
        "/organise/answers/release",
        "/organise/answers/sort/same",
        "/organise/answers/sort/apart",
        "/organise/answers/sort/undo",
        "/organise/answers/import/{upload}",
        "/organise/answers/import/{upload}/confirm",
        "/organise/answers/import/{upload}/forget",
        "/organise/issues/{id}/merge",
        "/organise/issues/{id}/unmerge",
        "/organise/issues/{id}/shortlist",
        "/organise/issues/{id}/reopen",
        "/organise/actions/{id}/owners/{link}/remove",
        "/organise/links/{id}/revoke",
        "/organise/shifts/{id}/end",
        "/organise/conferences/{id}/rehearsal",
        "/organise/conferences/{id}/rehearsal/leave",
        "/join/{code}",
        "/organise/contests/{id}/try",
        "/organise/contests/{id}/open",
        "/organise/contests/{id}/notice",
        "/organise/contests/{id}/notice/cancel",
        "/organise/contests/{id}/check",
        "/organise/contests/{id}/check/end",
        "/organise/contests/{id}/publish",
        "/organise/contests/{id}/close",
        "/organise/contests/{id}/void",
    ];
    assert!(ALONE.contains(&route.path), "what does somebody send to {}?", route.path);
    Vec::new()
}
