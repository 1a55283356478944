//! What a desk writes down in numbers: slips handed out, and people in the room.

use leptos::prelude::*;
use wardmote::clerk::desk::Counters;
use wardmote::error::Field as Box;

use crate::context::words;
use crate::typed::{Trouble, Typed};

/// The slips of an open vote, counted, and how many were handed out.
#[component]
pub fn Counted(at: String, counters: Counters, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let Counters { contest, numbers, papers } = counters;
    let is_this = typed.one("contest") == contest.id.to_string();
    let error = trouble.at(&words, Box::Number).filter(|_| is_this);
    let value = if is_this { typed.one("number").to_owned() } else { String::new() };
    let rows = [
        ("made", Some(numbers.made)),
        ("handed-out", numbers.handed_out),
        ("used", Some(numbers.used)),
        ("paper", Some(numbers.paper)),
        ("void", Some(numbers.void)),
        ("spoiled", Some(numbers.spoiled)),
        ("unused", Some(numbers.unused)),
    ];
    let rows = rows.map(|(key, number)| {
        let number = number.map_or_else(|| words.say("desk-not-counted"), |n| n.to_string());
        let name = words.say(&format!("desk-count-{key}"));
        view! { <div><dt>{name}</dt><dd data-count=key>{number}</dd></div> }
    });
    // More is in use than was handed out: somebody forgot to count, or worse.
    let in_hand = numbers.used + numbers.paper + numbers.spoiled;
    let is_short = numbers.handed_out.is_some_and(|out| out < in_hand);
    let short =
        is_short.then(|| view! { <p class="notice wait">{words.say("desk-count-short")}</p> });
    let waiting = (papers.waiting() > 0).then(|| {
        let told = words.tell("papers-wait", &[("count", papers.waiting().into())]);
        view! { <p class="notice wait">{told}</p> }
    });
    let challenges = (numbers.spoiled > 0).then(|| {
        let list = format!("/r/{}/challenges", contest.id);
        view! { <p><a href=list>{words.say("challenge-list")}</a></p> }
    });
    view! {
        <section class="card">
            <h3><bdi>{contest.question.to_string()}</bdi></h3>
            <dl class="counters">{rows.collect_view()}</dl>
            {waiting}
            {short}
            {challenges}
            <form method="post" action=format!("{at}/handed-out") class="row">
                <input type="hidden" name="contest" value=contest.id.to_string()/>
                <NumberBox
                    id=format!("number-{}", contest.id)
                    name="number"
                    label=words.say("desk-handed-out")
                    value
                    error
                />
            </form>
        </section>
    }
}

/// How many people are in the room, counted by eye: what turnout is measured by where
/// not everybody took a slip.
#[component]
pub fn Room(at: String, in_room: Option<u64>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let is_this = typed.has("people");
    let error = trouble.at(&words, Box::Number).filter(|_| is_this);
    let value = if is_this { typed.one("people").to_owned() } else { String::new() };
    let now = in_room.map_or_else(|| words.say("desk-not-counted"), |people| people.to_string());
    view! {
        <section class="card">
            <h3>{words.say("desk-room")}</h3>
            <dl class="counters">
                <div>
                    <dt>{words.say("desk-room-now")}</dt>
                    <dd data-count="room">{now}</dd>
                </div>
            </dl>
            <p class="hint">{words.say("desk-room-hint")}</p>
            <form method="post" action=format!("{at}/in-room") class="row">
                <NumberBox
                    id="people".to_owned()
                    name="people"
                    label=words.say("desk-room-count")
                    value
                    error
                />
            </form>
        </section>
    }
}

/// A box for a number, and the button that writes it down.
#[component]
fn NumberBox(
    /// The box's id in the page.
    id: String,
    /// Its name in the form.
    name: &'static str,
    /// What stands above it.
    label: String,
    /// What was typed before.
    value: String,
    /// What to do, when that does not do.
    error: Option<String>,
) -> impl IntoView {
    let described = error.is_some().then(|| format!("{id}-error"));
    let invalid = error.is_some().then_some("true");
    let error_line = error.map(|error| {
        view! { <p class="error" id=format!("{id}-error")>{error}</p> }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {error_line}
            <input
                id=id
                name=name
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value=value
                aria-invalid=invalid
                aria-describedby=described
            />
        </div>
        <button class="quiet">{words().say("desk-handed-out-go")}</button>
    }
}
