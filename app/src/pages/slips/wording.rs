//! What stands on every slip of a print run, on a page and in a PDF alike.

use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::id::WardId;
use wardmote_print::colour::Colour;
use wardmote_print::stock::{Batch, Range};

use crate::context::Ask;
use crate::parts::mark::marked;
use crate::parts::qr::typed;
use crate::words::{Lang, Words};

/// Whom the slips of a run are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct For {
    /// The ward's name.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// The word for that colour.
    pub colour_word: String,
}

/// The sentences of a print run.
#[derive(Clone, Debug)]
pub struct Wording {
    /// The language they are in.
    pub words: Words,
    /// The meeting's name.
    pub meeting: String,
    /// The ward they are for; without one, for any.
    pub ward: Option<For>,
    /// "Scan me", in every language that was asked for.
    pub scan: Vec<(Lang, String)>,
    /// Where a code is typed.
    pub site: String,
}

impl Wording {
    /// Gathers what slips of that ward say, with a strip in those languages; without
    /// any, in the language the organiser reads.
    pub async fn of(
        ask: &Ask,
        meeting: &Conference,
        ward: Option<WardId>,
        langs: &[Lang],
    ) -> Done<Self> {
        let words = ask.words.clone();
        let wards = ask.clerk.list_wards().await?;
        // A colour belongs to the ward's place among those of the meeting.
        let ward = ward.and_then(|id| {
            let position = meeting.wards.iter().position(|ward| *ward == id)?;
            let name = wards.iter().find(|ward| ward.id == id)?.name.to_string();
            let colour = Colour::of(position);
            Some(For { name, colour, colour_word: words.say(&format!("colour-{}", colour.key)) })
        });
        let langs = if langs.is_empty() { vec![words.lang] } else { langs.to_vec() };
        let scan_me = |lang| (lang, Words::new(lang, words.zone.clone()).say("slips-scan-me"));
        Ok(Self {
            meeting: marked(&words, meeting.kind, meeting.name.as_str()),
            ward,
            scan: langs.into_iter().map(scan_me).collect(),
            site: format!("{}/vote", typed(&ask.base)),
            words,
        })
    }

    /// What stands in the margin of a page: which slips lie on it, to reconcile stock by.
    pub fn margin(&self, batch: &Batch, range: &Range) -> String {
        let number = |n: u32| i64::from(n).into();
        self.words.tell(
            "slips-margin",
            &[
                ("batch", batch.as_str().to_owned().into()),
                ("page", number(range.page)),
                ("pages", number(range.pages())),
                ("first", number(range.first)),
                ("last", number(range.last)),
                ("count", number(range.count)),
            ],
        )
    }
}
