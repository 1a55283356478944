//! Moving answers in and out: a file is looked at first, then taken in all at once.

use crate::clerk::{Clerk, Done};
use crate::contest::Phase;
use crate::error::{Field, Refusal};
use crate::id::IntakeId;
use crate::intake::{Columns, Intake, Setting};
use crate::listening::{Answer, AnswerFilter, Category, Listening, NewContact};
use crate::people::Visitor;
use crate::store::{Upload, roll};
use crate::time::Timestamp;
use crate::ward::Ward;

/// The most answers of one file: more than a town's doors.
const EXPORTED_MAX: u32 = 1_000_000;

/// The most doorsteps taken in while people vote: a file is taken in at once, and with
/// SQLite ballots wait that long, which is a tenth of a second for so many.
pub const BESIDE_VOTE_MAX: usize = 1_000;

/// A line of a file: its number and its cells.
pub type Numbered<'a> = (usize, &'a [String]);

/// How days and categories are written where the file comes from.
pub struct Reading<'a> {
    /// Reads a day.
    pub day: &'a (dyn Fn(&str) -> Option<Timestamp> + Send + Sync),
    /// Reads what an answer is about.
    pub category: &'a (dyn Fn(&str) -> Option<Category> + Send + Sync),
}

/// A file, and what it would do.
#[derive(Clone, Debug)]
pub struct UploadFile {
    /// The file and what was chosen for it.
    pub upload: Upload,
    /// All wards.
    pub wards: Vec<Ward>,
    /// All rounds of listening, newest first.
    pub listenings: Vec<Listening>,
    /// Whether people vote now, and a large file has to wait.
    pub is_voting: bool,
}

impl Clerk {
    /// Keeps a file an organiser sent, with what is usually meant by it.
    pub async fn upload(
        &self,
        visitor: &Visitor,
        text: String,
        first: &[String],
    ) -> Done<IntakeId> {
        let organiser = visitor.organiser()?;
        let (id, at) = (IntakeId::from_random(roll(&*self.dice)), self.now());
        let wards = self.store.list_wards().await?;
        let upload = Upload {
            id,
            by: organiser.id,
            at,
            text,
            columns: Columns::guess(first),
            has_header: Columns::is_header(first),
            ward: wards.first().map(|ward| ward.id),
            listening: self.store.list_listenings().await?.first().map(|round| round.id),
            taken: None,
        };
        self.store.record_upload(&upload).await?;
        Ok(id)
    }

    /// A file somebody sent.
    pub async fn find_upload(&self, visitor: &Visitor, id: IntakeId) -> Done<UploadFile> {
        visitor.organiser()?;
        Ok(UploadFile {
            upload: self.store.find_upload(id).await?.ok_or(Refusal::NotFound)?,
            wards: self.store.list_wards().await?,
            listenings: self.store.list_listenings().await?,
            is_voting: self.is_voting().await?,
        })
    }

    /// Changes what a file means.
    pub async fn change_upload(&self, visitor: &Visitor, upload: &Upload) -> Done<()> {
        visitor.organiser()?;
        if self.store.change_upload(upload).await? {
            Ok(())
        } else {
            Err(Refusal::ChangedMeanwhile.into())
        }
    }

    /// Forgets a file that was not taken in.
    pub async fn forget_upload(&self, visitor: &Visitor, id: IntakeId) -> Done<()> {
        visitor.organiser()?;
        self.store.remove_upload(id).await?;
        Ok(())
    }

    /// How many of these doorsteps are there already.
    pub async fn count_known(&self, visitor: &Visitor, contacts: &[NewContact]) -> Done<u64> {
        visitor.organiser()?;
        let ids: Vec<_> = contacts.iter().map(|contact| contact.id).collect();
        Ok(self.store.count_known(&ids).await?)
    }

    /// Whether people vote now.
    async fn is_voting(&self) -> Done<bool> {
        let sealed = self.store.list_sealed().await?;
        Ok(sealed.iter().any(|contest| contest.phase == Phase::Open))
    }

    /// Takes a file in, all of it or nothing; says how many doorsteps were new.
    ///
    /// # Errors
    /// [`Refusal::WaitForVote`] for a large file while people vote.
    pub async fn take_in(
        &self,
        visitor: &Visitor,
        id: IntakeId,
        contacts: &[NewContact],
        done: &(dyn Fn(usize) + Send + Sync),
    ) -> Done<u64> {
        visitor.organiser()?;
        if contacts.len() > BESIDE_VOTE_MAX && self.is_voting().await? {
            return Err(Refusal::WaitForVote.into());
        }
        Ok(self.store.take_in(id, contacts, done).await?)
    }

    /// All answers of all wards, newest first, with what they are filed under.
    pub async fn export_answers(&self, visitor: &Visitor) -> Done<Vec<Answer>> {
        visitor.organiser()?;
        Ok(self.store.list_answers(&AnswerFilter::default(), 0, EXPORTED_MAX).await?)
    }

    /// All doorsteps, oldest first: with the words of those that have any.
    pub async fn export_contacts(&self, visitor: &Visitor) -> Done<Vec<NewContact>> {
        visitor.organiser()?;
        Ok(self.store.list_contacts().await?)
    }
}

impl UploadFile {
    /// Whether so many doorsteps have to wait until the vote is closed.
    pub fn waits(&self, doorsteps: usize) -> bool {
        self.is_voting && doorsteps > BESIDE_VOTE_MAX
    }

    /// What its lines say.
    ///
    /// # Errors
    /// [`Refusal::NotListening`] while there is no round its answers could belong to.
    pub fn read<'a>(
        &self,
        lines: impl Iterator<Item = Numbered<'a>>,
        reading: &Reading<'_>,
    ) -> Result<Intake, Refusal> {
        let listening = self.upload.listening;
        let listening = listening.ok_or(Refusal::Missing { field: Field::Question })?;
        let setting = Setting {
            wards: &self.wards,
            ward: self.upload.ward,
            listening,
            at: self.upload.at,
            day: &|text| (reading.day)(text),
            category: &|text| (reading.category)(text),
        };
        let skipped = usize::from(self.upload.has_header);
        Ok(crate::intake::read(lines.skip(skipped), &self.upload.columns, &setting))
    }
}
