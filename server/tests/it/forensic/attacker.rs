//! The attacker: looks for slips and rankings in any bytes, and links what
//! appears together, in the same order, or with the same value.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

/// A ranking, as the numbers of its options.
pub type Order = Vec<u8>;
/// Between the options of one ranking stand at most a quote, a comma and a quote.
const GAP: usize = 3;
/// Shorter values are shared by accident: small numbers, words, times.
const VALUE_MIN: usize = 16;

/// What was found in some bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mention {
    /// A slip, by its number.
    Slip(usize),
    /// A whole ranking.
    Ranking(Order),
}

#[derive(Clone, Copy)]
enum Word {
    Slip(usize),
    Option(u8),
}

/// What the attacker looks for. Slips' hashes and options' ids are in the data.
pub struct Target {
    words: HashMap<[u8; 4], Vec<(Vec<u8>, Word)>>,
    begins: Vec<bool>,
    options: usize,
    /// The slips in the order of their hashes.
    pub by_hash: Vec<usize>,
}

impl Target {
    /// Slips and options, in bytes and in letters.
    pub fn new(slips: &[[u8; 32]], options: &[Uuid]) -> Self {
        let mut by_hash: Vec<usize> = (0..slips.len()).collect();
        by_hash.sort_by_key(|n| slips[*n]);
        let (words, begins) = (HashMap::new(), vec![false; 1 << 16]);
        let mut target = Self { words, begins, options: options.len(), by_hash };
        for (n, slip) in slips.iter().enumerate() {
            target.add(slip, Word::Slip(n));
            target.add(wardmote::hex::write(slip).as_bytes(), Word::Slip(n));
        }
        for (n, option) in (0..).zip(options) {
            target.add(option.as_bytes(), Word::Option(n));
            target.add(option.to_string().as_bytes(), Word::Option(n));
            target.add(option.simple().to_string().as_bytes(), Word::Option(n));
        }
        target
    }

    fn add(&mut self, bytes: &[u8], word: Word) {
        self.begins[usize::from(u16::from_be_bytes([bytes[0], bytes[1]]))] = true;
        let front = bytes[..4].try_into().unwrap();
        self.words.entry(front).or_default().push((bytes.to_vec(), word));
    }

    /// The word at a place, and its length.
    fn word(&self, bytes: &[u8]) -> Option<(Word, usize)> {
        let front = bytes.get(..4)?;
        if !self.begins[usize::from(u16::from_be_bytes([front[0], front[1]]))] {
            return None;
        }
        let known = self.words.get(front)?;
        let (word, found) = known.iter().find(|(word, _)| bytes.starts_with(word))?;
        Some((*found, word.len()))
    }

    /// All slips and whole rankings in some bytes, in their order.
    pub fn scan(&self, bytes: &[u8]) -> Vec<(usize, Mention)> {
        let mut found = Vec::new();
        let (mut ranking, mut began, mut ended) = (Order::new(), 0, 0);
        let mut at = 0;
        while at < bytes.len() {
            let Some((word, length)) = self.word(&bytes[at..]) else {
                at += 1;
                continue;
            };
            match word {
                Word::Slip(n) => found.push((at, Mention::Slip(n))),
                Word::Option(n) => {
                    if at > ended + GAP || ranking.contains(&n) {
                        ranking.clear();
                    }
                    if ranking.is_empty() {
                        began = at;
                    }
                    ranking.push(n);
                    ended = at + length;
                    if ranking.len() == self.options {
                        found.push((began, Mention::Ranking(std::mem::take(&mut ranking))));
                    }
                }
            }
            at += length;
        }
        found
    }

    /// The rankings in some bytes.
    pub fn rankings(&self, bytes: &[u8]) -> Vec<Order> {
        split(self.scan(bytes).into_iter().map(|(_, mention)| mention)).rankings
    }
}

/// Slips and rankings that belong together in some way: to one commit, to one
/// transaction, to one value; or that stand in two orders.
#[derive(Clone, Debug, Default)]
pub struct Together {
    pub slips: Vec<usize>,
    pub rankings: Vec<Order>,
}

