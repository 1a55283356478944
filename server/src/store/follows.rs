//! Who follows what, stored; and what they were told and say.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::action::News;
use wardmote::follow::{ASK_AGAIN_MS, Follow, Occasion, Subject, Verdict};
use wardmote::id::{ActionId, FollowId, NewsId};
use wardmote::letter::Letter;
use wardmote::people::Email;
use wardmote::slip::Token;
use wardmote::store::{Follows, Stored};
use wardmote::text::Reason;
use wardmote::time::Timestamp;

use super::SqlStore;
use super::actions::{LIST_NEWS, NewsRow};
use super::details::NOTE_ERASURE;
use super::fault::{Fault, attempt, unreadable};
use super::letters::add_letter;
use super::pool::{Pool, reading, writing};
use super::rows::{natural, read_all, read_one, statements};

/// The columns of somebody's following.
macro_rules! follow {
    ($narrowed:literal) => {
        concat!(
            "select id, token, email, kind, subject_id, lang, asked_at, confirmed_at from follow ",
            $narrowed
        )
    };
}

/// The columns of what a follower said.
macro_rules! verdict {
    ($narrowed:literal) => {
        concat!("select news_id, not_yet, at, has_reopened from verdict ", $narrowed)
    };
}

statements! {
    COUNT_ASKED = "select count(*) from follow where email = $1 and confirmed_at is null \
        and asked_at > $2";
    /// Whoever lost the letter may ask for another after a while.
    ASK = "insert into follow (id, token, email, kind, subject_id, lang, asked_at) \
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (email, kind, subject_id) do update \
        set token = excluded.token, lang = excluded.lang, asked_at = excluded.asked_at \
        where follow.confirmed_at is null and follow.asked_at <= $8";
    FIND = follow!("where token = $1");
    CONFIRM = "update follow set confirmed_at = $2 where id = $1 and confirmed_at is null";
    /// Every letter has its reader's token in its text.
    ERASE_LETTERS = "delete from letter where body like '%' || \
        (select token from follow where id = $1) || '%'";
    ERASE = "delete from follow where id = $1";
    /// A letter with an address that leads nowhere any more.
    ERASE_OLD_LETTER = "delete from letter where body like '%' || (select token from follow \
        where email = $1 and kind = $2 and subject_id = $3 and confirmed_at is null \
        and asked_at <= $4) || '%'";
    LIST = follow!("where kind = $1 and subject_id = $2 and confirmed_at is not null \
        order by confirmed_at, id");
    LIST_UNTOLD = "select u.kind, u.id, u.about from ( \
        select 'news' as kind, id, action_id as about, at from action_news \
        union all select 'owners', id, id, made_at from action where status = 'owner_found' \
        union all select 'taken_up', id, id, made_at from action \
        union all select 'reopened', news_id, action_id, at from verdict where has_reopened \
        union all select 'result', c.id, c.id, c.published_at from contest c \
        join conference m on m.id = c.conference_id \
        where c.phase = 'published' and m.kind = 'real' \
        union all select 'meeting', id, id, starts_at from conference \
        where kind = 'real' and starts_at > $1 and starts_at <= $2) u \
        where not exists (select 1 from told t where t.kind = u.kind and t.id = u.id) \
        order by u.at, u.kind, u.id";
    TELL = "insert into told (kind, id, at) values ($1, $2, $3) on conflict do nothing";
    JUDGE = "insert into verdict (follow_id, news_id, action_id, not_yet, at, has_reopened) \
        values ($1, $2, $3, $4, $5, false) on conflict do nothing";
    REOPEN = "update action set status = 'under_way', due_at = $2 \
        where id = $1 and status = 'done' \
        and not exists (select 1 from verdict where news_id = $3 and has_reopened)";
    NOTE_REOPENED = "update verdict set has_reopened = true where follow_id = $1 and news_id = $2";
    FIND_VERDICT = verdict!("where follow_id = $1 and news_id = $2");
    LIST_VERDICTS = verdict!("where action_id = $1 order by at desc, follow_id");
}

