//! Actions, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::action::{Action, News, Owner, PlanStep, Side, Status};
use wardmote::id::{ActionId, ContestId, LinkId, NewsId, StepId};
use wardmote::people::Link;
use wardmote::picture::Picture;
use wardmote::store::{Actions, Stored};
use wardmote::text::{AltText, Details, Name, Reason, Story, Title};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::details::NOTE_ERASURE;
use super::fault::{Fault, attempt, unreadable};
use super::people::{REVOKE_LINK, write_link};
use super::pool::{Pool, reading, writing};
use super::rows::{read_all, read_one, statements, to_json};

/// The columns of some actions.
macro_rules! action {
    ($narrowed:literal) => {
        concat!(
            "select id, contest_id, ward_id, title, details, status, reason, due_at, made_at \
             from action ",
            $narrowed
        )
    };
}

statements! {
    ADD = "insert into action (id, contest_id, ward_id, title, details, status, reason, due_at, \
        made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing";
    LIST_WITHOUT = "select c.id from contest c join conference m on m.id = c.conference_id \
        where c.phase = 'published' and m.kind = 'real' \
        and not exists (select 1 from action a where a.contest_id = c.id) order by c.id";
    FIND = action!("where id = $1");
    LIST = action!("where contest_id = $1 or $1 is null order by due_at, id");
    MOVE = "update action set status = $4, reason = $5 where id = $1 and status = $2 \
        and reason is not distinct from $3";
    LIST_OWNERS = "select link_id, side, name from action_owner where action_id = $1 \
        order by side desc, number, link_id";
    ADD_OWNER = "insert into action_owner (link_id, action_id, side, name, number) \
        select $1, $2, $3, $4, coalesce(max(number), 0) + 1 from action_owner \
        where action_id = $2";
    REMOVE_OWNER = "delete from action_owner where action_id = $1 and link_id = $2";
    LIST_STEPS = "select id, what, helper, done_at from action_step where action_id = $1 \
        order by number, id";
    ADD_STEP = "insert into action_step (id, action_id, number, what, helper, done_at) \
        select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 from action_step \
        where action_id = $2 on conflict (id) do nothing";
    TICK_STEP = "update action_step set done_at = $3 where action_id = $1 and id = $2";
    REMOVE_STEP = "delete from action_step where action_id = $1 and id = $2";
    ADD_NEWS = "insert into action_news (id, action_id, at, told_by, story, status, reason) \
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing";
    PROMISE = "update action set due_at = $2 where id = $1";
    LIST_NEWS = "select n.id, n.at, n.told_by, n.story, n.status, n.reason, p.alt, p.width, \
        p.height from action_news n left join picture p on p.news_id = n.id \
        where n.action_id = $1 order by n.at desc, n.id";
    ADD_PICTURE = "insert into picture (news_id, alt, width, height, jpeg) \
        values ($1, $2, $3, $4, $5) on conflict (news_id) do nothing";
    FIND_PICTURE = "select jpeg from picture where news_id = $1";
    REMOVE_PICTURE = "delete from picture where news_id = $1";
}

/// Reads how far an action is.
fn status(key: &str, reason: Option<String>) -> Result<Status, Fault> {
    match (key, reason) {
        ("not_possible", Some(reason)) => {
            Ok(Status::NotPossible { reason: Reason::from_store(reason) })
        }
        (key, None) => Status::parse(key, "").map_err(|_| unreadable("action.status")),
        _ => Err(unreadable("action.status")),
    }
}

#[derive(sqlx::FromRow)]
struct ActionRow {
    id: Uuid,
    contest_id: Uuid,
    ward_id: Option<Uuid>,
    title: String,
    details: Option<String>,
    status: String,
    reason: Option<String>,
    due_at: i64,
    made_at: i64,
}

impl TryFrom<ActionRow> for Action {
    type Error = Fault;

    fn try_from(row: ActionRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            contest: row.contest_id.into(),
            ward: row.ward_id.map(Into::into),
            title: Title::from_store(row.title),
            details: row.details.map(Details::from_store),
            status: status(&row.status, row.reason)?,
            due_at: Timestamp(row.due_at),
            made_at: Timestamp(row.made_at),
        })
    }
}

