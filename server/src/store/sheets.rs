//! Sheets of paper for canvassing, stored.

use async_trait::async_trait;
use sqlx::QueryBuilder;
use uuid::Uuid;
use wardmote::consent::Wording;
use wardmote::id::{ContactId, ListeningId};
use wardmote::listening::Listening;
use wardmote::sheet::{Sheet, SheetCode};
use wardmote::store::{Sheets, Stored};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::listenings::{FIND as FIND_LISTENING, FIND_WARDS, ListeningRow};
use super::pool::{Pool, reading, writing};
use super::rows::{read_one, statements};

statements! {
    ADD = "insert into canvass_sheet (code, ward_id, listening_id, wording, made_at) \
        values ($1, $2, $3, $4, $5)";
    FIND = "select code, ward_id, listening_id, wording, made_at from canvass_sheet \
        where code = $1";
}

#[derive(sqlx::FromRow)]
struct SheetRow {
    code: String,
    ward_id: Uuid,
    listening_id: Uuid,
    wording: String,
    made_at: i64,
}

impl TryFrom<SheetRow> for Sheet {
    type Error = Fault;

    fn try_from(row: SheetRow) -> Result<Self, Fault> {
        Ok(Self {
            code: SheetCode::parse(&row.code).map_err(|_| unreadable("canvass_sheet.code"))?,
            ward: row.ward_id.into(),
            listening: row.listening_id.into(),
            wording: Wording::parse(&row.wording)
                .map_err(|_| unreadable("canvass_sheet.wording"))?,
            made_at: Timestamp(row.made_at),
        })
    }
}

#[async_trait]
impl Sheets for SqlStore {
    async fn record_sheets(&self, sheets: &[Sheet]) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for sheet in sheets {
                sqlx::query(ADD)
                    .bind(sheet.code.as_str())
                    .bind(sheet.ward.0)
                    .bind(sheet.listening.0)
                    .bind(sheet.wording.as_str())
                    .bind(sheet.made_at.0)
                    .execute(&mut *tx)
                    .await?;
            }
        })
    }

    async fn find_sheet(&self, code: &SheetCode) -> Stored<Option<Sheet>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND).bind(code.as_str()).fetch_optional(db).await?;
            read_one::<SheetRow, _>(row)
        })
    }

    async fn find_listening(&self, id: ListeningId) -> Stored<Option<Listening>> {
        reading!(&self.pool, |db| {
            let row: Option<ListeningRow> =
                sqlx::query_as(FIND_LISTENING).bind(id.0).fetch_optional(db).await?;
            let Some(row) = row else { return Ok(None) };
            let wards: Vec<Uuid> =
                sqlx::query_scalar(FIND_WARDS).bind(row.id).fetch_all(db).await?;
            Ok(Some(row.with(wards)))
        })
    }

    async fn find_contacts(&self, ids: &[ContactId]) -> Stored<Vec<ContactId>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        reading!(&self.pool, |db| {
            let mut query = QueryBuilder::new("select id from contact where id in (");
            let mut list = query.separated(", ");
            for id in ids {
                list.push_bind(id.0);
            }
            query.push(") order by id");
            let rows: Vec<(Uuid,)> = query.build_query_as().fetch_all(db).await?;
            Ok(rows.into_iter().map(|(id,)| id.into()).collect())
        })
    }
}
