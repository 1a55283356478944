//! A list of people that organisers kept elsewhere: which column says what, and what each
//! line then means. All of it is taken in, or nothing; the same list twice changes nothing.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Free, Help, Helper, LANGUAGES, Profile};
use crate::consent::Reach;
use crate::error::{Field, Refusal};
use crate::id::{HelperId, WardId};
use crate::listening::Language;
use crate::similar::words::fold;
use crate::text::{Details, Name, Patch, clean, optional};
use crate::ward::Ward;

use super::choice::choices;

/// The most lines of one list: a town's helpers.
pub const LINES_MAX: usize = 5_000;

choices! { in Row
    /// What a column can say.
    Column {
        /// What somebody is called.
        Name = "name",
        /// How they are reached.
        Reach = "reach",
        /// Their wards, their own first.
        Wards = "wards",
        /// What they can help with.
        Help = "help",
        /// When they have time.
        Free = "free",
        /// What they speak.
        Languages = "languages",
        /// Their streets.
        Patch = "patch",
        /// What else they say.
        More = "more",
    }
}

impl Column {
    /// What people call such a column.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["name", "full name", "who", "enw", "نام"],
            Self::Reach => {
                &["reach", "email", "e-mail", "phone", "contact", "ebost", "e-bost", "رابطہ"]
            }
            Self::Wards => &["wards", "ward", "area", "وارڈ"],
            Self::Help => &["help", "can help with", "skills", "helpu", "مدد"],
            Self::Free => &["free", "availability", "when", "amser", "وقت"],
            Self::Languages => &["languages", "language", "speaks", "ieithoedd", "زبانیں"],
            Self::Patch => &["patch", "streets", "strydoedd", "گلیاں"],
            Self::More => &["more", "notes", "comment", "nodiadau"],
        }
    }
}

/// Which column says what, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(pub BTreeMap<Column, usize>);

impl Columns {
    /// Guesses by the first line.
    pub fn guess(header: &[String]) -> Self {
        let names: Vec<String> = header.iter().map(|cell| clean(cell).to_lowercase()).collect();
        let place = |column: &Column| {
            let found = names.iter().position(|name| column.names().contains(&name.as_str()));
            found.map(|at| (*column, at))
        };
        Self(Column::ALL.iter().filter_map(place).collect())
    }

    fn cell<'a>(&self, column: Column, cells: &'a [String]) -> &'a str {
        let at = self.0.get(&column);
        at.and_then(|at| cells.get(*at)).map(|cell| cell.trim()).unwrap_or_default()
    }
}

/// What holds for a whole list.
pub struct Setting<'a> {
    /// All wards.
    pub wards: &'a [Ward],
    /// The ward of lines that name none.
    pub ward: Option<WardId>,
    /// Everybody who is in the register.
    pub known: &'a [Helper],
    /// Reads what somebody can help with, in words people use.
    pub help: &'a (dyn Fn(&str) -> Option<Help> + Send + Sync),
}

/// What a list says.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// Who is new.
    pub new: Vec<(HelperId, Profile)>,
    /// How many are in the register already.
    pub known: usize,
    /// What is the matter, line by line. With any, nothing is taken in.
    pub refusals: Vec<Refusal>,
}

/// What makes two lines one person: the name however written, and how they are reached.
fn mark(name: &Name, reach: &Reach) -> (String, String) {
    (fold(name.as_str()), reach.as_str().to_owned())
}

/// An id made of that, so that two organisers with one list make one entry.
fn derived(mark: &(String, String)) -> HelperId {
    let mut hash = Sha256::new();
    hash.update(b"wardmote helper\n");
    hash.update(mark.0.as_bytes());
    hash.update(b"\n");
    hash.update(mark.1.as_bytes());
    let hash: [u8; 32] = hash.finalize().into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    HelperId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Reads the lines of a list; each is its number and its cells.
pub fn read<'a>(
    lines: impl Iterator<Item = (usize, &'a [String])>,
    columns: &Columns,
    setting: &Setting<'_>,
) -> List {
    let mut list = List::default();
    let known: HashSet<_> =
        setting.known.iter().map(|one| mark(&one.profile.name, &one.profile.reach)).collect();
    let wards: HashMap<String, WardId> = setting
        .wards
        .iter()
        .flat_map(|ward| {
            let names = std::iter::once(ward.name.as_str()).chain(ward.code.as_deref());
            names.map(|name| (fold(name), ward.id))
        })
        .collect();
    let mut seen = HashSet::new();
    for (line, cells) in lines {
        match profile(cells, columns, setting, &wards) {
            Ok(profile) => {
                let mark = mark(&profile.name, &profile.reach);
                if known.contains(&mark) || !seen.insert(mark.clone()) {
                    list.known += 1;
                } else {
                    list.new.push((derived(&mark), profile));
                }
            }
            Err(reason) => list.refusals.push(Refusal::Line { line, reason: Box::new(reason) }),
        }
    }
    list
}

/// The things of one cell: commas stand within names, semicolons do not.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    let separator = if cell.contains(';') { ';' } else { ',' };
    cell.split(separator).map(str::trim).filter(|one| !one.is_empty())
}

