//! `wardmote backup`

use std::path::PathBuf;

use clap::Args;

use super::say;
use super::settings::Place;
use crate::store::backup;

/// Copy the database into one file, also while it is in use
#[derive(Args, Debug)]
#[command(after_help = "\
Copying wardmote.db by hand would leave out what was written last. This copy is
whole, checked, and readable by you only. To go back to it, stop the program and
put it in place of wardmote.db, without the files wardmote.db-wal and -shm.
For PostgreSQL use pg_dump.

The keys of open votes are not in it: without them nobody can read the ballots in
the copy. Copy the key folder to a second stick instead, and keep it apart.

Example:
  wardmote backup --data /var/lib/wardmote before-the-meeting.db")]
pub struct Backup {
    /// Where to put the copy; nothing may be there yet
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Backup {
    /// Makes the copy.
    pub async fn run(self) -> anyhow::Result<()> {
        backup::back_up(&self.place.config().database_url(), &self.file).await?;
        let bytes = std::fs::metadata(&self.file)?.len();
        say(&format!("{} is a whole copy, {bytes} bytes.", self.file.display()))
    }
}
