//! The rules of a doorstep inside the browser, with the same Rust as the server: what may
//! tell who somebody is, and what was said already. They need no signal.

use wardmote::listening::find_personal;
use wardmote::similar::{LIKE, likeness};
use wasm_bindgen::prelude::wasm_bindgen;

/// The stable word for what in a text may tell who somebody is; nothing when nothing does.
#[wasm_bindgen]
pub fn hint(text: &str) -> Option<String> {
    find_personal(text).map(|hint| hint.key().to_owned())
}

/// Which of these titles says the same as a text: its place in the list, or -1 when none does.
#[wasm_bindgen]
pub fn alike(text: &str, titles: Vec<String>) -> i32 {
    let scores = titles.iter().map(|title| likeness(text, title)).zip(0..);
    // Of equals the first wins: the list begins with what most people said.
    let best = scores.filter(|(score, _)| *score >= LIKE).max_by_key(|(score, at)| (*score, -at));
    best.map_or(-1, |(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_tell_who_somebody_is_has_a_name() {
        assert_eq!(hint("Ring me on 0121 496 0000").as_deref(), Some("phone"));
        assert_eq!(hint("No bus after 7pm"), None);
    }

    #[test]
    fn the_most_like_title_is_found_and_nothing_where_none_is() {
        let titles = ["Late buses", "Damp in Alder flats", "Damp in the Alder flats"];
        let found = |text| alike(text, titles.map(str::to_owned).to_vec());
        assert_eq!(found("damp in alder flats"), 1, "of equals the first");
        assert_eq!(found("A bench for my knees"), -1);
        assert_eq!(found(""), -1);
        assert_eq!(alike("Damp", vec![]), -1);
    }
}
