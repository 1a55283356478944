//! The people register, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::consent::{Reach, Wording};
use wardmote::helper::{Approved, Free, Help, Helper, KEYS_MAX, Profile, Show, Way};
use wardmote::id::{HelperId, WardId};
use wardmote::letter::Letter;
use wardmote::listening::Language;
use wardmote::people::Email;
use wardmote::slip::TokenHash;
use wardmote::store::{Helpers, Stored};
use wardmote::text::{Details, Name, Patch};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::details::{NOTE_ERASURE, reach_kind};
use super::fault::{Fault, attempt, unreadable};
use super::letters::add_letter;
use super::pool::{Pool, reading, writing};
use super::rows::{by_owner, natural, statements};
use super::trainings::COUNT_GONE;

/// The columns of somebody in the register.
macro_rules! helper {
    ($narrowed:literal) => {
        concat!(
            "select h.id, h.name, h.reach_kind, h.reach, h.goes_elsewhere, h.help, h.languages, \
             h.free, h.more, h.patch, h.public, h.approved_name, h.approved_patch, h.wording, \
             h.lang, h.way, h.joined_at, h.kept_from from helper h ",
            $narrowed
        )
    };
}

statements! {
    ADD = "insert into helper (id, name, reach_kind, reach, goes_elsewhere, help, languages, \
        free, more, patch, public, approved_name, approved_patch, wording, lang, way, \
        joined_at, kept_from) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, \
        $14, $15, $16, $17, $18) on conflict do nothing";
    IS_KEY = "select count(*) from helper_key where hash = $1";
    COUNT_WELCOMES = "select count(*) from helper where reach = $1 and joined_at > $2";
    ADD_WARD = "insert into helper_ward (helper_id, number, ward_id) values ($1, $2, $3)";
    FORGET_WARDS = "delete from helper_ward where helper_id = $1";
    ADD_KEY = "insert into helper_key (hash, helper_id, made_at) \
        select $1, id, $3 from helper where id = $2 on conflict do nothing";
    /// All but the newest.
    END_OLD_KEYS = "delete from helper_key where helper_id = $1 and hash not in \
        (select hash from helper_key where helper_id = $1 order by made_at desc, hash limit $2)";
    LIST = helper!("where h.merged_into is null order by h.joined_at desc, h.id");
    LIST_MERGED = helper!("where h.merged_into is not null order by h.joined_at, h.id");
    FIND = helper!("where h.id = $1");
    /// The link of an entry that was merged leads to the one it is merged into.
    FIND_BY_KEY = helper!("where h.id = (select coalesce(m.merged_into, m.id) from helper_key k \
        join helper m on m.id = k.helper_id where k.hash = $1)");
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

#[derive(sqlx::FromRow)]
pub(super) struct HelperRow {
    pub id: Uuid,
    name: String,
    reach_kind: String,
    reach: String,
    goes_elsewhere: bool,
    help: String,
    languages: String,
    free: String,
    more: Option<String>,
    patch: Option<String>,
    public: String,
    approved_name: Option<String>,
    approved_patch: Option<String>,
    wording: String,
    lang: String,
    way: String,
    joined_at: i64,
    kept_from: i64,
}

/// Words as they are kept in one column.
fn joined<T: Copy>(all: &[T], key: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|one| key(*one)).collect::<Vec<_>>().join(" ")
}

fn tags(all: &[Language]) -> String {
    all.iter().map(Language::as_str).collect::<Vec<_>>().join(" ")
}

/// The words of a column.
fn words(text: &str) -> Vec<&str> {
    text.split(' ').filter(|word| !word.is_empty()).collect()
}

impl HelperRow {
    /// The person, with their wards.
    pub fn read(self, wards: Vec<WardId>) -> Result<Helper, Fault> {
        let reach = match self.reach_kind.as_str() {
            "email" => Email::parse(&self.reach).map(Reach::Email).ok(),
            "phone" => Some(Reach::Phone(self.reach)),
            _ => None,
        };
        let choice = |_| unreadable("a choice of a helper");
        let profile = Profile {
            name: Name::from_store(self.name),
            reach: reach.ok_or_else(|| unreadable("helper.reach"))?,
            wards,
            goes_elsewhere: self.goes_elsewhere,
            help: Help::parse_all(&words(&self.help)).map_err(choice)?,
            languages: words(&self.languages)
                .into_iter()
                .map(|tag| Language::from_store(tag.to_owned()))
                .collect(),
            free: Free::parse_all(&words(&self.free)).map_err(choice)?,
            more: self.more.map(Details::from_store),
            patch: self.patch.map(Patch::from_store),
            public: Show::parse_all(&words(&self.public)).map_err(choice)?,
        };
        Ok(Helper {
            id: self.id.into(),
            profile,
            approved: Approved {
                name: self.approved_name,
                patch: self.approved_patch.map(Patch::from_store),
            },
            wording: Wording::parse(&self.wording).map_err(|_| unreadable("helper.wording"))?,
            lang: self.lang,
            way: Way::parse(&self.way).map_err(choice)?,
            joined_at: Timestamp(self.joined_at),
            kept_from: Timestamp(self.kept_from),
        })
    }
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
    ($tx:ident, $id:expr, $key:expr, $at:expr) => {{
        let added = sqlx::query(ADD_KEY)
            .bind(&$key.0[..])
            .bind($id.0)
            .bind($at.0)
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
        letter: Option<&Letter>,
        (most, since): (u64, Timestamp),
    ) -> Stored<bool> {
        let (id, at) = (helper.id, helper.joined_at);
        writing!(&self.pool, |tx| {
            let mut is_new = true;
            if let Some(key) = key {
                let known: i64 =
                    sqlx::query_scalar(IS_KEY).bind(&key.0[..]).fetch_one(&mut *tx).await?;
                is_new = known == 0;
            }
            let welcomes: i64 = sqlx::query_scalar(COUNT_WELCOMES)
                .bind(helper.profile.reach.as_str())
                .bind(since.0)
                .fetch_one(&mut *tx)
                .await?;
            is_new = is_new && write_helper!(tx, helper);
            if is_new {
                if let Some(key) = key {
                    is_new = write_key!(tx, id, key, at);
                }
                if let Some(letter) = letter
                    && natural::<u64>(welcomes, "a count")? < most
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

    async fn change_helper(&self, id: HelperId, profile: &Profile, at: Timestamp) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let changed = bind_profile!(sqlx::query(CHANGE).bind(id.0), profile)
                .bind(at.0)
                .execute(&mut *tx)
                .await?;
            let is_there = changed.rows_affected() > 0;
            if is_there {
                sqlx::query(FORGET_WARDS).bind(id.0).execute(&mut *tx).await?;
                write_wards!(tx, id, &profile.wards);
                // What stood there before is taken out of the files, too.
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            is_there
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

    async fn record_helper_key(
        &self,
        id: HelperId,
        key: &TokenHash,
        at: Timestamp,
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| write_key!(tx, id, key, at))
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
            let is_sent = is_within && write_key!(tx, id, key, at);
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
