//! A ward's own page, where residents say the one big issue themselves.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::Refusal;
use wardmote::id::{ContactId, WardId};
use wardmote::listening::{Listening, PersonalHint};
use wardmote::ward::Ward;

use crate::context::{Ask, words};
use crate::parts::told::{LettersLeft, PersonalQuestion, ToldBoxes};
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The page with the one box.
pub async fn tell(
    ask: &Ask,
    ward: WardId,
    typed: Typed,
    trouble: Trouble,
    personal: Option<PersonalHint>,
) -> Done<Page> {
    let (ward, listening) = ask.clerk.listening_in(ward).await?;
    let Some(listening) = listening else {
        return Ok(trouble.on(nobody(ask, ward, typed)));
    };
    let contact =
        ContactId::parse(typed.one("contact")).unwrap_or_else(|_| ask.clerk.new_contact());
    let here = ask.path.clone();
    let (status, asks_again) = (trouble.clone(), personal.is_some());
    let page = Page::new(title(ask, &ward), move || {
        let words = words();
        let Listening { question, .. } = listening;
        // Whoever comes when many do has done nothing too often.
        let summary = match &trouble.0 {
            Some(Refusal::TooMany { wait_s }) => {
                let seconds = i64::try_from(*wait_s).unwrap_or(i64::MAX);
                let busy = words.tell("tell-busy", &[("seconds", seconds.into())]);
                view! { <p class="notice wait" role="alert">{busy}</p> }.into_any()
            }
            _ => trouble.summary(Some("text")).into_any(),
        };
        view! {
            {summary}
            <p class="ward-line"><bdi>{ward.name.to_string()}</bdi></p>
            <h1><bdi>{question.to_string()}</bdi></h1>
            <p>{words.say("tell-lead")}</p>
            <form method="post" action=here id="tell" class="doorstep">
                <input type="hidden" name="contact" value=contact.to_string()/>
                <PersonalQuestion hint=personal/>
                <ToldBoxes label=words.say("tell-text") typed trouble><LettersLeft/></ToldBoxes>
                <button>{words.say("tell-send")}</button>
            </form>
        }
    })
    .keeping("tell", "again")
    .with_islands();
    Ok(if asks_again { page.status(422) } else { status.on(page) })
}

/// Nobody is asking in the ward now. What somebody typed is shown to be copied.
fn nobody(ask: &Ask, ward: Ward, typed: Typed) -> Page {
    Page::new(title(ask, &ward), move || {
        let words = words();
        let name = ward.name.to_string();
        let kept = typed.has("text").then(|| {
            view! {
                <p>{words.say("tell-nobody-kept")}</p>
                <blockquote><bdi>{typed.one("text").to_owned()}</bdi></blockquote>
            }
        });
        view! {
            <h1>{words.tell("tell-title", &[("ward", name.into())])}</h1>
            <p class="notice">{words.say("tell-nobody")}</p>
            {kept}
            <p><a href="/">{words.say("back-to-start")}</a></p>
        }
    })
}

/// Their issue is with us.
pub async fn thanks(ask: &Ask, ward: WardId) -> Done<Page> {
    let (ward, _) = ask.clerk.listening_in(ward).await?;
    Ok(thank(ask, ward, "tell-thanks-next"))
}

/// Their phone has told us an issue in this round already.
pub async fn told_before(ask: &Ask, ward: WardId) -> Done<Page> {
    let (ward, _) = ask.clerk.listening_in(ward).await?;
    Ok(thank(ask, ward, "tell-told-before"))
}

fn thank(ask: &Ask, ward: Ward, sentence: &'static str) -> Page {
    Page::new(title(ask, &ward), move || {
        let words = words();
        view! {
            <p class="ward-line"><bdi>{ward.name.to_string()}</bdi></p>
            <h1>{words.say("tell-thanks")}</h1>
            <p>{words.say(sentence)}</p>
            <p><a href="/">{words.say("back-to-start")}</a></p>
        }
    })
}

fn title(ask: &Ask, ward: &Ward) -> String {
    ask.words.tell("tell-title", &[("ward", ward.name.to_string().into())])
}
