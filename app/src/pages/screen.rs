//! The hall screen, behind its personal link.

use leptos::prelude::*;
use wardmote::clerk::Done;

use crate::context::Ask;
use crate::islands::screen::HallScreen;
use crate::islands::screen::words::{
    CheckWords, Counted, FrameWords, JoinWords, RevealWords, ScreenWords, VoteWords,
};
use crate::parts::qr;
use crate::reveal::Door;
use crate::shell::{Look, Page};
use crate::words::Words;

/// The page of the hall screen.
pub async fn screen(ask: &Ask) -> Done<Page> {
    let meeting = ask.clerk.screen(&ask.visitor).await?;
    let first = ask.clerk.hall(meeting.id).await?;
    // Whoever joins a show of phones has no slip: the code stands in the address.
    let vote = match meeting.kind.join_code() {
        Some(code) => format!("{}/join/{code}", ask.base),
        None => format!("{}/vote", ask.base),
    };
    let address = qr::typed(&vote);
    let label = ask.words.tell("hall-join-qr", &[("address", address.clone().into())]);
    let qr = qr::picture(&vote.to_uppercase(), label);
    let check = check_door(ask);
    let mut words = say(&ask.words);
    if let Some(code) = meeting.kind.join_code() {
        let code = code.to_string();
        words.join.then_code = ask.words.tell("straw-then-code", &[("code", code.into())]);
    }
    let is_rtl = ask.words.lang.dir() == "rtl";
    let page = Page::new(ask.words.say("hall-title"), move || {
        let name = meeting.name.to_string();
        view! { <HallScreen first name address qr check words is_rtl/> }
    });
    Ok(page.look(Look::Screen).with_islands())
}

/// Where people check a receipt on their phones.
fn check_door(ask: &Ask) -> Door {
    let check = format!("{}/check", ask.base);
    let address = qr::typed(&check);
    let label = ask.words.tell("hall-check-qr", &[("address", address.clone().into())]);
    Door { address, qr: qr::picture(&check.to_uppercase(), label) }
}

/// All sentences of the screen, in its language.
fn say(words: &Words) -> ScreenWords {
    ScreenWords {
        lang: words.lang.tag().to_owned(),
        join: JoinWords {
            title: words.say("hall-scan"),
            or_type: words.say("hall-or-type"),
            then_code: words.say("hall-then-code"),
            votes_open: counted(words, "hall-votes-open"),
            join: words.say("hall-join"),
        },
        vote: vote(words),
        check: check(words),
        reveal: RevealWords {
            chosen: words.say("results-chosen"),
            digest: words.say("hall-digest"),
            out_so_far: words.say("results-out-so-far"),
            striped: words.say("hall-striped"),
            tie: words.say("hall-tie"),
            next: words.say("hall-next"),
            see_count: words.say("hall-see-count"),
            next_question: words.say("hall-next-question"),
            read_count: words.say("hall-read-count"),
        },
        frame: frame(words),
    }
}

fn vote(words: &Words) -> VoteWords {
    VoteWords {
        ballots_in: counted(words, "hall-ballots-in"),
        of_ballots_in: counted(words, "hall-of-ballots-in"),
        open: words.say("hall-open"),
        hidden: words.say("hall-hidden"),
        may_change: words.say("hall-may-change"),
        may_not_change: words.say("hall-may-not-change"),
        closing: words.say("hall-closing"),
        time_is_up: words.say("hall-time-is-up"),
        closed: words.say("hall-closed"),
        fixed: words.say("hall-fixed"),
        counting: words.say("hall-counting"),
        ready: words.say("hall-ready"),
        stopped: words.say("hall-stopped"),
    }
}

fn check(words: &Words) -> CheckWords {
    CheckWords {
        title: words.say("hall-check"),
        page: words.tell("hall-check-page", &[("page", "{p}".into()), ("pages", "{q}".into())]),
        held: words.say("hall-check-held"),
        all: counted(words, "hall-check-all"),
        closing: words.say("hall-check-closing"),
        phone: words.say("hall-check-phone"),
        missing: words.say("hall-check-missing"),
        waiting: words.say("hall-check-waiting"),
        none: words.say("hall-check-none"),
        list: words.say("check-list"),
    }
}

/// A sentence of turnout in all its forms, with gaps for the numbers.
pub fn counted(words: &Words, key: &str) -> Counted {
    Counted::gather(|slips| {
        let count = i64::try_from(slips).unwrap_or(i64::MAX).into();
        words.tell(key, &[("count", count), ("ballots", "{b}".into()), ("slips", "{s}".into())])
    })
}

fn frame(words: &Words) -> FrameWords {
    let key = |keys: &str, what: &str| (keys.to_owned(), words.say(what));
    let space = words.say("hall-key-space");
    FrameWords {
        reconnecting: words.say("hall-reconnecting"),
        check_again: words.say("hall-check-again"),
        back: words.say("hall-step-back"),
        next: words.say("hall-step-next"),
        help: words.say("hall-help"),
        help_title: words.say("hall-help-title"),
        keys: vec![
            key(&format!("→  PgDn  {space}"), "hall-help-next"),
            key("←  PgUp", "hall-help-back"),
            key("Home  End", "hall-help-first"),
            key("F", "hall-help-full"),
            key("B", "hall-help-cover"),
            key("D", "hall-help-theme"),
            key("N", "hall-help-turnout"),
            key("P", "hall-help-hold"),
            key("Esc", "hall-help-close"),
        ],
        letters_on: words.say("hall-letters-on"),
        letters_off: words.say("hall-letters-off"),
        close: words.say("hall-help-shut"),
        covered: words.say("hall-covered"),
    }
}
