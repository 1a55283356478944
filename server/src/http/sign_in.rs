//! Signing in and out, and changing one's password.

use std::num::NonZeroU32;
use std::sync::Arc;

use axum::Extension;
use axum::extract::Query;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use http::HeaderMap;
use serde::Deserialize;
use wardmote::error::Refusal;
use wardmote_app::context::Ask;
use wardmote_app::pages::sign_in as pages;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};
use crate::session;
use crate::wiring::Program;

/// Tries for one e-mail address: ten at once for people who look for the right
/// password, then ten a minute, with which guessing leads nowhere.
const TRIES_FOR_ONE: NonZeroU32 = at_least_one(10);
/// Tries for all addresses together, a minute: more than all organisers need, and
/// as many Argon2id hashes as a laptop makes beside its votes.
const TRIES_FOR_ALL: NonZeroU32 = at_least_one(120);
/// Addresses remembered before those that rest are forgotten.
const ADDRESSES_MAX: usize = 10_000;

const fn at_least_one(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

/// The routes of this file.
pub fn routes(table: &mut Table) {
    let tries = Arc::new(Tries::default());
    table.get("/sign-in", Access::Anybody, show);
    table.post("/sign-in", Access::Anybody, move |ask, program, sent| {
        enter(tries.clone(), ask, program, sent)
    });
    table.post("/sign-out", Access::Anybody, leave);
    table.get("/organise/password", Access::Organiser, show_password);
    table.post("/organise/password", Access::Organiser, change_password);
}

/// Counts tries to sign in: by the address that is tried, not by where from,
/// because a whole hall shares one.
struct Tries {
    one: DefaultKeyedRateLimiter<String>,
    all: DefaultDirectRateLimiter,
}

impl Default for Tries {
    fn default() -> Self {
        Self {
            one: RateLimiter::keyed(Quota::per_minute(TRIES_FOR_ONE)),
            all: RateLimiter::direct(Quota::per_minute(TRIES_FOR_ALL)),
        }
    }
}

impl Tries {
    /// Takes one try, or says how long to wait.
    fn take(&self, email: &str) -> Result<(), Refusal> {
        if self.one.len() > ADDRESSES_MAX {
            self.one.retain_recent();
        }
        // An address is never longer; a longer text is no key worth keeping.
        let key: String = email.trim().to_lowercase().chars().take(254).collect();
        let now = DefaultClock::default().now();
        let wait = |not_until: governor::NotUntil<_>| Refusal::TooMany {
            wait_s: not_until.wait_time_from(now).as_secs() + 1,
        };
        self.one.check_key(&key).map_err(wait)?;
        self.all.check().map_err(wait)
    }
}

/// Where to go after signing in.
#[derive(Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
    #[serde(default)]
    done: String,
}

/// The place to go to after signing in: within the organisers' part, or its first page.
fn safe_next(next: &str) -> String {
    let is_ours = next == "/organise" || next.starts_with("/organise/");
    let is_plain = next.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_'));
    if is_ours && is_plain { next.to_owned() } else { "/organise".to_owned() }
}

async fn show(Extension(ask): Extension<Ask>, Query(query): Query<Next>) -> Answer {
    let typed = Typed::default().with("next", safe_next(&query.next));
    Ok(pages::sign_in(&ask, typed, Trouble::default()).into())
}

async fn enter(
    tries: Arc<Tries>,
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Sent(typed): Sent,
) -> Answer {
    let (email, password) = (typed.one("email"), typed.one("password"));
    let done = match tries.take(email) {
        Ok(()) => ask.clerk.sign_in(email, password).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(token) => {
            let cookie = session::begin_session(&token, program.config.is_https());
            Reply::SeeOther(safe_next(typed.one("next")), vec![cookie])
        }
        Err(refusal) => pages::sign_in(&ask, typed, refusal.into()).into(),
    })
}

async fn leave(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    headers: HeaderMap,
) -> Answer {
    let https = program.config.is_https();
    if let Some(hash) = session::session_hash(&headers, https) {
        ask.clerk.sign_out(&hash).await?;
    }
    Ok(Reply::SeeOther("/".to_owned(), vec![session::end_session(https)]))
}

async fn show_password(Extension(ask): Extension<Ask>, Query(query): Query<Next>) -> Answer {
    Ok(pages::password(&ask, query.done == "1", Trouble::default()).into())
}

async fn change_password(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    headers: HeaderMap,
    Sent(typed): Sent,
) -> Answer {
    let https = program.config.is_https();
    let session = session::session_hash(&headers, https).ok_or(Refusal::NotSignedIn)?;
    let (current, new) = (typed.one("current"), typed.one("new"));
    let done = ask.clerk.change_password(&ask.visitor, &session, current, new).await;
    Ok(match told(done)? {
        Ok(()) => Reply::see_other("/organise/password?done=1"),
        Err(refusal) => pages::password(&ask, false, refusal.into()).into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_elsewhere_after_signing_in() {
        for elsewhere in ["//evil.example", "https://evil.example", "/organise/../x?y", "/v/1", ""]
        {
            assert_eq!(safe_next(elsewhere), "/organise", "{elsewhere}");
        }
        assert_eq!(safe_next("/organise/wards"), "/organise/wards");
    }

    #[test]
    fn the_eleventh_try_for_one_address_waits_and_others_do_not() {
        let tries = Tries::default();
        for _ in 0..10 {
            assert!(tries.take("ada@alder.example").is_ok());
        }
        assert!(matches!(tries.take(" ADA@alder.example"), Err(Refusal::TooMany { .. })));
        assert!(tries.take("ben@alder.example").is_ok());
    }
}
