//! Tells the hall what changed.

use wardmote::clerk::Announce;
use wardmote::id::ConferenceId;
use wardmote::update::Update;

/// Where live updates meet those who listen.
#[derive(Debug, Default)]
pub struct Hub;

impl Announce for Hub {
    fn announce(&self, _update: Update) {}
    fn turnout_moved(&self, _conference: ConferenceId) {}
}
