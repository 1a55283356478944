//! Contests and their options, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::contest::{BallotOption, BoxesChange, Contest, Phase, Rules, TieRule};
use wardmote::id::{ConferenceId, ContestId, WardId};
use wardmote::record::log::Line;
use wardmote::record::publication::Publication;
use wardmote::seal::keys::{PublicKeys, SealingPublic, SigningPublic};
use wardmote::store::{Contests, Moments, Stored};
use wardmote::text::{Details, Question, Reason, Title};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::drafts::{write_contest, write_options};
use super::evidence::keep_evidence;
use super::fault::{Fault, attempt, unreadable};
use super::log::write_log;
use super::papers::leave_papers;
use super::pool::{Pool, reading, writing};
use super::rows::{by_owner, exactly, natural, statements};

/// The columns of a contest.
macro_rules! contest {
    ($narrowed:literal) => {
        concat!(
            "select id, conference_id, ward_id, question, seats, ties, minutes, may_change, \
             publication, phase, opened_at, closes_at, notice_ends_at, closed_at, published_at, \
             is_checking, void_reason \
             from contest ",
            $narrowed
        )
    };
}

/// The columns of the options of some contests.
macro_rules! options {
    ($narrowed:literal) => {
        concat!(
            "select o.contest_id, o.id, o.issue_id, o.title, o.details from contest_option o \
             join contest c on c.id = o.contest_id where ",
            $narrowed,
            " order by o.contest_id, o.position"
        )
    };
}

statements! {
    /// Takes the contest for this transaction too: nobody can open it meanwhile.
    CHANGE_DRAFT = "update contest set ward_id = $2, question = $3, seats = $4, ties = $5, \
        minutes = $6, may_change = $7, publication = $8, has_papers = has_papers and not $9 \
        where id = $1 and phase = 'draft' and ($10 or not has_papers)";
    REMOVE_OPTIONS = "delete from contest_option where contest_id = $1";
    FIND = contest!("where id = $1");
    FIND_OPTIONS = options!("c.id = $1");
    LIST = contest!("where conference_id = $1 order by position, id");
    LIST_OPTIONS = options!("c.conference_id = $1");
    /// A rehearsal is never published to anybody.
    LIST_PUBLISHED = contest!("where phase = 'published' \
        and (ward_id is not distinct from $1 or ward_id is null and conference_id in \
        (select conference_id from conference_ward where ward_id = $1)) \
        and conference_id in (select id from conference where kind = 'real') \
        order by published_at desc, id");
    LIST_PUBLISHED_OPTIONS = options!("c.phase = 'published' \
        and (c.ward_id is not distinct from $1 or c.ward_id is null and c.conference_id in \
        (select conference_id from conference_ward where ward_id = $1))");
    LIST_ALL_PUBLISHED = contest!("where phase = 'published' \
        and conference_id in (select id from conference where kind = 'real') \
        order by published_at desc, id");
    LIST_ALL_PUBLISHED_OPTIONS = options!("c.phase = 'published'");
    ADVANCE = "update contest set phase = $3, opened_at = coalesce($4, opened_at), \
        closes_at = coalesce($5, closes_at), published_at = coalesce($6, published_at), \
        void_reason = coalesce($7, void_reason), notice_ends_at = null \
        where id = $1 and phase = $2 and ($3 <> 'published' or closing = 'finished')";
    /// Nobody makes slips for that meeting until this transaction ends, on
    /// whichever machine: making them takes the same row.
    HOLD_SLIPS = "update conference set name = name where id = $1";
    KEEP_KEYS = "insert into contest_key (contest_id, sealing, signing) values ($1, $2, $3)";
    FIND_KEYS = "select sealing, signing from contest_key where contest_id = $1";
    /// A voided vote keeps that a slip was used, and nothing of how.
    KEEP_USES = "insert into slip_use (contest_id, slip_hash) \
        select contest_id, slip_hash from envelope where contest_id = $1 order by slip_hash";
    EMPTY_BOX = "delete from envelope where contest_id = $1";
    FORGET_REPLACED = "delete from replaced where contest_id = $1";
    /// Closing goes on from here: no envelopes are left to be opened.
    SKIP_MIXING = "update contest set closing = 'mixed' \
        where id = $1 and opened_at is not null and (closing is null or closing <> 'finished')";
    LIST_SEALED = contest!("where phase = 'open' or closing <> 'finished' order by opened_at, id");
    LIST_SEALED_OPTIONS = options!("c.phase = 'open' or c.closing <> 'finished'");
    SET_NOTICE = "update contest set notice_ends_at = $2 where id = $1 and phase = 'open'";
    EXTEND = "update contest set closes_at = $2, notice_ends_at = notice_ends_at + $3 \
        where id = $1 and phase = 'open'";
    SET_CHECKING = "update contest set is_checking = $2 \
        where id = $1 and phase = 'closed' and is_checking <> $2";
    IS_CLOSED = "select count(*) from contest where id = $1 and phase = 'closed'";
    LIST_DUE = "select id from contest where phase = 'open' and notice_ends_at <= $1 \
        order by notice_ends_at, id";
    LOT_SECRET = "select lot_secret from contest where id = $1";
}