#[derive(sqlx::FromRow)]
struct OwnerRow {
    link_id: Uuid,
    side: String,
    name: String,
}

impl TryFrom<OwnerRow> for Owner {
    type Error = Fault;

    fn try_from(row: OwnerRow) -> Result<Self, Fault> {
        let side = Side::parse(&row.side).map_err(|_| unreadable("action_owner.side"))?;
        Ok(Self { link: row.link_id.into(), side, name: Name::from_store(row.name) })
    }
}

#[derive(sqlx::FromRow)]
struct StepRow {
    id: Uuid,
    what: String,
    helper: Option<String>,
    done_at: Option<i64>,
}

impl TryFrom<StepRow> for PlanStep {
    type Error = Fault;

    fn try_from(row: StepRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            what: Details::from_store(row.what),
            helper: row.helper.map(Name::from_store),
            done_at: row.done_at.map(Timestamp),
        })
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct NewsRow {
    id: Uuid,
    at: i64,
    told_by: String,
    story: String,
    status: String,
    reason: Option<String>,
    alt: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
}

impl TryFrom<NewsRow> for News {
    type Error = Fault;

    fn try_from(row: NewsRow) -> Result<Self, Fault> {
        let side = |side: i64| u32::try_from(side).map_err(|_| unreadable("picture.width"));
        let picture = match (row.alt, row.width, row.height) {
            (Some(alt), Some(width), Some(height)) => Some(Picture {
                alt: AltText::from_store(alt),
                width: side(width)?,
                height: side(height)?,
            }),
            _ => None,
        };
        Ok(Self {
            picture,
            id: row.id.into(),
            at: Timestamp(row.at),
            by: Name::from_store(row.told_by),
            story: Story::from_store(row.story),
            status: status(&row.status, row.reason)?,
        })
    }
}

/// Says how far an action is in a transaction that is under way, if it is still `from`.
macro_rules! move_action {
    ($tx:ident, $id:expr, $from:expr, $to:expr) => {{
        let (from, to): (&Status, &Status) = ($from, $to);
        let moved = sqlx::query(MOVE)
            .bind($id.0)
            .bind(from.key())
            .bind(from.reason().map(Reason::as_str))
            .bind(to.key())
            .bind(to.reason().map(Reason::as_str))
            .execute(&mut *$tx)
            .await?;
        moved.rows_affected() > 0
    }};
}

/// Adds a word in a transaction that is under way, if it is not there.
macro_rules! add_news {
    ($tx:ident, $action:expr, $news:expr) => {{
        let told = sqlx::query(ADD_NEWS)
            .bind($news.id.0)
            .bind($action.0)
            .bind($news.at.0)
            .bind($news.by.as_str())
            .bind($news.story.as_str())
            .bind($news.status.key())
            .bind($news.status.reason().map(Reason::as_str))
            .execute(&mut *$tx)
            .await?;
        told.rows_affected() > 0
    }};
}

