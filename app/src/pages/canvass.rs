//! A canvasser's page: one doorstep after another, with one tap for most of them.

pub mod file;
mod phone;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::listenings::{Doorstep, Recorded};
use wardmote::id::{DetailsId, WardId};
use wardmote::issue::Voiced;
use wardmote::listening::{Outcome, PersonalHint};
use wardmote::ward::Ward;

use crate::context::{Ask, words};
use crate::pages::shifts::OnShift;
use crate::parts::choice;
use crate::parts::consent::{self, ConsentPart};
use crate::parts::notice::DoneNotice;
use crate::parts::told::{PersonalQuestion, ToldBoxes};
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use phone::{PhoneAlike, PhoneCode, PhoneDoors, PhoneSaid, PhoneTotal, PhoneTrouble};

/// What was done just before.
#[derive(Clone, Copy, Debug, Default)]
pub enum After {
    /// Nothing.
    #[default]
    Nothing,
    /// A doorstep was recorded, perhaps with details of somebody, and can be taken back.
    Saved(Recorded, Option<DetailsId>),
    /// A doorstep was taken back.
    Undone,
}

/// What the page is shown with.
#[derive(Clone, Debug, Default)]
pub struct Door {
    /// The ward, when one was chosen.
    pub ward: Option<WardId>,
    /// What was done just before.
    pub after: After,
    /// What was typed.
    pub typed: Typed,
    /// What is the matter with it.
    pub trouble: Trouble,
    /// What in it may tell who somebody is.
    pub personal: Option<PersonalHint>,
    /// To what phones seal doors.
    pub key: String,
}

/// The canvasser's page.
pub async fn canvass(ask: &Ask, door: Door) -> Done<Page> {
    let doorstep = ask.clerk.doorstep(&ask.visitor, door.ward).await?;
    let known = ask.clerk.known_wards(&ask.visitor).await?;
    let contact = match door.typed.one("contact") {
        "" => ask.clerk.new_contact().to_string(),
        sent => sent.to_owned(),
    };
    let here = ask.path.clone();
    let is_writing = door.typed.has("text") || door.trouble.0.is_some() || door.personal.is_some();
    let about_person = door.trouble.0.as_ref().and_then(consent::target);
    let target = about_person.or(is_writing.then_some("text"));
    let trouble = door.trouble.clone();
    let asks_again = door.personal.is_some();
    let title = ask.words.say("canvass-title");
    let page = Page::new(title, move || {
        let words = words();
        let ward = doorstep.ward.clone();
        let heading = match &doorstep.listening {
            Some(listening) => listening.question.to_string(),
            None => words.say("canvass-title"),
        };
        let nobody = doorstep.listening.is_none().then(|| {
            let name = ward.name.to_string();
            view! { <p class="notice">{words.tell("canvass-nobody", &[("ward", name.into())])}</p> }
        });
        let records = doorstep.listening.is_some() || door.typed.has("text");
        let form = records.then(|| {
            view! { <DoorForm here=here.clone() contact door=door.clone() doorstep=doorstep.clone() is_writing/> }
        });
        view! {
            {door.trouble.summary(target)}
            <AfterNotice after=door.after ward=ward.id here=here.clone()/>
            <OnShift door=here.clone()/>
            <WardLine ward=ward.clone() wards=doorstep.wards.clone() here=here.clone()/>
            <PhoneSaid/>
            <h1><bdi>{heading}</bdi></h1>
            {nobody}
            {form}
            <PhoneDoors/>
            <p><a href=format!("{here}/helper?ward={}", ward.id)>{words.say("helper-door-link")}</a></p>
            <p><a href=format!("{here}/file")>{words.say("doors-file-title")}</a></p>
            <PhoneCode ward=ward.id wards=known key=door.key/>
        }
    })
    .keeping("door", "again");
    Ok(if asks_again { page.status(422) } else { trouble.on(page) })
}

