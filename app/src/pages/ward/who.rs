//! Whom to talk to in a ward: those who have taken something on there.

use leptos::prelude::*;
use wardmote::action::{Action, Side};
use wardmote::clerk::places::Doing;

use crate::context::words;
use crate::pages::actions::side_key;

/// Somebody who has taken something on, with what.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Person {
    side: Side,
    name: String,
    actions: Vec<Action>,
}

/// Each once, representatives first, with all they have taken on that goes on.
fn people(doing: &[Doing]) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for one in doing.iter().filter(|one| !one.action.status.is_over()) {
        for owner in &one.owners {
            let name = owner.name.to_string();
            let known = people.iter_mut().find(|p| p.side == owner.side && p.name == name);
            if let Some(person) = known {
                person.actions.push(one.action.clone());
            } else {
                let actions = vec![one.action.clone()];
                people.push(Person { side: owner.side, name, actions });
            }
        }
    }
    people.sort_by_key(|person| person.side);
    people
}

/// The owners of a ward's actions, by side.
#[component]
pub fn WhoToTalkTo(doing: Vec<Doing>) -> impl IntoView {
    let words = words();
    let people = people(&doing);
    let nobody = people.is_empty().then(|| {
        let was_taken_on = doing.iter().any(|one| !one.owners.is_empty());
        let key = if was_taken_on { "ward-who-rest" } else { "ward-who-none" };
        view! { <p>{words.say(key)}</p> }
    });
    let rows = people.into_iter().map(|person| {
        let actions = person.actions.into_iter().map(|action| {
            view! {
                <li>
                    <a href=format!("/actions/{}", action.id)><bdi>{action.title.to_string()}</bdi></a>
                </li>
            }
        });
        view! {
            <li class="card">
                <p class="lead"><bdi>{person.name}</bdi></p>
                <p class="meta">{words.say(&side_key(person.side))}</p>
                <ul class="links">{actions.collect_view()}</ul>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="whom">
            <h2>{words.say("ward-who")}</h2>
            {nobody}
            <ul class="cards">{rows}</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use wardmote::action::{Owner, Status};
    use wardmote::id::{ActionId, ContestId, LinkId};
    use wardmote::text::{Name, Title};
    use wardmote::time::Timestamp;

    use super::*;

    fn doing(n: u8, status: Status, owners: &[(Side, &str)]) -> Doing {
        let action = Action {
            id: ActionId::from_random([n; 16]),
            contest: ContestId::from_random([9; 16]),
            ward: None,
            title: Title::from_store(format!("Action {n}")),
            details: None,
            status,
            due_at: Timestamp(0),
            made_at: Timestamp(0),
        };
        let owner = |(side, name): &(Side, &str)| Owner {
            link: LinkId::from_random([n; 16]),
            side: *side,
            name: Name::from_store((*name).to_owned()),
        };
        let owners = owners.iter().map(owner).collect();
        Doing { action, owners, steps: 0, done: 0, newest: None }
    }

    #[test]
    fn everybody_is_named_once_with_all_they_take_on_that_is_not_over() {
        let (local, elected) = (Side::Local, Side::Representative);
        let doing = [
            doing(1, Status::UnderWay, &[(local, "Ada B."), (elected, "Cllr Khan")]),
            doing(2, Status::Chosen, &[(elected, "Cllr Khan")]),
            doing(3, Status::Done, &[(local, "Mo")]),
        ];
        let people = people(&doing);
        let told: Vec<_> = people.iter().map(|p| (p.name.as_str(), p.actions.len())).collect();
        assert_eq!(told, [("Cllr Khan", 2), ("Ada B.", 1)]);
    }
}
