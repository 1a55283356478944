//! "Your vote is in": the receipt, what happens next, and never what was voted.

use leptos::prelude::*;
use wardmote::clerk::ballots::{Booth, Paper};
use wardmote::error::Refusal;
use wardmote::seal::receipt::SignedReceipt;

use super::sheet::{Carried, Help, Notice};
use crate::context::{Ask, ask, words};
use crate::pages::trouble;
use crate::parts::notice::ErrorSummary;
use crate::parts::qr::Qr;
use crate::shell::{Look, Page};

/// The receipt of a ballot that is in, while voting is open.
pub fn receipt(
    ask: &Ask,
    at: &str,
    booth: &Booth,
    paper: &Paper,
    refusal: Option<Refusal>,
) -> Page {
    let status = refusal.as_ref().map_or(200, trouble::status);
    let next = booth.first_waiting().map(|next| next.contest.question.to_string());
    let (at, paper, of) = (at.to_owned(), paper.clone(), booth.papers.len());
    Page::new(ask.words.say("vote-in-title"), move || {
        view! { <Receipt at paper next of refusal/> }
    })
    .look(Look::Ballot)
    .status(status)
    .with_islands()
}

#[component]
fn Receipt(
    at: String,
    paper: Paper,
    next: Option<String>,
    of: usize,
    refusal: Option<Refusal>,
) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    let has_next = next.is_some();
    let next = next.map(|question| {
        view! {
            <p>
                <a class="button" href=at.clone()>
                    {words.say("vote-next")}
                    " "
                    <bdi>{question}</bdi>
                </a>
            </p>
        }
    });
    let here = format!("{at}/{}", paper.contest.id);
    let to_keep = here.clone();
    let again = (!has_next).then(|| {
        view! { <p><a class="button plain" href=here>{words.say("vote-result-here")}</a></p> }
    });
    let all = (of > 1 && !has_next).then(
        || view! { <p><a class="button plain" href=at.clone()>{words.say("vote-all")}</a></p> },
    );
    view! {
        <Notice contest=paper.contest.clone()/>
        <ErrorSummary refusal/>
        <h1>{words.say("vote-in-title")}</h1>
        <p><bdi>{paper.contest.question.to_string()}</bdi></p>
        <Code receipt=paper.receipt()/>
        <Keep receipt=paper.receipt() here=to_keep/>
        {next}
        <h2>{words.say("vote-then-title")}</h2>
        <p>{words.say("vote-then")}</p>
        {again}
        {all}
        <ChangeButton at paper=paper.clone()/>
        <Help until=Some(paper.contest)/>
    }
}

/// How to keep the receipt, and what it proves.
#[component]
fn Keep(
    /// The receipt, if there is one.
    receipt: Option<SignedReceipt>,
    /// The address of this page.
    here: String,
) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    receipt.map(|signed| {
        // There are no files of what does not count.
        let is_real = ask.kind.is_real();
        let keep = if is_real { "receipt-keep" } else { "receipt-keep-no-file" };
        let file = is_real.then(|| {
            view! {
                <p>
                    <a class="button quiet" href=format!("{here}/receipt") download="">
                        {words.say("receipt-file")}
                    </a>
                </p>
            }
        });
        let code = signed.receipt.code().grouped();
        let check = format!("{}/check/{code}", ask.base).to_uppercase();
        view! {
            <div class="keep">
                <Qr text=check label=words.say("receipt-qr")/>
                <div>
                    <p>{words.say(keep)}</p>
                    {file}
                </div>
            </div>
            <details>
                <summary>{words.say("check-proves-title")}</summary>
                <p>{words.say("check-proves")}</p>
                <p>{words.say("check-proves-not")}</p>
            </details>
        }
    })
}

/// A receipt, large enough to read out or take a picture of.
#[component]
pub fn Code(
    /// The receipt, if there is one.
    receipt: Option<SignedReceipt>,
) -> impl IntoView {
    let words = words();
    receipt.map(|signed| {
        let receipt = signed.receipt.code().grouped();
        view! {
            <div class="receipt">
                <p>{words.say("vote-receipt")}</p>
                <strong data-receipt="">{receipt}</strong>
                <p class="hint">{words.say("vote-receipt-what")}</p>
            </div>
        }
    })
}

/// The button that opens the ballot again, as long as that is possible.
#[component]
pub fn ChangeButton(
    /// The slip's address.
    at: String,
    /// The ballot that is in.
    paper: Paper,
) -> impl IntoView {
    let words = words();
    paper.may_change().then(|| {
        view! {
            <form method="post" action=at>
                <Carried contest=paper.contest/>
                <button class="quiet" name="change" value="1">{words.say("vote-change")}</button>
            </form>
        }
    })
}
