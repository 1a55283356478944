//! The people register, stored.

mod row;

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::helper::{Approved, Free, Help, Helper, KEYS_MAX, KeyKind, Profile, Show};
use wardmote::id::{HelperId, WardId};
use wardmote::letter::Letter;
use wardmote::slip::TokenHash;
use wardmote::store::{Helpers, Stored};
use wardmote::text::{Details, Patch};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::details::{NOTE_ERASURE, reach_kind};
use super::fault::attempt;
use super::letters::add_letter;
use super::pool::{Pool, reading, writing};
use super::rows::{by_owner, natural, statements};
use super::trainings::COUNT_GONE;

pub(super) use self::row::HelperRow;
use self::row::{joined, tags};

/// The columns of somebody in the register.
macro_rules! helper {
    ($narrowed:literal) => {
        concat!(
            "select h.id, h.name, h.reach_kind, h.reach, h.has_answered, h.goes_elsewhere, h.help, \
             h.languages, h.free, h.more, h.patch, h.public, h.approved_name, h.approved_patch, h.wording, \
             h.lang, h.way, h.joined_at, h.kept_from from helper h ",
            $narrowed
        )
    };
}

statements! {
    ADD = "insert into helper (id, name, reach_kind, reach, goes_elsewhere, help, languages, \
        free, more, patch, public, approved_name, approved_patch, wording, lang, way, \
        joined_at, kept_from, has_answered) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
        $11, $12, $13, $14, $15, $16, $17, $18, $19) on conflict do nothing";
    IS_KEY = "select count(*) from helper_key where hash = $1";
    ADD_WARD = "insert into helper_ward (helper_id, number, ward_id) values ($1, $2, $3)";
    FORGET_WARDS = "delete from helper_ward where helper_id = $1";
    ADD_KEY = "insert into helper_key (hash, helper_id, made_at, kind) \
        select $1, id, $3, $4 from helper where id = $2 on conflict do nothing";
    /// All messages' but the newest.
    END_OLD_KEYS = "delete from helper_key where helper_id = $1 and kind = 'message' \
        and hash not in (select hash from helper_key where helper_id = $1 \
        and kind = 'message' order by made_at desc, hash limit $2)";
    END_OTHER_KEYS = "delete from helper_key where hash <> $2 and helper_id in \
        (select id from helper where id = $1 or merged_into = $1)";
    /// Whose link it is, and whether it came to the address that is kept of them.
    FIND_KEY = "select h.id, h.reach, k.kind = 'letter' and m.reach = h.reach from helper_key k \
        join helper m on m.id = k.helper_id \
        join helper h on h.id = coalesce(case when m.has_answered then m.merged_into end, m.id) \
        where k.hash = $1";
    /// What came to the old address says nothing of the new one.
    DEMOTE_KEY = "update helper_key set kind = 'own' where hash = $1";
    ANSWER = "update helper set has_answered = $2 where id = $1";
    LIST_APPROVED = helper!("where h.merged_into is null and h.approved_name is not null \
        and h.id in (select helper_id from helper_ward where ward_id = $1) order by h.id");
    LIST = helper!("where h.merged_into is null order by h.joined_at desc, h.id");
    LIST_MERGED = helper!("where h.merged_into is not null order by h.joined_at, h.id");
    FIND = helper!("where h.id = $1");
    /// The link of an entry that was merged leads to the one it is merged into, if its
    /// address is known to be theirs: anybody can enter somebody else's name. Else it
    /// leads to what was entered with it.
    FIND_BY_KEY = helper!("where h.id = (select coalesce(case when m.has_answered \
        then m.merged_into end, m.id) from helper_key k join helper m on m.id = k.helper_id \
        where k.hash = $1)");
    LIST_WARDS = "select helper_id, ward_id from helper_ward order by helper_id, number";
    FIND_WARDS = "select helper_id, ward_id from helper_ward where helper_id = $1 order by number";
    CHANGE = "update helper set name = $2, reach_kind = $3, reach = $4, goes_elsewhere = $5, \
        help = $6, languages = $7, free = $8, more = $9, patch = $10, public = $11, \
        kept_from = $12 where id = $1";
    APPROVE = "update helper set approved_name = $2, approved_patch = $3 where id = $1";
    ADD_LETTER = "insert into helper_letter (letter_id, helper_id, is_message, at) \
        values ($1, $2, $3, $4)";
    COUNT_MESSAGES = "select count(case when helper_id = $1 then 1 end), count(*) \
        from helper_letter where is_message and at > $2";
    FORGET_LETTERS = "delete from helper_letter where at < $1";
    ERASE_LETTERS = "delete from letter where id in (select l.letter_id from helper_letter l \
        join helper h on h.id = l.helper_id where h.id = $1 or h.merged_into = $1)";
    ERASE = "delete from helper where id = $1 or merged_into = $1";
}