/// What one line says.
fn profile(
    cells: &[String],
    columns: &Columns,
    setting: &Setting<'_>,
    wards: &HashMap<String, WardId>,
) -> Result<Profile, Refusal> {
    let cell = |column| columns.cell(column, cells);
    let mut theirs = Vec::new();
    for name in several(cell(Column::Wards)) {
        let ward = wards.get(&fold(name)).copied().ok_or(Refusal::NoSuchWard)?;
        if !theirs.contains(&ward) {
            theirs.push(ward);
        }
    }
    if theirs.is_empty() {
        theirs.push(setting.ward.ok_or(Refusal::Missing { field: Field::Ward })?);
    }
    let mut help = Vec::new();
    for word in several(cell(Column::Help)) {
        let found = Help::parse(word).ok().or_else(|| (setting.help)(word));
        help.push(found.ok_or(Refusal::NotUnderstood { field: Field::Help })?);
    }
    help.sort_unstable();
    help.dedup();
    let free: Vec<String> = several(cell(Column::Free)).map(str::to_lowercase).collect();
    let free: Vec<&str> = free.iter().map(String::as_str).collect();
    let mut languages = Vec::new();
    for word in several(cell(Column::Languages)) {
        let named = LANGUAGES.iter().find(|(_, name)| fold(name) == fold(word));
        let language = Language::parse(named.map_or(word, |(tag, _)| tag))?;
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    Ok(Profile {
        name: Name::parse(cell(Column::Name))?,
        reach: Reach::parse(cell(Column::Reach))?,
        wards: theirs,
        goes_elsewhere: false,
        help,
        languages,
        free: Free::parse_all(&free)?,
        more: optional(cell(Column::More), Details::parse)?,
        patch: optional(cell(Column::Patch), Patch::parse)?,
        // Nobody is public because they stand in somebody's list.
        public: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::helper::tests::named;

    fn line(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    fn wards() -> Vec<Ward> {
        ["Alder", "Tŷ-du"]
            .into_iter()
            .zip(1..)
            .map(|(name, n)| Ward {
                id: WardId::from_random([n; 16]),
                name: Name::parse(name).unwrap(),
                code: Some(format!("E0{n}")),
                electorate: None,
            })
            .collect()
    }

    fn list(header: &[&str], lines: &[&[&str]], known: &[Helper]) -> List {
        let lines: Vec<_> = lines.iter().map(|cells| line(cells)).collect();
        let columns = Columns::guess(&line(header));
        let wards = wards();
        let help = |word: &str| (word == "Chairs").then_some(Help::Hall);
        let setting = Setting { wards: &wards, ward: None, known, help: &help };
        read((2..).zip(lines.iter().map(Vec::as_slice)), &columns, &setting)
    }

    const HEADER: [&str; 6] = ["Who", "E-mail", "Ward", "Skills", "Languages", "When"];

    #[test]
    fn a_list_says_who_is_new_in_words_people_use() {
        let told = list(
            &HEADER,
            &[&[
                "Siân Rees",
                "sian@alder.example",
                "TY-DU; E01",
                "Chairs; doors",
                "Cymraeg, en",
                "Weekends",
            ]],
            &[],
        );
        let (_, profile) = &told.new[0];
        assert!(told.refusals.is_empty(), "{:?}", told.refusals);
        let ids: Vec<_> = wards().iter().map(|ward| ward.id).collect();
        assert_eq!(profile.wards, [ids[1], ids[0]]);
        assert_eq!((profile.help.len(), profile.languages.len()), (2, 2));
        assert_eq!((&profile.free[..], profile.public.len()), (&[Free::Weekends][..], 0));
    }

    #[test]
    fn every_bad_line_is_named_by_its_number() {
        let told = list(
            &HEADER,
            &[
                &["", "a@b.example", "Alder"],
                &["Ada", "12", "Alder"],
                &["Ada", "a@b.example", "Nowhere"],
                &["Ada", "a@b.example", "Alder", "cake"],
                &["Ada", "a@b.example", ""],
            ],
            &[],
        );
        let numbers = told.refusals.iter().map(|refusal| match refusal {
            Refusal::Line { line, .. } => *line,
            _ => 0,
        });
        assert_eq!(numbers.collect::<Vec<_>>(), [2, 3, 4, 5, 6]);
    }

    #[test]
    fn whoever_is_in_the_register_or_twice_in_the_list_is_taken_in_once() {
        let zeb = named(1, "Zebulon Quill", "zeb@alder.example", 1);
        let lines: [&[&str]; 4] = [
            &["zebulon QUILL", "ZEB@alder.example", "Alder"],
            &["Ada", "0121 496 0000", "Alder"],
            &["Ada", "01214960000", "Alder"],
            &["Ada", "0121 496 0001", "Alder"],
        ];
        let told = list(&HEADER, &lines, &[zeb]);
        assert_eq!((told.new.len(), told.known), (2, 2));
        let again = list(&HEADER, &lines, &[]);
        assert_eq!(told.new[0].0, again.new[1].0, "an id follows from the line");
    }
}
