//! The way into the register: by oneself, at a door, and the sheet for the wall that
//! leads there.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::helper::KEEP_DAYS;
use wardmote::id::WardId;

use super::form::{Agree, HelperBoxes, target};
use super::{HERE, JOIN, join_path, ward_names};
use crate::context::{Ask, words};
use crate::parts::notice::DoneNotice;
use crate::parts::qr::{Qr, typed as as_typed};
use crate::shell::{Look, Page};
use crate::typed::{Trouble, Typed};

/// The form for whoever wants to help.
pub async fn join(ask: &Ask, typed: Typed, trouble: Trouble) -> Done<Page> {
    let wards = ask.clerk.list_wards().await?;
    let key = match typed.one("key") {
        "" => ask.clerk.new_helper_key().as_str().to_owned(),
        sent => sent.to_owned(),
    };
    let status = trouble.clone();
    let page = Page::new(ask.words.say("helper-join-title"), move || {
        let words = words();
        let sentence = words.tell("helper-wording", &[("days", KEEP_DAYS.into())]);
        view! {
            {trouble.summary(target(&trouble))}
            <h1>{words.say("helper-join-title")}</h1>
            <p class="lead">{words.say("helper-join-lead")}</p>
            <p>{words.say("helper-never-asked")}</p>
            <form method="post" action=JOIN class="measure" id="join">
                <input type="hidden" name="key" value=key/>
                <HelperBoxes wards typed=typed.clone() trouble=trouble.clone() is_own=true/>
                <Agree sentence tick=words.say("helper-agree") typed trouble/>
                <button>{words.say("helper-join-go")}</button>
            </form>
        }
    })
    .keeping("join", "again");
    Ok(status.on(page))
}

/// The form a canvasser fills in for somebody at their door.
pub async fn at_door(ask: &Ask, typed: Typed, trouble: Trouble, is_added: bool) -> Done<Page> {
    let (_, mine) = ask.visitor.canvasser()?;
    let mut wards = ask.clerk.list_wards().await?;
    wards.retain(|ward| mine.contains(&ward.id));
    let entry = match typed.one("entry") {
        "" => ask.clerk.new_helper().to_string(),
        sent => sent.to_owned(),
    };
    let here = ask.path.clone();
    let status = trouble.clone();
    let page = Page::new(ask.words.say("helper-door-title"), move || {
        let words = words();
        let back = here.trim_end_matches("/helper").to_owned();
        let done = is_added.then(|| view! { <DoneNotice text=words.say("helper-door-done")/> });
        let sentence = words.tell("helper-wording-aloud", &[("days", KEEP_DAYS.into())]);
        view! {
            {trouble.summary(target(&trouble))}
            {done}
            <p><a href=back>{words.say("helper-door-back")}</a></p>
            <h1>{words.say("helper-door-title")}</h1>
            <p>{words.say("helper-never-asked-door")}</p>
            <form method="post" action=here class="measure" id="join">
                <input type="hidden" name="entry" value=entry/>
                <HelperBoxes wards typed=typed.clone() trouble=trouble.clone() is_own=false/>
                <p>{words.say("consent-aloud")}</p>
                <Agree sentence tick=words.say("consent-tick") typed trouble/>
                <button>{words.say("helper-door-go")}</button>
            </form>
        }
    })
    .keeping("join", "again");
    Ok(status.on(page))
}

/// The sheet for the door of a hall or the wall of a shop.
pub async fn sheet(ask: &Ask, ward: Option<WardId>) -> Done<Page> {
    ask.visitor.organiser()?;
    let wards = ask.clerk.list_wards().await?;
    let name = ward.and_then(|id| ward_names(&[id], &wards).pop());
    let ward = ward.filter(|_| name.is_some());
    let (base, title) = (ask.base.clone(), ask.words.say("helper-sheet-title"));
    let page = Page::new(title, move || {
        let words = words();
        let address = format!("{base}{}", join_path(ward));
        let short = as_typed(&format!("{base}{JOIN}"));
        let name = name.map(|name| view! { <h2><bdi>{name}</bdi></h2> });
        view! {
            <main id="main" class="wall">
                <p class="screen-only"><a href=HERE>{words.say("helper-list-title")}</a></p>
                <p class="screen-only notice">{words.say("mr-print")}</p>
                <h1>{words.say("helper-sheet-title")}</h1>
                {name}
                <p>{words.say("helper-join-lead")}</p>
                <Qr text=address label=words.say("helper-sheet-qr")/>
                <p><bdi dir="ltr">{short}</bdi></p>
            </main>
        }
    });
    Ok(page.look(Look::Print))
}

/// The form for a sheet, on the organisers' list.
#[component]
pub fn Sheets(
    /// All wards: value and name.
    wards: Vec<(String, String)>,
) -> impl IntoView {
    let words = words();
    let rows = wards.into_iter().map(|(id, name)| view! { <option value=id>{name}</option> });
    let rows = rows.collect_view();
    view! {
        <form method="get" action=format!("{HERE}/sheet") class="row">
            <div class="field">
                <label for="sheet-ward">{words.say("helper-sheet-for")}</label>
                <select id="sheet-ward" name="ward">
                    <option value="">{words.say("answers-all-wards")}</option>
                    {rows}
                </select>
            </div>
            <button class="quiet">{words.say("helper-sheet-go")}</button>
        </form>
    }
}
