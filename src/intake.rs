//! Taking answers in from a table somebody kept elsewhere: which column says what,
//! and what each line then means. All of a file is taken in, or nothing.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::{Field, Refusal};
use crate::id::{AnswerId, ContactId, ListeningId, WardId};
use crate::listening::{Category, Language, NewAnswer, NewContact, Outcome, Source, find_personal};
use crate::text::{AnswerText, clean};
use crate::time::Timestamp;
use crate::ward::Ward;

/// The most lines of one file: a whole town's doors.
pub const LINES_MAX: usize = 50_000;

/// What a column can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // Each is its own word.
pub enum Column {
    Answer,
    Outcome,
    Ward,
    Category,
    Language,
    Day,
    Row,
}

impl Column {
    /// All, in the order they are asked for.
    pub const ALL: [Self; 7] = [
        Self::Answer,
        Self::Outcome,
        Self::Ward,
        Self::Category,
        Self::Language,
        Self::Day,
        Self::Row,
    ];

    /// The stable word for it in forms, locale keys and our own files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Outcome => "outcome",
            Self::Ward => "ward",
            Self::Category => "category",
            Self::Language => "language",
            Self::Day => "day",
            Self::Row => "row",
        }
    }

    /// What people call such a column.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Answer => &["answer", "text", "issue", "response", "comment", "ateb", "جواب"],
            Self::Outcome => &["outcome", "result", "contact", "canlyniad", "نتیجہ"],
            Self::Ward => &["ward", "ward name", "ward_name", "ward code", "area", "وارڈ"],
            Self::Category => &["category", "topic", "theme", "categori", "موضوع"],
            Self::Language => &["language", "lang", "iaith", "زبان"],
            Self::Day => &["day", "date", "at", "when", "timestamp", "dyddiad", "تاریخ"],
            Self::Row => &["row", "id", "door", "ref", "reference", "respondent"],
        }
    }
}

/// Which column says what, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Columns(pub HashMap<Column, usize>);

impl Columns {
    /// Guesses by the first line; where that names none, the first column is the answer.
    pub fn guess(header: &[String]) -> Self {
        let names: Vec<String> = header.iter().map(|cell| clean(cell).to_lowercase()).collect();
        let mut columns = HashMap::new();
        for column in Column::ALL {
            let found = names.iter().position(|name| column.names().contains(&name.as_str()));
            columns.extend(found.map(|at| (column, at)));
        }
        if columns.is_empty() {
            columns.insert(Column::Answer, 0);
        }
        Self(columns)
    }

    /// Whether a first line names columns, and is no answer.
    pub fn is_header(line: &[String]) -> bool {
        let is_name = |cell: &String| {
            let cell = clean(cell).to_lowercase();
            Column::ALL.iter().any(|column| column.names().contains(&cell.as_str()))
        };
        line.iter().any(is_name)
    }

    fn cell<'a>(&self, column: Column, cells: &'a [String]) -> &'a str {
        let at = self.0.get(&column);
        at.and_then(|at| cells.get(*at)).map(|cell| cell.trim()).unwrap_or_default()
    }
}

/// What holds for a whole file.
pub struct Setting<'a> {
    /// All wards.
    pub wards: &'a [Ward],
    /// The ward of lines that name none.
    pub ward: Option<WardId>,
    /// The round the answers belong to.
    pub listening: ListeningId,
    /// The day of lines that name none.
    pub at: Timestamp,
    /// Reads a day, on the calendar of the wards.
    pub day: &'a dyn Fn(&str) -> Option<Timestamp>,
    /// Reads what an answer is about, in words people use.
    pub category: &'a dyn Fn(&str) -> Option<Category>,
}

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The doorsteps, in the order of the file.
    pub contacts: Vec<NewContact>,
    /// What is the matter, line by line. With any, nothing is taken in.
    pub refusals: Vec<Refusal>,
    /// The lines whose answers may tell who somebody is: they are taken in, and
    /// pointed out to whoever sorts them.
    pub personal: Vec<usize>,
}