/// Parts mentions into slips and rankings, each once, in their order.
pub fn split(mentions: impl IntoIterator<Item = Mention>) -> Together {
    let mut together = Together::default();
    for mention in mentions {
        match mention {
            Mention::Slip(n) if !together.slips.contains(&n) => together.slips.push(n),
            Mention::Ranking(order) if !together.rankings.contains(&order) => {
                together.rankings.push(order);
            }
            _ => {}
        }
    }
    together
}

/// What the attacker says: which slip cast which ranking.
pub struct Strategy {
    pub name: String,
    pub links: BTreeMap<usize, Order>,
}

impl Strategy {
    /// Links what is alone together, and guesses in order where as many slips as
    /// rankings are together.
    pub fn of_groups<'a>(name: &str, groups: impl IntoIterator<Item = &'a Together>) -> Self {
        let mut links = BTreeMap::new();
        for group in groups {
            if group.slips.len() == group.rankings.len() {
                links.extend(group.slips.iter().copied().zip(group.rankings.iter().cloned()));
            }
        }
        Self { name: name.to_owned(), links }
    }

    /// Links two orders, place by place.
    pub fn of_orders(name: &str, slips: &[usize], rankings: &[Order]) -> Self {
        let links = slips.iter().copied().zip(rankings.iter().cloned()).collect();
        Self { name: name.to_owned(), links }
    }

    /// Every order of slips against every order of rankings, forwards and backwards.
    pub fn of_all_orders(
        slips: &[(&str, Vec<usize>)],
        rankings: &[(&str, Vec<Order>)],
    ) -> Vec<Self> {
        let mut strategies = Vec::new();
        for (one, slips) in slips {
            for (other, rankings) in rankings {
                let name = format!("{one} against {other}");
                strategies.push(Self::of_orders(&name, slips, rankings));
                let backwards: Vec<_> = rankings.iter().rev().cloned().collect();
                let name = format!("{name} backwards");
                strategies.push(Self::of_orders(&name, slips, &backwards));
            }
        }
        strategies
    }

    /// Links each ranking with the slip last mentioned before it, and with the
    /// one first mentioned after it.
    pub fn of_neighbours(name: &str, mentions: &[Mention]) -> Vec<Self> {
        let nearest = |mentions: &mut dyn Iterator<Item = &Mention>| {
            let (mut last, mut links) = (None, BTreeMap::new());
            for mention in mentions {
                match mention {
                    Mention::Slip(n) => last = Some(*n),
                    Mention::Ranking(order) => {
                        links.extend(last.map(|slip| (slip, order.clone())));
                    }
                }
            }
            links
        };
        let before = nearest(&mut mentions.iter());
        let after = nearest(&mut mentions.iter().rev());
        vec![
            Self { name: format!("{name}, the slip before"), links: before },
            Self { name: format!("{name}, the slip after"), links: after },
        ]
    }
}

/// One row of any table, as text, with what the database keeps about it.
#[derive(Clone, Debug)]
pub struct Row {
    /// The table.
    pub table: String,
    /// Its values.
    pub text: String,
    /// Where it lies, as the database says it.
    pub place: String,
    /// Which transaction wrote it, where the database says it.
    pub written_by: String,
}

/// Groups rows by something, and tells what is mentioned in each group.
pub fn grouped<K: Ord>(
    target: &Target,
    rows: &[Row],
    keys: impl Fn(&Row) -> Vec<K>,
) -> Vec<Together> {
    let mut groups: BTreeMap<K, Vec<Mention>> = BTreeMap::new();
    for row in rows {
        let mentions: Vec<_> =
            target.scan(row.text.as_bytes()).into_iter().map(|(_, mention)| mention).collect();
        if mentions.is_empty() {
            continue;
        }
        for key in keys(row) {
            groups.entry(key).or_default().extend(mentions.iter().cloned());
        }
    }
    groups.into_values().map(split).collect()
}

/// The values of a row that could join it to another.
pub fn values(row: &Row) -> Vec<String> {
    let words = row.text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    words.filter(|word| word.len() >= VALUE_MIN).map(str::to_owned).collect()
}

/// Whether some bytes are anywhere in others.
pub fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
