//! Which answers say the same thing: a suggestion to whoever sorts them, never
//! a decision.
//!
//! Two texts are compared by the words they share (without endings and little
//! words) and by the three-letter pieces they share, which forgives slips of the
//! pen and works in every script. All is exact whole numbers, so that everybody
//! gets the same suggestion.

mod features;
pub(crate) mod words;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::AnswerId;
use features::{Features, Index, Sheet};
use words::{Word, words};

/// From this likeness on (per mille) two answers are taken to say the same.
///
/// Half: two answers about one street (two words of three) stay apart, and two
/// answers with one word more or less (two words of three or four) come together.
pub const LIKE: u16 = 500;

/// Answers that seem to say the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cluster {
    /// At least two; the most typical first, then those most like it.
    pub answers: Vec<AnswerId>,
    /// The words of the most typical answer, as typed, which more than half of them share.
    pub shared: Vec<String>,
}

/// How much two texts say the same, per mille: 0 is not at all, 1000 the same words.
///
/// The mean of how many words and how many three-letter pieces are in both, of
/// those in either; or 7/8 of the latter, when that is more: a misspelt word, or
/// a script without spaces, shares pieces and no words.
pub fn likeness(one: &str, other: &str) -> u16 {
    Features::of(&words(one)).likeness(&Features::of(&words(other)))
}

/// The words of a text, as typed, that another has as well, endings put aside.
pub fn shared_words(text: &str, other: &str) -> Vec<String> {
    let other = Features::of(&words(other));
    shared(&words(text), |word| other.words.binary_search(&word.stem).is_ok())
}

/// The answers that say the same as a text, likest first, each with its
/// [`likeness`]: "already said by 4 people".
pub fn likest(text: &str, among: &[(AnswerId, &str)]) -> Vec<(AnswerId, u16)> {
    Prepared::new(among).likest(text)
}

/// Groups answers that seem to say the same, largest group first. Answers that
/// are like no other are in none.
pub fn clusters(texts: &[(AnswerId, &str)]) -> Vec<Cluster> {
    Prepared::new(texts).clusters(|_, _| false)
}

/// Texts made ready to be compared, for whoever asks more than once: making
/// ready takes longer than comparing.
pub struct Prepared<I = AnswerId> {
    /// Sorted by id, so that the order in which texts come does not matter.
    texts: Vec<Text<I>>,
    index: Index,
}

struct Text<I> {
    id: I,
    words: Vec<Word>,
    features: Features,
}

impl<I: Copy + Ord> Prepared<I> {
    /// Makes texts ready. One that is there twice counts once.
    pub fn new(texts: &[(I, &str)]) -> Self {
        let mut texts = texts.to_vec();
        texts.sort_unstable();
        texts.dedup_by_key(|(id, _)| *id);
        let texts: Vec<_> = texts
            .into_iter()
            .map(|(id, text)| {
                let words = words(text);
                Text { id, features: Features::of(&words), words }
            })
            .collect();
        let mut index = Index::default();
        texts.iter().enumerate().for_each(|(at, text)| index.add(at, &text.features));
        Self { texts, index }
    }

    /// As [`likest`].
    pub fn likest(&self, text: &str) -> Vec<(I, u16)> {
        let (text, mut sheet) = (Features::of(&words(text)), Sheet::new(self.texts.len()));
        let mut like: Vec<_> = self
            .index
            .meet(&text, |at| &self.texts[at].features, &mut sheet)
            .into_iter()
            .filter(|(_, score)| *score >= LIKE)
            .map(|(at, score)| (self.texts[at].id, score))
            .collect();
        like.sort_by_key(|(id, score)| (Reverse(*score), *id));
        like
    }
}

