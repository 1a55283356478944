//! Answers from a file: sent, looked at, taken in all at once while a page says how
//! far it has come.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Extension;
use axum::extract::Path;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use wardmote::clerk::ClerkError;
use wardmote::clerk::intakes::{Reading, UploadFile};
use wardmote::error::Refusal;
use wardmote::id::{IntakeId, ListeningId, WardId};
use wardmote::intake::{Column, Columns, Intake, LINES_MAX};
use wardmote::listening::Category;
use wardmote::time::{DAY_MS, Timestamp};
use wardmote_app::context::Ask;
use wardmote_app::pages::answers::intake::{self, Looked, Stage};
use wardmote_app::typed::{Trouble, Typed};
use wardmote_app::words::{Lang, Words};

use super::forms::{Sent, list_text};
use super::reply::{Answer, Reply, Stop};
use super::table::{Access, Table};
use crate::sheet::{self, Line};

/// Nobody asked before the program was thought of; a year of two digits is none.
const FIRST_YEAR: i16 = 2000;
/// Lines shown before a file is taken in: enough to see that the columns are right.
const SHOWN: usize = 10;

/// The files that are being taken in now or broke off, and how far each has come.
type Running = Arc<Mutex<HashMap<IntakeId, Arc<Far>>>>;

/// How far a file has come.
#[derive(Debug, Default)]
struct Far {
    total: usize,
    done: AtomicUsize,
    broke_off: AtomicBool,
}

/// A file on its way in: whatever ends it, the page about it says so.
struct UnderWay {
    running: Running,
    id: IntakeId,
    far: Arc<Far>,
    is_taken: bool,
}

impl UnderWay {
    fn taken(mut self) {
        self.is_taken = true;
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.far.broke_off.store(!self.is_taken, Ordering::Relaxed);
        if self.is_taken
            && let Ok(mut running) = self.running.lock()
        {
            running.remove(&self.id);
        }
    }
}

/// The routes of this file.
pub fn routes(table: &mut Table) {
    let running = Running::default();
    table.get("/organise/answers/import", Access::Organiser, start);
    table.post("/organise/answers/import", Access::Organiser, send);
    let seen = running.clone();
    table.get("/organise/answers/import/{upload}", Access::Organiser, move |ask, id| {
        show(seen.clone(), ask, id)
    });
    table.post("/organise/answers/import/{upload}", Access::Organiser, change);
    table.post("/organise/answers/import/{upload}/confirm", Access::Organiser, move |ask, id| {
        confirm(running.clone(), ask, id)
    });
    table.post("/organise/answers/import/{upload}/forget", Access::Organiser, forget);
}

async fn start(Extension(ask): Extension<Ask>) -> Answer {
    Ok(intake::start(&ask, Typed::default(), Trouble::default()).into())
}

async fn send(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    // No database keeps such a letter in a text, and no answer needs it.
    let text = list_text(&typed).replace('\0', "");
    let lines = match sheet::read(&text, LINES_MAX + 1) {
        Ok(lines) => lines,
        Err(refusal) => return Ok(intake::start(&ask, typed, refusal.into()).into()),
    };
    let first = lines.first().map(|line| line.cells.clone()).unwrap_or_default();
    let id = ask.clerk.upload(&ask.visitor, text, &first).await?;
    Ok(Reply::see_other(format!("/organise/answers/import/{id}")))
}

/// Reads a file's lines and what they mean, off the threads that others wait for.
async fn look(
    ask: &Ask,
    file: UploadFile,
) -> Result<(UploadFile, Vec<Line>, Result<Intake, Refusal>), Stop> {
    let (zone, now) = (ask.words.zone.clone(), ask.clerk.now());
    let work = move || {
        let lines = sheet::read(&file.upload.text, LINES_MAX + 1).unwrap_or_default();
        let words = Lang::ALL.map(|lang| Words::new(lang, TimeZone::UTC));
        let labels: HashMap<String, Category> = words.iter().flat_map(labels).collect();
        let day = |text: &str| read_day(text, &zone, now);
        let category = |text: &str| labels.get(&text.trim().to_lowercase()).copied();
        let numbered = lines.iter().map(|line| (line.line, line.cells.as_slice()));
        let intake = file.read(numbered, &Reading { day: &day, category: &category });
        (file, lines, intake)
    };
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|error| ClerkError::Inner(error.to_string()))?)
}

/// What categories are called: by our own word, and as people read it.
fn labels(words: &Words) -> Vec<(String, Category)> {
    let both = |category: Category| {
        let label = words.say(&format!("category-{}", category.key()));
        [(label.to_lowercase(), category), (category.key().to_owned(), category)]
    };
    Category::ALL.into_iter().flat_map(both).collect()
}

