//! What a result says in a picture that people share.

/// The width of a picture in pixels: what other sites ask for.
pub const WIDTH: f32 = 1200.0;
/// Its height in pixels.
pub const HEIGHT: f32 = 630.0;

/// A result, told in few words, ready-made in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The language's tag, as in `cy`.
    pub lang: &'static str,
    /// Whether that is written from right to left; the layout is mirrored then.
    pub is_rtl: bool,
    /// Whose result it is; may be empty.
    pub place: String,
    /// What was asked.
    pub question: String,
    /// "Chosen".
    pub chosen: String,
    /// What was chosen, in the order in which it was; may be nothing.
    pub winners: Vec<String>,
    /// The result in a sentence.
    pub verdict: String,
    /// The last round, best first; may be nothing.
    pub bars: Vec<Bar>,
    /// "44 of 60 slips were used."
    pub turnout: String,
    /// Where to read more, as people type it.
    pub address: String,
    /// All of it in words, for people who do not see it.
    pub alt: String,
}

/// One option of the last round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is called.
    pub title: String,
    /// Its votes.
    pub votes: String,
    /// How far it reaches, in thousandths of its track.
    pub length: u64,
    /// Whether it is chosen.
    pub is_chosen: bool,
}
