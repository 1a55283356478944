//! Keeping an answer's words from public pages: by whom and why is kept with it.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::Field as Box;
use wardmote::id::AnswerId;
use wardmote::text::REASON_MAX;

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::gather::AnswerLine;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The page on which the reason is given.
pub async fn hide(ask: &Ask, id: AnswerId, typed: Typed, trouble: Trouble) -> Done<Page> {
    let answer = ask.clerk.find_answer(&ask.visitor, id).await?;
    let names = ask.clerk.organiser_names().await?;
    let decision = ask.clerk.new_sorting();
    let status = trouble.clone();
    let page = Page::new(ask.words.say("hide-title"), move || {
        let words = words();
        let ward = answer.ward;
        let form = match &answer.hidden {
            Some(hiding) => {
                let nobody = || words.say("history-somebody");
                let by = names.get(&hiding.by).map_or_else(nobody, ToString::to_string);
                let args = [("by", by.into()), ("why", hiding.why.to_string().into())];
                view! { <p class="notice">{words.tell("hide-hidden", &args)}</p> }.into_any()
            }
            None => view! {
                <form method="post" action=format!("{HERE}/{id}/hide") class="measure">
                    <input type="hidden" name="decision" value=decision.to_string()/>
                    <SafeTextarea
                        name="reason"
                        label=words.say("hide-why")
                        hint=words.say("hide-why-hint")
                        max=REASON_MAX
                        value=typed.one("reason")
                        error=trouble.at(&words, Box::Reason)
                    />
                    <button>{words.say("hide-do")}</button>
                </form>
            }
            .into_any(),
        };
        view! {
            <Desk here=HERE>
                {trouble.summary(Some("reason"))}
                <h1>{words.say("hide-title")}</h1>
                <p>{words.say("hide-lead")}</p>
                <ul class="answers"><li><AnswerLine answer/></li></ul>
                {form}
                <p><a class="button quiet" href=format!("{HERE}/decisions?ward={ward}")>{words.say("decisions-title")}</a></p>
            </Desk>
        }
    });
    Ok(status.on(page))
}
