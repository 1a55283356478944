//! Following: asking for a yes, telling each address once, and the way out.

use crate::action::{DUE_DAYS, Status};
use crate::clerk::{Clerk, Done};
use crate::consent::Reach;
use crate::contest::Phase;
use crate::error::Refusal;
use crate::follow::{
    ASKS_A_DAY, CONFIRM_WITHIN_MS, Follow, MEETING_TOLD_MS, Occasion, Reader, Subject, Tidings,
    Verdict, Why, once_each,
};
use crate::id::{ActionId, ConferenceId, ContestId, FollowId, NewsId, WardId};
use crate::letter::Letter;
use crate::people::Email;
use crate::slip::Token;
use crate::store::roll;
use crate::text::Reason;
use crate::time::{DAY_MS, Timestamp};

/// For those who follow.
impl Clerk {
    /// What is followed there is called.
    pub async fn subject_name(&self, subject: Subject) -> Done<String> {
        Ok(match subject {
            Subject::Action(id) => self.find_public_action(id).await?.0.title.to_string(),
            Subject::Ward(id) => self.find_ward(id).await?.name.to_string(),
        })
    }

    /// The same for somebody who follows it already, and may end that also when the vote
    /// it came from has been given up.
    pub async fn followed_name(&self, subject: Subject) -> Done<String> {
        match subject {
            Subject::Action(id) => Ok(self.find_action(id).await?.title.to_string()),
            Subject::Ward(_) => self.subject_name(subject).await,
        }
    }

    /// Somebody with nothing kept of them yet, who asks to follow something.
    pub fn new_follow(&self, email: Email, subject: Subject, lang: &str) -> Follow {
        Follow {
            id: FollowId::from_random(roll(&*self.dice)),
            token: Token::from_random(roll(&*self.dice)),
            email,
            subject,
            lang: lang.to_owned(),
            asked_at: self.now(),
            confirmed_at: None,
        }
    }

    /// Asks an address for its yes with that letter, unless it was asked already. Whoever
    /// sent the form learns nothing of that.
    pub async fn ask_to_follow(&self, follow: &Follow, letter: &Letter) -> Done<()> {
        self.subject_name(follow.subject).await?;
        let since = self.now().plus_ms(-DAY_MS);
        self.store.ask_to_follow(follow, letter, (ASKS_A_DAY, since)).await?;
        Ok(())
    }

    /// Whom a token belongs to; nobody, when nothing is kept of them.
    pub async fn find_follow(&self, token: &str) -> Done<Option<Follow>> {
        let Ok(token) = Token::parse(token) else { return Ok(None) };
        let too_long_ago = self.now().plus_ms(-CONFIRM_WITHIN_MS);
        let found = self.store.find_follow(&token).await?;
        Ok(found.filter(|it| it.confirmed_at.is_some() || it.asked_at > too_long_ago))
    }

    /// Takes somebody's yes. Saying it twice is fine.
    pub async fn confirm_follow(&self, token: &str) -> Done<()> {
        let follow = self.find_follow(token).await?.ok_or(Refusal::NotFound)?;
        Ok(self.store.confirm_follow(follow.id, self.now()).await?)
    }

    /// Erases somebody's address. Doing it twice is fine.
    pub async fn stop_following(&self, token: &str) -> Done<()> {
        let Ok(token) = Token::parse(token) else { return Ok(()) };
        if let Some(follow) = self.store.find_follow(&token).await? {
            self.store.erase_follow(follow.id).await?;
        }
        Ok(())
    }

    /// The action whose followers were asked whether it is done, and what this one has
    /// said of it.
    pub async fn find_question(
        &self,
        token: &str,
        news: NewsId,
    ) -> Done<(Follow, ActionId, Option<Verdict>)> {
        let follow = self.find_follow(token).await?.ok_or(Refusal::NotFound)?;
        let (Subject::Action(action), true) = (follow.subject, follow.confirmed_at.is_some())
        else {
            return Err(Refusal::NotFound.into());
        };
        let found = self.store.find_news(action, news).await?;
        if found.is_none_or(|(news, _)| news.status != Status::Done) {
            return Err(Refusal::NotFound.into());
        }
        let said = self.store.find_verdict(follow.id, news).await?;
        Ok((follow, action, said))
    }

    /// Keeps what a follower says of it: nothing when it is so, or what is not done yet.
    /// Whoever says it twice has said it the first time.
    pub async fn judge(&self, token: &str, news: NewsId, not_yet: Option<Reason>) -> Done<()> {
        let (follow, action, _) = self.find_question(token, news).await?;
        let at = self.now();
        let verdict = Verdict { news, not_yet, at, has_reopened: false };
        let due_at = at.plus_ms(DUE_DAYS * DAY_MS);
        self.store.record_verdict(action, follow.id, &verdict, due_at).await?;
        Ok(())
    }

    /// When an action was opened again, newest first.
    pub(crate) async fn list_reopened(&self, action: ActionId) -> Done<Vec<Timestamp>> {
        let verdicts = self.store.list_verdicts(action).await?;
        Ok(verdicts.iter().filter(|said| said.has_reopened).map(|said| said.at).collect())
    }