#[async_trait]
impl Actions for SqlStore {
    async fn record_actions(&self, actions: &[Action]) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for action in actions {
                sqlx::query(ADD)
                    .bind(action.id.0)
                    .bind(action.contest.0)
                    .bind(action.ward.map(|ward| ward.0))
                    .bind(action.title.as_str())
                    .bind(action.details.as_ref().map(Details::as_str))
                    .bind(action.status.key())
                    .bind(action.status.reason().map(Reason::as_str))
                    .bind(action.due_at.0)
                    .bind(action.made_at.0)
                    .execute(&mut *tx)
                    .await?;
            }
        })
    }

    async fn list_actionless(&self) -> Stored<Vec<ContestId>> {
        reading!(&self.pool, |db| {
            let ids: Vec<Uuid> = sqlx::query_scalar(LIST_WITHOUT).fetch_all(db).await?;
            Ok(ids.into_iter().map(Into::into).collect())
        })
    }

    async fn find_action(&self, id: ActionId) -> Stored<Option<Action>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND).bind(id.0).fetch_optional(db).await?;
            read_one::<ActionRow, _>(row)
        })
    }

    async fn list_actions(&self, contest: Option<ContestId>) -> Stored<Vec<Action>> {
        reading!(&self.pool, |db| {
            let contest = contest.map(|id| id.0);
            read_all::<ActionRow, _>(sqlx::query_as(LIST).bind(contest).fetch_all(db).await?)
        })
    }

    async fn move_action(&self, id: ActionId, from: &Status, to: &Status) -> Stored<bool> {
        writing!(&self.pool, |tx| { move_action!(tx, id, from, to) })
    }

    async fn list_owners(&self, action: ActionId) -> Stored<Vec<Owner>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST_OWNERS).bind(action.0).fetch_all(db).await?;
            read_all::<OwnerRow, _>(rows)
        })
    }

    async fn record_owner(&self, action: ActionId, owner: &Owner, link: &Link) -> Stored<()> {
        let scope = to_json(&link.scope, "link.scope")?;
        writing!(&self.pool, |tx| {
            write_link!(tx, link, &scope);
            sqlx::query(ADD_OWNER)
                .bind(owner.link.0)
                .bind(action.0)
                .bind(owner.side.key())
                .bind(owner.name.as_str())
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn remove_owner(&self, action: ActionId, link: LinkId, at: Timestamp) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let removed =
                sqlx::query(REMOVE_OWNER).bind(action.0).bind(link.0).execute(&mut *tx).await?;
            let was_there = removed.rows_affected() > 0;
            if was_there {
                sqlx::query(REVOKE_LINK).bind(link.0).bind(at.0).execute(&mut *tx).await?;
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            was_there
        })
    }

    async fn list_steps(&self, action: ActionId) -> Stored<Vec<PlanStep>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST_STEPS).bind(action.0).fetch_all(db).await?;
            read_all::<StepRow, _>(rows)
        })
    }

    async fn record_step(&self, action: ActionId, step: &PlanStep) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(ADD_STEP)
                .bind(step.id.0)
                .bind(action.0)
                .bind(step.what.as_str())
                .bind(step.helper.as_ref().map(Name::as_str))
                .bind(step.done_at.map(|at| at.0))
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn tick_step(
        &self,
        action: ActionId,
        step: StepId,
        done_at: Option<Timestamp>,
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let done_at = done_at.map(|at| at.0);
            let ticked = sqlx::query(TICK_STEP).bind(action.0).bind(step.0).bind(done_at);
            ticked.execute(&mut *tx).await?.rows_affected() > 0
        })
    }

    async fn remove_step(&self, action: ActionId, step: StepId) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let removed = sqlx::query(REMOVE_STEP).bind(action.0).bind(step.0);
            let was_there = removed.execute(&mut *tx).await?.rows_affected() > 0;
            if was_there {
                // Somebody may have stood there who helps with it.
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            was_there
        })
    }

    async fn record_news(
        &self,
        action: ActionId,
        news: &News,
        from: &Status,
        due_at: Timestamp,
        jpeg: Option<&[u8]>,
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            // Changing it first has everybody else wait who would change it.
            let moved = move_action!(tx, action, from, &news.status);
            let is_told = moved && add_news!(tx, action, news);
            if is_told {
                sqlx::query(PROMISE).bind(action.0).bind(due_at.0).execute(&mut *tx).await?;
            }
            if let (true, Some(picture), Some(jpeg)) = (is_told, &news.picture, jpeg) {
                sqlx::query(ADD_PICTURE)
                    .bind(news.id.0)
                    .bind(picture.alt.as_str())
                    .bind(i64::from(picture.width))
                    .bind(i64::from(picture.height))
                    .bind(jpeg)
                    .execute(&mut *tx)
                    .await?;
            }
            is_told
        })
    }

    async fn find_picture(&self, news: NewsId) -> Stored<Option<Vec<u8>>> {
        reading!(&self.pool, |db| {
            Ok(sqlx::query_scalar(FIND_PICTURE).bind(news.0).fetch_optional(db).await?)
        })
    }

    async fn remove_picture(&self, news: NewsId) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(REMOVE_PICTURE).bind(news.0).execute(&mut *tx).await?;
            sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
        })
    }

    async fn list_news(&self, action: ActionId) -> Stored<Vec<News>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST_NEWS).bind(action.0).fetch_all(db).await?;
            read_all::<NewsRow, _>(rows)
        })
    }
}
