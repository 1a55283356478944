//! Entries of the register that are one person: offered, merged, and taken apart again;
//! and lists of people, taken in and given out.

use crate::clerk::{Clerk, Done};
use crate::consent::Wording;
use crate::error::Refusal;
use crate::helper::alike::{Pair, pairs};
use crate::helper::list::{self, Columns, List, Setting};
use crate::helper::{Approved, Filter, Help, Helper, Way};
use crate::id::{HelperId, WardId};
use crate::people::Visitor;
use crate::time::Timestamp;
use crate::ward::Ward;

/// Reads what somebody can help with, in words people use.
pub type HelpWords<'a> = &'a (dyn Fn(&str) -> Option<Help> + Send + Sync);

/// For organisers.
impl Clerk {
    /// Entries that may be one person, for an organiser.
    pub async fn list_pairs(&self, visitor: &Visitor) -> Done<Vec<Pair>> {
        let all = self.list_helpers(visitor, &Filter::default()).await?;
        let apart = self.store.list_apart().await?;
        Ok(pairs(&all, &apart))
    }

    /// Puts one entry into another, for an organiser. Their links both lead to it, what
    /// they did adds up, and whoever leaves leaves with both.
    pub async fn merge_helpers(
        &self,
        visitor: &Visitor,
        into: HelperId,
        from: HelperId,
    ) -> Done<()> {
        visitor.organiser()?;
        if into != from && self.store.merge_helpers(into, from).await? {
            Ok(())
        } else {
            Err(Refusal::ChangedMeanwhile.into())
        }
    }

    /// Takes an entry out again, just as it was, for an organiser. Twice is fine.
    pub async fn unmerge_helper(&self, visitor: &Visitor, id: HelperId) -> Done<()> {
        visitor.organiser()?;
        self.store.unmerge_helper(id).await?;
        Ok(())
    }

    /// Keeps that two entries are two people, for an organiser.
    pub async fn keep_helpers_apart(
        &self,
        visitor: &Visitor,
        one: HelperId,
        other: HelperId,
    ) -> Done<()> {
        visitor.organiser()?;
        Ok(self.store.keep_apart(one, other).await?)
    }

    /// The entries that went into this one: for them, and for organisers.
    pub async fn list_merged_into(&self, id: HelperId) -> Done<Vec<Helper>> {
        let all = self.store.list_merged().await?.into_iter();
        Ok(all.filter(|(into, _)| *into == id).map(|(_, helper)| helper).collect())
    }

    /// What taking in a list would do, for an organiser. Nothing is done yet, and nothing
    /// of it is kept.
    pub async fn check_helper_list(
        &self,
        visitor: &Visitor,
        lines: &[(usize, Vec<String>)],
        (columns, ward, help): (&Columns, Option<WardId>, HelpWords<'_>),
    ) -> Done<List> {
        let mut known = self.list_helpers(visitor, &Filter::default()).await?;
        known.extend(self.store.list_merged().await?.into_iter().map(|(_, helper)| helper));
        let wards: Vec<Ward> = self.store.list_wards().await?;
        let setting = Setting { wards: &wards, ward, known: &known, help };
        let lines = lines.iter().map(|(line, cells)| (*line, cells.as_slice()));
        Ok(list::read(lines, columns, &setting))
    }

    /// Takes in the people of a list who are new, all or none, for an organiser; says how
    /// many there were.
    pub async fn take_in_helpers(&self, visitor: &Visitor, list: List, lang: &str) -> Done<u64> {
        visitor.organiser()?;
        if let Some(refusal) = list.refusals.into_iter().next() {
            return Err(refusal.into());
        }
        let now: Timestamp = self.now();
        let helper = |(id, profile)| Helper {
            id,
            profile,
            has_answered: false,
            approved: Approved::default(),
            wording: Wording::newest(lang),
            lang: lang.to_owned(),
            way: Way::List,
            joined_at: now,
            kept_from: now,
        };
        let people: Vec<Helper> = list.new.into_iter().map(helper).collect();
        Ok(self.store.record_helpers(&people).await?)
    }
}
