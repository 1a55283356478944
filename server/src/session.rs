//! Cookies: which session a browser holds, and in which language it reads.

use http::header::{COOKIE, HeaderMap};
use wardmote::id::{CanvasserId, ContactId, LinkId, ListeningId};
use wardmote::people::{Link, SESSION_MS};
use wardmote::shift::SHIFT_LATE_MS;
use wardmote::slip::{JoinCode, Token, TokenHash};
use wardmote::time::Timestamp;

use wardmote_app::words::Lang;

/// The name of the session cookie. `__Host-` ties it to this host and to HTTPS;
/// over plain HTTP (loopback or a hall's own network) browsers refuse that
/// prefix, so there it has a plain name.
pub fn session_cookie_name(https: bool) -> &'static str {
    if https { "__Host-wardmote" } else { "wardmote" }
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// The session a browser says it holds.
pub fn session_hash(headers: &HeaderMap, https: bool) -> Option<TokenHash> {
    let token = Token::parse(cookie(headers, session_cookie_name(https))?).ok()?;
    Some(token.hash())
}

/// Hands a session to the browser.
pub fn begin_session(token: &Token, https: bool) -> String {
    let (name, secure) = (session_cookie_name(https), if https { "; Secure" } else { "" });
    let seconds = SESSION_MS / 1000;
    format!("{name}={}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", token.as_str())
}

/// Takes the session from the browser.
pub fn end_session(https: bool) -> String {
    let (name, secure) = (session_cookie_name(https), if https { "; Secure" } else { "" });
    format!("{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{secure}")
}

/// Remembers the language a person chose, for a year.
pub fn remember_language(lang: Lang) -> String {
    format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax", lang.tag())
}

/// The name under which a phone remembers that it has told us an issue.
pub fn told_cookie_name(listening: ListeningId) -> String {
    format!("told-{listening}")
}

/// Remembers which doorstep a phone has told us, until long after a round of
/// listening is over: one issue each, politely. It says nothing of who tells.
pub fn remember_told(listening: ListeningId, contact: ContactId, https: bool) -> String {
    let (name, secure) = (told_cookie_name(listening), if https { "; Secure" } else { "" });
    format!("{name}={contact}; Path=/tell; Max-Age=15552000; HttpOnly; SameSite=Lax{secure}")
}

/// The name under which a phone remembers who it is on a shift.
fn shift_cookie_name(link: LinkId) -> String {
    format!("shift-{link}")
}

/// Who of a shift a phone says it is.
pub fn on_shift(headers: &HeaderMap, link: LinkId) -> Option<CanvasserId> {
    CanvasserId::parse(cookie(headers, &shift_cookie_name(link))?).ok()
}

/// Remembers who a phone is on a shift, for as long as what it did is taken in.
pub fn join_shift(link: &Link, id: CanvasserId, now: Timestamp, https: bool) -> String {
    let (name, secure) = (shift_cookie_name(link.id), if https { "; Secure" } else { "" });
    let seconds = (link.ends_at.plus_ms(SHIFT_LATE_MS).0 - now.0).max(0) / 1000;
    format!("{name}={id}; Path=/c; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

/// The name under which a phone keeps its slip of a show of phones.
pub const JOINED: &str = "joined";

/// Keeps a phone's slip of a show of phones for a day, for the address it joined at
/// and for no other.
pub fn remember_joined(token: &Token, code: JoinCode, https: bool) -> String {
    let secure = if https { "; Secure" } else { "" };
    let token = token.as_str();
    format!("{JOINED}={token}; Path=/join/{code}; Max-Age=86400; HttpOnly; SameSite=Lax{secure}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, "lang=cy; wardmote=abc".parse().unwrap());
        assert_eq!(cookie(&headers, "wardmote"), Some("abc"));
        assert_eq!(cookie(&headers, "mote"), None);
    }

    #[test]
    fn over_https_the_cookie_is_tied_to_the_host() {
        let token = Token::from_random([1; 16]);
        let cookie = begin_session(&token, true);
        assert!(cookie.starts_with("__Host-wardmote=") && cookie.contains("; Secure"));
        assert!(!begin_session(&token, false).contains("Secure"));
    }
}
