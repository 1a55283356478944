//! Writing to a helper without learning their address.

use leptos::prelude::*;
use wardmote::error::Field as Box;
use wardmote::helper::Shown;
use wardmote::text::MESSAGE_MAX;
use wardmote::ward::Ward;

use crate::context::{Ask, words};
use crate::parts::notice::DoneNotice;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The form, or that the message is on its way.
pub fn write(
    ask: &Ask,
    (ward, shown): (Ward, Shown),
    is_sent: bool,
    typed: Typed,
    trouble: Trouble,
) -> Page {
    let (here, status) = (ask.path.clone(), trouble.clone());
    let title = ask.words.tell("helper-write-title", &[("name", shown.name.into())]);
    let page = Page::new(title.clone(), move || {
        let words = words();
        let back = view! {
            <p><a href=format!("/ward/{}", ward.id)><bdi>{ward.name.to_string()}</bdi></a></p>
        };
        if is_sent {
            return view! {
                {back}
                <DoneNotice text=words.say("helper-write-sent")/>
                <h1>{title}</h1>
                <p>{words.say("helper-write-sent-next")}</p>
            }
            .into_any();
        }
        view! {
            {trouble.summary(Some("message"))}
            {back}
            <h1>{title}</h1>
            <p>{words.say("helper-write-what")}</p>
            <form method="post" action=here class="measure" id="write">
                <SafeTextarea
                    name="message"
                    label=words.say("helper-write-message")
                    hint=words.say("helper-write-hint")
                    value=typed.one("message").to_owned()
                    error=trouble.at(&words, Box::Message)
                    max=MESSAGE_MAX
                    rows=6
                />
                <button>{words.say("helper-write-go")}</button>
            </form>
        }
        .into_any()
    });
    let page = if is_sent { page } else { page.keeping("write", "again") };
    status.on(page)
}
