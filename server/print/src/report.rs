//! A ward's report: what stands on its two pages of A4, ready-made in one language, for
//! a browser and for a PDF alike.

/// A report of exactly two pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The language's tag, as in `cy`.
    pub lang: &'static str,
    /// Whether that is written from right to left; the layout is mirrored then.
    pub is_rtl: bool,
    /// Whose report it is.
    pub title: String,
    /// What kind of paper it is, and of which day.
    pub meta: String,
    /// What stands on each page, from the top.
    pub pages: [Vec<Block>; 2],
}

/// One thing on a page, below the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// What the next ones are about.
    Heading(String),
    /// The most important sentence.
    Lead(String),
    /// A paragraph.
    Text(String),
    /// Some things in a row.
    List(Vec<String>),
    /// A table, each of whose rows begins with what it is about. Without a head it has
    /// names and what they stand for.
    Table {
        /// What the columns are; may be nothing.
        head: Vec<String>,
        /// The rows, all as long as the head.
        rows: Vec<Row>,
    },
    /// Paragraphs with a QR code beside them.
    Code {
        /// What to do with it.
        texts: Vec<String>,
        /// What it says.
        address: String,
        /// What it is, for people who do not see it.
        alt: String,
    },
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What stands in it; the first cell says what it is about.
    pub cells: Vec<String>,
    /// Whether it is the one to look at.
    pub is_bold: bool,
}

impl Row {
    /// A row like any other.
    pub fn plain(cells: Vec<String>) -> Self {
        Self { cells, is_bold: false }
    }
}