/// Binds what somebody says of themselves, from the name to what everybody may see.
macro_rules! bind_profile {
    ($query:expr, $profile:expr) => {{
        let profile: &Profile = $profile;
        $query
            .bind(profile.name.as_str())
            .bind(reach_kind(&profile.reach))
            .bind(profile.reach.as_str())
            .bind(profile.goes_elsewhere)
            .bind(joined(&profile.help, Help::key))
            .bind(tags(&profile.languages))
            .bind(joined(&profile.free, Free::key))
            .bind(profile.more.as_ref().map(Details::as_str))
            .bind(profile.patch.as_ref().map(Patch::as_str))
            .bind(joined(&profile.public, Show::key))
    }};
}

/// Adds somebody with their wards; gives whether they are new.
macro_rules! write_helper {
    ($tx:ident, $helper:expr) => {{
        let helper: &Helper = $helper;
        let added = bind_profile!(sqlx::query(ADD).bind(helper.id.0), &helper.profile)
            .bind(helper.approved.name.as_deref())
            .bind(helper.approved.patch.as_ref().map(Patch::as_str))
            .bind(helper.wording.as_str())
            .bind(helper.lang.as_str())
            .bind(helper.way.key())
            .bind(helper.joined_at.0)
            .bind(helper.kept_from.0)
            .bind(helper.has_answered)
            .execute(&mut *$tx)
            .await?;
        let is_new = added.rows_affected() > 0;
        if is_new {
            write_wards!($tx, helper.id, &helper.profile.wards);
        }
        is_new
    }};
}

/// Keeps where somebody helps.
macro_rules! write_wards {
    ($tx:ident, $id:expr, $wards:expr) => {
        for (number, ward) in (0_i64..).zip($wards) {
            sqlx::query(ADD_WARD).bind($id.0).bind(number).bind(ward.0).execute(&mut *$tx).await?;
        }
    };
}

/// Keeps a link of somebody.
macro_rules! write_key {
    ($tx:ident, $id:expr, $key:expr, $kind:expr, $at:expr) => {{
        let kind: KeyKind = $kind;
        let added = sqlx::query(ADD_KEY)
            .bind(&$key.0[..])
            .bind($id.0)
            .bind($at.0)
            .bind(kind.key())
            .execute(&mut *$tx)
            .await?;
        sqlx::query(END_OLD_KEYS).bind($id.0).bind(i64::from(KEYS_MAX)).execute(&mut *$tx).await?;
        added.rows_affected() > 0
    }};
}

/// Queues a letter to somebody, and notes that it is theirs.
macro_rules! write_letter {
    ($tx:ident, $id:expr, $letter:expr, $is_message:expr, $at:expr) => {
        add_letter!($tx, $letter, $at);
        sqlx::query(ADD_LETTER)
            .bind($letter.id.0)
            .bind($id.0)
            .bind($is_message)
            .bind($at.0)
            .execute(&mut *$tx)
            .await?;
    };
}

/// Reads the one person a query finds.
macro_rules! found {
    ($db:ident, $query:expr) => {{
        let row: Option<HelperRow> = $query.fetch_optional($db).await?;
        let Some(row) = row else { return Ok(None) };
        let wards: Vec<(Uuid, Uuid)> =
            sqlx::query_as(FIND_WARDS).bind(row.id).fetch_all($db).await?;
        row.read(wards.into_iter().map(|(_, ward)| WardId(ward)).collect()).map(Some)
    }};
}

#[async_trait]
impl Helpers for SqlStore {
    async fn record_helper(
        &self,
        helper: &Helper,
        key: Option<&TokenHash>,
        letter: Option<(&Letter, &TokenHash)>,
    ) -> Stored<bool> {
        let (id, at) = (helper.id, helper.joined_at);
        writing!(&self.pool, |tx| {
            let mut is_new = true;
            if let Some(key) = key {
                let known: i64 =
                    sqlx::query_scalar(IS_KEY).bind(&key.0[..]).fetch_one(&mut *tx).await?;
                is_new = known == 0;
            }
            is_new = is_new && write_helper!(tx, helper);
            if is_new {
                if let Some(key) = key {
                    is_new = write_key!(tx, id, key, KeyKind::Own, at);
                }
                if let Some((letter, key)) = letter
                    && write_key!(tx, id, key, KeyKind::Letter, at)
                {
                    write_letter!(tx, id, letter, false, at);
                }
            }
            is_new
        })
    }

    async fn record_helpers(&self, helpers: &[Helper]) -> Stored<u64> {
        writing!(&self.pool, |tx| {
            let mut new = 0;
            for helper in helpers {
                if write_helper!(tx, helper) {
                    new += 1;
                }
            }
            new
        })
    }

