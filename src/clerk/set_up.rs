//! Setting a meeting up quickly: votes from shortlists, one set of rules for all
//! of them, and a past meeting held again.

use crate::clerk::{Clerk, Done};
use crate::conference::{Conference, NewConference};
use crate::contest::{Contest, Draft, OPTIONS_MAX, Phase, Rules, check_options};
use crate::id::{ConferenceId, WardId};
use crate::issue::{Issue, IssueState};
use crate::people::Visitor;
use crate::text::Question;

/// What of a ward's shortlist goes on a ballot: as many as it can show, those first
/// that were said most often.
pub fn for_ballot(shortlist: &[Issue], ward: WardId) -> Vec<&Issue> {
    let mut issues: Vec<_> = shortlist.iter().filter(|issue| issue.ward == ward).collect();
    issues.sort_by_key(|issue| std::cmp::Reverse(issue.said));
    issues.truncate(OPTIONS_MAX);
    issues
}

impl Clerk {
    /// Drafts a vote for each of these wards, of what is on its shortlist.
    pub async fn draft_from_shortlists(
        &self,
        visitor: &Visitor,
        conference: ConferenceId,
        question: &Question,
        wards: &[WardId],
    ) -> Done<Vec<Contest>> {
        let shortlist = self.list_shortlist(visitor, conference).await?;
        // The meeting's votes have one set of rules, unless somebody changed one by itself.
        let first = self.list_drafts(visitor, conference).await?.into_iter().next();
        let rules = first.map(|draft| draft.rules).unwrap_or_default();
        let mut drafts = Vec::new();
        for ward in wards {
            let issues: Vec<_> = for_ballot(&shortlist, *ward).iter().map(|one| one.id).collect();
            let options = self.make_options(&issues, Vec::new()).await?;
            check_options(&options, &rules)?;
            drafts.push(Draft {
                conference,
                ward: Some(*ward),
                question: question.clone(),
                options,
                rules: rules.clone(),
            });
        }
        let mut made = Vec::new();
        for draft in drafts {
            made.push(self.draft_contest(visitor, draft).await?);
        }
        Ok(made)
    }

    /// The meeting's votes that can still be changed.
    async fn list_drafts(&self, visitor: &Visitor, conference: ConferenceId) -> Done<Vec<Contest>> {
        let mut contests = self.list_contests(visitor, conference).await?;
        contests.retain(|contest| contest.phase == Phase::Draft);
        Ok(contests)
    }

    /// Gives all the meeting's drafts these rules, or, where one cannot have them, none.
    pub async fn set_rules(
        &self,
        visitor: &Visitor,
        conference: ConferenceId,
        rules: &Rules,
    ) -> Done<()> {
        let drafts = self.list_drafts(visitor, conference).await?;
        for draft in &drafts {
            check_options(&draft.options, rules)?;
        }
        for contest in drafts {
            let draft = Draft { rules: rules.clone(), ..Draft::from(contest.clone()) };
            self.change_draft(visitor, contest.id, draft, false).await?;
        }
        Ok(())
    }

    /// Sets up a meeting with the wards, votes and rules of an earlier one. Slips,
    /// links and ballots are its own.
    pub async fn hold_again(
        &self,
        visitor: &Visitor,
        earlier: ConferenceId,
        new: NewConference,
    ) -> Done<Conference> {
        let contests = self.list_contests(visitor, earlier).await?;
        let meeting = self.set_up_conference(visitor, new).await?;
        let issues = self.store.list_issues(None).await?;
        for contest in contests {
            if let Some(draft) = self.again(contest, &meeting, &issues) {
                self.draft_contest(visitor, draft).await?;
            }
        }
        Ok(meeting)
    }

    /// A vote of an earlier meeting as a draft of a later one; none where it was given
    /// up, or its ward is not in the room. Words stay; an issue that is not among
    /// these, or on no shortlist any more, is an option by itself.
    pub(super) fn again(
        &self,
        contest: Contest,
        meeting: &Conference,
        issues: &[Issue],
    ) -> Option<Draft> {
        let is_here = contest.ward.is_none_or(|ward| meeting.wards.contains(&ward));
        if contest.phase == Phase::Void || !is_here {
            return None;
        }
        let mut draft = Draft { conference: meeting.id, ..Draft::from(contest) };
        for option in &mut draft.options {
            let fits = |issue: &&Issue| {
                Some(issue.id) == option.issue
                    && issue.state == IssueState::Shortlisted
                    && meeting.wards.contains(&issue.ward)
            };
            let issue = issues.iter().find(fits).map(|issue| issue.id);
            *option = self.option(issue, option.title.clone(), option.details.clone());
        }
        Some(draft)
    }
}
