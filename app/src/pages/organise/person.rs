//! One person everywhere, for administrators: what is kept of them, as a file for them,
//! and gone in one press.

use leptos::prelude::*;
use wardmote::clerk::traces::Found;
use wardmote::error::Field as Box;
use wardmote::text::NAME_MAX;
use wardmote::trace::{Likeness, TraceKey};

use crate::context::{Ask, words};
use crate::pages::organise::keeping;
use crate::parts::desk::Desk;
use crate::parts::field::{Field, described_by};
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The address of the search.
pub const HERE: &str = "/organise/settings/person";
/// The box for a number, an address or a name.
pub const WHO: &str = "who";
/// The tick boxes of what was found.
pub const ITEM: &str = "item";
/// The place of what was found.
const FOUND: &str = "found";
/// Of long words the beginning is shown; the file has all of them.
const WORDS_SHOWN: usize = 200;

/// What stays when somebody is erased, each with its reason.
const STAYS: [&str; 5] = [
    "person-stays-numbers",
    "person-stays-votes",
    "person-stays-told",
    "person-stays-sent",
    "person-stays-copies",
];

/// The search, and what it found where somebody looked for anybody.
pub fn search(
    ask: &Ask,
    typed: Typed,
    found: Option<Vec<Found>>,
    trouble: Trouble,
    erased: Option<u64>,
) -> Page {
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("person-title"), move || {
        let words = words();
        let done = erased.map(|n| {
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            view! { <DoneNotice text=words.tell("person-erased", &[("n", n.into())])/> }
        });
        let who = typed.one(WHO).to_owned();
        // What is the matter with the ticks stands there, and not at the search.
        let (at_who, at_found) = if found.is_some() {
            (Trouble::default(), shown.clone())
        } else {
            (shown.clone(), Trouble::default())
        };
        let target = if found.is_some() { FOUND } else { WHO };
        let found = found.map(|found| {
            view! { <Results who=who.clone() found typed=typed.clone() trouble=at_found/> }
        });
        view! {
            <Desk here=keeping::HERE>
                {done}
                {shown.summary(Some(target))}
                <p><a href=keeping::HERE>{words.say("keeping-title")}</a></p>
                <h1>{words.say("person-title")}</h1>
                <p>{words.say("person-lead")}</p>
                <form method="post" action=HERE class="measure">
                    <Field
                        name=WHO
                        label=words.say("person-who")
                        hint=words.say("person-who-hint")
                        value=who
                        max=NAME_MAX * 3
                        required=true
                        error=at_who.at(&words, Box::Person)
                    />
                    <button>{words.say("person-look")}</button>
                </form>
                {found}
            </Desk>
        }
    });
    // Whom they looked for is never in an address: in another language they look again.
    trouble.on(page.at(HERE))
}

/// What was found, to be ticked.
#[component]
fn Results(who: String, found: Vec<Found>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    if found.is_empty() {
        return view! { <p class="notice" role="status">{words.say("person-none")}</p> }.into_any();
    }
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let some_are_alike = found.iter().any(|one| one.likeness == Likeness::Alike);
    let alike = some_are_alike.then(|| view! { <p class="notice">{words.say("person-alike")}</p> });
    let error = trouble.at(&words, Box::Person);
    let described = described_by(FOUND, false, error.is_some());
    let error =
        error.map(|error| view! { <p class="error" id=format!("{FOUND}-error")>{error}</p> });
    let is_again = trouble.0.is_some();
    let rows = found.into_iter().map(|found| {
        let is_usual = found.likeness == Likeness::Same && found.can_go;
        let was_ticked = typed.ticked(ITEM, &found.key().to_string());
        view! { <Item found is_ticked=if is_again { was_ticked } else { is_usual }/> }
    });
    view! {
        <div role="status"><h2>{words.tell("person-found", &[("n", count.into())])}</h2></div>
        {alike}
        <form method="post" action=format!("{HERE}/erase")>
            <input type="hidden" name=WHO value=who/>
            {error}
            <ul class="cards" id=FOUND aria-describedby=described>{rows.collect_view()}</ul>
            <div class="buttons">
                <button class="quiet" formaction=format!("{HERE}/export")>
                    {words.say("person-file")}
                </button>
                <button>{words.say("person-erase")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// One thing that was found, with its tick box.
#[component]
fn Item(found: Found, is_ticked: bool) -> impl IntoView {
    let words = words();
    let key = found.key().to_string();
    let sure = found.likeness == Likeness::Same;
    let alike =
        (!sure).then(|| view! { <br/> <span class="hint">{words.say("person-alike-one")}</span> });
    let stays = (!found.can_go)
        .then(|| view! { <br/> <span class="hint">{words.say("person-account-stays")}</span> });
    view! {
        <li class="card">
            <label class="tick">
                <input type="checkbox" name=ITEM value=key checked=is_ticked/>
                <span><Said found/> {alike} {stays}</span>
            </label>
        </li>
    }
}

/// What is kept there, in a few lines.
#[component]
fn Said(found: Found) -> impl IntoView {
    let words = words();
    let trace = found.trace;
    let place = words.say(&format!("person-in-{}", trace.source.key()));
    let line = |text: String| (!text.is_empty()).then(|| view! { <br/> <bdi>{text}</bdi> });
    let said = shortened(&trace.words);
    let since = (trace.at.0 > 0).then(|| {
        let day = words.day(trace.at);
        view! { <br/> <span class="hint">{words.tell("person-since", &[("day", day.into())])}</span> }
    });
    view! {
        <strong>{place}</strong>
        {line(trace.name)}
        {line(trace.reach)}
        {line(said)}
        {line(trace.about)}
        {since}
    }
}

/// The beginning of long words.
fn shortened(text: &str) -> String {
    let mut shown: String = text.chars().take(WORDS_SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// What goes and what stays, asked once.
pub fn sure(ask: &Ask, who: String, going: Vec<Found>) -> Page {
    Page::new(ask.words.say("person-sure-title"), move || {
        let words = words();
        let keys: Vec<TraceKey> = going.iter().map(Found::key).collect();
        let rows =
            going.into_iter().map(|found| view! { <li class="card"><p><Said found/></p></li> });
        let hidden = keys
            .into_iter()
            .map(|key| view! { <input type="hidden" name=ITEM value=key.to_string()/> });
        view! {
            <Desk here=keeping::HERE>
                <h1>{words.say("person-sure-title")}</h1>
                <h2>{words.say("person-goes")}</h2>
                <ul class="cards">{rows.collect_view()}</ul>
                <h2>{words.say("person-stays")}</h2>
                <Stays words=words.clone()/>
                <form method="post" action=format!("{HERE}/erase")>
                    <input type="hidden" name=WHO value=who/>
                    {hidden.collect_view()}
                    <button name="sure" value="1">{words.say("person-sure")}</button>
                </form>
                <p><a href=HERE>{words.say("person-back")}</a></p>
            </Desk>
        }
    })
    .at(HERE)
}

/// What stays, and why.
#[component]
fn Stays(words: Words) -> impl IntoView {
    let rows = STAYS.map(|key| view! { <li>{words.say(key)}</li> });
    view! { <ul>{rows.collect_view()}</ul> }
}
