//! The count of a contest as the hall screen shows it: told, and with the way to
//! read it all on a phone.

use serde::{Deserialize, Serialize};
use wardmote::count::tale::Tale;
use wardmote::id::ContestId;

/// A QR code, drawn: islands cannot draw one themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrPicture {
    /// The side in modules, quiet zone included.
    pub size: usize,
    /// The dark modules, as an SVG path.
    pub path: String,
    /// What it is, for people who cannot see it.
    pub label: String,
}

/// An address that people go to from the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// As they would type it.
    pub address: String,
    /// The same as a code.
    pub qr: QrPicture,
}

/// A contest's count, told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reveal {
    /// Which contest.
    pub contest: ContestId,
    /// Its count, told.
    pub tale: Tale,
    /// "44 of 60 slips were used."
    pub turnout: String,
    /// The digest of the record, in groups; none before publication.
    pub digest: Option<String>,
    /// Where people read all this on their phones, as they would type it.
    pub address: String,
    /// The same as a code.
    pub qr: QrPicture,
}

impl std::ops::Deref for Reveal {
    type Target = Tale;

    fn deref(&self) -> &Tale {
        &self.tale
    }
}
