//! Slips: how many there are, and the form to make and print more.

pub mod order;
mod sheets;
pub mod wording;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::rehearsals::PRACTICE_SLIPS;
use wardmote::conference::Kind;
use wardmote::contest::Phase;
use wardmote::error::{Field as Box, Refusal};
use wardmote::id::ConferenceId;
use wardmote::slip::{MadeSlip, SLIPS_MAX};
use wardmote::text::REASON_MAX;
use wardmote::ward::Ward;
use wardmote_print::sheet::Sheet;

use crate::context::{Ask, words};
use crate::pages::organise::conference::{SlipCounts, slips_by_ward, wards_of};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Lang;

pub use self::sheets::sheets;

use self::order::Paper;

/// Slips that are offered at first: a ward's share of a usual evening.
const USUAL_SLIPS: u32 = 40;

/// What stands in the form of a meeting before anybody typed.
pub fn untouched(kind: Kind) -> Typed {
    let number = if kind.is_real() { USUAL_SLIPS } else { PRACTICE_SLIPS };
    let typed = Typed::default().with("number", number).with("start", 1);
    Lang::ALL.into_iter().fold(typed, |typed, lang| typed.with("lang", lang.tag()))
}

/// How many slips a meeting has, and the form to make more; `has_pdf` when this program
/// makes PDFs.
pub async fn slips(
    ask: &Ask,
    id: ConferenceId,
    typed: Typed,
    trouble: Trouble,
    has_pdf: bool,
) -> Done<Page> {
    let meeting = ask.clerk.find_conference(id).await?;
    let wards = wards_of(ask, &meeting).await?;
    let counts = slips_by_ward(ask, id, &wards).await?;
    let contests = ask.clerk.list_contests(&ask.visitor, id).await?;
    let is_open = contests.iter().any(|contest| contest.phase == Phase::Open);
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("slips-title"), move || {
        let words = words();
        let target = match shown.0.as_ref().and_then(Refusal::field) {
            Some(Box::Sheet) => "sheet",
            Some(Box::Label) => "start",
            _ => "number",
        };
        let why = is_open.then(|| {
            view! { <Why value=typed.one("reason").into() error=shown.at(&words, Box::Reason)/> }
        });
        let hint = words.tell("slips-number-hint", &[("max", i64::from(SLIPS_MAX).into())]);
        view! {
            <Desk here="/organise">
                <p>
                    <a href=format!("/organise/conferences/{id}")>
                        <bdi>{meeting.name.to_string()}</bdi>
                    </a>
                </p>
                <h1>{words.say("slips-title")}</h1>
                {shown.summary(Some(target))}
                <SlipCounts wards=wards.clone() slips=counts/>
                <p>{words.say("slips-lead")}</p>
                <form
                    method="post"
                    action=format!("/organise/conferences/{id}/slips")
                    class="measure"
                >
                    <Whom wards typed=typed.clone()/>
                    <Field
                        name="number"
                        label=words.say("slips-number")
                        hint
                        value=typed.one("number")
                        required=true
                        error=shown.at(&words, Box::Number)
                    />
                    <Printing typed trouble=shown has_pdf/>
                    {why}
                    <p class="hint">{words.say("slips-press-hint")}</p>
                    {has_pdf.then(|| view! {
                        <button name="as" value="pdf">{words.say("slips-make-pdf")}</button> " "
                    })}
                    <button class:quiet=has_pdf name="as" value="page">
                        {words.say("slips-make-now")}
                    </button>
                </form>
                {has_pdf.then(|| view! { <Tests id/> })}
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// The ward whose people get the slips.
#[component]
fn Whom(wards: Vec<Ward>, typed: Typed) -> impl IntoView {
    let words = words();
    // Nobody chose yet: slips of a ward are what most meetings need.
    let is_for_all = typed.all("ward").next() == Some("");
    let choices = wards
        .into_iter()
        .map(|ward| {
            let id = ward.id.to_string();
            let selected = typed.one("ward") == id;
            view! { <option value=id selected=selected>{ward.name.to_string()}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for="ward">{words.say("slips-for")}</label>
            <p class="hint">{words.say("slips-for-hint")}</p>
            <select id="ward" name="ward">
                {choices}
                <option value="" selected=is_for_all>
                    {words.say("slips-any-ward")}
                </option>
            </select>
        </div>
    }
}

/// Why more slips are needed while a vote is open: everybody can read it.
#[component]
fn Why(value: String, error: Option<String>) -> impl IntoView {
    let words = words();
    let (label, hint) = (words.say("slips-why"), words.say("slips-why-hint"));
    view! { <Field name="reason" label hint value max=REASON_MAX error/> }
}

/// On what slips are printed, from which label on, and in which languages.
#[component]
fn Printing(typed: Typed, trouble: Trouble, has_pdf: bool) -> impl IntoView {
    let words = words();
    let papers = Paper::all()
        .filter(|paper| has_pdf || !paper.is_ballot())
        .map(|paper| {
            let selected = typed.one("sheet") == paper.key();
            let name = words.say(&format!("sheet-{}", paper.key()));
            view! { <option value=paper.key() selected=selected>{name}</option> }
        })
        .collect_view();
    let langs = Lang::ALL.map(|lang| {
        let checked = typed.ticked("lang", lang.tag());
        view! {
            <label class="tick">
                <input type="checkbox" name="lang" value=lang.tag() checked=checked/>
                <span lang=lang.tag()>{lang.own_name()}</span>
            </label>
        }
    });
    view! {
        <div class="field">
            <label for="sheet">{words.say("slips-sheet")}</label>
            <p class="hint">{words.say("slips-sheet-hint")}</p>
            <select id="sheet" name="sheet">
                {papers}
            </select>
        </div>
        <Field
            name="start"
            label=words.say("slips-start")
            hint=words.say("slips-start-hint")
            value=typed.one("start")
            error=trouble.at(&words, Box::Label)
        />
        <fieldset class="field">
            <legend>{words.say("slips-langs")}</legend>
            {langs}
        </fieldset>
    }
}

/// Pages without secrets that show whether a printer meets the labels.
#[component]
fn Tests(id: ConferenceId) -> impl IntoView {
    let words = words();
    let links = Sheet::ALL.map(|sheet| {
        let href = format!("/organise/conferences/{id}/slips/test/{}", sheet.key);
        let name = words.say(&format!("sheet-{}", sheet.key));
        view! { <li><a class="button quiet" href=href>{name}</a></li> }
    });
    view! {
        <h2>{words.say("slips-test")}</h2>
        <p>{words.say("slips-test-hint")}</p>
        <ul class="buttons">{links}</ul>
    }
}

/// The address a slip's QR code leads to. In capitals, which need the smaller
/// alphanumeric form of a QR code.
pub fn address(base: &str, slip: &MadeSlip) -> String {
    format!("{}/V/{}", base.to_uppercase(), slip.token.as_str())
}

#[cfg(test)]
mod tests {
    use wardmote::slip::{Code, Token};

    use super::*;

    #[test]
    fn the_address_in_the_code_is_all_capitals() {
        let slip = MadeSlip {
            token: Token::from_random([7; 16]),
            code: Code::from_random([7; 8]),
            ward: None,
        };
        let address = address("https://vote.example.org", &slip);
        assert!(address.starts_with("HTTPS://VOTE.EXAMPLE.ORG/V/"), "{address}");
        assert!(!address.chars().any(char::is_lowercase), "{address}");
    }
}
