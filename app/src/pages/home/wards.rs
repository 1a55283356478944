//! The wards of a town: one, eight or two hundred.

use leptos::prelude::*;
use wardmote::clerk::places::Glimpse;
use wardmote::text::NAME_MAX;
use wardmote::time::Timestamp;

use super::chosen;
use crate::context::words;
use crate::words::Words;

/// More wards than this are not found by looking: they get a box to search in, and
/// letters to jump to.
const WARDS_FEW: usize = 12;

/// All wards, or those whose name somebody looks for.
#[component]
pub fn Wards(wards: Vec<Glimpse>, wanted: String, now: Timestamp) -> impl IntoView {
    let words = words();
    let (is_none, is_many) = (wards.is_empty(), wards.len() > WARDS_FEW);
    let is_asked = !wanted.trim().is_empty();
    let lead = if is_none { "front-no-wards" } else { "front-wards-lead" };
    let mut found = wards;
    found.retain(|one| one.ward.is_called(&wanted));
    found.sort_by_cached_key(|one| one.ward.sort_name());
    let count = is_asked.then(|| {
        let n = i64::try_from(found.len()).unwrap_or(i64::MAX).into();
        let said = words.tell("front-found", &[("n", n), ("wanted", wanted.clone().into())]);
        view! {
            <p role="status">{said}</p>
            <p><a href="/">{words.say("front-all-wards")}</a></p>
        }
    });
    let search = (is_many || is_asked).then(|| view! { <Search wanted/> });
    let groups: Vec<(String, Vec<Glimpse>)> = by_letter(found);
    let has_letters = is_many && !is_asked;
    let letters = has_letters.then(|| {
        let link = |(letter, _): &(String, Vec<Glimpse>)| {
            view! { <li><a href=format!("#letter-{letter}")>{letter.clone()}</a></li> }
        };
        let links = groups.iter().map(link).collect_view();
        view! {
            <nav aria-label=words.say("front-letters")><ul class="letters">{links}</ul></nav>
        }
    });
    let lists = groups.into_iter().map(|(letter, wards)| {
        let head = has_letters.then(|| {
            let id = format!("letter-{letter}");
            view! { <h3 id=id>{letter}</h3> }
        });
        let rows: Vec<_> = wards.into_iter().map(|one| row(&words, one, now)).collect();
        view! { {head} <ul class="cards wards">{rows}</ul> }
    });
    let lists = lists.collect_view();
    view! {
        <section id="wards">
            <h2>{words.say("front-wards")}</h2>
            <p>{words.say(lead)}</p>
            {search}
            {count}
            {letters}
            {lists}
        </section>
    }
}

/// The wards in groups of one first letter, in their order.
fn by_letter(wards: Vec<Glimpse>) -> Vec<(String, Vec<Glimpse>)> {
    let mut groups: Vec<(String, Vec<Glimpse>)> = Vec::new();
    for one in wards {
        let letter = one.ward.letter();
        match groups.last_mut() {
            Some((last, group)) if *last == letter => group.push(one),
            _ => groups.push((letter, vec![one])),
        }
    }
    groups
}

/// The box to look for a ward in.
#[component]
fn Search(wanted: String) -> impl IntoView {
    let words = words();
    view! {
        <form class="ask" role="search" method="get" action="/#wards">
            <label for="q">{words.say("front-search")}</label>
            <div class="row">
                <input id="q" name="q" type="search" value=wanted maxlength=NAME_MAX autocomplete="off"/>
                <button>{words.say("front-search-go")}</button>
            </div>
        </form>
    }
}

/// One ward: what it chose last, whether somebody listens, and when it meets.
fn row(words: &Words, one: Glimpse, now: Timestamp) -> impl IntoView + use<> {
    let id = one.ward.id;
    let last = match one.last {
        Some(last) => chosen(words, last, now).into_any(),
        None => view! { <p class="meta">{words.say("ward-none")}</p> }.into_any(),
    };
    let tell = one.is_listening.then(|| {
        view! { <p><a href=format!("/tell/{id}")>{words.say("ward-tell")}</a></p> }
    });
    let next = one.next.map(|meeting| {
        let when = words.moment(meeting.starts_at);
        let told = words.tell("ward-next-when", &[("when", when.into())]);
        view! { <p class="meta">{told}</p> }
    });
    view! {
        <li class="card">
            <p class="lead">
                <a href=format!("/ward/{id}")><bdi>{one.ward.name.to_string()}</bdi></a>
            </p>
            {last}
            {tell}
            {next}
        </li>
    }
}

#[cfg(test)]
mod tests {
    use wardmote::id::WardId;
    use wardmote::text::Name;
    use wardmote::ward::Ward;

    use super::*;

    #[test]
    fn wards_of_one_letter_stand_together() {
        let glimpse = |name: &str| Glimpse {
            ward: Ward {
                id: WardId::from_random([1; 16]),
                name: Name::from_store(name.to_owned()),
                code: None,
                electorate: None,
            },
            is_listening: false,
            last: None,
            next: None,
        };
        let wards = ["Alder", "Ash", "Ŵern", "Wood"].map(glimpse).into();
        let groups: Vec<_> =
            by_letter(wards).into_iter().map(|(letter, wards)| (letter, wards.len())).collect();
        assert_eq!(groups, [("A".to_owned(), 2), ("W".to_owned(), 2)]);
    }
}
