//! Which postcode is in which ward: a list brought in, after a look at it.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::postcode::Roll;

use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::list::{BadLines, ListForm};
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

fn number(words: &Words, key: &str, count: usize) -> String {
    words.tell(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())])
}

/// How many postcodes there are, and how to bring a list in.
pub async fn postcodes(
    ask: &Ask,
    typed: Typed,
    trouble: Trouble,
    added: Option<usize>,
) -> Done<Page> {
    let count = ask.clerk.count_postcodes(&ask.visitor).await?;
    let may_change = ask.visitor.administrator().is_ok();
    let (shown, csv) = (trouble.clone(), typed.one("csv").to_owned());
    let page = Page::new(ask.words.say("postcodes-title"), move || {
        let words = words();
        let done = added
            .map(|added| view! { <DoneNotice text=number(&words, "postcodes-added", added)/> });
        let locked =
            (!may_change).then(|| view! { <p class="hint">{words.say("wards-locked")}</p> });
        let bring = may_change.then(|| {
            view! {
                <ListForm
                    action="/organise/postcodes".to_owned()
                    hint=words.say("postcodes-file-hint")
                    csv
                />
            }
        });
        view! {
            <Desk here="/organise/wards">
                <h1>{words.say("postcodes-title")}</h1>
                {done}
                {shown.summary(Some("file"))}
                <p>{words.say("postcodes-lead")}</p>
                <p>{number(&words, "postcodes-count", count)}</p>
                {bring}
                {locked}
                <p><a href="/organise/wards">{words.say("organise-back")}</a></p>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// What a list of postcodes says, and what is the matter with it. Nothing is taken in yet.
pub fn preview(ask: &Ask, csv: String, roll: Roll) -> Page {
    let is_good = roll.refusals.is_empty();
    let page = Page::new(ask.words.say("wards-preview-title"), move || {
        let words = words();
        let verdict = if is_good {
            view! { <Good csv roll/> }.into_any()
        } else {
            view! {
                <BadLines refusals=roll.refusals/>
                <ListForm
                    action="/organise/postcodes".to_owned()
                    hint=words.say("postcodes-file-hint")
                    csv
                />
            }
            .into_any()
        };
        view! {
            <Desk here="/organise/wards">
                <h1>{words.say("wards-preview-title")}</h1>
                {verdict}
                <p><a href="/organise/postcodes">{words.say("organise-back")}</a></p>
            </Desk>
        }
    });
    if is_good { page } else { page.status(422) }
}

/// The list does: one button takes it in.
#[component]
fn Good(csv: String, roll: Roll) -> impl IntoView {
    let words = words();
    let take_in = (!roll.new.is_empty()).then(|| {
        view! {
            <form method="post" action="/organise/postcodes/confirm" enctype="multipart/form-data">
                <input type="hidden" name="csv" value=csv/>
                <button>{number(&words, "postcodes-take-in", roll.new.len())}</button>
            </form>
        }
    });
    view! {
        <p>{number(&words, "postcodes-new", roll.new.len())}</p>
        <p>{number(&words, "postcodes-known", roll.known)}</p>
        {take_in}
    }
}
