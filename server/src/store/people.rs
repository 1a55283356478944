//! Organisers, their sessions, and personal links, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::id::{LinkId, OrganiserId};
use wardmote::people::{Email, Link, Organiser};
use wardmote::slip::TokenHash;
use wardmote::store::{People, Stored};
use wardmote::text::Name;
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt};
use super::pool::{Pool, reading, writing};
use super::rows::{from_json, read_all, read_one, statements, to_json, token_hash};

/// The columns of an organiser.
macro_rules! organiser {
    ($narrowed:literal) => {
        concat!(
            "select o.id, o.email, o.name, o.password_hash, o.is_administrator from organiser o ",
            $narrowed
        )
    };
}

statements! {
    ADD = "insert into organiser (id, email, name, password_hash, is_administrator) \
        values ($1, $2, $3, $4, $5)";
    LIST = organiser!("");
    FIND = organiser!("where o.email = $1");
    CHANGE_PASSWORD = "update organiser set password_hash = $2 where id = $1";
    END_OTHER_SESSIONS = "delete from session where organiser_id = $1 and hash <> $2";
    ADD_SESSION = "insert into session (hash, organiser_id, ends_at) values ($1, $2, $3)";
    FIND_SESSION =
        organiser!("join session s on s.organiser_id = o.id where s.hash = $1 and s.ends_at > $2");
    END_SESSION = "delete from session where hash = $1";
    ADD_LINK = "insert into link (id, hash, label, scope, made_at, ends_at, revoked_at) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    FIND_LINK = "select id, hash, label, scope, made_at, ends_at, revoked_at from link \
        where hash = $1";
    LIST_LINKS = "select id, hash, label, scope, made_at, ends_at, revoked_at from link \
        order by made_at desc, id";
    REVOKE_LINK = "update link set revoked_at = $2 where id = $1 and revoked_at is null";
}

#[derive(sqlx::FromRow)]
struct OrganiserRow {
    id: Uuid,
    email: String,
    name: String,
    password_hash: String,
    is_administrator: bool,
}

impl TryFrom<OrganiserRow> for Organiser {
    type Error = Fault;

    fn try_from(row: OrganiserRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            email: Email::from_store(row.email),
            name: Name::from_store(row.name),
            is_administrator: row.is_administrator,
        })
    }
}

impl TryFrom<OrganiserRow> for (Organiser, String) {
    type Error = Fault;

    fn try_from(row: OrganiserRow) -> Result<Self, Fault> {
        let password_hash = row.password_hash.clone();
        Ok((row.try_into()?, password_hash))
    }
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    id: Uuid,
    hash: Vec<u8>,
    label: String,
    scope: String,
    made_at: i64,
    ends_at: i64,
    revoked_at: Option<i64>,
}

impl TryFrom<LinkRow> for Link {
    type Error = Fault;

    fn try_from(row: LinkRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            hash: token_hash(&row.hash)?,
            label: Name::from_store(row.label),
            scope: from_json(&row.scope, "link.scope")?,
            made_at: Timestamp(row.made_at),
            ends_at: Timestamp(row.ends_at),
            revoked_at: row.revoked_at.map(Timestamp),
        })
    }
}

/// Writes a personal link; what it opens is given as JSON.
macro_rules! write_link {
    ($tx:ident, $link:expr, $scope:expr) => {
        sqlx::query($crate::store::people::ADD_LINK)
            .bind($link.id.0)
            .bind(&$link.hash.0[..])
            .bind($link.label.as_str())
            .bind($scope)
            .bind($link.made_at.0)
            .bind($link.ends_at.0)
            .bind($link.revoked_at.map(|at| at.0))
            .execute(&mut *$tx)
            .await?;
    };
}

pub(super) use write_link;

#[async_trait]
impl People for SqlStore {
    async fn record_organiser(&self, organiser: &Organiser, password_hash: &str) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(ADD)
                .bind(organiser.id.0)
                .bind(organiser.email.as_str())
                .bind(organiser.name.as_str())
                .bind(password_hash)
                .bind(organiser.is_administrator)
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn list_organisers(&self) -> Stored<Vec<Organiser>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST).fetch_all(db).await?;
            let mut organisers = read_all::<OrganiserRow, Organiser>(rows)?;
            // Sorted here: the databases sort letters differently.
            organisers.sort_by_cached_key(|organiser| organiser.name.as_str().to_lowercase());
            Ok(organisers)
        })
    }

    async fn find_organiser(&self, email: &Email) -> Stored<Option<(Organiser, String)>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND).bind(email.as_str()).fetch_optional(db).await?;
            read_one::<OrganiserRow, _>(row)
        })
    }

    async fn change_password(
        &self,
        id: OrganiserId,
        password_hash: &str,
        keep: &TokenHash,
    ) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(CHANGE_PASSWORD).bind(id.0).bind(password_hash).execute(&mut *tx).await?;
            sqlx::query(END_OTHER_SESSIONS).bind(id.0).bind(&keep.0[..]).execute(&mut *tx).await?;
        })
    }

    async fn record_session(
        &self,
        hash: &TokenHash,
        organiser: OrganiserId,
        ends_at: Timestamp,
    ) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(ADD_SESSION)
                .bind(&hash.0[..])
                .bind(organiser.0)
                .bind(ends_at.0)
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn find_session(&self, hash: &TokenHash, now: Timestamp) -> Stored<Option<Organiser>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND_SESSION)
                .bind(&hash.0[..])
                .bind(now.0)
                .fetch_optional(db)
                .await?;
            read_one::<OrganiserRow, _>(row)
        })
    }

    async fn end_session(&self, hash: &TokenHash) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(END_SESSION).bind(&hash.0[..]).execute(&mut *tx).await?;
        })
    }

    async fn record_link(&self, link: &Link) -> Stored<()> {
        let scope = to_json(&link.scope, "link.scope")?;
        writing!(&self.pool, |tx| {
            write_link!(tx, link, scope);
        })
    }

    async fn find_link(&self, hash: &TokenHash) -> Stored<Option<Link>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND_LINK).bind(&hash.0[..]).fetch_optional(db).await?;
            read_one::<LinkRow, _>(row)
        })
    }

    async fn list_links(&self) -> Stored<Vec<Link>> {
        reading!(&self.pool, |db| {
            read_all::<LinkRow, _>(sqlx::query_as(LIST_LINKS).fetch_all(db).await?)
        })
    }

    async fn revoke_link(&self, id: LinkId, at: Timestamp) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let revoked = sqlx::query(REVOKE_LINK).bind(id.0).bind(at.0).execute(&mut *tx).await?;
            revoked.rows_affected() > 0
        })
    }
}
