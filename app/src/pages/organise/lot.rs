//! The lot of a closed vote: dice or a hat, in front of everybody.

use leptos::prelude::*;
use wardmote::clerk::records::LotState;
use wardmote::contest::Contest;
use wardmote::error::Field as Box;
use wardmote::record::drawing::{DICE_MIN, Drawing};

use crate::context::words;
use crate::parts::field::Field;
use crate::typed::{Trouble, Typed};

/// Asks for dice or a hat: prominently where a tie needs the lot, else on request.
#[component]
pub fn Lot(
    /// The vote.
    contest: Contest,
    /// Its lot; nothing is shown without.
    state: Option<LotState>,
    /// What was typed before.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
) -> impl IntoView {
    let words = words();
    let Some(state) = state else { return ().into_any() };
    if let Some(drawing) = state.drawing {
        return view! { <p class="notice">{drawn(&drawing)}</p> }.into_any();
    }
    let boxes = view! { <Boxes contest typed trouble=trouble.clone()/> };
    if state.is_needed {
        return view! {
            <section class="notice wait" id="lot">
                <h2>{words.say("lot-needed")}</h2>
                <p>{words.say("lot-needed-more")}</p>
                {boxes}
            </section>
        }
        .into_any();
    }
    let is_open = trouble.0.is_some();
    view! {
        <details class="more" id="lot" open=is_open>
            <summary>{words.say("lot-offer")}</summary>
            <p>{words.say("lot-offer-more")}</p>
            {boxes}
        </details>
    }
    .into_any()
}

/// How the lot was drawn, in a sentence.
fn drawn(drawing: &Drawing) -> String {
    let words = words();
    match drawing {
        Drawing::Drawn(drawn) => words.tell(
            "lot-rolled",
            &[("dice", drawn.typed.clone().into()), ("by", drawn.by.clone().into())],
        ),
        Drawing::Hat(hat) => words.tell("lot-hat-drawn", &[("by", hat.by.clone().into())]),
    }
}

#[component]
fn Boxes(contest: Contest, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let at = format!("/organise/contests/{}", contest.id);
    let min = i64::try_from(DICE_MIN).unwrap_or(i64::MAX);
    let places = contest.options.len();
    let mut chosen = typed.all("place").map(str::to_owned).collect::<Vec<_>>();
    chosen.resize(places, String::new());
    let is_hat = trouble.at(&words, Box::Order).is_some();
    let order_error = trouble
        .at(&words, Box::Order)
        .map(|error| view! { <p class="error" id="order">{error}</p> });
    let rows = contest
        .options
        .iter()
        .zip(chosen)
        .enumerate()
        .map(|(n, (option, chosen))| {
            let id = format!("place-{n}");
            let choices = (1..=places)
                .map(|place| {
                    let place = place.to_string();
                    let selected = place == chosen;
                    view! { <option value=place.clone() selected=selected>{place.clone()}</option> }
                })
                .collect_view();
            view! {
                <div class="field">
                    <label for=id.clone()><bdi>{option.title.to_string()}</bdi></label>
                    <select id=id name="place"><option value=""></option>{choices}</select>
                </div>
            }
        })
        .collect_view();
    view! {
        <form method="post" action=format!("{at}/dice") class="measure">
            <Field
                name="dice"
                label=words.say("lot-dice")
                hint=words.tell("lot-dice-hint", &[("min", min.into())])
                value=typed.one("dice")
                error=trouble.at(&words, Box::Dice)
            />
            <Field
                name="by"
                label=words.say("lot-by")
                value=typed.one("by")
                error=trouble.at(&words, Box::Name)
            />
            <button>{words.say("lot-dice-yes")}</button>
        </form>
        <details class="more" open=is_hat>
            <summary>{words.say("lot-hat")}</summary>
            <form method="post" action=format!("{at}/hat") class="measure">
                <p class="hint">{words.say("lot-hat-hint")}</p>
                {order_error}
                {rows}
                <div class="field">
                    <label for="drawn-by">{words.say("lot-hat-by")}</label>
                    <input id="drawn-by" name="by" value=typed.one("by").to_owned()/>
                </div>
                <button>{words.say("lot-hat-yes")}</button>
            </form>
        </details>
    }
}
