//! The browser's side of live updates: comes back by itself, sooner or later; rests
//! while nobody can see the page; and asks now and then where no line will stand.

mod counter;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wardmote::id::ConferenceId;
use wardmote::update::Update;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, EventSource, HtmlElement, MessageEvent, VisibilityState};

use super::Live;
use crate::api::halls::fetch_hall;

pub use counter::count_file;

/// The first wait after a lost line; each further one is twice as long.
const WAIT_FIRST_MS: f64 = 500.0;
/// A hall must not wait longer than this for the network to be noticed again.
const WAIT_MAX_MS: f64 = 8_000.0;
/// The server gives a sign of life every 15 seconds; two missed ones and some
/// patience mean that the line is dead without anybody having said so.
const SILENCE_MAX_MS: i64 = 35_000;
/// How often silence is looked for, and the present asked for where no line stands.
const WATCH: Duration = Duration::from_secs(5);
/// Pages that ask do so within this time, not all in one moment.
const ASK_SPREAD_MS: f64 = 2_000.0;
/// An answer that is no older than this is as good as a line.
const FRESH_MS: i64 = 12_000;

/// An open line; it ends when this is dropped.
struct Line {
    source: EventSource,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_beat: Closure<dyn FnMut()>,
    _on_error: Closure<dyn FnMut()>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.source.close();
    }
}

/// A meeting this page listens to.
struct Post {
    live: Live,
    line: Option<Line>,
    tries: u32,
    heard_at: i64,
    /// Whether the line has said anything since it was opened: some networks let it
    /// be opened and hold back all it says.
    stands: bool,
    /// When the present was last asked for and told.
    told_at: i64,
}

/// A form that has no answer after this long is not on its way any more.
const SENDING_MAX_MS: i64 = 20_000;

thread_local! {
    /// When a form of this page was last sent.
    static SENT_AT: Cell<i64> = const { Cell::new(-SENDING_MAX_MS) };
    static POSTS: RefCell<HashMap<ConferenceId, Post>> = RefCell::default();
}

/// Runs something on a post, if the page still has it.
fn at<T>(conference: ConferenceId, act: impl FnOnce(&mut Post) -> T) -> Option<T> {
    POSTS.with_borrow_mut(|posts| posts.get_mut(&conference).map(act))
}

/// Joins the page's line to a meeting, opening it for the first island that asks.
pub fn join(conference: ConferenceId) -> Live {
    if let Some(live) = at(conference, |post| post.live.clone()) {
        return live;
    }
    let live = Live::default();
    let heard_at = clock_ms();
    let post =
        Post { live: live.clone(), line: None, tries: 0, heard_at, stands: false, told_at: 0 };
    if POSTS.with_borrow_mut(|posts| posts.insert(conference, post)).is_none() {
        notice_sending();
    }
    open(conference);
    watch(conference);
    live
}

/// Opens a line, unless there is one, or nobody can see the page.
fn open(conference: ConferenceId) {
    if at(conference, |post| post.line.is_some()).unwrap_or(true) || !is_visible() {
        return;
    }
    let Ok(source) = EventSource::new(&format!("/live/{conference}")) else {
        return lose(conference);
    };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let update = event.data().as_string().and_then(|text| serde_json::from_str(&text).ok());
        hear(conference, update);
    });
    let on_beat = Closure::<dyn FnMut()>::new(move || hear(conference, None));
    let on_error = Closure::<dyn FnMut()>::new(move || lose(conference));
    source.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    source.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    let _ = source.add_event_listener_with_callback("beat", on_beat.as_ref().unchecked_ref());
    let line = Line { source, _on_message: on_message, _on_beat: on_beat, _on_error: on_error };
    at(conference, |post| {
        post.line = Some(line);
        post.heard_at = clock_ms();
        post.stands = false;
    });
}

fn is_visible() -> bool {
    document().visibility_state() == VisibilityState::Visible
}

/// Lets go of the line while nobody can see the page; what is shown stays.
fn rest(conference: ConferenceId) {
    // Outside the borrow: what it drops belongs to the browser.
    drop(at(conference, |post| post.line.take()));
}

/// The line stands, and perhaps says something.
fn hear(conference: ConferenceId, update: Option<Update>) {
    let live = at(conference, |post| {
        post.tries = 0;
        post.heard_at = clock_ms();
        post.stands = true;
        post.live.clone()
    });
    // Outside the borrow: whoever is told may ask something of this module.
    match (live, update) {
        (Some(live), Some(update)) => take_in(&live, update),
        (Some(live), None) => live.is_connected.set(true),
        (None, _) => {}
    }
}

/// Shows what the server says. One that is older than what is known changes nothing.
fn take_in(live: &Live, update: Update) {
    live.ahead_ms.set(update.now.0.saturating_sub(clock_ms()));
    live.is_connected.set(true);
    let is_news =
        live.update.with_untracked(|known| known.as_ref().is_none_or(|k| k.now <= update.now));
    if is_news {
        live.update.set(Some(update));
    }
}

