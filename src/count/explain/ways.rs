//! What other ways of counting would say, for the table beside a result.

use super::{Sentence, Teller};
use crate::count::{Count, SettledBy, Tie, TieFor};

/// Tells who would be chosen by the method of this count, as one of the other ways
/// to count the same ballots: one sentence, or two when the last places are tied.
pub fn otherwise(titles: &[impl AsRef<str>], count: &Count) -> Vec<Sentence> {
    let titles: Vec<&str> = titles.iter().map(AsRef::as_ref).collect();
    let teller = Teller { titles: &titles, count };
    let parts = vec![Sentence::Way { method: count.method.key().to_owned() }];
    let is_open = |tie: &&Tie| count.method.is_sequential() && tie.settled == SettledBy::Open;
    if let Some(tie) = count.ties.iter().find(is_open) {
        return teller.otherwise_open(parts, tie);
    }
    if count.method.is_sequential() {
        let titles = teller.titles(&count.winners);
        return vec![match &titles[..] {
            [] => Sentence::WouldChooseNobody { parts },
            [title] if count.is_tied() => Sentence::WouldDraw { parts, title: title.clone() },
            _ => Sentence::WouldChoose { parts, titles },
        }];
    }
    if count.winners.is_empty() {
        return vec![Sentence::WouldChooseNobody { parts }];
    }
    let places = teller.places();
    let (sure, tied) = (teller.titles(&places.sure), teller.titles(&places.tied));
    match (sure.is_empty(), tied.is_empty()) {
        (_, true) => vec![Sentence::WouldChoose { parts, titles: sure }],
        (true, false) => vec![Sentence::WouldTie { parts, titles: tied }],
        (false, false) => vec![
            Sentence::WouldChoose { parts: parts.clone(), titles: sure },
            Sentence::WouldTieForPlaces { parts, titles: tied, places: places.left },
        ],
    }
}

impl Teller<'_> {
    /// A count in rounds that stopped at a tie: of the last two, or on the way.
    fn otherwise_open(&self, parts: Vec<Sentence>, tie: &Tie) -> Vec<Sentence> {
        let titles = self.titles(&tie.options);
        vec![match tie.decides {
            TieFor::Winner => Sentence::WouldTie { parts, titles },
            _ => Sentence::WouldDepend { parts, titles },
        }]
    }
}
