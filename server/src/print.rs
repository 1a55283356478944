//! Printable files: made for one answer, and kept nowhere, because they hold the secrets
//! of slips; and pictures of results, which everybody may see.

#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "pdf")]
mod picture;
pub mod pictures;

use wardmote::contest::Contest;
use wardmote::slip::MadeSlip;
use wardmote_app::pages::slips::order::Order;
use wardmote_app::pages::slips::wording::Wording;
use wardmote_print::stock::Batch;

#[cfg(feature = "pdf")]
pub use pdf::{alignment_test, file, proof, ward_report};
#[cfg(feature = "pdf")]
pub use picture::{png, svg};

/// Whether this program makes PDFs and pictures.
pub const HAS_PDF: bool = cfg!(feature = "pdf");

/// Everything there is to print.
pub struct Job {
    /// How.
    pub order: Order,
    /// What all slips say.
    pub wording: Wording,
    /// The name of the run.
    pub batch: Batch,
    /// The votes whose questions stand on a paper ballot.
    pub contests: Vec<Contest>,
    /// The slips, in their order on paper.
    pub slips: Vec<MadeSlip>,
    /// Scheme and host of this site.
    pub base: String,
}

/// What stands in for PDFs where the program was built without them.
#[cfg(not(feature = "pdf"))]
mod none {
    use wardmote::clerk::Done;
    use wardmote::error::{Field, Refusal};
    use wardmote_app::words::Words;
    use wardmote_print::picture::Picture;
    use wardmote_print::report::Report;
    use wardmote_print::sheet::Sheet;

    use super::Job;

    const NONE: Refusal = Refusal::NotUnderstood { field: Field::Sheet };

    /// Says that there are no PDFs.
    pub fn proof(_: Job) -> Done<()> {
        Err(NONE.into())
    }

    /// Says that there are no PDFs.
    pub async fn file(_: Job) -> Done<Vec<u8>> {
        Err(NONE.into())
    }

    /// Says that there are no PDFs.
    pub fn alignment_test(_: &Sheet, _: &Words) -> Done<Vec<u8>> {
        Err(Refusal::NotFound.into())
    }

    /// Says that there are no PDFs.
    pub fn ward_report(_: &Report) -> Done<Vec<u8>> {
        Err(Refusal::NotFound.into())
    }

    /// Says that there are no pictures.
    pub fn svg(_: &Picture) -> Done<Vec<u8>> {
        Err(Refusal::NotFound.into())
    }

    /// Says that there are no pictures.
    pub fn png(_: &Picture) -> Done<Vec<u8>> {
        Err(Refusal::NotFound.into())
    }
}

#[cfg(not(feature = "pdf"))]
pub use none::{alignment_test, file, png, proof, svg, ward_report};
