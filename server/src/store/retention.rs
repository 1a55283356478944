//! What was kept long enough, found and erased; and how long that is.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::retention::{Change, Kept, Setting};
use wardmote::store::{Retention, Stored};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::details::NOTE_ERASURE;
use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, reading, writing};
use super::rows::{natural, read_all, statements};

/// What stands where a name was that must not be empty: `text::NOBODY`, as SQL writes it.
macro_rules! nobody {
    () => {
        "'–'"
    };
}
pub(super) use nobody;

/// Which of a kind are as old as `$1`.
macro_rules! due {
    (following) => {
        "confirmed_at <= $1"
    };
    (asking) => {
        "confirmed_at is null and asked_at <= $1"
    };
    (letters) => {
        "state in ('given_up', 'unsure') and queued_at <= $1"
    };
    (answers) => {
        "at <= $1 and text <> ''"
    };
    (verdicts) => {
        concat!("at <= $1 and not_yet <> ", nobody!())
    };
    (hidings) => {
        // As `sortings` writes it.
        "at <= $1 and act like '{\"act\":\"hidden\"%'"
    };
    (canvassers) => {
        "joined_at <= $1 and name is not null"
    };
    // The link of an owner goes with the action.
    (links) => {
        concat!(
            "(ends_at <= $1 or revoked_at <= $1) and label <> ",
            nobody!(),
            " and id not in (select link_id from action_owner)"
        )
    };
    (actions) => {
        "(select a.id from action a where a.status in ('done', 'not_possible') and \
         coalesce((select max(n.at) from action_news n where n.action_id = a.id), a.made_at) <= $1)"
    };
    (uploads) => {
        "at <= $1 and taken is null"
    };
    (sessions) => {
        "ends_at <= $1"
    };
}

/// The letters to those who follow and are due: each has its reader's token in its text.
macro_rules! letters_to {
    ($due:expr) => {
        concat!(
            "delete from letter where exists (select 1 from follow where ",
            $due,
            " and letter.body like '%' || token || '%')"
        )
    };
}

statements! {
    LIST = "select what, value, at, by_id from keeping_change order by number";
    ADD = "insert into keeping_change (number, what, value, at, by_id) \
        select coalesce(max(number), 0) + 1, $1, $2, $3, $4 from keeping_change";
    FORGET_TEXT = "update keeping_change set value = '' where what = $1";

    COUNT_FOLLOWING = concat!("select count(*) from follow where ", due!(following));
    FORGET_FOLLOWING_LETTERS = letters_to!(due!(following));
    FORGET_FOLLOWING = concat!("delete from follow where ", due!(following));
    COUNT_ASKING = concat!("select count(*) from follow where ", due!(asking));
    FORGET_ASKING_LETTERS = letters_to!(due!(asking));
    FORGET_ASKING = concat!("delete from follow where ", due!(asking));
    COUNT_LETTERS = concat!("select count(*) from letter where ", due!(letters));
    FORGET_LETTERS = concat!("delete from letter where ", due!(letters));
    COUNT_ANSWERS = concat!(
        "select (select count(*) from answer where ", due!(answers),
        ") + (select count(*) from verdict where ", due!(verdicts),
        ") + (select count(*) from sorting where ", due!(hidings), ")"
    );
    /// The doorstep still counts, and the issue it said.
    FORGET_ANSWERS = concat!(
        "update answer set text = '', folded = '', lang = null, hidden_by = null, \
         hidden_at = null, hidden_why = null where ", due!(answers)
    );
    FORGET_VERDICTS =
        concat!("update verdict set not_yet = ", nobody!(), " where ", due!(verdicts));
    /// Why somebody's words were hidden can tell who they are.
    FORGET_HIDINGS = concat!("delete from sorting where ", due!(hidings));
    COUNT_CANVASSERS = concat!("select count(*) from canvasser where ", due!(canvassers));
    FORGET_CANVASSERS = concat!("update canvasser set name = null where ", due!(canvassers));
    COUNT_LINKS = concat!("select count(*) from link where ", due!(links));
    /// What a desk was called also stands with what it did.
    FORGET_LINKS_IN_LOGS = concat!(
        "update log_entry set name = null where at <= $1 and name in \
         (select label from link where ", due!(links), ")"
    );
    FORGET_LINKS_ON_SLIPS = concat!(
        "update slip set voided_by = null where voided_at <= $1 and voided_by in \
         (select label from link where ", due!(links), ")"
    );
    FORGET_LINKS = concat!("update link set label = ", nobody!(), " where ", due!(links));
    COUNT_OWNERS = concat!(
        "select (select count(*) from action_owner where action_id in ", due!(actions),
        ") + (select count(*) from action_step where helper is not null and action_id in ",
        due!(actions), ") + (select count(*) from action_news where told_by <> ", nobody!(),
        " and action_id in ", due!(actions), ")"
    );
    FORGET_TELLERS = concat!(
        "update action_news set told_by = ", nobody!(), " where told_by <> ", nobody!(),
        " and action_id in ", due!(actions)
    );
    FORGET_HELPERS = concat!(
        "update action_step set helper = null where helper is not null and action_id in ",
        due!(actions)
    );
    FORGET_OWNERS_LINKS = concat!(
        "update link set label = ", nobody!(), ", revoked_at = coalesce(revoked_at, made_at) \
         where id in (select link_id from action_owner where action_id in ", due!(actions), ")"
    );
    FORGET_OWNERS = concat!("delete from action_owner where action_id in ", due!(actions));
    COUNT_UPLOADS = concat!("select count(*) from upload where ", due!(uploads));
    FORGET_UPLOADS = concat!("delete from upload where ", due!(uploads));
    COUNT_SESSIONS = concat!("select count(*) from session where ", due!(sessions));
    FORGET_SESSIONS = concat!("delete from session where ", due!(sessions));
}