impl Prepared {
    /// As [`clusters`], where no two of a group were said to be `apart`.
    ///
    /// Everybody in a group is like its most typical answer, so that no chain
    /// of small steps leads from buses to bins.
    pub fn clusters(&self, apart: impl Fn(AnswerId, AnswerId) -> bool) -> Vec<Cluster> {
        let apart = |one: usize, other: usize| apart(self.texts[one].id, self.texts[other].id);
        let mut groups: BTreeMap<usize, Vec<(u16, usize)>> = BTreeMap::new();
        for (at, nearest) in self.nearest_centres(&apart).into_iter().enumerate() {
            if let Some((centre, score)) = nearest {
                groups.entry(centre).or_default().push((score, at));
            }
        }
        let group = |(centre, mut members): (usize, Vec<(u16, usize)>)| {
            members.sort_by_key(|(score, at)| (*at != centre, Reverse(*score), *at));
            let mut together: Vec<usize> = Vec::new();
            for (_, at) in members {
                if !together.iter().any(|other| apart(at, *other)) {
                    together.push(at);
                }
            }
            let members: Vec<_> = together.into_iter().map(|at| &self.texts[at]).collect();
            let most = |word: &Word| {
                let has =
                    |member: &&&Text<_>| member.features.words.binary_search(&word.stem).is_ok();
                members.iter().filter(has).count() * 2 > members.len()
            };
            let shared = shared(&self.texts[centre].words, most);
            Cluster { answers: members.iter().map(|member| member.id).collect(), shared }
        };
        let mut clusters: Vec<_> = groups.into_iter().map(group).collect();
        clusters.retain(|cluster| cluster.answers.len() > 1);
        clusters.sort_by_key(|cluster| (Reverse(cluster.answers.len()), cluster.answers[0]));
        clusters
    }

    /// The centre of a group that each answer is most like, and how much: the
    /// earlier centre when it is as much like two. None for a text without words.
    ///
    /// The most typical answer is a centre; so is each next one that is like none before it.
    fn nearest_centres(&self, apart: &impl Fn(usize, usize) -> bool) -> Vec<Option<(usize, u16)>> {
        let mut nearest: Vec<Option<(usize, u16)>> = vec![None; self.texts.len()];
        // The place of each centre in the order in which they were found.
        let mut centres: BTreeMap<usize, usize> = BTreeMap::new();
        let mut sheet = Sheet::new(self.texts.len());
        for at in self.typical_first() {
            let mut like = self.index.meet(
                &self.texts[at].features,
                |at| &self.texts[at].features,
                &mut sheet,
            );
            like.retain(|(other, score)| {
                *score >= LIKE && nearest[*other].is_some() && !apart(at, *other)
            });
            let found = like.iter().filter_map(|(other, score)| {
                centres.get(other).map(|place| (*score, Reverse(*place), *other))
            });
            if let Some((score, _, centre)) = found.max() {
                nearest[at] = Some((centre, score));
                continue;
            }
            // A new centre may be nearer to those who already had one; no other centre is like it.
            for (member, score) in like {
                if nearest[member].is_some_and(|(_, before)| score > before) {
                    nearest[member] = Some((at, score));
                }
            }
            nearest[at] = Some((at, 1000));
            centres.insert(at, centres.len());
        }
        nearest
    }

    /// The answers with words, those first whose words are, on the whole, in most answers.
    fn typical_first(&self) -> Vec<usize> {
        let mut often: BTreeMap<&str, usize> = BTreeMap::new();
        for word in self.texts.iter().flat_map(|text| &text.features.words) {
            *often.entry(word).or_default() += 1;
        }
        let mean = |at: usize| {
            let words = &self.texts[at].features.words;
            let sum: usize = words.iter().map(|word| often[word.as_str()]).sum();
            // Per mille, so that whole numbers will do.
            sum * 1000 / words.len().max(1)
        };
        let with_words = |at: &usize| !self.texts[*at].words.is_empty();
        let mut order: Vec<_> = (0..self.texts.len()).filter(with_words).collect();
        order.sort_by_cached_key(|at| (Reverse(mean(*at)), *at));
        order
    }
}

/// The words, as typed and each once, that pass.
fn shared(words: &[Word], passes: impl Fn(&Word) -> bool) -> Vec<String> {
    let mut shared: Vec<&Word> = Vec::new();
    for word in words {
        if shared.iter().all(|known| known.stem != word.stem) && passes(word) {
            shared.push(word);
        }
    }
    shared.into_iter().map(|word| word.typed.clone()).collect()
}

#[cfg(test)]
mod tests;
