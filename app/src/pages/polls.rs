//! Shows of phones: where one is started, and the door by which phones join it.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::contest::{OPTIONS_MAX, OPTIONS_MIN};
use wardmote::error::{Field as Box, Refusal};
use wardmote::text::{QUESTION_MAX, TITLE_MAX};

use crate::context::{Ask, words};
use crate::pages::trouble;
use crate::parts::code_form::CodeForm;
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::ErrorSummary;
use crate::shell::{Look, Page};
use crate::typed::{Trouble, Typed};

/// Where a show of phones is started, and those there are.
pub async fn polls(ask: &Ask, typed: Typed, trouble: Trouble) -> Done<Page> {
    let polls = ask.clerk.list_polls(&ask.visitor).await?;
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("straw-title"), move || {
        let words = words();
        let target = match shown.0.as_ref().and_then(Refusal::field) {
            Some(Box::Question) => "question",
            _ => "titles",
        };
        let rows = polls
            .into_iter()
            .map(|poll| {
                let to = format!("/organise/conferences/{}", poll.id);
                let when = words.moment(poll.starts_at);
                view! {
                    <li class="card">
                        <h3><a href=to><bdi>{poll.name.to_string()}</bdi></a></h3>
                        <p>{when}</p>
                    </li>
                }
            })
            .collect_view();
        view! {
            <Desk here="/organise">
                <h1>{words.say("straw-title")}</h1>
                {shown.summary(Some(target))}
                <p>{words.say("straw-lead")}</p>
                <form method="post" action="/organise/polls" class="measure">
                    <Field
                        name="question"
                        label=words.say("contest-question")
                        value=typed.one("question")
                        max=QUESTION_MAX
                        required=true
                        error=shown.at(&words, Box::Question)
                    />
                    <Options typed trouble=shown/>
                    <button>{words.say("straw-start")}</button>
                </form>
                <ul class="cards">{rows}</ul>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// The boxes of what may be chosen: as many as a ballot can show.
#[component]
fn Options(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let error = [Box::Options, Box::Title].into_iter().find_map(|field| trouble.at(&words, field));
    let error = error.map(|error| view! { <p class="error">{error}</p> });
    let mut titles: Vec<_> = typed.all("title").map(str::to_owned).collect();
    titles.resize(OPTIONS_MAX, String::new());
    let boxes = (1_i64..)
        .zip(titles)
        .map(|(number, title)| {
            let label = words.tell("straw-option", &[("number", number.into())]);
            let is_needed = usize::try_from(number).is_ok_and(|number| number <= OPTIONS_MIN);
            let id = format!("title-{number}");
            view! {
                <p>
                    <label for=id.clone()>{label}</label>
                    <input id=id name="title" value=title maxlength=TITLE_MAX required=is_needed autocomplete="off"/>
                </p>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id="titles" tabindex="-1">
            <legend>{words.say("straw-options")}</legend>
            {error}
            {boxes}
        </fieldset>
    }
}

/// The page on which the code of the wall is typed; again with what was typed when it
/// was refused.
pub fn enter(ask: &Ask, typed: String, refusal: Option<Refusal>) -> Page {
    let status = refusal.as_ref().map_or(200, trouble::status);
    Page::new(ask.words.say("straw-join-title"), move || {
        let words = words();
        let error = refusal.as_ref().map(|refusal| words.refusal(refusal));
        view! {
            <ErrorSummary refusal target=Some("code")/>
            <h1>{words.say("straw-join-title")}</h1>
            <CodeForm to="/join" label="straw-code" go="straw-join" typed error/>
        }
    })
    .look(Look::Ballot)
    .status(status)
}

/// The door of a show of phones: one button, which makes this phone's slip.
pub fn door(ask: &Ask, poll: &Conference, at: String, refusal: Option<Refusal>) -> Page {
    let status = refusal.as_ref().map_or(200, trouble::status);
    let question = poll.name.to_string();
    Page::new(ask.words.say("straw-join-title"), move || {
        let words = words();
        view! {
            <ErrorSummary refusal/>
            <h1><bdi>{question}</bdi></h1>
            <p>{words.say("straw-join-lead")}</p>
            <form method="post" action=at>
                <button class="big">{words.say("straw-join")}</button>
            </form>
        }
    })
    .look(Look::Ballot)
    .status(status)
}