/// How what is due of a kind is counted, and what erases it, in order.
type Broom = (&'static str, &'static [&'static str]);

/// The statements of a kind; none of one that is erased in another way.
fn broom(kept: Kept) -> Option<Broom> {
    Some(match kept {
        Kept::Details | Kept::Helpers | Kept::Representatives | Kept::Accounts => return None,
        Kept::Asking => (COUNT_ASKING, &[FORGET_ASKING_LETTERS, FORGET_ASKING]),
        Kept::Following => (COUNT_FOLLOWING, &[FORGET_FOLLOWING_LETTERS, FORGET_FOLLOWING]),
        Kept::Letters => (COUNT_LETTERS, &[FORGET_LETTERS]),
        Kept::Answers => (COUNT_ANSWERS, &[FORGET_ANSWERS, FORGET_VERDICTS, FORGET_HIDINGS]),
        Kept::Canvassers => (COUNT_CANVASSERS, &[FORGET_CANVASSERS]),
        Kept::Links => (COUNT_LINKS, &[FORGET_LINKS_IN_LOGS, FORGET_LINKS_ON_SLIPS, FORGET_LINKS]),
        Kept::Owners => {
            (COUNT_OWNERS, &[FORGET_TELLERS, FORGET_HELPERS, FORGET_OWNERS_LINKS, FORGET_OWNERS])
        }
        Kept::Uploads => (COUNT_UPLOADS, &[FORGET_UPLOADS]),
        Kept::Sessions => (COUNT_SESSIONS, &[FORGET_SESSIONS]),
    })
}

/// Whether somebody could read in the files what is deleted of it: a session is a hash,
/// which is overwritten where it lies.
fn leaves_something(kept: Kept) -> bool {
    kept != Kept::Sessions
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    what: String,
    value: String,
    at: i64,
    by_id: Uuid,
}

impl TryFrom<ChangeRow> for Change {
    type Error = Fault;

    fn try_from(row: ChangeRow) -> Result<Self, Fault> {
        Ok(Self {
            what: Setting::from_key(&row.what).ok_or_else(|| unreadable("keeping_change.what"))?,
            value: row.value,
            at: Timestamp(row.at),
            by: row.by_id.into(),
        })
    }
}

#[async_trait]
impl Retention for SqlStore {
    async fn list_changes(&self) -> Stored<Vec<Change>> {
        reading!(&self.pool, |db| {
            read_all::<ChangeRow, _>(sqlx::query_as(LIST).fetch_all(db).await?)
        })
    }

    async fn record_changes(&self, changes: &[Change]) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for change in changes {
                if change.what == Setting::Contact {
                    sqlx::query(FORGET_TEXT).bind(change.what.key()).execute(&mut *tx).await?;
                    sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
                }
                sqlx::query(ADD)
                    .bind(change.what.key())
                    .bind(change.value.as_str())
                    .bind(change.at.0)
                    .bind(change.by.0)
                    .execute(&mut *tx)
                    .await?;
            }
        })
    }

    async fn count_due(&self, kept: Kept, cut: Timestamp) -> Stored<u64> {
        if kept == Kept::Representatives {
            return self.count_representatives_due(cut).await;
        }
        let Some((count, _)) = broom(kept) else { return Ok(0) };
        reading!(&self.pool, |db| {
            let due: i64 = sqlx::query_scalar(count).bind(cut.0).fetch_one(db).await?;
            natural(due, "a count")
        })
    }

    async fn erase_due(&self, kept: Kept, cut: Timestamp) -> Stored<u64> {
        if kept == Kept::Representatives {
            return self.erase_representatives_due(cut).await;
        }
        let Some((count, erase)) = broom(kept) else { return Ok(0) };
        // Looked for without the right to write: mostly there is nothing.
        if self.count_due(kept, cut).await? == 0 {
            return Ok(0);
        }
        writing!(&self.pool, |tx| {
            let due: i64 = sqlx::query_scalar(count).bind(cut.0).fetch_one(&mut *tx).await?;
            for sql in erase {
                sqlx::query(*sql).bind(cut.0).execute(&mut *tx).await?;
            }
            if leaves_something(kept) {
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            natural::<u64>(due, "a count")?
        })
    }
}
