//! The words around a count's tables, in the language of the page.

use crate::islands::other_ways::OtherWords;
use crate::islands::round_table::TableWords;
use crate::words::Words;

/// The words around the tables of a count.
pub fn table_words(words: &Words) -> TableWords {
    TableWords {
        how: words.say("results-how"),
        out_so_far: words.say("results-out-so-far"),
        striped: words.say("results-striped"),
        last: words.say("results-final"),
        provisional: words.say("results-provisional"),
        option: words.say("results-option"),
        moved: words.tell("results-moved", &[("moved", "{n}".into())]),
        chosen: words.say("results-chosen"),
        order: words.say("results-order"),
    }
}

/// The words around the list of other ways of counting.
pub fn other_words(words: &Words) -> OtherWords {
    OtherWords {
        title: words.say("others-title"),
        note: words.say("others-note"),
        differs: words.say("others-differs"),
    }
}
