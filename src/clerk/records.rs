//! The record of a contest, and the lot that a tie may need before it.

use crate::clerk::evidence::actor;
use crate::clerk::{Clerk, ClerkError, Done};
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::people::Visitor;
use crate::record::ballots::{BallotsFile, Published};
use crate::record::drawing::{self, Drawing, Hat};
use crate::record::hash::{Hash, Hex};
use crate::record::log::{self, Act, Line};
use crate::record::makings::Makings;
use crate::record::receipt::Receipts;
use crate::record::{self, Document};
use crate::store::NewRecord;
use crate::text::Name;

/// The lot of a closed contest, as its organisers may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LotState {
    /// Whether a tie needs it.
    pub is_needed: bool,
    /// How it was drawn in the room, if it was.
    pub drawing: Option<Drawing>,
}

impl LotState {
    /// Whether the count waits for somebody to roll or draw.
    pub fn waits(&self) -> bool {
        self.is_needed && self.drawing.is_none()
    }
}

impl Clerk {
    /// What the record of a contest is made of, once its ballots are mixed; none for
    /// contests opened before there were records.
    pub(super) async fn makings(&self, contest: &Contest) -> Done<Option<Makings>> {
        let id = contest.id;
        let Some(opening) = self.store.find_opening(id).await? else { return Ok(None) };
        let Some(closing) = self.store.find_closing(id).await? else { return Ok(None) };
        let lines = self.store.list_log(id).await?;
        let secret = self.store.lot_secret(id).await?;
        let secret = <[u8; 32]>::try_from(secret).map_err(|_| Refusal::NotFound)?;
        Ok(Some(Makings {
            closing,
            log: lines.into_iter().map(|line| line.entry).collect(),
            receipts: Receipts::sort(self.store.list_receipts(id).await?),
            challenges: self.store.list_challenges(&opening).await?,
            ballots: BallotsFile::new(&opening, self.store.list_ballots(id).await?),
            secret: Hex(secret),
            opening,
        }))
    }

    /// The lot of a closed contest, for an organiser; none before closing is finished.
    pub async fn lot(&self, visitor: &Visitor, id: ContestId) -> Done<Option<LotState>> {
        visitor.organiser()?;
        let contest = self.find_contest(id).await?;
        if contest.phase != Phase::Closed || self.check_closing_finished(id).await.is_err() {
            return Ok(None);
        }
        let Some(makings) = self.makings(&contest).await? else { return Ok(None) };
        let drawing = self.store.find_drawing(id).await?;
        Ok(Some(LotState { is_needed: makings.needs_lot(), drawing }))
    }

    /// Takes dice that were rolled in the room into the lot.
    pub async fn roll_dice(
        &self,
        visitor: &Visitor,
        id: ContestId,
        dice: &str,
        by: &str,
    ) -> Done<()> {
        let actor = actor(visitor)?;
        visitor.organiser()?;
        let makings = self.undrawn(id).await?;
        let (dice, by) = (drawing::parse_dice(dice)?, Name::parse(by)?);
        let drawing = makings.draw(&dice, by.as_str());
        let hash = drawing::dice_hash(&dice, by.as_str());
        self.keep_drawing(id, &drawing, &actor.does(Act::Dice, self.now()).fixing(hash)).await
    }

    /// Takes the order drawn from a hat in the room: for each option in the
    /// contest's order its place, 1 for the luckiest.
    pub async fn draw_from_hat(
        &self,
        visitor: &Visitor,
        id: ContestId,
        places: &[&str],
        by: &str,
    ) -> Done<()> {
        let actor = actor(visitor)?;
        visitor.organiser()?;
        let makings = self.undrawn(id).await?;
        let by = Name::parse(by)?;
        let hat = Hat::parse(places, by.as_str())?;
        if hat.order.len() != makings.opening.options.len() {
            let field = crate::error::Field::Order;
            return Err(Refusal::NotUnderstood { field }.into());
        }
        let hash = drawing::hat_hash(&makings.opening, &hat);
        let line = actor.does(Act::Hat, self.now()).fixing(hash);
        self.keep_drawing(id, &Drawing::Hat(hat), &line).await
    }

    /// What a closed contest is made of whose lot nobody has drawn in the room.
    async fn undrawn(&self, id: ContestId) -> Done<Makings> {
        let contest = self.find_contest(id).await?;
        if contest.phase != Phase::Closed {
            return Err(Refusal::WrongPhase.into());
        }
        self.check_closing_finished(id).await?;
        Ok(self.makings(&contest).await?.ok_or(Refusal::WrongPhase)?)
    }

    async fn keep_drawing(&self, id: ContestId, drawing: &Drawing, line: &Line) -> Done<()> {
        if self.store.record_drawing(id, drawing, line).await? {
            Ok(())
        } else {
            Err(Refusal::LotDrawn.into())
        }
    }

    /// Seals the record of a contest that is about to be published.
    pub(super) async fn seal_record(
        &self,
        contest: &Contest,
        published: &Line,
    ) -> Done<Option<NewRecord>> {
        let Some(makings) = self.makings(contest).await? else { return Ok(None) };
        let key = self.signing_key(contest.id).await?;
        let drawing = self.store.find_drawing(contest.id).await?;
        let head = log::head(contest.id, &makings.log);
        let record = makings.record(drawing, published.entry.clone());
        let file = record.seal(|bytes| key.sign(bytes));
        Ok(Some(NewRecord { digest: record::digest(&file), file, head }))
    }

    /// The record of a published contest, byte for byte, with its digest, for anybody.
    ///
    /// # Errors
    /// [`Refusal::OnlyPractice`] of a rehearsal.
    pub async fn record(&self, id: ContestId) -> Done<(Vec<u8>, Hash)> {
        self.check_counts(id).await?;
        let digest = self.record_digest(id).await?.ok_or(Refusal::NotFound)?;
        let file = self.store.find_record(id).await?.ok_or(Refusal::NotFound)?;
        Ok((file, digest))
    }

    /// The ballots of a published contest for anybody: what its record shows of them.
    ///
    /// # Errors
    /// [`Refusal::BallotsUnlisted`] where the record has numbers only.
    pub async fn published_ballots(&self, id: ContestId) -> Done<Published> {
        let (file, _) = self.record(id).await?;
        let document =
            Document::read(&file).map_err(|fault| ClerkError::Inner(fault.to_string()))?;
        match document.record.ballots {
            Published::Numbers { .. } => Err(Refusal::BallotsUnlisted.into()),
            ballots => Ok(ballots),
        }
    }

    /// The digest of the record of a published contest, for anybody; none for one
    /// that has no record, or is not published.
    pub async fn record_digest(&self, id: ContestId) -> Done<Option<Hash>> {
        if self.find_contest(id).await?.phase != Phase::Published {
            return Ok(None);
        }
        Ok(self.store.find_digest(id).await?)
    }
}