#[derive(sqlx::FromRow)]
struct ContestRow {
    id: Uuid,
    conference_id: Uuid,
    ward_id: Option<Uuid>,
    question: String,
    seats: i64,
    ties: String,
    minutes: Option<i64>,
    may_change: bool,
    publication: String,
    phase: String,
    opened_at: Option<i64>,
    closes_at: Option<i64>,
    notice_ends_at: Option<i64>,
    closed_at: Option<i64>,
    published_at: Option<i64>,
    is_checking: bool,
    void_reason: Option<String>,
}

impl ContestRow {
    fn with(self, options: Vec<BallotOption>) -> Result<Contest, Fault> {
        let minutes = self.minutes.map(|n| natural(n, "contest.minutes")).transpose()?;
        Ok(Contest {
            id: self.id.into(),
            conference: self.conference_id.into(),
            ward: self.ward_id.map(Into::into),
            question: Question::from_store(self.question),
            options,
            rules: Rules {
                seats: natural(self.seats, "contest.seats")?,
                ties: TieRule::parse(&self.ties).map_err(|_| unreadable("contest.ties"))?,
                minutes,
                may_change: self.may_change,
                publication: Publication::parse(&self.publication)
                    .map_err(|_| unreadable("contest.publication"))?,
            },
            phase: Phase::from_key(&self.phase).ok_or_else(|| unreadable("contest.phase"))?,
            opened_at: self.opened_at.map(Timestamp),
            closes_at: self.closes_at.map(Timestamp),
            notice_ends_at: self.notice_ends_at.map(Timestamp),
            closed_at: self.closed_at.map(Timestamp),
            published_at: self.published_at.map(Timestamp),
            is_checking: self.is_checking,
            void_reason: self.void_reason.map(Reason::from_store),
        })
    }
}

#[derive(sqlx::FromRow)]
struct OptionRow {
    contest_id: Uuid,
    id: Uuid,
    issue_id: Option<Uuid>,
    title: String,
    details: Option<String>,
}

/// Puts contests and their options together.
fn joined(contests: Vec<ContestRow>, options: Vec<OptionRow>) -> Result<Vec<Contest>, Fault> {
    let pairs = options.into_iter().map(|row| {
        let option = BallotOption {
            id: row.id.into(),
            issue: row.issue_id.map(Into::into),
            title: Title::from_store(row.title),
            details: row.details.map(Details::from_store),
        };
        (row.contest_id, option)
    });
    let mut options = by_owner(pairs.collect());
    contests
        .into_iter()
        .map(|row| {
            let options = options.remove(&row.id).unwrap_or_default();
            row.with(options)
        })
        .collect()
}

#[async_trait]
impl Contests for SqlStore {
    async fn record_contest(&self, contest: &Contest, lot_secret: &[u8; 32]) -> Stored<()> {
        writing!(&self.pool, |tx| {
            write_contest!(tx, contest, lot_secret);
        })
    }

