//! How the listening goes, ward by ward, and the goals organisers set.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::clerk::{Clerk, Done};
use crate::error::{Field, Refusal};
use crate::id::WardId;
use crate::issue::{self, IssueState, Voiced};
use crate::people::Visitor;
use crate::progress::{Behind, DAYS, Goal, Tally, behind, by_day, sum};
use crate::time::Timestamp;
use crate::ward::Ward;

/// The issues named beside a ward: what it speaks of most.
const TOP_ISSUES: usize = 3;

/// How the listening goes in one ward.
#[derive(Clone, Debug)]
pub struct Going {
    /// The ward.
    pub ward: Ward,
    /// What happened over all rounds.
    pub all: Tally,
    /// What happened on each of the last seven days, today last.
    pub days: [Tally; DAYS],
    /// What most said.
    pub issues: Vec<Voiced>,
    /// Who canvassed (a first name, or whose the link is) and how many doors, most first.
    pub canvassers: Vec<(String, u64)>,
    /// So many doors by a day, if somebody set that.
    pub goal: Option<Goal>,
    /// Whether a round takes answers there now.
    pub is_open: bool,
    /// Why it falls behind, if it does.
    pub behind: Option<Behind>,
}

impl Clerk {
    /// How the listening goes in every ward. `beginnings` are the moments at which
    /// the last seven days begin where the wards are, and the end of today.
    pub async fn how_it_goes(
        &self,
        visitor: &Visitor,
        beginnings: &[Timestamp; DAYS + 1],
    ) -> Done<Vec<Going>> {
        visitor.organiser()?;
        let tallies: HashMap<_, _> = self.store.list_tallies().await?.into_iter().collect();
        let hours = self.store.list_hours(beginnings[0]).await?;
        let goals = self.store.list_goals().await?;
        let mut canvassed = self.store.list_canvassed(Timestamp(0)).await?;
        canvassed.sort_by_key(|one| Reverse(one.doors));
        let issues = issue::voiced(&self.store.list_issues(None).await?);
        let mut all = Vec::new();
        for ward in self.store.list_wards().await? {
            let is_open = self.store.find_open_listening(ward.id, self.now()).await?.is_some();
            let tally = tallies.get(&ward.id).copied().unwrap_or_default();
            let hours: Vec<_> = hours
                .iter()
                .filter(|(id, ..)| *id == ward.id)
                .map(|(_, at, tally)| (*at, *tally))
                .collect();
            let days = by_day(&hours, beginnings);
            let goal = goals.iter().find(|goal| goal.ward == ward.id).copied();
            let top = issues.iter().filter(|one| {
                one.issue.ward == ward.id
                    && one.said > 0
                    && !matches!(one.issue.state, IssueState::Merged { .. })
            });
            let theirs = canvassed.iter().filter(|one| one.ward == ward.id);
            all.push(Going {
                all: tally,
                days,
                issues: top.take(TOP_ISSUES).cloned().collect(),
                canvassers: theirs.map(|one| (one.name.clone(), one.doors)).collect(),
                goal,
                is_open,
                behind: behind(&tally, &sum(&days), goal.as_ref(), is_open, self.now()),
                ward,
            });
        }
        Ok(all)
    }

    /// Sets a ward's goal: so many doors by the end of a day.
    pub async fn set_goal(
        &self,
        visitor: &Visitor,
        ward: WardId,
        doors: u32,
        by: Timestamp,
    ) -> Done<()> {
        visitor.organiser()?;
        let doors = Goal::doors(doors)?;
        let since = self.now();
        if by <= since {
            return Err(Refusal::NotUnderstood { field: Field::Time }.into());
        }
        self.store.find_ward(ward).await?.ok_or(Refusal::NotFound)?;
        let tallies = self.store.list_tallies().await?;
        let began_with = tallies.iter().find(|(id, _)| *id == ward).map_or(0, |(_, all)| all.doors);
        self.store.set_goal(&Goal { ward, doors, by, since, began_with }).await?;
        Ok(())
    }

    /// Takes a ward's goal away.
    pub async fn remove_goal(&self, visitor: &Visitor, ward: WardId) -> Done<()> {
        visitor.organiser()?;
        self.store.remove_goal(ward).await?;
        Ok(())
    }
}