/// The line is lost: what is shown stays, and another try is made soon. Waits
/// differ by chance, so that a whole hall does not come back in one moment.
fn lose(conference: ConferenceId) {
    let lost = at(conference, |post| {
        let tries = post.tries;
        post.tries = tries.saturating_add(1);
        post.stands = false;
        let is_fresh = clock_ms().saturating_sub(post.told_at) < FRESH_MS;
        (post.line.take(), tries, is_fresh, post.live.clone())
    });
    let Some((line, tries, is_fresh, live)) = lost else { return };
    if let Some(line) = &line {
        line.source.close();
    }
    if !is_fresh {
        live.is_connected.set(false);
    }
    let longest = (WAIT_FIRST_MS * f64::from(2_u32.saturating_pow(tries))).min(WAIT_MAX_MS);
    let wait = Duration::from_secs_f64(longest * (0.5 + roll() / 2.0) / 1_000.0);
    set_timeout(
        move || {
            // Only now: the callback that noticed the loss belongs to the line.
            drop(line);
            open(conference);
        },
        wait,
    );
    at(conference, |post| post.heard_at = clock_ms());
}

/// Asks for the present where no line stands: behind a network that lets none through.
fn ask(conference: ConferenceId) {
    let stands = at(conference, |post| post.stands).unwrap_or(true);
    if stands || !is_visible() {
        return;
    }
    let wait = Duration::from_secs_f64(roll() * ASK_SPREAD_MS / 1_000.0);
    set_timeout(move || spawn_local(take_answer(conference)), wait);
}

/// Takes in the present as it was asked for; without an answer the page says that it
/// is cut off.
async fn take_answer(conference: ConferenceId) {
    let answer = fetch_hall(conference).await.ok();
    let live = at(conference, |post| {
        if answer.is_some() {
            post.told_at = clock_ms();
        }
        (post.live.clone(), post.stands)
    });
    match (live, answer) {
        (Some((live, _)), Some(update)) => take_in(&live, update),
        (Some((live, false)), None) => live.is_connected.set(false),
        _ => {}
    }
}

/// Notices lines that died in silence: after sleep, or when the wifi went. Lets the
/// line rest while the page is hidden, and opens it when it is seen again.
fn watch(conference: ConferenceId) {
    let look = move || {
        let silence = at(conference, |post| {
            post.line.is_some().then(|| clock_ms().saturating_sub(post.heard_at))
        });
        if silence.flatten().is_some_and(|ms| ms > SILENCE_MAX_MS) {
            lose(conference);
        }
        ask(conference);
    };
    set_interval(look, WATCH);
    let _ = window_event_listener(leptos::ev::visibilitychange, move |_| {
        if is_visible() {
            open(conference);
        } else {
            rest(conference);
        }
    });
    let _ = window_event_listener(leptos::ev::online, move |_| open(conference));
    let _ = window_event_listener(leptos::ev::offline, move |_| lose(conference));
}

/// This computer's clock.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit 53 bits")]
pub fn clock_ms() -> i64 {
    js_sys::Date::now() as i64
}

/// A number from 0 to 1, by chance.
pub fn roll() -> f64 {
    js_sys::Math::random()
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

/// What this tab was told to remember.
pub fn recall(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Remembers something until this tab is closed, where it may.
pub fn remember(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

/// Fills the whole screen, or gives it back.
pub fn full_screen() {
    let document = document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        let _ = root.request_fullscreen();
    }
}

/// Loads the page anew; not while a form of it is on its way, which that would take
/// back: the answer is a new page anyway.
pub fn reload() {
    let left = SENT_AT.get() + SENDING_MAX_MS - clock_ms();
    match u64::try_from(left) {
        Ok(left) if left > 0 => set_timeout(reload, Duration::from_millis(left)),
        _ => {
            let _ = window().location().reload();
        }
    }
}

/// Notices forms that are sent, and no script has kept back.
fn notice_sending() {
    let sent = |event: web_sys::SubmitEvent| {
        if !event.default_prevented() {
            SENT_AT.set(clock_ms());
        }
    };
    window_event_listener(leptos::ev::submit, sent);
}

/// Whether this person asked their computer for less motion.
pub fn is_still() -> bool {
    let wish = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    wish.is_some_and(|wish| wish.matches())
}

/// How wide the window is for its height.
pub fn aspect() -> f64 {
    let size = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64());
    match (size(window().inner_width()), size(window().inner_height())) {
        (Some(width), Some(height)) if height > 0.0 => width / height,
        _ => 16.0 / 9.0,
    }
}

/// Sets the letters of the hall screen smaller, level by level, until nothing of
/// its slide is cut off. Before the browser paints, so that nobody sees it happen.
pub fn fit(levels: u8) {
    let Ok(Some(hall)) = document().query_selector(".hall") else { return };
    for level in 0..=levels {
        let _ = hall.set_attribute("data-fit", &level.to_string());
        if !is_too_large(&hall) {
            return;
        }
    }
}

/// Whether a part of the slide is larger than its place.
fn is_too_large(hall: &Element) -> bool {
    let Ok(Some(slide)) = hall.query_selector(".slide") else { return false };
    let mut part = slide.first_element_child();
    let mut is_too_large = spills(&slide);
    while let Some(element) = part {
        is_too_large |= spills(&element);
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let (top, height) = (element.offset_top(), element.offset_height());
            is_too_large |= top < 0 || top + height > hall.client_height();
        }
        part = element.next_element_sibling();
    }
    is_too_large
}

/// Whether an element has more in it than it has room for; a pixel is rounding.
fn spills(element: &Element) -> bool {
    element.scroll_height() > element.client_height() + 1
        || element.scroll_width() > element.client_width() + 1
}
