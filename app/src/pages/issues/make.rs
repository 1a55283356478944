//! Making an issue: of answers that say the same, or by hand.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::Field as Box;
use wardmote::id::{AnswerId, IssueId, WardId};
use wardmote::text::{DETAILS_MAX, TITLE_MAX};

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::choice::{Choice, wards};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::gather::{AnswerTick, standing};
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The page on which an issue gets its words.
pub async fn make(ask: &Ask, typed: Typed, trouble: Trouble) -> Done<Page> {
    let all_wards = ask.clerk.list_wards().await?;
    let ids: Vec<_> = typed.all("answer").filter_map(|id| AnswerId::parse(id).ok()).collect();
    let answers = ask.clerk.find_answers(&ask.visitor, &ids).await?;
    let new = IssueId::parse(typed.one("new")).unwrap_or_else(|_| ask.clerk.new_issue());
    let ward = WardId::parse(typed.one("ward")).ok();
    let issues = match ward {
        Some(ward) => ask.clerk.list_issues(&ask.visitor, Some(ward)).await?,
        None => Vec::new(),
    };
    let status = trouble.clone();
    let page = Page::new(ask.words.say("make-title"), move || {
        let words = words();
        let ticks = answers
            .into_iter()
            .map(|answer| view! { <li><AnswerTick answer ticked=true/></li> })
            .collect_view();
        let under = (!ids.is_empty()).then(|| {
            view! {
                <h2>{words.say("gather-existing")}</h2>
                <Choice
                    name="issue"
                    label=words.say("make-issue")
                    choices=standing(&words, &issues)
                    chosen=typed.one("issue")
                    error=trouble.at(&words, Box::Options)
                />
                <button class="quiet" formaction="/organise/answers/gather">
                    {words.say("gather-put")}
                </button>
            }
        });
        let place = match ward.filter(|_| !ids.is_empty()) {
            Some(ward) => {
                view! { <input type="hidden" name="ward" value=ward.to_string()/> }.into_any()
            }
            None => view! {
                <Choice
                    name="ward"
                    label=words.say("make-ward")
                    choices=wards(&all_wards, None)
                    chosen=typed.one("ward")
                    error=trouble.at(&words, Box::Ward)
                />
            }
            .into_any(),
        };
        view! {
            <Desk here=HERE>
                {trouble.summary(None)}
                <h1>{words.say("make-title")}</h1>
                <form method="post" action=HERE>
                    <input type="hidden" name="new" value=new.to_string()/>
                    <ul class="answers">{ticks}</ul>
                    {place}
                    <Field
                        name="title"
                        label=words.say("make-words")
                        hint=words.tell("make-words-hint", &[("max", 32.into())])
                        value=typed.one("title")
                        error=trouble.at(&words, Box::Title)
                        max=TITLE_MAX
                    />
                    <SafeTextarea
                        name="details"
                        label=words.say("make-details")
                        hint=words.tell("make-details-hint", &[("max", 140.into())])
                        value=typed.one("details")
                        error=trouble.at(&words, Box::Details)
                        max=DETAILS_MAX
                        rows=2
                    />
                    <button>{words.say("make-make")}</button>
                    {under}
                </form>
            </Desk>
        }
    });
    Ok(status.on(page))
}
