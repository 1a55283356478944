//! The register as organisers see it.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::helper::{Filter, Help, Helper, LANGUAGES};
use wardmote::ward::Ward;

use super::form::{free_word, help_choices, help_word, language_name};
use super::import::IMPORT;
use super::join::Sheets;
use super::twins::TWINS;
use super::{HERE, JOIN, ward_names};
use crate::context::{Ask, words};
use crate::pages::trainings;
use crate::parts::choice::{Choice, wards as ward_choices};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::words::Words;

/// Everybody a filter lets through.
pub async fn list(
    ask: &Ask,
    filter: Filter,
    (is_erased, added): (bool, Option<u64>),
) -> Done<Page> {
    let people = ask.clerk.list_helpers(&ask.visitor, &filter).await?;
    let wards = ask.clerk.list_wards().await?;
    Ok(Page::new(ask.words.say("helper-list-title"), move || {
        let words = words();
        let done = is_erased.then(|| view! { <DoneNotice text=words.say("helper-list-erased")/> });
        let added = added.map(|n| {
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            view! { <DoneNotice text=words.tell("helper-import-added", &[("n", n.into())])/> }
        });
        let n = i64::try_from(people.len()).unwrap_or(i64::MAX);
        let choices = ward_choices(&wards, None);
        let rows = people.into_iter().map(|helper| view! { <Row helper wards=wards.clone()/> });
        let rows = rows.collect_view();
        view! {
            <Desk here=HERE>
                {done}
                {added}
                <h1>{words.say("helper-list-title")}</h1>
                <p>{words.say("helper-list-lead")}</p>
                <ul class="links">
                    <li><a href=trainings::HERE>{words.say("training-title")}</a></li>
                    <li><a href=TWINS>{words.say("helper-twins-title")}</a></li>
                    <li><a href=IMPORT>{words.say("helper-import-title")}</a></li>
                    <li><a href=format!("{HERE}/people.csv") download>{words.say("helper-csv")}</a></li>
                    <li><a href=JOIN>{words.say("helper-list-join")}</a></li>
                </ul>
                <Sheets wards=choices/>
                <Narrow filter wards/>
                <p role="status">{words.tell("helper-list-count", &[("n", n.into())])}</p>
                <ul class="cards">{rows}</ul>
            </Desk>
        }
    }))
}

/// What the list is narrowed to.
#[component]
fn Narrow(filter: Filter, wards: Vec<Ward>) -> impl IntoView {
    let words = words();
    let any = || (String::new(), words.say("helper-any"));
    let help = std::iter::once(any()).chain(help_choices(&words)).collect();
    let offered = LANGUAGES.iter().map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned()));
    let languages = std::iter::once(any()).chain(offered).collect();
    view! {
        <form method="get" action=HERE class="narrow">
            <Field
                name="letters"
                kind="search"
                label=words.say("helper-list-letters")
                value=filter.letters
            />
            <Choice
                name="ward"
                label=words.say("answers-ward")
                choices=ward_choices(&wards, Some(words.say("answers-all-wards")))
                chosen=filter.ward.map(|id| id.to_string()).unwrap_or_default()
            />
            <Choice
                name="help"
                label=words.say("helper-help")
                choices=help
                chosen=filter.help.map(Help::key).unwrap_or_default()
            />
            <Choice
                name="speaks"
                label=words.say("helper-speaks")
                choices=languages
                chosen=filter.language.map(|one| one.to_string()).unwrap_or_default()
            />
            <label class="tick">
                <input type="checkbox" name="awaits" value="1" checked=filter.awaits/>
                <span>{words.say("helper-list-awaits")}</span>
            </label>
            <button class="quiet">{words.say("answers-show")}</button>
        </form>
    }
}

/// What somebody helps with, when, and in which languages, in one line each.
pub fn lines(words: &Words, helper: &Helper) -> Vec<String> {
    let profile = &helper.profile;
    let help: Vec<_> = profile.help.iter().map(|one| help_word(words, *one)).collect();
    let free: Vec<_> = profile.free.iter().map(|one| free_word(words, *one)).collect();
    let speaks: Vec<_> = profile.languages.iter().map(|one| language_name(one.as_str())).collect();
    let all = [help, free, speaks].map(|some| some.join(" · "));
    all.into_iter().filter(|line| !line.is_empty()).collect()
}

/// One person.
#[component]
fn Row(helper: Helper, wards: Vec<Ward>) -> impl IntoView {
    let words = words();
    let href = format!("{HERE}/{}", helper.id);
    let lines = lines(&words, &helper).into_iter().map(|line| view! { <p><bdi>{line}</bdi></p> });
    let lines = lines.collect_view();
    let wards = ward_names(&helper.profile.wards, &wards).join(" · ");
    let waits = helper.awaits().then(|| {
        view! { <p class="notice wait">{words.say("helper-list-waits")}</p> }
    });
    view! {
        <li class="card">
            <h2><a href=href><bdi>{helper.profile.name.to_string()}</bdi></a></h2>
            <p class="meta"><bdi>{wards}</bdi></p>
            {lines}
            {waits}
        </li>
    }
}