    async fn list_helpers(&self) -> Stored<Vec<Helper>> {
        reading!(&self.pool, |db| {
            let rows: Vec<HelperRow> = sqlx::query_as(LIST).fetch_all(db).await?;
            let wards: Vec<(Uuid, Uuid)> = sqlx::query_as(LIST_WARDS).fetch_all(db).await?;
            let pairs = wards.into_iter().map(|(helper, ward)| (helper, WardId(ward))).collect();
            let mut wards = by_owner(pairs);
            let read = |row: HelperRow| {
                let wards = wards.remove(&row.id).unwrap_or_default();
                row.read(wards)
            };
            rows.into_iter().map(read).collect()
        })
    }

    async fn find_helper(&self, id: HelperId) -> Stored<Option<Helper>> {
        reading!(&self.pool, |db| found!(db, sqlx::query_as(FIND).bind(id.0)))
    }

    async fn find_helper_by_key(&self, key: &TokenHash) -> Stored<Option<Helper>> {
        reading!(&self.pool, |db| found!(db, sqlx::query_as(FIND_BY_KEY).bind(&key.0[..])))
    }

    async fn list_approved_helpers(&self, ward: WardId) -> Stored<Vec<Helper>> {
        reading!(&self.pool, |db| {
            let rows: Vec<HelperRow> =
                sqlx::query_as(LIST_APPROVED).bind(ward.0).fetch_all(db).await?;
            // Their other wards are nobody's business here.
            rows.into_iter().map(|row| row.read(vec![ward])).collect()
        })
    }

    async fn change_helper(
        &self,
        key: &TokenHash,
        profile: &Profile,
        at: Timestamp,
        letter: Option<(&Letter, &TokenHash)>,
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let found: Option<(Uuid, String, bool)> =
                sqlx::query_as(FIND_KEY).bind(&key.0[..]).fetch_optional(&mut *tx).await?;
            if let Some((id, reach, by_letter)) = &found {
                let id = HelperId(*id);
                bind_profile!(sqlx::query(CHANGE).bind(id.0), profile)
                    .bind(at.0)
                    .execute(&mut *tx)
                    .await?;
                sqlx::query(FORGET_WARDS).bind(id.0).execute(&mut *tx).await?;
                write_wards!(tx, id, &profile.wards);
                let is_same = reach == profile.reach.as_str();
                if *by_letter || !is_same {
                    sqlx::query(END_OTHER_KEYS)
                        .bind(id.0)
                        .bind(&key.0[..])
                        .execute(&mut *tx)
                        .await?;
                    sqlx::query(ANSWER).bind(id.0).bind(is_same).execute(&mut *tx).await?;
                }
                if !is_same {
                    sqlx::query(ERASE_LETTERS).bind(id.0).execute(&mut *tx).await?;
                    sqlx::query(DEMOTE_KEY).bind(&key.0[..]).execute(&mut *tx).await?;
                }
                if let (false, Some((letter, key))) = (is_same, letter)
                    && write_key!(tx, id, key, KeyKind::Letter, at)
                {
                    write_letter!(tx, id, letter, false, at);
                }
                // What stood there before is taken out of the files, too.
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            found.is_some()
        })
    }

    async fn approve_helper(&self, id: HelperId, approved: &Approved) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let done = sqlx::query(APPROVE)
                .bind(id.0)
                .bind(approved.name.as_deref())
                .bind(approved.patch.as_ref().map(Patch::as_str))
                .execute(&mut *tx)
                .await?;
            done.rows_affected() > 0
        })
    }

    async fn renew_helper_key(&self, id: HelperId, key: &TokenHash, at: Timestamp) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let is_there = write_key!(tx, id, key, KeyKind::Own, at);
            if is_there {
                let others = sqlx::query(END_OTHER_KEYS).bind(id.0).bind(&key.0[..]);
                others.execute(&mut *tx).await?;
            }
            is_there
        })
    }

    async fn send_to_helper(
        &self,
        id: HelperId,
        letter: &Letter,
        key: &TokenHash,
        at: Timestamp,
        (most, most_of_all, since): (u64, u64, Timestamp),
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let (theirs, all): (i64, i64) =
                sqlx::query_as(COUNT_MESSAGES).bind(id.0).bind(since.0).fetch_one(&mut *tx).await?;
            let is_within = natural::<u64>(theirs, "a count")? < most
                && natural::<u64>(all, "a count")? < most_of_all;
            let is_sent = is_within && write_key!(tx, id, key, KeyKind::Message, at);
            if is_sent {
                write_letter!(tx, id, letter, true, at);
            }
            is_sent
        })
    }

    async fn erase_helpers(&self, ids: &[HelperId]) -> Stored<u64> {
        writing!(&self.pool, |tx| {
            let mut erased = 0;
            for id in ids {
                for sql in [COUNT_GONE, ERASE_LETTERS] {
                    sqlx::query(sql).bind(id.0).execute(&mut *tx).await?;
                }
                erased += sqlx::query(ERASE).bind(id.0).execute(&mut *tx).await?.rows_affected();
            }
            if erased > 0 {
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            erased
        })
    }

    async fn forget_helper_letters(&self, before: Timestamp) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(FORGET_LETTERS).bind(before.0).execute(&mut *tx).await?;
        })
    }
}
