//! Use cases of challenged ballots: opened at the desk, for everybody to check.

use crate::clerk::{Clerk, Done};
use crate::contest::Contest;
use crate::error::Refusal;
use crate::id::ContestId;
use crate::record::challenge::ChallengeFile;
use crate::seal::receipt::Receipt;
use crate::slip::Code;
use crate::store::Opened;

impl Clerk {
    /// The ballots of a contest that were opened in public, by receipt.
    pub async fn list_challenges(&self, id: ContestId) -> Done<(Contest, Vec<Opened>)> {
        let contest = self.find_contest(id).await?;
        if !contest.is_public() {
            return Err(Refusal::NotFound.into());
        }
        Ok((contest, self.store.list_opened(id).await?))
    }

    /// The ballot opened in public whose receipt has this code, with the file that
    /// anybody can check.
    pub async fn challenge(
        &self,
        id: ContestId,
        code: &Code,
    ) -> Done<(Contest, Opened, ChallengeFile)> {
        let (contest, all) = self.list_challenges(id).await?;
        let is_it = |opened: &Opened| Receipt(opened.challenge.receipt.0).code() == *code;
        let opened = all.into_iter().find(is_it).ok_or(Refusal::NotFound)?;
        let opening = self.store.find_opening(id).await?.ok_or(Refusal::NotFound)?;
        let file = ChallengeFile::new(&opening, &opened.challenge, opened.signature);
        Ok((contest, opened, file))
    }

    /// The file about a ballot opened in public, to be taken along.
    ///
    /// # Errors
    /// [`Refusal::OnlyPractice`] of a rehearsal.
    pub async fn challenge_file(&self, id: ContestId, code: &Code) -> Done<ChallengeFile> {
        self.check_counts(id).await?;
        Ok(self.challenge(id, code).await?.2)
    }
}
