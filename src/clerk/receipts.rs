//! Use cases of receipts: the file a voter keeps, and looking a code up.

use crate::clerk::evidence::actor;
use crate::clerk::{Clerk, ClerkError, Done};
use crate::closing::Closing;
use crate::contest::Contest;
use crate::error::Refusal;
use crate::id::ContestId;
use crate::people::Visitor;
use crate::record::log::Act;
use crate::record::receipt::{ReceiptFile, Receipts};
use crate::seal::receipt::Fate;
use crate::slip::{Code, Slip};
use crate::store::PartOf;

/// What can be said of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookUp {
    /// The votes in whose list it stands, and in which part.
    pub found: Vec<(Contest, Fate)>,
    /// The votes whose lists are still to come.
    pub to_come: Vec<Contest>,
}

impl Clerk {
    /// The file of the receipt of a slip's ballot, while voting is open: later
    /// nobody knows whose receipt was whose.
    pub async fn receipt_file(&self, slip: Slip, contest: ContestId) -> Done<ReceiptFile> {
        self.check_counts(contest).await?;
        let booth = self.open_booth(slip).await?;
        let signed = booth.paper(contest)?.receipt().ok_or(Refusal::NotFound)?;
        Ok(ReceiptFile::new(contest, signed))
    }

    /// Looks a receipt's code up, in every list that is public.
    pub async fn look_up(&self, code: &Code) -> Done<LookUp> {
        let mut found = Vec::new();
        for (contest, _, fate) in self.store.find_receipts(code).await? {
            found.push((self.find_contest(contest).await?, fate));
        }
        Ok(LookUp { found, to_come: self.lists_to_come().await? })
    }

    /// The votes that are open, or closed so lately that their receipts are not out.
    async fn lists_to_come(&self) -> Done<Vec<Contest>> {
        let mut to_come = Vec::new();
        for contest in self.store.list_sealed().await? {
            let stage = self.store.closing(contest.id).await?;
            let is_real = self.kind_of(PartOf::Meeting(contest.conference)).await?.is_real();
            if is_real && stage.is_none_or(|stage| stage < Closing::Mixed) {
                to_come.push(contest);
            }
        }
        Ok(to_come)
    }

    /// Begins or ends the check minute: between closing and reveal, everybody looks
    /// for their receipt on the screen.
    pub async fn set_checking(&self, visitor: &Visitor, id: ContestId, is_on: bool) -> Done<()> {
        visitor.organiser()?;
        let contest = self.find_contest(id).await?;
        if is_on {
            // There must be a list to look at.
            self.public_receipts(id).await.map_err(|error| match error {
                ClerkError::Refused(Refusal::NotFound) => Refusal::WrongPhase.into(),
                other => other,
            })?;
        }
        let act = if is_on { Act::CheckBegun } else { Act::CheckEnded };
        let line = actor(visitor)?.does(act, self.now());
        if !self.store.set_checking(id, is_on, &line).await? {
            return Err(Refusal::WrongPhase.into());
        }
        if is_on {
            self.store.show_on_screen(contest.conference, Some(id)).await?;
        }
        self.tell_hall(contest.conference).await
    }

    /// The receipts of a closed contest, each in its part: public from closing on.
    pub async fn public_receipts(&self, id: ContestId) -> Done<Receipts> {
        match self.store.closing(id).await? {
            Some(stage) if stage >= Closing::Mixed => {
                Ok(Receipts::sort(self.store.list_receipts(id).await?))
            }
            Some(_) => Err(Refusal::ClosingUnfinished.into()),
            None => Err(Refusal::NotFound.into()),
        }
    }
}
