//! Everything that is kept of people, place by place: found, and erased in one act.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::store::{Stored, Traces};
use wardmote::time::Timestamp;
use wardmote::trace::{Source, Trace, TraceKey};

use super::SqlStore;
use super::details::NOTE_ERASURE;
use super::fault::attempt;
use super::own_words::{
    ERASE_LINK_OF_REPRESENTATIVE, ERASE_NAME, ERASE_TOLD, silence_pledges, worded,
};
use super::pool::{Pool, reading, writing};
use super::retention::nobody;
use super::rows::statements;
use super::trainings::COUNT_GONE;

statements! {
    DETAILS = "select d.id, d.name, d.reach, coalesce(a.text, '') as words, w.name as about, \
        d.wording as note, d.given_at as at from contact_details d \
        join ward w on w.id = d.ward_id left join answer a on a.id = d.answer_id \
        order by d.given_at desc, d.id";
    /// Every letter to them has their address of withdrawal in its text.
    ERASE_DETAILS_LETTERS = "delete from letter where body like '%' || \
        (select withdrawal from contact_details where id = $1) || '%'";
    ERASE_DETAILS = "delete from contact_details where id = $1";
    HELPERS = "select h.id, h.name, h.reach, coalesce(h.more, '') as words, \
        coalesce(w.name, '') as about, \
        h.help || ' ' || h.languages || ' ' || h.free || ' ' || coalesce(h.patch, '') as note, \
        h.joined_at as at from helper h \
        left join helper_ward hw on hw.helper_id = h.id and hw.number = \
        (select min(number) from helper_ward where helper_id = h.id) \
        left join ward w on w.id = hw.ward_id order by h.joined_at desc, h.id";
    ERASE_HELPER_LETTERS = "delete from letter where id in (select l.letter_id \
        from helper_letter l join helper h on h.id = l.helper_id \
        where h.id = $1 or h.merged_into = $1)";
    /// Entries that were merged into it are of the same person.
    ERASE_HELPER = "delete from helper where id = $1 or merged_into = $1";
    FOLLOWS = "select f.id, '' as name, f.email as reach, '' as words, \
        coalesce(w.name, a.title, '') as about, f.lang as note, \
        coalesce(f.confirmed_at, f.asked_at) as at from follow f \
        left join ward w on f.kind = 'ward' and w.id = f.subject_id \
        left join action a on f.kind = 'action' and a.id = f.subject_id order by f.email, f.id";
    ERASE_FOLLOW_LETTERS = "delete from letter where body like '%' || \
        (select token from follow where id = $1) || '%'";
    ERASE_FOLLOW = "delete from follow where id = $1";
    LETTERS = "select id, '' as name, recipient as reach, body as words, subject as about, \
        coalesce(reply_to, '') as note, queued_at as at from letter order by queued_at, id";
    ERASE_LETTER = "delete from letter where id = $1";
    CANVASSERS = "select c.id, c.name, '' as reach, '' as words, coalesce(l.label, '') as about, \
        '' as note, c.joined_at as at from canvasser c left join link l on l.id = c.link_id \
        where c.name is not null order by c.joined_at desc, c.id";
    ERASE_CANVASSER = "update canvasser set name = null where id = $1 and name is not null";
    LINKS = concat!(
        "select id, label as name, '' as reach, '' as words, '' as about, '' as note, \
         made_at as at from link where label <> ", nobody!(),
        " and id not in (select link_id from action_owner) order by made_at desc, id"
    );
    ERASE_LINK_IN_LOGS = "update log_entry set name = null \
        where name = (select label from link where id = $1)";
    ERASE_LINK_ON_SLIPS = "update slip set voided_by = null \
        where voided_by = (select label from link where id = $1)";
    /// What was recorded by it stays, by nobody.
    ERASE_LINK = concat!(
        "update link set label = ", nobody!(), ", revoked_at = coalesce(revoked_at, made_at) \
         where id = $1"
    );
    OWNERS = "select o.link_id as id, o.name, '' as reach, '' as words, a.title as about, \
        o.side as note, l.made_at as at from action_owner o join action a on a.id = o.action_id \
        join link l on l.id = o.link_id order by l.made_at desc, o.link_id";
    /// An action that was only found owners for looks for one again.
    LOSE_OWNER = "update action set status = 'chosen' where status = 'owner_found' \
        and id = (select action_id from action_owner where link_id = $1)";
    ERASE_OWNER = "delete from action_owner where link_id = $1";
    REPRESENTATIVES = concat!(
        "select r.id, r.name, '' as reach, '' as words, w.name as about, \
         r.first_month || ' – ' || r.last_month as note, l.made_at as at from representative r \
         join ward w on w.id = r.ward_id join link l on l.id = r.link_id where r.name <> ",
        nobody!(), " order by l.made_at desc, r.id"
    );
    /// By anybody whose words are left, also after their name was erased.
    TOLD = concat!(
        "select r.id, case when r.name = ", nobody!(), " then '' else r.name end as name, \
         '' as reach, '' as words, w.name as about, '' as note, l.made_at as at \
         from representative r join ward w on w.id = r.ward_id join link l on l.id = r.link_id \
         where ", worded!(), " order by l.made_at desc, r.id"
    );
    STEPS = "select s.id, s.helper as name, '' as reach, '' as words, a.title as about, \
        s.what as note, a.made_at as at from action_step s join action a on a.id = s.action_id \
        where s.helper is not null order by a.made_at desc, s.id";
    ERASE_STEP = "update action_step set helper = null where id = $1 and helper is not null";
    NEWS = concat!(
        "select n.id, n.told_by as name, '' as reach, '' as words, a.title as about, '' as note, \
         n.at from action_news n join action a on a.id = n.action_id where n.told_by <> ",
        nobody!(), " order by n.at desc, n.id"
    );
    ERASE_NEWS = concat!("update action_news set told_by = ", nobody!(), " where id = $1");
    ANSWERS = "select a.id, '' as name, '' as reach, a.text as words, w.name as about, \
        a.category as note, a.at from answer a join ward w on w.id = a.ward_id \
        where a.text <> '' order by a.at desc, a.id";
    ERASE_HIDING = "delete from sorting where ward_id = (select ward_id from answer where id = $1) \
        and act like '{\"act\":\"hidden\"%' \
        and at = (select hidden_at from answer where id = $1)";
    ERASE_ANSWER = "update answer set text = '', folded = '', lang = null, hidden_by = null, \
        hidden_at = null, hidden_why = null where id = $1";
    VERDICTS = concat!(
        "select v.follow_id as id, '' as name, '' as reach, v.not_yet as words, \
         a.title as about, '' as note, v.at from verdict v join action a on a.id = v.action_id \
         where v.not_yet <> ", nobody!(), " order by v.at desc, v.follow_id"
    );
    ERASE_VERDICT = concat!(
        "update verdict set not_yet = ", nobody!(),
        " where follow_id = $1 and not_yet is not null"
    );
    UPLOADS = "select id, '' as name, '' as reach, text as words, '' as about, '' as note, at \
        from upload where taken is null order by at desc, id";
    ERASE_UPLOAD = "delete from upload where id = $1 and taken is null";
    ORGANISERS = "select id, name, email as reach, '' as words, '' as about, '' as note, \
        cast(0 as bigint) as at from organiser order by name, id";
    ERASE_ORGANISER_IN_LOGS = "update log_entry set name = null \
        where name = (select name from organiser where id = $1)";
    ERASE_ORGANISER_ON_VOTES = "update contest set closed_name = null \
        where closed_name = (select name from organiser where id = $1)";
    ERASE_ORGANISER_ASKS = "delete from approval where organiser_id = $1";
    ERASE_ORGANISER_SESSIONS = "delete from session where organiser_id = $1";
    ERASE_ORGANISER = "delete from organiser where id = $1";
}

