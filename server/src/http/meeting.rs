//! Which meeting an answer is about, by the address that was asked for: no page can
//! forget to say that it is a rehearsal's.

use wardmote::clerk::{Clerk, ClerkError, Done};
use wardmote::conference::Kind;
use wardmote::id::{ConferenceId, ContestId};
use wardmote::people::{Scope, Visitor};
use wardmote::slip::{Code, JoinCode};
use wardmote::store::PartOf;

/// What of a meeting stands in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Nothing of any.
    Nothing,
    /// The meeting itself.
    Conference(ConferenceId),
    /// One of its votes.
    Contest(ContestId),
    /// One of its slips, by token or code.
    Slip(String),
    /// The code by which phones join it.
    Poll(JoinCode),
    /// A receipt of one of its ballots.
    Receipt(Code),
}

/// What of a meeting stands in the address of somebody's request: `route` is the
/// pattern that the path has met.
pub fn about(visitor: &Visitor, route: &str, path: &str) -> About {
    if let Visitor::Holder(link) = visitor {
        return match link.scope {
            Scope::Screen { conference }
            | Scope::Observe { conference }
            | Scope::Kiosk { conference }
            | Scope::Desk { conference } => About::Conference(conference),
            Scope::Canvass { .. }
            | Scope::Shift { .. }
            | Scope::Act { .. }
            | Scope::Commit { .. } => About::Nothing,
        };
    }
    let gap = |names: &[&str]| {
        let mut parts = route.split('/').zip(path.split('/'));
        parts.find(|(part, _)| names.contains(part)).map(|(_, value)| value)
    };
    let found = match route.to_ascii_lowercase().split('/').nth(1) {
        Some("v") => gap(&["{token}"]).map(|letters| About::Slip(letters.to_owned())),
        Some("join") => gap(&["{code}"]).and_then(|c| JoinCode::parse(c).ok()).map(About::Poll),
        Some("check") => {
            gap(&["{code}"]).and_then(|code| Code::parse(code).ok()).map(About::Receipt)
        }
        Some("r") => {
            gap(&["{contest}"]).and_then(|id| ContestId::parse(id).ok()).map(About::Contest)
        }
        Some("organise") if route.contains("/contests/{id}") => {
            gap(&["{id}"]).and_then(|id| ContestId::parse(id).ok()).map(About::Contest)
        }
        Some("organise") if route.contains("/conferences/{id}") => {
            gap(&["{id}"]).and_then(|id| ConferenceId::parse(id).ok()).map(About::Conference)
        }
        _ => None,
    };
    found.unwrap_or(About::Nothing)
}

/// What the meeting is for that an answer is about; where it is about none, or about
/// one that is not there, there is nothing to say.
///
/// # Errors
/// When storage fails: then no page is shown that may lack the word.
pub async fn kind(clerk: &Clerk, about: About) -> Done<Kind> {
    let found = match about {
        About::Nothing => return Ok(Kind::Real),
        About::Conference(id) => clerk.kind_of(PartOf::Meeting(id)).await,
        About::Contest(id) => clerk.kind_of(PartOf::Contest(id)).await,
        About::Slip(letters) => clerk.kind_of_slip(&letters).await,
        About::Poll(code) => clerk.find_poll(code).await.map(|poll| poll.kind),
        About::Receipt(code) => clerk.kind_of_receipt(&code).await,
    };
    match found {
        Err(ClerkError::Refused(_)) => Ok(Kind::Real),
        found => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_what_it_is_about_in_either_case() {
        let id = "018f3a7e-0000-7000-8000-000000000001";
        let anybody = Visitor::Anybody;
        let told = |route: &str, path: &str| about(&anybody, route, path);
        let contest = About::Contest(ContestId::parse(id).unwrap());
        assert_eq!(told("/R/{contest}", &format!("/R/{id}")), contest);
        assert_eq!(told("/r/{contest}/notice", &format!("/r/{id}/notice")), contest);
        let open = format!("/organise/contests/{id}/open");
        assert_eq!(told("/organise/contests/{id}/open", &open), contest);
        let set_up = format!("/organise/conferences/{id}/contests/new");
        let conference = About::Conference(ConferenceId::parse(id).unwrap());
        assert_eq!(told("/organise/conferences/{id}/contests/new", &set_up), conference);
        let slip = About::Slip("ABC".into());
        assert_eq!(told("/V/{token}/{contest}", &format!("/V/ABC/{id}")), slip);
        assert_eq!(told("/ward/{ward}", &format!("/ward/{id}")), About::Nothing);
        assert_eq!(told("/r/{contest}", "/r/rubbish"), About::Nothing);
    }
}