/// The kind and id of what somebody follows.
fn subject_key(subject: Subject) -> (&'static str, Uuid) {
    match subject {
        Subject::Action(id) => ("action", id.0),
        Subject::Ward(id) => ("ward", id.0),
    }
}

/// The kind and id of what people are told once.
fn occasion_key(occasion: Occasion) -> (&'static str, Uuid) {
    match occasion {
        Occasion::News(_, id) => ("news", id.0),
        Occasion::Owners(id) => ("owners", id.0),
        Occasion::TakenUp(id) => ("taken_up", id.0),
        Occasion::Reopened(_, id) => ("reopened", id.0),
        Occasion::Result(id) => ("result", id.0),
        Occasion::Meeting(id) => ("meeting", id.0),
    }
}

#[derive(sqlx::FromRow)]
struct FollowRow {
    id: Uuid,
    token: String,
    email: String,
    kind: String,
    subject_id: Uuid,
    lang: String,
    asked_at: i64,
    confirmed_at: Option<i64>,
}

impl TryFrom<FollowRow> for Follow {
    type Error = Fault;

    fn try_from(row: FollowRow) -> Result<Self, Fault> {
        let subject = match row.kind.as_str() {
            "action" => Subject::Action(row.subject_id.into()),
            "ward" => Subject::Ward(row.subject_id.into()),
            _ => return Err(unreadable("follow.kind")),
        };
        Ok(Self {
            id: row.id.into(),
            token: Token::parse(&row.token).map_err(|_| unreadable("follow.token"))?,
            email: Email::from_store(row.email),
            subject,
            lang: row.lang,
            asked_at: Timestamp(row.asked_at),
            confirmed_at: row.confirmed_at.map(Timestamp),
        })
    }
}

#[derive(sqlx::FromRow)]
struct OccasionRow {
    kind: String,
    id: Uuid,
    about: Uuid,
}

impl TryFrom<OccasionRow> for Occasion {
    type Error = Fault;

    fn try_from(row: OccasionRow) -> Result<Self, Fault> {
        let OccasionRow { kind, id, about } = row;
        Ok(match kind.as_str() {
            "news" => Self::News(about.into(), id.into()),
            "owners" => Self::Owners(id.into()),
            "taken_up" => Self::TakenUp(id.into()),
            "reopened" => Self::Reopened(about.into(), id.into()),
            "result" => Self::Result(id.into()),
            "meeting" => Self::Meeting(id.into()),
            _ => return Err(unreadable("the kind of what people are told")),
        })
    }
}

#[derive(sqlx::FromRow)]
struct VerdictRow {
    news_id: Uuid,
    not_yet: Option<String>,
    at: i64,
    has_reopened: bool,
}

impl TryFrom<VerdictRow> for Verdict {
    type Error = Fault;

    fn try_from(row: VerdictRow) -> Result<Self, Fault> {
        Ok(Self {
            news: row.news_id.into(),
            not_yet: row.not_yet.map(Reason::from_store),
            at: Timestamp(row.at),
            has_reopened: row.has_reopened,
        })
    }
}

#[async_trait]
impl Follows for SqlStore {
    async fn ask_to_follow(
        &self,
        follow: &Follow,
        letter: &Letter,
        (most, since): (u64, Timestamp),
    ) -> Stored<bool> {
        let (kind, subject) = subject_key(follow.subject);
        let again_before = follow.asked_at.plus_ms(-ASK_AGAIN_MS);
        writing!(&self.pool, |tx| {
            let asked: i64 = sqlx::query_scalar(COUNT_ASKED)
                .bind(follow.email.as_str())
                .bind(since.0)
                .fetch_one(&mut *tx)
                .await?;
            let mut is_kept = natural::<u64>(asked, "the number of askings")? < most;
            if is_kept {
                sqlx::query(ERASE_OLD_LETTER)
                    .bind(follow.email.as_str())
                    .bind(kind)
                    .bind(subject)
                    .bind(again_before.0)
                    .execute(&mut *tx)
                    .await?;
                let asked = sqlx::query(ASK)
                    .bind(follow.id.0)
                    .bind(follow.token.as_str())
                    .bind(follow.email.as_str())
                    .bind(kind)
                    .bind(subject)
                    .bind(follow.lang.as_str())
                    .bind(follow.asked_at.0)
                    .bind(again_before.0)
                    .execute(&mut *tx)
                    .await?;
                is_kept = asked.rows_affected() > 0;
            }
            if is_kept {
                add_letter!(tx, letter, follow.asked_at);
            }
            is_kept
        })
    }

