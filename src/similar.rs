//! Which answers say the same thing: a suggestion to whoever sorts them, never
//! a decision.
//!
//! Two texts are compared by the words they share (without endings and little
//! words) and by the three-letter pieces they share, which forgives slips of the
//! pen and works in every script. All is exact whole numbers, so that everybody
//! gets the same suggestion.

mod features;
mod words;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::AnswerId;
use features::Features;
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

/// The answers that say the same as a text, likest first, each with its
/// [`likeness`]: "already said by 4 people".
pub fn likest(text: &str, among: &[(AnswerId, &str)]) -> Vec<(AnswerId, u16)> {
    Prepared::new(among).likest(text)
}

/// Groups answers that seem to say the same, largest group first. Answers that
/// are like no other are in none.
pub fn clusters(texts: &[(AnswerId, &str)]) -> Vec<Cluster> {
    Prepared::new(texts).clusters()
}

/// Answers made ready to be compared, for whoever asks more than once: making
/// ready takes longer than comparing.
pub struct Prepared {
    /// Sorted by id, so that the order in which answers come does not matter.
    answers: Vec<Answer>,
}

struct Answer {
    id: AnswerId,
    words: Vec<Word>,
    features: Features,
}

impl Prepared {
    /// Makes answers ready. One that is there twice counts once.
    pub fn new(texts: &[(AnswerId, &str)]) -> Self {
        let mut texts = texts.to_vec();
        texts.sort_unstable();
        texts.dedup_by_key(|(id, _)| *id);
        let answers = texts.into_iter().map(|(id, text)| {
            let words = words(text);
            Answer { id, features: Features::of(&words), words }
        });
        Self { answers: answers.collect() }
    }

    /// As [`likest`].
    pub fn likest(&self, text: &str) -> Vec<(AnswerId, u16)> {
        let text = Features::of(&words(text));
        let scores =
            self.answers.iter().filter_map(|other| Some((other.id, text.like(&other.features)?)));
        let mut like: Vec<_> = scores.collect();
        like.sort_by_key(|(id, score)| (Reverse(*score), *id));
        like
    }

    /// As [`clusters`].
    ///
    /// Everybody in a group is like its most typical answer, so that no chain
    /// of small steps leads from buses to bins.
    pub fn clusters(&self) -> Vec<Cluster> {
        let mut groups: BTreeMap<usize, Vec<(u16, usize)>> = BTreeMap::new();
        for (at, nearest) in self.nearest_centres().into_iter().enumerate() {
            if let Some((centre, score)) = nearest {
                groups.entry(centre).or_default().push((score, at));
            }
        }
        groups.retain(|_, members| members.len() > 1);
        let group = |(centre, mut members): (usize, Vec<(u16, usize)>)| {
            members.sort_by_key(|(score, at)| (*at != centre, Reverse(*score), *at));
            let members: Vec<_> = members.into_iter().map(|(_, at)| &self.answers[at]).collect();
            let shared = shared(&self.answers[centre], &members);
            Cluster { answers: members.iter().map(|member| member.id).collect(), shared }
        };
        let mut clusters: Vec<_> = groups.into_iter().map(group).collect();
        clusters.sort_by_key(|cluster| (Reverse(cluster.answers.len()), cluster.answers[0]));
        clusters
    }

    /// The centre of a group that each answer is most like, and how much: the
    /// earlier centre when it is as much like two. None for a text without words.
    ///
    /// The most typical answer is a centre; so is each next one that is like none before it.
    fn nearest_centres(&self) -> Vec<Option<(usize, u16)>> {
        let like = |one: usize, other: usize| {
            self.answers[one].features.like(&self.answers[other].features)
        };
        let mut nearest: Vec<Option<(usize, u16)>> = vec![None; self.answers.len()];
        let (mut centres, mut members): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for at in self.typical_first() {
            let found = centres.iter().filter_map(|centre| Some((*centre, like(at, *centre)?)));
            // Of equals, `max_by_key` gives the last: so they are read backwards.
            nearest[at] = found.rev().max_by_key(|(_, score)| *score);
            if nearest[at].is_some() {
                members.push(at);
                continue;
            }
            // A new centre may be nearer to those who already had one; no other centre is like it.
            nearest[at] = Some((at, 1000));
            centres.push(at);
            for member in &members {
                let before = nearest[*member].map_or(0, |(_, score)| score);
                if let Some(score) = like(*member, at).filter(|score| *score > before) {
                    nearest[*member] = Some((at, score));
                }
            }
        }
        nearest
    }

    /// The answers with words, those first whose words are, on the whole, in most answers.
    fn typical_first(&self) -> Vec<usize> {
        let mut often: BTreeMap<&str, usize> = BTreeMap::new();
        for word in self.answers.iter().flat_map(|answer| answer.features.words()) {
            *often.entry(word).or_default() += 1;
        }
        let mean = |at: usize| {
            let words = self.answers[at].features.words();
            let sum: usize = words.iter().map(|word| often[word.as_str()]).sum();
            // Per mille, so that whole numbers will do.
            sum * 1000 / words.len().max(1)
        };
        let with_words = |at: &usize| !self.answers[*at].words.is_empty();
        let mut order: Vec<_> = (0..self.answers.len()).filter(with_words).collect();
        order.sort_by_cached_key(|at| (Reverse(mean(*at)), *at));
        order
    }
}

/// The words of the centre that more than half of the group share, as typed.
fn shared(centre: &Answer, members: &[&Answer]) -> Vec<String> {
    let mut shared: Vec<&Word> = Vec::new();
    for word in &centre.words {
        let has = |member: &&&Answer| member.features.words().binary_search(&word.stem).is_ok();
        let is_new = shared.iter().all(|known| known.stem != word.stem);
        if is_new && members.iter().filter(has).count() * 2 > members.len() {
            shared.push(word);
        }
    }
    shared.into_iter().map(|word| word.typed.clone()).collect()
}

#[cfg(test)]
mod tests;
