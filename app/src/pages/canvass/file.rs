//! Doors from a file that a phone wrote, because it could not send them.

use leptos::prelude::*;

use crate::context::{Ask, words};
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::Trouble;

/// What became of the doors of a file.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    /// How many are in.
    pub taken: usize,
    /// How many could not be saved just now.
    pub later: usize,
    /// Why others are not taken, with what was said there.
    pub refused: Vec<(String, String)>,
}

/// The page to bring a file in, and what became of the last one.
pub fn file(ask: &Ask, trouble: Trouble, brought: Option<Brought>) -> Page {
    let (here, shown) = (ask.path.clone(), trouble.clone());
    let door = here.strip_suffix("/file").unwrap_or_default().to_owned();
    let page = Page::new(ask.words.say("doors-file-title"), move || {
        let words = words();
        view! {
            {shown.summary(Some("doors"))}
            <h1>{words.say("doors-file-title")}</h1>
            {brought.map(|brought| view! { <Outcome brought/> })}
            <p>{words.say("doors-file-lead")}</p>
            <form method="post" action=here enctype="multipart/form-data" class="measure">
                <div class="field">
                    <label for="doors">{words.say("doors-file")}</label>
                    <input id="doors" name="doors" type="file" accept=".json,application/json"/>
                </div>
                <button>{words.say("doors-file-send")}</button>
            </form>
            <p><a href=door>{words.say("canvass-title")}</a></p>
        }
    });
    trouble.on(page)
}

#[component]
fn Outcome(brought: Brought) -> impl IntoView {
    let words = words();
    let number = |key: &str, count: usize| {
        words.tell(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())])
    };
    let later = (brought.later > 0).then(|| {
        view! { <p class="notice wait" role="alert">{number("doors-file-later", brought.later)}</p> }
    });
    let refused = (!brought.refused.is_empty()).then(|| {
        let lines = brought.refused.into_iter().map(|(why, said)| {
            view! { <li>{why} " " <bdi>{said}</bdi></li> }
        });
        view! {
            <p>{words.say("doors-file-refused")}</p>
            <ul>{lines.collect_view()}</ul>
        }
    });
    view! {
        <DoneNotice text=number("doors-file-taken", brought.taken)/>
        {later}
        {refused}
    }
}
