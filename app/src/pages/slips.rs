//! Slips: how many there are, and the sheets to print, which exist only once.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::contest::Phase;
use wardmote::error::Field as Box;
use wardmote::id::ConferenceId;
use wardmote::slip::{MadeSlip, SLIPS_MAX};
use wardmote::text::REASON_MAX;

use crate::context::{Ask, words};
use crate::pages::organise::conference::{SlipCounts, audience, slips_by_ward};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::qr::Qr;
use crate::shell::{Look, Page};
use crate::typed::{Trouble, Typed};

/// Slips on an A4 sheet: two columns of four, so that a code is large enough to
/// be scanned by an old phone and a slip small enough to be folded once.
const TO_A_SHEET: usize = 8;

/// How many slips a meeting has, and the form to make more.
pub async fn slips(ask: &Ask, id: ConferenceId, typed: Typed, trouble: Trouble) -> Done<Page> {
    let meeting = ask.clerk.find_conference(id).await?;
    let mut wards = ask.clerk.list_wards().await?;
    wards.retain(|ward| meeting.wards.contains(&ward.id));
    let counts = slips_by_ward(ask, id, &wards).await?;
    let contests = ask.clerk.list_contests(&ask.visitor, id).await?;
    let is_open = contests.iter().any(|contest| contest.phase == Phase::Open);
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("slips-title"), move || {
        let words = words();
        // Nobody chose yet: slips of a ward are what most meetings need.
        let is_for_all = typed.all("ward").next() == Some("");
        let choices = wards
            .iter()
            .map(|ward| {
                let id = ward.id.to_string();
                let selected = typed.one("ward") == id;
                view! { <option value=id selected=selected>{ward.name.to_string()}</option> }
            })
            .collect_view();
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
                {shown.summary(Some("number"))}
                <SlipCounts wards slips=counts/>
                <p>{words.say("slips-lead")}</p>
                <form
                    method="post"
                    action=format!("/organise/conferences/{id}/slips")
                    class="measure"
                >
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
                    <Field
                        name="number"
                        label=words.say("slips-number")
                        hint
                        value=typed.one("number")
                        required=true
                        error=shown.at(&words, Box::Number)
                    />
                    {why}
                    <button>{words.say("slips-make-now")}</button>
                </form>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// Why more slips are needed while a vote is open: everybody can read it.
#[component]
fn Why(value: String, error: Option<String>) -> impl IntoView {
    let words = words();
    let (label, hint) = (words.say("slips-why"), words.say("slips-why-hint"));
    view! { <Field name="reason" label hint value max=REASON_MAX error/> }
}

/// The sheets of slips just made. They can be printed now and never again.
pub async fn sheets(ask: &Ask, meeting: Conference, made: Vec<MadeSlip>) -> Done<Page> {
    let wards = ask.clerk.list_wards().await?;
    let base = ask.base.clone();
    let page = Page::new(ask.words.say("slips-print-title"), move || {
        let words = words();
        let count = i64::try_from(made.len()).unwrap_or(i64::MAX);
        let sheets = made
            .chunks(TO_A_SHEET)
            .map(|slips| {
                let slips = slips
                    .iter()
                    .map(|slip| {
                        let ward = slip.ward.map(|ward| audience(&words, &wards, Some(ward)));
                        let name = meeting.name.to_string();
                        view! { <OneSlip slip=slip.clone() name ward base=base.clone()/> }
                    })
                    .collect_view();
                view! { <ul class="sheet">{slips}</ul> }
            })
            .collect_view();
        view! {
            <main id="main">
                <div class="screen-only">
                    <h1>{words.tell("slips-made", &[("count", count.into())])}</h1>
                    <p class="notice wait">{words.say("slips-once")}</p>
                    <p>{words.say("slips-print-hint")}</p>
                    <p>
                        <a class="button quiet" href=format!("/organise/conferences/{}", meeting.id)>
                            {words.say("slips-done")}
                        </a>
                    </p>
                </div>
                {sheets}
            </main>
        }
    });
    Ok(page.look(Look::Print))
}

/// The address a slip's QR code leads to. In capitals, which need the smaller
/// alphanumeric form of a QR code.
pub fn address(base: &str, slip: &MadeSlip) -> String {
    format!("{}/V/{}", base.to_uppercase(), slip.token.as_str())
}

/// One slip: to be cut out, folded, and drawn from a box.
#[component]
fn OneSlip(slip: MadeSlip, name: String, ward: Option<String>, base: String) -> impl IntoView {
    let words = words();
    let site = base.split_once("://").map_or(base.as_str(), |(_, site)| site);
    let site = format!("{site}/vote");
    view! {
        <li class="slip">
            <Qr text=address(&base, &slip) label=words.say("slips-qr")/>
            <div>
                <p class="meeting"><bdi>{name}</bdi></p>
                <p class="ward"><bdi>{ward.unwrap_or_else(|| words.say("slips-any-ward"))}</bdi></p>
                <p>{words.say("slips-scan")}</p>
                <p class="site"><bdi>{site}</bdi></p>
                <p class="code" data-code="">{slip.code.grouped()}</p>
                <p class="once">{words.say("slips-one-vote")}</p>
            </div>
        </li>
    }
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
