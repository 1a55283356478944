//! Receipts for everybody: what became of a code, and the list of a closed vote.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::receipts::LookUp;
use wardmote::contest::Contest;
use wardmote::error::Refusal;
use wardmote::id::ContestId;
use wardmote::seal::receipt::Fate;
use wardmote::slip::Code;

use crate::codes::groups;
use crate::context::{Ask, words};
use crate::pages::trouble;
use crate::parts::code_form::CodeForm;
use crate::parts::codes::{codes, listed};
use crate::parts::notice::ErrorSummary;
use crate::parts::verdict::{Kind, Verdict};
use crate::shell::Page;

/// The page on which a receipt's code is typed; again with what was typed when it was refused.
pub fn enter(ask: &Ask, typed: String, refusal: Option<Refusal>) -> Page {
    let status = refusal.as_ref().map_or(200, trouble::status);
    Page::new(ask.words.say("check-title"), move || {
        let words = words();
        let error = refusal.as_ref().map(|refusal| words.refusal(refusal));
        view! {
            <ErrorSummary refusal target=Some("code")/>
            <h1>{words.say("check-title")}</h1>
            <p>{words.say("check-how")}</p>
            <CodeForm to="/check" label="check-code" go="check-go" typed error/>
            <h2>{words.say("check-proves-title")}</h2>
            <p>{words.say("check-proves")}</p>
            <p>{words.say("check-proves-not")}</p>
        }
    })
    .status(status)
}

/// What became of a code.
pub async fn answer(ask: &Ask, code: &Code) -> Done<Page> {
    let looked = ask.clerk.look_up(code).await?;
    let code = code.grouped();
    Ok(Page::new(ask.words.say("check-title"), move || {
        let words = words();
        let typed = code.clone();
        view! {
            <h1>{words.say("check-title")}</h1>
            <p class="code-line"><bdi dir="ltr">{code}</bdi></p>
            <Found looked/>
            <h2>{words.say("check-another")}</h2>
            <CodeForm to="/check" label="check-code" go="check-go" typed error=None/>
        }
    }))
}

#[component]
fn Found(looked: LookUp) -> impl IntoView {
    let words = words();
    if !looked.found.is_empty() {
        let found = looked.found.into_iter().map(|(contest, fate)| {
            let list = format!("/r/{}/receipts", contest.id);
            let (see, word) = (words.say("check-list"), format!("check-{}-word", fate.key()));
            let meaning = words.say(&format!("check-{}", fate.key()));
            view! {
                <Verdict kind=kind(fate) word=words.say(&word)>
                    <p><bdi>{contest.question.to_string()}</bdi></p>
                    <p>{meaning}</p>
                    <p><a href=list>{see}</a></p>
                </Verdict>
            }
        });
        return found.collect_view().into_any();
    }
    if !looked.to_come.is_empty() {
        return view! { <NotYet to_come=looked.to_come/> }.into_any();
    }
    view! {
        <Verdict kind=Kind::Bad word=words.say("check-nowhere-word")>
            <p>{words.say("check-nowhere")}</p>
            <ol>
                <li>{words.say("check-nowhere-letters")}</li>
                <li>{words.say("check-nowhere-slip")}</li>
                <li>{words.say("check-nowhere-desk")}</li>
            </ol>
        </Verdict>
    }
    .into_any()
}

/// How good it is for somebody to find their code in a part.
fn kind(fate: Fate) -> Kind {
    match fate {
        Fate::Counted => Kind::Good,
        Fate::Replaced | Fate::Spoiled => Kind::Wait,
        Fate::Void => Kind::Bad,
    }
}

#[component]
fn NotYet(to_come: Vec<Contest>) -> impl IntoView {
    let words = words();
    let open = to_come
        .into_iter()
        .map(|contest| view! { <li><bdi>{contest.question.to_string()}</bdi></li> })
        .collect_view();
    view! {
        <Verdict kind=Kind::Wait word=words.say("check-not-yet-word")>
            <p>{words.say("check-not-yet")}</p>
            <ul>{open}</ul>
            <p><a class="button quiet" href="">{words.say("vote-check-again")}</a></p>
        </Verdict>
    }
}

/// All receipts of a closed vote.
pub async fn list(ask: &Ask, id: ContestId) -> Done<Page> {
    let (contest, _) = ask.clerk.public_contest(id).await?;
    let receipts = ask.clerk.public_receipts(id).await?;
    let all = listed(&receipts, ask.clerk.closing_hash(id).await?);
    let parts = Fate::ALL.map(|fate| (fate, codes(receipts.part(fate))));
    Ok(Page::new(ask.words.say("receipts-title"), move || {
        let words = words();
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let parts =
            parts.into_iter().filter(|(_, codes)| !codes.is_empty()).map(|(fate, codes)| {
                let title = words.say(&format!("check-{}-word", fate.key()));
                let count = words.tell("receipts-count", &[("count", number(codes.len()).into())]);
                view! {
                    <h2>{title}</h2>
                    <p>{count}</p>
                    <Groups codes/>
                }
            });
        let parts = parts.collect_view();
        let closing = all.closing.map(|front| {
            let label = words.say("hall-check-closing");
            view! { <p>{label} " " <bdi class="fixed" dir="ltr">{front} " …"</bdi></p> }
        });
        view! {
            <h1><bdi>{contest.question.to_string()}</bdi></h1>
            <p class="lead">{words.say("receipts-lead")}</p>
            <p><a class="button quiet" href="/check">{words.say("check-title")}</a></p>
            {parts}
            <h2>{words.say("receipts-root")}</h2>
            <p>{words.say("receipts-root-what")}</p>
            <p class="digits"><bdi dir="ltr">{all.root}</bdi></p>
            {closing}
        }
    }))
}

/// Codes, grouped by their first character.
#[component]
fn Groups(codes: Vec<String>) -> impl IntoView {
    let groups = groups(&codes).into_iter().map(|(first, codes)| {
        let codes = codes.into_iter().map(|code| view! { <li>{code}</li> }).collect_view();
        view! {
            <div class="code-group">
                <h3>{first.to_string()}</h3>
                <ul>{codes}</ul>
            </div>
        }
    });
    view! { <div class="code-groups" dir="ltr">{groups.collect_view()}</div> }
}
