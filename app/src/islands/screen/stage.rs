//! What the screen remembers and does: the meeting as last heard, the slide it
//! stands at, and what keys do. Nothing here can publish, open or close anything.

use std::collections::HashSet;
use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::{Update as _, *};
use leptos::task::spawn_local;
use leptos::web_sys::Element;
use wardmote::contest::Phase;
use wardmote::id::ContestId;
use wardmote::time::Timestamp;
use wardmote::update::{ContestState, Update};

use super::check::Turning;
use super::slide::{self, Reveals, Slide, Step};
use crate::api::counts::fetch_reveal;
use crate::live::{Live, TICK, fit, full_screen, recall, remember};

/// How long the buttons stay after the mouse has moved.
const POINTING_MS: i64 = 3_000;
/// How many sizes of letters there are below the usual ones (style/screen.css).
const FIT_LEVELS: u8 = 5;
/// How long to wait before asking again for a count that did not come.
pub(super) const AGAIN: Duration = Duration::from_secs(2);

/// The screen's state.
#[derive(Clone, Copy)]
pub struct Stage {
    /// The meeting as last heard.
    pub update: RwSignal<Update>,
    /// The counts that are here.
    pub reveals: RwSignal<Reveals>,
    /// The slide that is shown.
    pub at: RwSignal<Slide>,
    /// Whether the line to the server stands.
    pub is_connected: RwSignal<bool>,
    /// The present moment by the server's clock.
    pub now: RwSignal<Timestamp>,
    /// Whether the picture is covered.
    pub is_covered: RwSignal<bool>,
    /// Whether the theme is dark.
    pub is_dark: RwSignal<bool>,
    /// Whether nobody is told how many ballots are in.
    pub is_uncounted: RwSignal<bool>,
    /// Whether the help is shown.
    pub is_helping: RwSignal<bool>,
    /// Whether single letters do something (WCAG 2.1.4).
    pub has_letters: RwSignal<bool>,
    /// Until when the buttons are shown.
    pub pointing_until: RwSignal<Timestamp>,
    /// The slide of this tab's memory, until it can be shown again.
    wanted: StoredValue<Option<Slide>>,
    /// The counts that were asked for.
    asked: StoredValue<HashSet<ContestId>>,
    /// Counts up when a count must be asked for again.
    pub(super) tries: RwSignal<u32>,
    /// The check minute's pages.
    pub turning: Turning,
}

impl Stage {
    /// A stage that shows a meeting as the page was given it.
    pub fn new(first: Update) -> Self {
        Self {
            at: RwSignal::new(slide::home(&first)),
            now: RwSignal::new(first.now),
            update: RwSignal::new(first),
            reveals: RwSignal::default(),
            is_connected: RwSignal::new(true),
            is_covered: RwSignal::new(false),
            is_dark: RwSignal::new(false),
            is_uncounted: RwSignal::new(false),
            is_helping: RwSignal::new(false),
            has_letters: RwSignal::new(true),
            pointing_until: RwSignal::default(),
            wanted: StoredValue::default(),
            asked: StoredValue::default(),
            tries: RwSignal::new(0),
            turning: Turning::default(),
        }
    }

    /// The state of a contest, if it is still one of the meeting's.
    pub fn contest(self, id: ContestId) -> Option<ContestState> {
        self.update.with(|update| update.contest(id).cloned())
    }

    /// Begins to listen, to keys and to the server. Call it in an effect.
    pub fn wake(self, lang: String) {
        self.is_dark.set(recall("theme").as_deref() == Some("dark"));
        self.is_uncounted.set(recall("turnout").as_deref() == Some("hidden"));
        self.has_letters.set(recall("letters").as_deref() != Some("off"));
        self.wanted.set_value(recall("slide").as_deref().and_then(Slide::from_memory));
        self.settle();
        let live = Live::join(self.update.with_untracked(|update| update.conference));
        let heard = live.clone();
        Effect::new(move |_| {
            if let Some(update) = heard.update.get() {
                self.take_in(update);
            }
        });
        let line = live.is_connected.clone();
        Effect::new(move |_| self.is_connected.set(line.get()));
        Effect::new(move |_| remember("slide", &self.at.get().to_memory()));
        Effect::new(move |_| self.ask_for_counts(&lang));
        self.wake_check();
        self.keep_fitting();
        // Until the first word of the server its clock is not known.
        set_interval(
            move || {
                if live.update.with_untracked(Option::is_some) {
                    self.now.set(live.now());
                    self.turn_by_itself();
                }
            },
            TICK,
        );
        let keys = window_event_listener(leptos::ev::keydown, move |event| self.on_key(&event));
        on_cleanup(move || keys.remove());
    }

