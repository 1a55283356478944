//! Published votes, with every round of their counts.

use axum::Extension;
use axum::extract::{Path, RawQuery};
use http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use wardmote::clerk::ClerkError;
use wardmote::clerk::counts::Counted;
use wardmote::contest::Contest;
use wardmote::count;
use wardmote::error::Refusal;
use wardmote::id::ContestId;
use wardmote::time::Timestamp;
use wardmote_app::context::Ask;

use super::answer::{Answer, answer, moment};
use super::document::{After, Limit, NoList, NotOne, OfWard};
use super::pages::{Asked, List};

/// A vote whose count is published.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Vote {
    /// Its id.
    id: Uuid,
    /// The meeting at which it was held.
    meeting: Uuid,
    /// The ward that voted; null: everybody in the room.
    ward: Option<Uuid>,
    /// What was asked.
    question: String,
    /// What could be chosen, in the order of the ballot.
    options: Vec<Choice>,
    /// How it was counted.
    #[schema(example = "irv")]
    method: String,
    /// How many were to be chosen.
    seats: usize,
    /// When voting opened, in universal time (RFC 3339).
    #[schema(format = "date-time")]
    opened_at: Option<String>,
    /// When voting closed.
    #[schema(format = "date-time")]
    closed_at: Option<String>,
    /// When the count was published.
    #[schema(format = "date-time")]
    published_at: Option<String>,
    /// Ballots cast.
    ballots: u64,
    /// Slips that could have been used.
    slips: u64,
    /// People counted in the room, if somebody counted.
    in_room: Option<u64>,
    /// The options that were chosen, in the order in which they were.
    chosen: Vec<Uuid>,
    /// Every round of the count.
    rounds: Vec<Round>,
    /// Its page for people.
    page: String,
    /// The signed record, from which anybody can count again.
    record: Option<String>,
}

/// What could be chosen.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Choice {
    /// Its id. An action that came of it has the same.
    id: Uuid,
    /// In a few words.
    title: String,
    /// In a sentence.
    details: Option<String>,
    /// The issue it comes from.
    issue: Option<Uuid>,
}

/// One round of a count.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Round {
    /// Which, counted from 1.
    number: usize,
    /// The options that were still in, with their votes.
    votes: Vec<Votes>,
    /// Votes that counted for nobody any more.
    #[schema(example = "3")]
    exhausted: String,
    /// The votes it took to be chosen.
    #[schema(example = "21")]
    needed: Option<String>,
    /// The options that were chosen in this round.
    elected: Vec<Uuid>,
    /// The options that went out at the end of it.
    eliminated: Vec<Uuid>,
}

/// An option's votes in a round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Votes {
    /// The option.
    option: Uuid,
    /// How many, exactly: a decimal number in a text, as parts of votes are no floats.
    #[schema(example = "12.5")]
    votes: String,
}

/// A published vote, as the API tells it.
pub(super) fn tell(base: &str, counted: &Counted) -> Vote {
    let Counted { contest, count, turnout, .. } = counted;
    let id = contest.id;
    let at = |at: Option<Timestamp>| at.map(moment);
    Vote {
        id: id.0,
        meeting: contest.conference.0,
        ward: contest.ward.map(|ward| ward.0),
        question: contest.question.to_string(),
        options: contest
            .options
            .iter()
            .map(|option| Choice {
                id: option.id.0,
                title: option.title.to_string(),
                details: option.details.as_ref().map(ToString::to_string),
                issue: option.issue.map(|issue| issue.0),
            })
            .collect(),
        method: count.method.key().to_owned(),
        seats: count.seats,
        opened_at: at(contest.opened_at),
        closed_at: at(contest.closed_at),
        published_at: at(contest.published_at),
        ballots: turnout.ballots,
        slips: turnout.slips,
        in_room: counted.in_room,
        chosen: ids(contest, &count.winners),
        rounds: count.rounds.iter().map(|round| tell_round(contest, round)).collect(),
        page: format!("{base}/r/{id}"),
        record: counted.digest.map(|_| format!("{base}/r/{id}/record.json")),
    }
}

fn tell_round(contest: &Contest, round: &count::Round) -> Round {
    let votes = round.standing().filter_map(|(at, votes)| {
        let option = contest.options.get(at)?.id.0;
        Some(Votes { option, votes: votes.to_string() })
    });
    Round {
        number: round.number,
        votes: votes.collect(),
        exhausted: round.exhausted.total().to_string(),
        needed: round.bar.map(|bar| bar.to_string()),
        elected: ids(contest, &round.elected),
        eliminated: ids(contest, &round.eliminated),
    }
}

/// The ids of the options at these places.
fn ids(contest: &Contest, places: &[usize]) -> Vec<Uuid> {
    places.iter().filter_map(|at| Some(contest.options.get(*at)?.id.0)).collect()
}

/// Published votes, without those that are given up in this moment.
pub(super) async fn tell_all(ask: &Ask, votes: Vec<Contest>) -> Result<Vec<Vote>, ClerkError> {
    let mut told = Vec::with_capacity(votes.len());
    for vote in votes {
        match ask.clerk.count_to_take(vote.id).await {
            Ok(counted) => told.push(tell(&ask.base, &counted)),
            Err(ClerkError::Refused(Refusal::NotFound)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(told)
}

/// The published votes.
#[utoipa::path(
    get,
    path = "/api/v1/votes",
    operation_id = "listVotes",
    tag = "votes",
    params(Limit, After, OfWard),
    responses(
        (status = 200, description = "Some of the votes", body = List<Vote>),
        NoList,
    )
)]
pub(super) async fn list(
    Extension(ask): Extension<Ask>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let asked = Asked::read(query.as_deref())?;
    let mut all = ask.clerk.list_published().await?;
    all.retain(|vote| asked.ward.is_none_or(|asked| vote.ward.is_some_and(|ward| ward.0 == asked)));
    let (part, next) = asked.part("/api/v1/votes", all, |vote| vote.id.0);
    answer(&headers, &List { items: tell_all(&ask, part).await?, next })
}

/// One published vote.
#[utoipa::path(
    get,
    path = "/api/v1/votes/{id}",
    operation_id = "showVote",
    tag = "votes",
    params(("id" = Uuid, Path, description = "The vote's id")),
    responses(
        (status = 200, description = "The vote", body = Vote),
        NotOne,
    )
)]
pub(super) async fn show(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let counted = ask.clerk.count_to_take(ContestId::parse(&id)?).await?;
    answer(&headers, &tell(&ask.base, &counted))
}