    async fn change_contest(&self, contest: &Contest, boxes: BoxesChange) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let changed = sqlx::query(CHANGE_DRAFT)
                .bind(contest.id.0)
                .bind(contest.ward.map(|id| id.0))
                .bind(contest.question.as_str())
                .bind(i64::from(contest.rules.seats))
                .bind(contest.rules.ties.key())
                .bind(contest.rules.minutes.map(i64::from))
                .bind(contest.rules.may_change)
                .bind(contest.rules.publication.key())
                .bind(boxes == BoxesChange::Reprints)
                .bind(boxes != BoxesChange::Moves)
                .execute(&mut *tx)
                .await?;
            let was_draft = changed.rows_affected() > 0;
            if was_draft {
                sqlx::query(REMOVE_OPTIONS).bind(contest.id.0).execute(&mut *tx).await?;
                write_options!(tx, contest);
            }
            was_draft
        })
    }

    async fn find_contest(&self, id: ContestId) -> Stored<Option<Contest>> {
        reading!(&self.pool, |db| {
            let contest = sqlx::query_as(FIND).bind(id.0).fetch_all(db).await?;
            let options = sqlx::query_as(FIND_OPTIONS).bind(id.0).fetch_all(db).await?;
            Ok(joined(contest, options)?.pop())
        })
    }

    async fn list_contests(&self, conference: ConferenceId) -> Stored<Vec<Contest>> {
        reading!(&self.pool, |db| {
            let contests = sqlx::query_as(LIST).bind(conference.0).fetch_all(db).await?;
            let options = sqlx::query_as(LIST_OPTIONS).bind(conference.0).fetch_all(db).await?;
            joined(contests, options)
        })
    }

    async fn list_published(&self, ward: Option<WardId>) -> Stored<Vec<Contest>> {
        let ward = ward.map(|id| id.0);
        reading!(&self.pool, |db| {
            let contests = sqlx::query_as(LIST_PUBLISHED).bind(ward).fetch_all(db).await?;
            let options = sqlx::query_as(LIST_PUBLISHED_OPTIONS).bind(ward).fetch_all(db).await?;
            joined(contests, options)
        })
    }

    async fn list_all_published(&self) -> Stored<Vec<Contest>> {
        reading!(&self.pool, |db| {
            let contests = sqlx::query_as(LIST_ALL_PUBLISHED).fetch_all(db).await?;
            let options = sqlx::query_as(LIST_ALL_PUBLISHED_OPTIONS).fetch_all(db).await?;
            joined(contests, options)
        })
    }

    async fn advance_phase(
        &self,
        id: ContestId,
        from: Phase,
        to: Phase,
        moments: &Moments,
    ) -> Stored<bool> {
        // Closing has to open the envelopes, and nothing goes back.
        if to == Phase::Closed || !from.may_become(to) {
            return Ok(false);
        }
        let at = |phase| (to == phase).then_some(moments.at.0);
        writing!(&self.pool, |tx| {
            if let Some(opening) = &moments.opening {
                sqlx::query(HOLD_SLIPS).bind(opening.conference.0).execute(&mut *tx).await?;
            }
            let advanced = sqlx::query(ADVANCE)
                .bind(id.0)
                .bind(from.key())
                .bind(to.key())
                .bind(at(Phase::Open))
                .bind(moments.closes_at.map(|at| at.0))
                .bind(at(Phase::Published))
                .bind(moments.void_reason.as_ref().map(Reason::as_str))
                .execute(&mut *tx)
                .await?;
            let was_so = advanced.rows_affected() > 0;
            if was_so && !keep_evidence!(tx, id, moments) {
                return Ok(false);
            }
            if let Some(line) = moments.line.as_ref().filter(|_| was_so) {
                write_log!(tx, id, line);
            }
            if was_so && to == Phase::Void {
                _ = leave_papers!(tx, id);
                for sql in [KEEP_USES, EMPTY_BOX, FORGET_REPLACED, SKIP_MIXING] {
                    sqlx::query(sql).bind(id.0).execute(&mut *tx).await?;
                }
            }
            if let Some(keys) = moments.keys.filter(|_| was_so) {
                sqlx::query(KEEP_KEYS)
                    .bind(id.0)
                    .bind(&keys.sealing.0[..])
                    .bind(&keys.signing.0[..])
                    .execute(&mut *tx)
                    .await?;
            }
            was_so
        })
    }

    async fn set_notice(
        &self,
        id: ContestId,
        ends_at: Option<Timestamp>,
        line: &Line,
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let set = sqlx::query(SET_NOTICE).bind(id.0).bind(ends_at.map(|at| at.0));
            let was_open = set.execute(&mut *tx).await?.rows_affected() > 0;
            if was_open {
                write_log!(tx, id, line);
            }
            was_open
        })
    }

    async fn extend_contest(
        &self,
        id: ContestId,
        closes_at: Timestamp,
        by_ms: i64,
        line: &Line,
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let extended = sqlx::query(EXTEND)
                .bind(id.0)
                .bind(closes_at.0)
                .bind(by_ms)
                .execute(&mut *tx)
                .await?;
            let was_open = extended.rows_affected() > 0;
            if was_open {
                write_log!(tx, id, line);
            }
            was_open
        })
    }

    async fn set_checking(&self, id: ContestId, is_checking: bool, line: &Line) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let done =
                sqlx::query(SET_CHECKING).bind(id.0).bind(is_checking).execute(&mut *tx).await?;
            if done.rows_affected() > 0 {
                write_log!(tx, id, line);
            }
            let closed: i64 = sqlx::query_scalar(IS_CLOSED).bind(id.0).fetch_one(&mut *tx).await?;
            closed > 0
        })
    }

    async fn list_due(&self, now: Timestamp) -> Stored<Vec<ContestId>> {
        reading!(&self.pool, |db| {
            let due: Vec<Uuid> = sqlx::query_scalar(LIST_DUE).bind(now.0).fetch_all(db).await?;
            Ok(due.into_iter().map(ContestId).collect())
        })
    }

    async fn lot_secret(&self, id: ContestId) -> Stored<Vec<u8>> {
        reading!(&self.pool, |db| {
            Ok(sqlx::query_scalar(LOT_SECRET).bind(id.0).fetch_one(db).await?)
        })
    }

    async fn find_keys(&self, id: ContestId) -> Stored<Option<PublicKeys>> {
        reading!(&self.pool, |db| {
            let keys: Option<(Vec<u8>, Vec<u8>)> =
                sqlx::query_as(FIND_KEYS).bind(id.0).fetch_optional(db).await?;
            let Some((sealing, signing)) = keys else { return Ok(None) };
            Ok(Some(PublicKeys {
                sealing: SealingPublic(exactly(&sealing, "contest_key.sealing")?),
                signing: SigningPublic(exactly(&signing, "contest_key.signing")?),
            }))
        })
    }

    async fn list_sealed(&self) -> Stored<Vec<Contest>> {
        reading!(&self.pool, |db| {
            let contests = sqlx::query_as(LIST_SEALED).fetch_all(db).await?;
            let options = sqlx::query_as(LIST_SEALED_OPTIONS).fetch_all(db).await?;
            joined(contests, options)
        })
    }
}