/// Reads the lines of a file; each is its number and its cells.
///
/// A line gets the id of its ward and its own mark; without a column of marks, of
/// all it says and how many lines before it say the same. So the same file read
/// again, also with lines added or in another order, finds its lines there.
pub fn read<'a>(
    lines: impl Iterator<Item = (usize, &'a [String])>,
    columns: &Columns,
    setting: &Setting<'_>,
) -> Intake {
    let mut intake = Intake::default();
    let mut repeats: HashMap<[u8; 32], u64> = HashMap::new();
    let mut taken: HashSet<ContactId> = HashSet::new();
    let wards: HashMap<String, WardId> = setting
        .wards
        .iter()
        .flat_map(|ward| {
            let names = std::iter::once(ward.name.as_str()).chain(ward.code.as_deref());
            names.map(|name| (name.to_lowercase(), ward.id))
        })
        .collect();
    for (line, cells) in lines {
        let read = contact(cells, columns, setting, &wards, &mut repeats);
        let read = read.and_then(|contact| {
            if taken.insert(contact.id) {
                Ok(contact)
            } else {
                Err(Refusal::Taken { field: Field::Row })
            }
        });
        match read {
            Ok(contact) => {
                let text = contact.answer.as_ref().map(|answer| answer.text.as_str());
                if text.and_then(find_personal).is_some() {
                    intake.personal.push(line);
                }
                intake.contacts.push(contact);
            }
            Err(reason) => intake.refusals.push(Refusal::Line { line, reason: Box::new(reason) }),
        }
    }
    intake
}

/// What one line says.
fn contact(
    cells: &[String],
    columns: &Columns,
    setting: &Setting<'_>,
    wards: &HashMap<String, WardId>,
    repeats: &mut HashMap<[u8; 32], u64>,
) -> Result<NewContact, Refusal> {
    let cell = |column| columns.cell(column, cells);
    let ward = match cell(Column::Ward) {
        "" => setting.ward.ok_or(Refusal::Missing { field: Field::Ward })?,
        name => *wards
            .get(&clean(name).to_lowercase())
            .ok_or(Refusal::NotUnderstood { field: Field::Ward })?,
    };
    let at = match cell(Column::Day) {
        "" => setting.at,
        day => (setting.day)(day).ok_or(Refusal::NotUnderstood { field: Field::Time })?,
    };
    let outcome = match cell(Column::Outcome) {
        "" => Outcome::Issue,
        word => Outcome::parse(&word.to_lowercase().replace([' ', '-'], "_"))?,
    };
    let text = match outcome {
        Outcome::Issue => Some(AnswerText::parse(cell(Column::Answer))?),
        Outcome::NotHome | Outcome::NoThanks => None,
    };
    let category = match cell(Column::Category) {
        "" => Category::Other,
        word => {
            (setting.category)(word).ok_or(Refusal::NotUnderstood { field: Field::Category })?
        }
    };
    let lang = match cell(Column::Language) {
        "" => None,
        tag => Some(Language::parse(tag)?),
    };
    let id = match cell(Column::Row) {
        "" => {
            let day = if columns.0.contains_key(&Column::Day) { at.0 } else { 0 };
            let said = [
                text.as_ref().map_or("", AnswerText::as_str),
                outcome.key(),
                category.key(),
                lang.as_ref().map_or("", Language::as_str),
            ];
            let same = digest(ward, &said.join("\n"), day.unsigned_abs());
            let before = repeats.entry(same).or_default();
            let id = derived(&same, *before);
            *before += 1;
            ContactId(id)
        }
        // Our own files carry our own ids.
        mark => match ContactId::parse(mark) {
            Ok(id) => id,
            Err(_) => ContactId(derived(&digest(ward, mark, 0), 0)),
        },
    };
    let answer = text.map(|text| NewAnswer {
        id: AnswerId(derived(id.0.as_bytes(), 0)),
        text,
        category,
        source: Source::Doorstep,
        lang,
    });
    let at = at.to_the_hour();
    let listening = setting.listening;
    Ok(NewContact { id, listening, ward, outcome, at, canvasser: None, answer })
}

fn digest(ward: WardId, text: &str, number: u64) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"wardmote intake\n");
    hash.update(ward.0.as_bytes());
    hash.update(number.to_be_bytes());
    hash.update(text.as_bytes());
    hash.finalize().into()
}

/// An id made of what it stands for (RFC 9562, version 8).
fn derived(from: &[u8], number: u64) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(from);
    hash.update(number.to_be_bytes());
    let hash: [u8; 32] = hash.finalize().into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests;
