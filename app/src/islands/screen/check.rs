//! The check minute: everybody's receipt on the wall, page after page.

use std::collections::{HashMap, HashSet};

use leptos::prelude::{Update as _, *};
use leptos::task::spawn_local;
use wardmote::contest::Phase;
use wardmote::id::ContestId;
use wardmote::time::Timestamp;

use super::show::Code;
use super::slide::{Slide, Step};
use super::stage::{AGAIN, Stage};
use super::words::CheckWords;
use crate::api::receipts::fetch_codes;
use crate::codes::{CodeList, Line, page, pages};
use crate::live::aspect;
use crate::reveal::Door;

/// How long a page stays: enough to look through one group for one's own code.
const PAGE_MS: i64 = 5_000;
/// Rows of codes that stand between the title and the fingerprint, in letters of
/// 6 % of the height.
const ROWS: usize = 7;
/// What a column and its margin take, in hundredths of the window's height.
const COLUMN: f64 = 54.7;
/// What the edges take of the width, less the margin of the last column.
const EDGES: f64 = 0.94;
/// A wall wider than any has no use for more.
const COLUMNS_MAX: u8 = 6;

/// The pages, and which of them is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Turning {
    /// The lists that are here.
    lists: RwSignal<HashMap<ContestId, CodeList>>,
    /// The lists that were asked for.
    asked: StoredValue<HashSet<ContestId>>,
    /// The page that is shown, counted from 0.
    page: RwSignal<usize>,
    /// How many columns the window has room for.
    columns: RwSignal<usize>,
    /// When it was turned to.
    turned_at: RwSignal<Timestamp>,
    /// Whether the pages stay as they are.
    is_held: RwSignal<bool>,
}

impl Turning {
    /// Has whoever asks run again when a list came or a page was turned.
    pub(super) fn track(self) {
        self.lists.track();
        self.page.track();
    }
}

/// How many columns of codes fit beside each other.
fn columns(aspect: f64) -> usize {
    let room = aspect * 100.0 * EDGES;
    let fits = |columns: &u8| f64::from(*columns) * COLUMN <= room + 3.0;
    usize::from((1..=COLUMNS_MAX).take_while(fits).last().unwrap_or(1))
}

impl Stage {
    /// Begins to follow the check minute. Call it in an effect.
    pub(super) fn wake_check(self) {
        let turning = self.turning;
        let measure = move || turning.columns.set(columns(aspect()));
        measure();
        let resized = window_event_listener(leptos::ev::resize, move |_| measure());
        on_cleanup(move || resized.remove());
        Effect::new(move |_| self.ask_for_lists());
        Effect::new(move |_| {
            if matches!(self.at.get(), Slide::Check(_)) {
                self.show_page(0);
            }
        });
    }

    /// Asks for the lists of the closed contests that are not here yet.
    fn ask_for_lists(self) {
        self.tries.track();
        let turning = self.turning;
        let closed: Vec<_> = self.update.with(|update| {
            let contests = update.contests.iter();
            contests.filter(|c| c.phase == Phase::Closed).map(|c| c.id).collect()
        });
        for id in closed {
            if turning.asked.with_value(|asked| asked.contains(&id)) {
                continue;
            }
            turning.asked.update_value(|asked| _ = asked.insert(id));
            spawn_local(async move {
                if let Ok(list) = fetch_codes(id).await {
                    turning.lists.update(|lists| _ = lists.insert(id, list));
                } else {
                    let again = move || {
                        turning.asked.update_value(|asked| _ = asked.remove(&id));
                        self.tries.update(|tries| *tries = tries.wrapping_add(1));
                    };
                    set_timeout(again, AGAIN);
                }
            });
        }
    }

    /// How many pages the list on the wall has.
    fn pages(self) -> usize {
        let turning = self.turning;
        let codes = self.at.with_untracked(|at| at.contest()).map_or(0, |id| {
            turning.lists.with_untracked(|lists| lists.get(&id).map_or(0, |l| l.codes.len()))
        });
        pages(codes, turning.columns.get_untracked() * ROWS)
    }

    fn show_page(self, page: usize) {
        self.turning.page.set(page);
        self.turning.turned_at.set(self.now.get_untracked());
    }

    /// Turns a page by key; says no at the first page, and where there is one only.
    pub(super) fn turn_page(self, step: Step) -> bool {
        let (at, pages) = (self.turning.page.get_untracked().min(self.pages() - 1), self.pages());
        match step {
            Step::Next if pages > 1 => self.show_page((at + 1) % pages),
            Step::Back if at > 0 => self.show_page(at - 1),
            _ => return false,
        }
        true
    }