    /// What followers said of an action, newest first, for those who work on it.
    pub async fn list_verdicts(&self, action: ActionId) -> Done<Vec<Verdict>> {
        Ok(self.store.list_verdicts(action).await?)
    }
}

/// For the post.
impl Clerk {
    /// What people were not told yet.
    pub async fn list_untold(&self) -> Done<Vec<Occasion>> {
        let now = self.now();
        Ok(self.store.list_untold((now, now.plus_ms(MEETING_TOLD_MS))).await?)
    }

    /// What there is to tell of it, and whom; nothing, when there is nothing any more.
    pub async fn tidings(&self, occasion: Occasion) -> Done<Option<(Tidings, Vec<Reader>)>> {
        match occasion {
            Occasion::Result(id) => self.tidings_of_result(id).await,
            Occasion::Meeting(id) => self.tidings_of_meeting(id).await.map(Some),
            Occasion::News(id, _)
            | Occasion::Owners(id)
            | Occasion::TakenUp(id)
            | Occasion::Reopened(id, _) => self.tidings_of_action(occasion, id).await,
        }
    }

    /// Notes that people were told, and queues their letters; says no when somebody else did.
    pub async fn record_told(&self, occasion: Occasion, letters: &[Letter]) -> Done<bool> {
        Ok(self.store.record_told(occasion, letters, self.now()).await?)
    }

    async fn tidings_of_result(&self, id: ContestId) -> Done<Option<(Tidings, Vec<Reader>)>> {
        let counted = self.published_count(id).await?;
        let chosen: Vec<_> =
            counted.chosen().map(|option| (option.id, option.title.clone())).collect();
        let contest = counted.contest;
        let wards = self.wards_of(contest.ward, contest.conference).await?;
        let readers = self.readers(None, &wards).await?;
        Ok(Some((Tidings::Result { contest, chosen }, readers)))
    }

    async fn tidings_of_meeting(&self, id: ConferenceId) -> Done<(Tidings, Vec<Reader>)> {
        let meeting = self.store.find_conference(id).await?.ok_or(Refusal::NotFound)?;
        let readers = self.readers(None, &meeting.wards).await?;
        Ok((Tidings::Meeting(meeting), readers))
    }

    async fn tidings_of_action(
        &self,
        occasion: Occasion,
        id: ActionId,
    ) -> Done<Option<(Tidings, Vec<Reader>)>> {
        let action = self.find_action(id).await?;
        let contest = self.find_contest(action.contest).await?;
        if contest.phase != Phase::Published {
            return Ok(None);
        }
        let wards = self.wards_of(action.ward, contest.conference).await?;
        let tidings = match occasion {
            Occasion::News(_, news) => {
                let Some((news, before)) = self.store.find_news(id, news).await? else {
                    return Ok(None);
                };
                // What was opened again meanwhile is done anew.
                let reopened = self.list_reopened(id).await?;
                let was_done = before.is_some_and(|before| {
                    let is_since = |at: &Timestamp| (before.at..=news.at).contains(at);
                    before.status == Status::Done && !reopened.iter().any(is_since)
                });
                let asks = news.status == Status::Done && !was_done;
                Tidings::News { action, news, asks }
            }
            Occasion::Reopened(..) => Tidings::Reopened(action),
            Occasion::Owners(_) => {
                Tidings::Owners { owners: self.store.list_owners(id).await?, action }
            }
            // What was chosen is told with the result.
            _ if self.was_chosen(&action.contest, id).await? => return Ok(None),
            _ => Tidings::TakenUp(action),
        };
        Ok(Some((tidings, self.readers(Some(id), &wards).await?)))
    }

    async fn was_chosen(&self, contest: &ContestId, id: ActionId) -> Done<bool> {
        let counted = self.published_count(*contest).await?;
        Ok(counted.chosen().any(|option| option.id.0 == id.0))
    }

    /// The wards something is about: one, or all of a meeting.
    async fn wards_of(&self, ward: Option<WardId>, conference: ConferenceId) -> Done<Vec<WardId>> {
        if let Some(ward) = ward {
            return Ok(vec![ward]);
        }
        let meeting = self.store.find_conference(conference).await?;
        Ok(meeting.map(|meeting| meeting.wards).unwrap_or_default())
    }

    /// Everybody to be told, each address once: those who follow the action, then those
    /// who follow one of the wards, then those who asked for it on a doorstep there.
    async fn readers(&self, action: Option<ActionId>, wards: &[WardId]) -> Done<Vec<Reader>> {
        let subjects = action.map(Subject::Action).into_iter();
        let mut readers = Vec::new();
        for subject in subjects.chain(wards.iter().copied().map(Subject::Ward)) {
            for follow in self.store.list_followers(subject).await? {
                let (email, lang) = (follow.email.clone(), follow.lang.clone());
                readers.push(Reader { email, lang, why: Why::Follows(follow) });
            }
        }
        for person in self.store.list_details().await? {
            let details = person.details;
            if let (Reach::Email(email), true) = (details.reach, wards.contains(&details.ward)) {
                let lang = details.wording.lang().to_owned();
                readers.push(Reader { email, lang, why: Why::Agreed(details.withdrawal) });
            }
        }
        Ok(once_each(readers))
    }
}