/// The ward the canvasser is in, and the way to another of theirs.
#[component]
fn WardLine(ward: Ward, wards: Vec<Ward>, here: String) -> impl IntoView {
    let words = words();
    let several = (wards.len() > 1).then(|| {
        let choices = choice::wards(&wards, None);
        let chosen = ward.id.to_string();
        view! {
            <details class="elsewhere">
                <summary>{words.say("canvass-other-ward")}</summary>
                <form method="get" action=here.clone() class="inline">
                    <label for="other-ward">{words.say("canvass-ward")}</label>
                    <select id="other-ward" name="ward">{choice::options(choices, chosen)}</select>
                    <button class="quiet">{words.say("canvass-go-there")}</button>
                </form>
                <form method="get" action=here.clone() class="inline">
                    <label for="postcode">{words.say("doors-postcode")}</label>
                    <input id="postcode" name="postcode" autocomplete="off" autocapitalize="characters"/>
                    <button class="quiet">{words.say("doors-postcode-go")}</button>
                </form>
                <p id="phone-postcode" role="status"></p>
            </details>
        }
    });
    view! {
        <div class="ward-line">
            <p>{words.say("canvass-ward")}" "<strong><bdi>{ward.name.to_string()}</bdi></strong></p>
            <PhoneTotal/>
            {several}
        </div>
    }
}

/// That a doorstep was saved, with the way to take it back; or that it was taken back.
#[component]
fn AfterNotice(after: After, ward: WardId, here: String) -> impl IntoView {
    let words = words();
    match after {
        After::Nothing => ().into_any(),
        After::Undone => view! { <DoneNotice text=words.say("canvass-undone")/> }.into_any(),
        After::Saved(recorded, details) => {
            let saved = words.say(match recorded.outcome {
                Outcome::Issue => "canvass-saved-issue",
                Outcome::NotHome => "canvass-saved-not-home",
                Outcome::NoThanks => "canvass-saved-no-thanks",
            });
            view! {
                <div class="saved">
                    <DoneNotice text=saved/>
                    {details.map(|_| view! { <p>{words.say("consent-kept")}</p> })}
                    <form method="post" action=here>
                        <input type="hidden" name="ward" value=ward.to_string()/>
                        <input type="hidden" name="undo" value=recorded.contact.to_string()/>
                        <input type="hidden" name="at" value=recorded.at.0.to_string()/>
                        {details.map(|id| {
                            view! { <input type="hidden" name="kept" value=id.to_string()/> }
                        })}
                        <button class="quiet">{words.say("canvass-undo")}</button>
                    </form>
                </div>
            }
            .into_any()
        }
    }
}

/// The three ways a doorstep goes.
#[component]
fn DoorForm(
    here: String,
    contact: String,
    door: Door,
    doorstep: Doorstep,
    is_writing: bool,
) -> impl IntoView {
    let words = words();
    // What is written already must not be lost to a tap on a chip.
    let chips = (!door.typed.has("text")).then(|| view! { <Chips common=doorstep.common/> });
    view! {
        <form method="post" action=here id="door" class="doorstep">
            <input type="hidden" name="ward" value=doorstep.ward.id.to_string()/>
            <input type="hidden" name="contact" value=contact/>
            <details class="told" open=is_writing>
                <summary class="button">{words.say("canvass-issue")}</summary>
                <p class="say">{words.say("canvass-consent")}</p>
                <PersonalQuestion hint=door.personal/>
                {chips}
                <ToldBoxes
                    label=words.say("canvass-text")
                    typed=door.typed.clone()
                    trouble=door.trouble.clone()
                >
                    <p class="letters" aria-live="polite"></p>
                    <PhoneAlike/>
                    <PhoneTrouble/>
                </ToldBoxes>
                <ConsentPart typed=door.typed trouble=door.trouble/>
                <button name="outcome" value="issue">{words.say("canvass-save")}</button>
            </details>
            <div class="outcomes">
                <button class="quiet" name="outcome" value="not_home">
                    {words.say("canvass-not-home")}
                </button>
                <button class="quiet" name="outcome" value="no_thanks">
                    {words.say("canvass-no-thanks")}
                </button>
            </div>
        </form>
    }
}

/// What many said already: one tap records it.
#[component]
fn Chips(common: Vec<Voiced>) -> impl IntoView {
    let words = words();
    // Another ward, to which the phone goes by itself, may have some.
    let is_empty = common.is_empty();
    let chips = common
        .into_iter()
        .map(|one| {
            let said = i64::try_from(one.said).unwrap_or(i64::MAX);
            view! {
                <li>
                    <button class="chip" name="chip" value=one.issue.id.to_string()>
                        <bdi>{one.issue.title.to_string()}</bdi>
                        <small>{words.tell("listen-said", &[("n", said.into())])}</small>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <fieldset class="chips" hidden=is_empty>
            <legend>{words.say("canvass-chips")}</legend>
            <ul>{chips}</ul>
        </fieldset>
    }
}