    /// Turns the page when it has stood for long enough.
    pub(super) fn turn_by_itself(self) {
        let turning = self.turning;
        let is_shown = matches!(self.at.get_untracked(), Slide::Check(_));
        let stood = self.now.get_untracked().0.saturating_sub(turning.turned_at.get_untracked().0);
        if is_shown && stood >= PAGE_MS && !turning.is_held.get_untracked() {
            self.turn_page(Step::Next);
        }
    }

    /// Holds the pages, or lets them turn again.
    pub(super) fn hold_pages(self) {
        self.turning.is_held.update(|held| *held = !*held);
        self.turning.turned_at.set(self.now.get_untracked());
    }
}

/// Everybody's receipts, and how to check one by phone.
#[component]
pub fn CheckMinute(
    stage: Stage,
    /// Which contest.
    id: ContestId,
    /// Where people check a receipt.
    door: Door,
    words: CheckWords,
) -> impl IntoView {
    let turning = stage.turning;
    let list = Memo::new(move |_| turning.lists.with(|lists| lists.get(&id).cloned()));
    let all = move || list.with(|list| list.as_ref().map_or(0, |list| pages_of(list, turning)));
    let at = move || turning.page.get().min(all().max(1) - 1);
    let CheckWords { title, page: of, held, waiting, none, list: read, .. } = words.clone();
    let where_ = move || {
        let pages = all();
        let held = if turning.is_held.get() { format!(" · {held}") } else { String::new() };
        let place = of.replace("{p}", &(at() + 1).to_string());
        (pages > 1).then(|| place.replace("{q}", &pages.to_string()) + &held)
    };
    let codes = move || match list.get() {
        None => view! { <p class="big">{waiting.clone()}</p> }.into_any(),
        Some(list) if list.codes.is_empty() => {
            view! { <p class="big">{none.clone()}</p> }.into_any()
        }
        Some(list) => {
            let shown = page(&list.codes, at(), turning.columns.get(), ROWS);
            shown.into_iter().map(column).collect_view().into_any()
        }
    };
    view! {
        <section class="slide check">
            <header>
                <h1>{title}</h1>
                <p class="meta">{where_}</p>
            </header>
            <div class="codes" dir="ltr">{codes}</div>
            <p class="plain-only"><a href=format!("/r/{id}/receipts")>{read}</a></p>
            <Foot list door words/>
        </section>
    }
}

fn pages_of(list: &CodeList, turning: Turning) -> usize {
    pages(list.codes.len(), turning.columns.get() * ROWS)
}

fn column(lines: Vec<Line>) -> impl IntoView {
    let line = |line: Line| {
        let parts = line.parts.into_iter().map(|part| view! { <span>{part}</span> });
        view! {
            <li>
                <b aria-hidden="true">{line.begins.map(String::from)}</b>
                {parts.collect_view()}
            </li>
        }
    };
    view! { <ul>{lines.into_iter().map(line).collect_view()}</ul> }
}

/// The fingerprint, the way to check by phone, and what to do when a code is missing.
#[component]
fn Foot(list: Memo<Option<CodeList>>, door: Door, words: CheckWords) -> impl IntoView {
    let CheckWords { all, closing, phone, missing, .. } = words;
    let fingerprint = move || {
        list.get().map(|list| {
            let all = all.say(list.all, &[("{b}", list.all)]);
            let closing = list.closing.map(|front| {
                let label = closing.clone();
                view! {
                    <p class="small">{label}" "<b class="fixed" dir="ltr">{front}" …"</b></p>
                }
            });
            view! {
                <p class="small">{all}</p>
                <p class="small root" dir="ltr">{list.root}</p>
                {closing}
            }
        })
    };
    view! {
        <footer>
            <Code qr=door.qr/>
            <div>
                <p class="meta">{phone}" "<b class="address" dir="ltr">{door.address}</b></p>
                {fingerprint}
                <p class="meta"><b>{missing}</b></p>
            </div>
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wall_has_as_many_columns_as_it_has_room_for() {
        let walls = [(1024.0, 768.0), (1280.0, 720.0), (1920.0, 1080.0), (390.0, 844.0)];
        assert_eq!(walls.map(|(width, height)| columns(width / height)), [2, 3, 3, 1]);
    }
}
