//! Who came to one session.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::trainings::Register;
use wardmote::helper::Filter;
use wardmote::id::{TrainingId, WardId};

use super::{HERE, kind_word};
use crate::context::{Ask, words};
use crate::pages::helpers;
use crate::parts::choice::{Choice, wards as ward_choices};
use crate::parts::desk::Desk;
use crate::parts::notice::DoneNotice;
use crate::parts::sure::Sure;
use crate::shell::Page;

/// The register of a session, of one ward where it is narrowed.
pub async fn one(ask: &Ask, id: TrainingId, ward: Option<WardId>, is_saved: bool) -> Done<Page> {
    let filter = Filter { ward, ..Filter::default() };
    let Register { training, people } = ask.clerk.call_register(&ask.visitor, id, &filter).await?;
    let wards = ask.clerk.list_wards().await?;
    let what = kind_word(&ask.words, training.kind);
    let title = format!("{what} · {}", ask.words.day(training.at));
    Ok(Page::new(title.clone(), move || {
        let words = words();
        let at = format!("{HERE}/{id}");
        let saved = is_saved.then(|| view! { <DoneNotice text=words.say("helper-saved")/> });
        let is_empty = people.is_empty();
        let none = is_empty.then(|| view! { <p class="notice">{words.say("training-nobody")}</p> });
        let rows = people.into_iter().map(|(helper, came)| {
            let id = helper.id.to_string();
            view! {
                <input type="hidden" name="shown" value=id.clone()/>
                <label class="tick">
                    <input type="checkbox" name="came" value=id checked=came/>
                    <span><bdi>{helper.profile.name.to_string()}</bdi></span>
                </label>
            }
        });
        let rows = rows.collect_view();
        let chosen = ward.map(|id| id.to_string()).unwrap_or_default();
        let choices = ward_choices(&wards, Some(words.say("answers-all-wards")));
        view! {
            <Desk here=helpers::HERE>
                {saved}
                <p><a href=HERE>{words.say("training-title")}</a></p>
                <h1>{title}</h1>
                <p><bdi>{training.place.to_string()}</bdi></p>
                <form method="post" action=at.clone()>
                    // Within the form: whoever turns to another ward loses no tick.
                    <div class="narrow">
                        <Choice name="ward" label=words.say("answers-ward") choices chosen/>
                        <button class="quiet">{words.say("training-save-show")}</button>
                    </div>
                    <fieldset>
                        <legend>{words.say("training-who-came")}</legend>
                        {none}
                        {rows}
                    </fieldset>
                    {(!is_empty).then(|| view! { <button>{words.say("helper-save")}</button> })}
                </form>
                <Sure label=words.say("training-remove") meaning=words.say("training-remove-what")>
                    <form method="post" action=format!("{at}/remove")>
                        <button>{words.say("training-remove-sure")}</button>
                    </form>
                </Sure>
            </Desk>
        }
    }))
}
