//! The key folder: one file for each contest that is open, outside the data and
//! its backups. It may lie on a stick.
//!
//! A file is written and durable before its contest opens, and overwritten and
//! removed as the last step of closing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::ensure;
use async_trait::async_trait;
use wardmote::clerk::{ClerkError, Keyring};
use wardmote::id::ContestId;
use wardmote::seal::keys::{ContestKeys, SigningSecret};

/// Marks the folder, so that an empty mount point is not taken for it.
const MARK: &str = "READ-ME.txt";
/// What people who find the folder should know.
const MARK_TEXT: &str = "\
This folder holds the keys of the votes that Wardmote has open.

While a vote is open, a lost key is a lost vote: copy this folder to a second
stick, and keep it with the chair. Who has a key and the data of the server can
read the ballots: do not put this folder into the server's backups.

When a vote is closed, Wardmote destroys its key here. Destroy your copies too.
What is left, a file that ends in .signing, opens nothing: with it Wardmote signs
the record of the vote when its count is published, and then destroys it too.
";
/// A key file has some 200 bytes; anything longer is something else.
const FILE_MAX: u64 = 4_096;

/// A key folder, which is made when it is first written to.
#[derive(Clone, Debug)]
pub struct KeyFolder(PathBuf);

impl KeyFolder {
    /// The folder at `path`, apart from the data.
    ///
    /// # Errors
    /// When it lies in the data folder, where backups would take it along, or
    /// around it, where it could not be closed to others.
    pub fn at(path: PathBuf, data: &Path) -> anyhow::Result<Self> {
        let (keys, beside) = (real(&path)?, real(data)?);
        ensure!(
            !keys.starts_with(&beside) && !beside.starts_with(&keys),
            "the keys must lie apart from the data: {} and {} are one inside the other. \
             Say --keys DIR, for example a folder on a stick",
            keys.display(),
            beside.display()
        );
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The contests of which there are key files.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self) -> io::Result<Vec<ContestId>> {
        self.list_ending(".key")
    }

    /// The contests that ended, and whose record is still to be signed.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list_signing(&self) -> io::Result<Vec<ContestId>> {
        self.list_ending(".signing")
    }

    fn list_ending(&self, ending: &str) -> io::Result<Vec<ContestId>> {
        let entries = match fs::read_dir(&self.0) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let names: io::Result<Vec<_>> =
            entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect();
        let id = |name: &String| ContestId::parse(name.strip_suffix(ending)?).ok();
        Ok(names?.iter().filter_map(id).collect())
    }

    fn file(&self, id: ContestId) -> PathBuf {
        self.0.join(format!("{id}.key"))
    }

    fn signing_file(&self, id: ContestId) -> PathBuf {
        self.0.join(format!("{id}.signing"))
    }

    fn keep(&self, id: ContestId, fresh: ContestKeys) -> io::Result<ContestKeys> {
        self.make()?;
        // Whoever presses at the same time gets the same keys.
        let _turn = self.turn()?;
        if let Some(there) = self.find(id)? {
            return Ok(there);
        }
        self.write("new", id, &fresh.to_file(id), &self.file(id))?;
        Ok(fresh)
    }

    /// Waits until nobody else changes the folder, on this machine or on another
    /// that shares it; until the file is dropped, nobody else does.
    fn turn(&self) -> io::Result<File> {
        let mark = OpenOptions::new().append(true).open(self.0.join(MARK))?;
        mark.lock()?;
        Ok(mark)
    }

    fn find(&self, id: ContestId) -> io::Result<Option<ContestKeys>> {
        let text = read_if_there(&self.file(id))?;
        Ok(text.and_then(|text| ContestKeys::from_file(&text, id)))
    }

    fn find_signing(&self, id: ContestId) -> io::Result<Option<SigningSecret>> {
        let text = read_if_there(&self.signing_file(id))?;
        Ok(text.and_then(|text| SigningSecret::from_file(&text, id)))
    }

    fn destroy(&self, id: ContestId) -> io::Result<()> {
        let _turn = self.turn().map_err(|error| match error.kind() {
            ErrorKind::NotFound => io::Error::new(
                ErrorKind::NotFound,
                "the key folder is not there; put it back, so that the key can be destroyed",
            ),
            _ => error,
        })?;
        if let Some(keys) = self.find(id)? {
            self.write("signing.new", id, &keys.signing().to_file(id), &self.signing_file(id))?;
        }
        overwrite(&self.file(id))?;
        remove_if_there(&self.0.join(format!("{id}.new")))?;
        sync(&self.0)
    }

    fn retire(&self, id: ContestId) -> io::Result<()> {
        overwrite(&self.signing_file(id))?;
        remove_if_there(&self.0.join(format!("{id}.signing.new")))?;
        if self.0.exists() { sync(&self.0) } else { Ok(()) }
    }

    /// Writes a file so that it is there whole, or not at all.
    fn write(&self, ending: &str, id: ContestId, text: &str, to: &Path) -> io::Result<()> {
        let unfinished = self.0.join(format!("{id}.{ending}"));
        // Left by a crash.
        remove_if_there(&unfinished)?;
        let mut file = private().write(true).create_new(true).open(&unfinished)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&unfinished, to)?;
        sync(&self.0)
    }

    /// Makes the folder, for its owner alone, with its mark.
    fn make(&self) -> io::Result<()> {
        if self.0.join(MARK).exists() {
            return Ok(());
        }
        fs::create_dir_all(&self.0)?;
        close_to_others(&self.0)?;
        let mut mark = private().write(true).create(true).truncate(true).open(self.0.join(MARK))?;
        mark.write_all(MARK_TEXT.as_bytes())?;
        mark.sync_all()?;
        sync(&self.0)?;
        match self.0.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            Some(parent) => sync(parent),
            None => sync(Path::new(".")),
        }
    }
}

