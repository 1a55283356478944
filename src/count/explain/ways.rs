//! What other ways of counting would say, for the table beside a result.

use super::{Sentence, Teller};
use crate::count::{Count, SettledBy, TieFor};

/// Tells who would be chosen by the method of this count, as one of the other ways
/// to count the same ballots: one sentence, or two when the last places are tied.
pub fn otherwise(titles: &[impl AsRef<str>], count: &Count) -> Vec<Sentence> {
    let titles: Vec<&str> = titles.iter().map(AsRef::as_ref).collect();
    let teller = Teller { titles: &titles, count };
    let parts = vec![Sentence::Way { method: count.method.key().to_owned() }];
    if let Some(tied) = open_tie(count) {
        return vec![Sentence::WouldTie { parts, titles: teller.titles(tied) }];
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

/// The options of a tie for winning that was left open.
fn open_tie(count: &Count) -> Option<&[usize]> {
    let is_open =
        |tie: &&crate::count::Tie| tie.settled == SettledBy::Open && tie.decides == TieFor::Winner;
    count.ties.iter().find(is_open).map(|tie| &tie.options[..])
}