/// What lists a place, and what erases one of its rows (`$1` is its id), in order; the
/// last of these says whether it was there.
type Place = (&'static str, &'static [&'static str]);

/// The statements of a place.
fn place(source: Source) -> Place {
    match source {
        Source::Details => (DETAILS, &[ERASE_DETAILS_LETTERS, ERASE_DETAILS]),
        Source::Helper => (HELPERS, &[COUNT_GONE, ERASE_HELPER_LETTERS, ERASE_HELPER]),
        Source::Follow => (FOLLOWS, &[ERASE_FOLLOW_LETTERS, ERASE_FOLLOW]),
        Source::Letter => (LETTERS, &[ERASE_LETTER]),
        Source::Canvasser => (CANVASSERS, &[ERASE_CANVASSER]),
        Source::Link => (LINKS, &[ERASE_LINK_IN_LOGS, ERASE_LINK_ON_SLIPS, ERASE_LINK]),
        Source::Owner => (OWNERS, &[ERASE_LINK, LOSE_OWNER, ERASE_OWNER]),
        Source::Representative => (REPRESENTATIVES, &[ERASE_LINK_OF_REPRESENTATIVE, ERASE_NAME]),
        Source::Told => (TOLD, &[ERASE_TOLD]),
        Source::Step => (STEPS, &[ERASE_STEP]),
        Source::News => (NEWS, &[ERASE_NEWS]),
        Source::Answer => (ANSWERS, &[ERASE_HIDING, ERASE_ANSWER]),
        Source::Verdict => (VERDICTS, &[ERASE_VERDICT]),
        Source::Upload => (UPLOADS, &[ERASE_UPLOAD]),
        Source::Organiser => (
            ORGANISERS,
            &[
                ERASE_ORGANISER_IN_LOGS,
                ERASE_ORGANISER_ON_VOTES,
                ERASE_ORGANISER_ASKS,
                ERASE_ORGANISER_SESSIONS,
                ERASE_ORGANISER,
            ],
        ),
    }
}

#[derive(sqlx::FromRow)]
struct TraceRow {
    id: Uuid,
    name: String,
    reach: String,
    words: String,
    about: String,
    note: String,
    at: i64,
}

impl TraceRow {
    fn in_place(self, source: Source) -> Trace {
        let Self { id, name, reach, words, about, note, at } = self;
        Trace { source, id, name, reach, words, about, note, at: Timestamp(at) }
    }
}

#[async_trait]
impl Traces for SqlStore {
    async fn list_traces(&self, source: Source) -> Stored<Vec<Trace>> {
        let (list, _) = place(source);
        let listed: Stored<Vec<Trace>> = reading!(&self.pool, |db| {
            let rows: Vec<TraceRow> = sqlx::query_as(list).fetch_all(db).await?;
            Ok(rows.into_iter().map(|row| row.in_place(source)).collect())
        });
        let mut traces = listed?;
        if source == Source::Told {
            let mut told = self.list_own_words().await?;
            for trace in &mut traces {
                trace.words = told.remove(&trace.id).unwrap_or_default().join("\n");
            }
        }
        Ok(traces)
    }

    async fn erase_traces(&self, keys: &[TraceKey]) -> Stored<u64> {
        writing!(&self.pool, |tx| {
            let mut erased = 0;
            for TraceKey(source, id) in keys {
                let mut gone = 0;
                for sql in place(*source).1 {
                    gone = sqlx::query(*sql).bind(id).execute(&mut *tx).await?.rows_affected();
                }
                if *source == Source::Told {
                    gone += silence_pledges!(tx, id);
                }
                erased += u64::from(gone > 0);
            }
            if erased > 0 {
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            erased
        })
    }
}