/// A day as files write it, 2026-11-21 or 21/11/2026, perhaps with a time. Without one that
/// can be read it is noon, which is that day in every part of the country. Days before
/// anybody asked, or to come, are slips of the keyboard.
fn read_day(text: &str, zone: &TimeZone, now: Timestamp) -> Option<Timestamp> {
    let text = text.trim();
    let (day, time) = text.split_once([' ', 'T', ',']).unwrap_or((text, ""));
    let british = || {
        let mut parts = day.split(['/', '.']).map(|part| part.trim().parse::<i16>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
    };
    let date = day.parse::<Date>().ok().or_else(british)?;
    let is_time = time.is_empty() || time.trim().starts_with(|c: char| c.is_ascii_digit());
    if !is_time || date.year() < FIRST_YEAR {
        return None;
    }
    let time = time.trim().trim_end_matches('Z').parse().unwrap_or(Time::constant(12, 0, 0, 0));
    let at = date.to_datetime(time).to_zoned(zone.clone()).ok()?.timestamp().as_millisecond();
    Some(Timestamp(at)).filter(|at| *at <= now.plus_ms(DAY_MS))
}

async fn show(running: Running, Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = IntakeId::parse(&id)?;
    let far = running.lock().ok().and_then(|running| running.get(&id).cloned());
    let file = ask.clerk.find_upload(&ask.visitor, id).await?;
    if let Some(count) = file.upload.taken {
        return Ok(intake::show(&ask, file, Stage::Taken(count)).into());
    }
    let broke_off = far.as_ref().is_some_and(|far| far.broke_off.load(Ordering::Relaxed));
    if let Some(far) = far.filter(|_| !broke_off) {
        let done = far.done.load(Ordering::Relaxed);
        return Ok(intake::show(&ask, file, Stage::Running { done, total: far.total }).into());
    }
    let (file, lines, intake) = look(&ask, file).await?;
    let stage = match intake {
        Ok(intake) => {
            let known = ask.clerk.count_known(&ask.visitor, &intake.contacts).await?;
            let shown = lines.iter().take(SHOWN + usize::from(file.upload.has_header));
            let shown = shown.map(|line| (line.line, line.cells.clone())).collect();
            Stage::Looked(Looked {
                lines: shown,
                count: intake.contacts.len(),
                known,
                refusals: intake.refusals,
                personal: intake.personal,
                broke_off,
            })
        }
        Err(refusal) => Stage::Unready(refusal),
    };
    Ok(intake::show(&ask, file, stage).into())
}

/// Which column says what, as chosen.
async fn change(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = IntakeId::parse(&id)?;
    let mut upload = ask.clerk.find_upload(&ask.visitor, id).await?.upload;
    let chosen = Column::ALL.into_iter().filter_map(|column| {
        let at = typed.one(&format!("column_{}", column.key())).parse::<usize>().ok()?;
        Some((column, at.checked_sub(1)?))
    });
    upload.columns = Columns(chosen.collect());
    upload.has_header = typed.has("header");
    upload.ward = WardId::parse(typed.one("ward")).ok();
    upload.listening = ListeningId::parse(typed.one("listening")).ok();
    ask.clerk.change_upload(&ask.visitor, &upload).await?;
    Ok(Reply::see_other(format!("/organise/answers/import/{id}")))
}

/// Takes the file in: what it says is read again here, and nothing is believed of the page.
async fn confirm(
    running: Running,
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
) -> Answer {
    let id = IntakeId::parse(&id)?;
    let here = Reply::see_other(format!("/organise/answers/import/{id}"));
    let file = ask.clerk.find_upload(&ask.visitor, id).await?;
    if file.upload.taken.is_some() {
        return Ok(here);
    }
    let (file, _, intake) = look(&ask, file).await?;
    let intake = intake?;
    let count = intake.contacts.len();
    if !intake.refusals.is_empty() || count == 0 || file.waits(count) {
        return Ok(here);
    }
    let far = Arc::new(Far { total: count, ..Far::default() });
    if !begin(&running, id, &far) {
        return Ok(here);
    }
    // It goes on when the browser is closed, and is done or not: never half.
    let under_way = UnderWay { running, id, far, is_taken: false };
    tokio::spawn(async move {
        let far = under_way.far.clone();
        let through = |count| far.done.store(count, Ordering::Relaxed);
        match ask.clerk.take_in(&ask.visitor, id, &intake.contacts, &through).await {
            Ok(_) => under_way.taken(),
            Err(error) => tracing::error!(%error, "a file of answers could not be taken in"),
        }
    });
    Ok(here)
}

/// Whether this file was not being taken in already, and is from now on.
fn begin(running: &Running, id: IntakeId, far: &Arc<Far>) -> bool {
    let Ok(mut running) = running.lock() else { return false };
    let broke_off = |far: &Arc<Far>| far.broke_off.load(Ordering::Relaxed);
    let is_new = running.get(&id).is_none_or(broke_off);
    if is_new {
        running.insert(id, far.clone());
    }
    is_new
}

async fn forget(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    ask.clerk.forget_upload(&ask.visitor, IntakeId::parse(&id)?).await?;
    Ok(Reply::see_other("/organise/answers/import"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_files_write_it() {
        let now = Timestamp(1_795_262_400_000);
        let read = |text: &str| read_day(text, &TimeZone::UTC, now);
        for text in [
            "2026-11-21",
            "21/11/2026",
            "21.11.2026",
            "2026-11-21T12:00",
            "2026-11-21 12:00",
            "21/11/2026 12:00:00",
            "2026-11-21T12:00:00Z",
        ] {
            assert_eq!(read(text), Some(now), "{text}");
        }
        assert_eq!(read("20/11/2026 12:00"), Some(now.plus_ms(-DAY_MS)));
        for wrong in [
            "",
            "soon",
            "2026-13-01",
            "31/02/2026",
            "21/11",
            "21/11/26",
            "1999-12-31",
            "2036-11-21",
            "2026-11-21 noon",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
