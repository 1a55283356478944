//! Long lists in parts. They are in the order of their ids, so that whoever follows
//! `next` misses nothing that was there all the time, whatever comes and goes meanwhile.

use serde::Serialize;
use url::form_urlencoded;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::Problem;

/// Things in one part of a list, unless fewer or more are asked for.
const LIMIT: usize = 50;
/// The most: an answer a phone can hold.
const LIMIT_MAX: usize = 200;

/// Which part of a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    limit: usize,
    after: Option<Uuid>,
    /// Only what is about this ward.
    pub(super) ward: Option<Uuid>,
}

impl Asked {
    /// Reads the query of an address. What it does not know it passes over.
    pub(super) fn read(query: Option<&str>) -> Result<Self, Problem> {
        let mut asked = Self { limit: LIMIT, after: None, ward: None };
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            match &*name {
                "limit" => {
                    let limit = value.parse().ok().filter(|n| (1..=LIMIT_MAX).contains(n));
                    asked.limit = limit
                        .ok_or(Problem::parameter("limit is a whole number from 1 to 200."))?;
                }
                "after" => asked.after = Some(id(&value)?),
                "ward" => asked.ward = Some(id(&value)?),
                _ => {}
            }
        }
        Ok(asked)
    }

    /// The part of all things that is asked for, and where the next one is.
    pub(super) fn part<T>(
        &self,
        path: &str,
        mut all: Vec<T>,
        id: impl Fn(&T) -> Uuid,
    ) -> (Vec<T>, Option<String>) {
        all.sort_by_key(&id);
        let first = all.partition_point(|one| self.after.is_some_and(|after| id(one) <= after));
        let is_more = all.len() - first > self.limit;
        let part: Vec<T> = all.into_iter().skip(first).take(self.limit).collect();
        let next = part.last().filter(|_| is_more).map(|last| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("limit", &self.limit.to_string());
            query.append_pair("after", &id(last).to_string());
            if let Some(ward) = self.ward {
                query.append_pair("ward", &ward.to_string());
            }
            format!("{path}?{}", query.finish())
        });
        (part, next)
    }
}

fn id(text: &str) -> Result<Uuid, Problem> {
    Uuid::try_parse(text).map_err(|_| Problem::parameter("after and ward are ids (UUID)."))
}

/// One part of a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct List<T> {
    /// In the order of their ids.
    pub(super) items: Vec<T>,
    /// Where the next part is; null at the end.
    pub(super) next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Asked {
        Asked::read(Some(query)).unwrap()
    }

    #[test]
    fn a_list_is_read_part_by_part_to_its_end_and_nothing_twice() {
        let all: Vec<Uuid> = (0..7).rev().map(Uuid::from_u128).collect();
        let mut asked = read("limit=3");
        let mut seen = Vec::new();
        loop {
            let (part, next) = asked.part("/x", all.clone(), |id| *id);
            seen.extend(part);
            let Some(next) = next else { break };
            asked = read(next.split_once('?').unwrap().1);
        }
        assert_eq!(seen, (0..7).map(Uuid::from_u128).collect::<Vec<_>>());
    }

    #[test]
    fn what_has_gone_meanwhile_does_not_stop_the_reading() {
        let after = Uuid::from_u128(3);
        let all = [1, 2, 4, 5].map(Uuid::from_u128).to_vec();
        let (part, next) = read(&format!("after={after}")).part("/x", all, |id| *id);
        assert_eq!((part, next), (vec![Uuid::from_u128(4), Uuid::from_u128(5)], None));
    }

    #[test]
    fn what_is_no_part_is_told() {
        for wrong in ["limit=0", "limit=201", "limit=ten", "limit=", "after=x", "ward=1"] {
            assert!(Asked::read(Some(wrong)).is_err(), "{wrong}");
        }
        assert_eq!(read("colour=blue").limit, LIMIT);
        assert!(Asked::read(None).is_ok());
    }
}