    async fn find_follow(&self, token: &Token) -> Stored<Option<Follow>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND).bind(token.as_str()).fetch_optional(db).await?;
            read_one::<FollowRow, _>(row)
        })
    }

    async fn confirm_follow(&self, id: FollowId, at: Timestamp) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(CONFIRM).bind(id.0).bind(at.0).execute(&mut *tx).await?;
        })
    }

    async fn erase_follow(&self, id: FollowId) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for sql in [ERASE_LETTERS, ERASE] {
                sqlx::query(sql).bind(id.0).execute(&mut *tx).await?;
            }
            sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
        })
    }

    async fn list_followers(&self, subject: Subject) -> Stored<Vec<Follow>> {
        let (kind, id) = subject_key(subject);
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST).bind(kind).bind(id).fetch_all(db).await?;
            read_all::<FollowRow, _>(rows)
        })
    }

    async fn list_untold(&self, meetings: (Timestamp, Timestamp)) -> Stored<Vec<Occasion>> {
        let (from, until) = meetings;
        reading!(&self.pool, |db| {
            let query = sqlx::query_as(LIST_UNTOLD).bind(from.0).bind(until.0);
            read_all::<OccasionRow, _>(query.fetch_all(db).await?)
        })
    }

    async fn record_told(
        &self,
        occasion: Occasion,
        letters: &[Letter],
        at: Timestamp,
    ) -> Stored<bool> {
        let (kind, id) = occasion_key(occasion);
        writing!(&self.pool, |tx| {
            let told = sqlx::query(TELL).bind(kind).bind(id).bind(at.0).execute(&mut *tx).await?;
            let is_new = told.rows_affected() > 0;
            if is_new {
                for letter in letters {
                    add_letter!(tx, letter, at);
                }
            }
            is_new
        })
    }

    async fn record_verdict(
        &self,
        action: ActionId,
        follow: FollowId,
        verdict: &Verdict,
        due_at: Timestamp,
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let kept = sqlx::query(JUDGE)
                .bind(follow.0)
                .bind(verdict.news.0)
                .bind(action.0)
                .bind(verdict.not_yet.as_ref().map(Reason::as_str))
                .bind(verdict.at.0)
                .execute(&mut *tx)
                .await?;
            let is_kept = kept.rows_affected() > 0;
            if is_kept && verdict.not_yet.is_some() {
                let reopened = sqlx::query(REOPEN)
                    .bind(action.0)
                    .bind(due_at.0)
                    .bind(verdict.news.0)
                    .execute(&mut *tx)
                    .await?;
                if reopened.rows_affected() > 0 {
                    sqlx::query(NOTE_REOPENED)
                        .bind(follow.0)
                        .bind(verdict.news.0)
                        .execute(&mut *tx)
                        .await?;
                }
            }
            is_kept
        })
    }

    async fn find_verdict(&self, follow: FollowId, news: NewsId) -> Stored<Option<Verdict>> {
        reading!(&self.pool, |db| {
            let query = sqlx::query_as(FIND_VERDICT).bind(follow.0).bind(news.0);
            read_one::<VerdictRow, _>(query.fetch_optional(db).await?)
        })
    }

    async fn list_verdicts(&self, action: ActionId) -> Stored<Vec<Verdict>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST_VERDICTS).bind(action.0).fetch_all(db).await?;
            read_all::<VerdictRow, _>(rows)
        })
    }

    async fn find_news(
        &self,
        action: ActionId,
        id: NewsId,
    ) -> Stored<Option<(News, Option<News>)>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST_NEWS).bind(action.0).fetch_all(db).await?;
            let mut newest_first = read_all::<NewsRow, News>(rows)?.into_iter();
            let found = newest_first.find(|news| news.id == id);
            Ok(found.map(|news| (news, newest_first.next())))
        })
    }
}