#[async_trait]
impl Keyring for KeyFolder {
    async fn keep(
        &self,
        id: ContestId,
        fresh: ContestKeys,
    ) -> Result<Arc<ContestKeys>, ClerkError> {
        let folder = self.clone();
        let kept = run(move || folder.keep(id, fresh)).await;
        if let Err(error) = &kept {
            tracing::error!(folder = %self.0.display(), %error, "the keys of a vote cannot be kept");
        }
        kept.map(Arc::new)
    }

    async fn find(&self, id: ContestId) -> Result<Option<Arc<ContestKeys>>, ClerkError> {
        let folder = self.clone();
        Ok(run(move || folder.find(id)).await?.map(Arc::new))
    }

    async fn destroy(&self, id: ContestId) -> Result<(), ClerkError> {
        let folder = self.clone();
        run(move || folder.destroy(id)).await
    }

    async fn find_signing(&self, id: ContestId) -> Result<Option<SigningSecret>, ClerkError> {
        let folder = self.clone();
        run(move || folder.find_signing(id)).await
    }

    async fn list_signing(&self) -> Result<Vec<ContestId>, ClerkError> {
        let folder = self.clone();
        run(move || folder.list_signing()).await
    }

    async fn retire(&self, id: ContestId) -> Result<(), ClerkError> {
        let folder = self.clone();
        run(move || folder.retire(id)).await
    }
}

/// Runs work on files off the async threads.
async fn run<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, ClerkError> {
    let inner = |error: String| ClerkError::Inner(format!("key folder: {error}"));
    let done = tokio::task::spawn_blocking(work).await.map_err(|error| inner(error.to_string()))?;
    done.map_err(|error| inner(error.to_string()))
}

/// Files that only the server's user can read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Lets only the server's user into a folder.
fn close_to_others(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        match fs::set_permissions(folder, fs::Permissions::from_mode(0o700)) {
            // The file systems of sticks know no owners.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {}
            done => done?,
        }
    }
    Ok(())
}

/// The text of a key file; none when it is not there, or no text.
fn read_if_there(file: &Path) -> io::Result<Option<zeroize::Zeroizing<String>>> {
    let file = match File::open(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let mut text = zeroize::Zeroizing::new(String::new());
    match file.take(FILE_MAX).read_to_string(&mut text) {
        Ok(_) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::InvalidData => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes zeros over a file, and removes it.
fn overwrite(path: &Path) -> io::Result<()> {
    match OpenOptions::new().write(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(mut file) => {
            let length = usize::try_from(file.metadata()?.len().min(FILE_MAX));
            file.write_all(&vec![0; length.unwrap_or_default()])?;
            file.sync_all()?;
            fs::remove_file(path)
        }
    }
}

fn remove_if_there(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Makes what was done in a folder durable.
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Where a path really leads, also when its end is not there yet.
fn real(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    for there in path.ancestors() {
        if let Ok(found) = there.canonicalize() {
            let rest = path.strip_prefix(there).unwrap_or(Path::new(""));
            // Joining nothing would leave a slash at the end of a name.
            return Ok(if rest.as_os_str().is_empty() { found } else { found.join(rest) });
        }
    }
    Ok(path)
}

#[cfg(test)]
mod tests;