    /// Keeps the letters as large as each slide allows, on whatever wall.
    fn keep_fitting(self) {
        let resized = RwSignal::new(());
        let listener = window_event_listener(leptos::ev::resize, move |_| resized.set(()));
        on_cleanup(move || listener.remove());
        Effect::new(move |_| {
            resized.track();
            self.at.track();
            self.update.track();
            self.reveals.track();
            self.is_covered.track();
            self.is_uncounted.track();
            self.turning.track();
            // The slide is drawn by then, and not painted yet.
            request_animation_frame(|| fit(FIT_LEVELS));
        });
    }

    /// The meeting has moved on.
    fn take_in(self, update: Update) {
        let at = self.at.get_untracked();
        let to = self.reveals.with_untracked(|reveals| {
            self.update.with_untracked(|before| slide::follow(at, Some(before), &update, reveals))
        });
        self.update.set(update);
        if to != at {
            self.at.set(to);
        }
        self.settle();
    }

    /// Goes back to the remembered slide as soon as it is there.
    fn settle(self) {
        let Some(wanted) = self.wanted.get_value() else { return };
        let slides = self.reveals.with_untracked(|reveals| {
            self.update.with_untracked(|update| slide::slides(update, reveals))
        });
        if slides.contains(&wanted) {
            self.wanted.set_value(None);
            self.at.set(wanted);
        }
    }

    /// Asks for the counts that are published and not here yet.
    fn ask_for_counts(self, lang: &str) {
        self.tries.track();
        let published: Vec<_> = self.update.with(|update| {
            let contests = update.contests.iter();
            contests.filter(|c| c.phase == Phase::Published).map(|c| c.id).collect()
        });
        for id in published {
            if self.asked.with_value(|asked| asked.contains(&id)) {
                continue;
            }
            self.asked.update_value(|asked| _ = asked.insert(id));
            let lang = lang.to_owned();
            spawn_local(async move {
                if let Ok(reveal) = fetch_reveal(id, lang).await {
                    self.reveals.update(|reveals| _ = reveals.insert(id, reveal));
                    self.settle();
                } else {
                    let again = move || {
                        self.asked.update_value(|asked| _ = asked.remove(&id));
                        self.tries.update(|tries| *tries = tries.wrapping_add(1));
                    };
                    set_timeout(again, AGAIN);
                }
            });
        }
    }

    /// Takes a step through the slides; a covered picture is first uncovered.
    pub fn go(self, step: Step) {
        self.wanted.set_value(None);
        if self.is_covered.get_untracked() {
            return self.is_covered.set(false);
        }
        let at = self.at.get_untracked();
        if matches!(at, Slide::Check(_)) && self.turn_page(step) {
            return;
        }
        let to = self.reveals.with_untracked(|reveals| {
            self.update.with_untracked(|update| slide::step(at, step, update, reveals))
        });
        if to != at {
            self.at.set(to);
        }
    }

    /// The mouse has moved: somebody may want the buttons.
    pub fn point(self) {
        self.pointing_until.set(self.now.get_untracked().plus_ms(POINTING_MS));
    }

    /// Changes the theme, and remembers it.
    pub fn turn_theme(self) {
        self.is_dark.update(|dark| *dark = !*dark);
        remember("theme", if self.is_dark.get_untracked() { "dark" } else { "light" });
    }

    /// Hides how many ballots are in, or shows it again, and remembers that.
    fn turn_turnout(self) {
        self.is_uncounted.update(|uncounted| *uncounted = !*uncounted);
        remember("turnout", if self.is_uncounted.get_untracked() { "hidden" } else { "shown" });
    }

    /// Switches the letter keys, and remembers it.
    pub fn turn_letters(self) {
        self.has_letters.update(|letters| *letters = !*letters);
        remember("letters", if self.has_letters.get_untracked() { "on" } else { "off" });
    }

    fn on_key(self, event: &KeyboardEvent) {
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        // A focused button or link does what it says.
        let presses = matches!(event.key().as_str(), " " | "Enter")
            && event_target::<Element>(event).closest("a, button").ok().flatten().is_some();
        if !has_modifier && !presses && self.press(&event.key()) {
            event.prevent_default();
        }
    }

    /// Does what a key says; says whether it means anything here.
    fn press(self, key: &str) -> bool {
        let letter = key.to_lowercase();
        let is_letter = letter.chars().count() == 1 && letter != " ";
        if is_letter && !self.has_letters.get_untracked() {
            return false;
        }
        match letter.as_str() {
            "escape" => {
                self.is_helping.set(false);
                self.is_covered.set(false);
            }
            "?" => self.is_helping.update(|helping| *helping = !*helping),
            _ if self.is_helping.get_untracked() => return false,
            "arrowright" | " " | "pagedown" => self.go(Step::Next),
            "arrowleft" | "pageup" => self.go(Step::Back),
            "home" => self.go(Step::First),
            "end" => self.go(Step::Last),
            "f" => full_screen(),
            "b" => self.is_covered.update(|covered| *covered = !*covered),
            "d" => self.turn_theme(),
            "n" => self.turn_turnout(),
            "p" => self.hold_pages(),
            _ => return false,
        }
        true
    }
}
