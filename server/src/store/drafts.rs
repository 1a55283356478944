//! How a vote that is being prepared is written down.

use super::rows::statements;

statements! {
    ADD = "insert into contest (id, conference_id, position, ward_id, question, seats, ties, \
        minutes, may_change, publication, lot_secret, phase) \
        select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11 \
        from contest where conference_id = $2";
    ADD_OPTION = "insert into contest_option (id, contest_id, position, issue_id, title, details) \
        values ($1, $2, $3, $4, $5, $6)";
}

/// Writes a contest's options in their order.
macro_rules! write_options {
    ($tx:ident, $contest:expr) => {
        for (position, option) in (1_i64..).zip(&$contest.options) {
            sqlx::query($crate::store::drafts::ADD_OPTION)
                .bind(option.id.0)
                .bind($contest.id.0)
                .bind(position)
                .bind(option.issue.map(|id| id.0))
                .bind(option.title.as_str())
                .bind(option.details.as_ref().map(Details::as_str))
                .execute(&mut *$tx)
                .await?;
        }
    };
}

/// Writes a contest with the secret of its lot, after those that its meeting has.
macro_rules! write_contest {
    ($tx:ident, $contest:expr, $lot_secret:expr) => {
        sqlx::query($crate::store::drafts::ADD)
            .bind($contest.id.0)
            .bind($contest.conference.0)
            .bind($contest.ward.map(|id| id.0))
            .bind($contest.question.as_str())
            .bind(i64::from($contest.rules.seats))
            .bind($contest.rules.ties.key())
            .bind($contest.rules.minutes.map(i64::from))
            .bind($contest.rules.may_change)
            .bind($contest.rules.publication.key())
            .bind(&$lot_secret[..])
            .bind($contest.phase.key())
            .execute(&mut *$tx)
            .await?;
        $crate::store::drafts::write_options!($tx, $contest);
    };
}

pub(super) use {write_contest, write_options};
