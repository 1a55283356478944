//! The steps of typing a paper: its boxes, what it counts as where a rule is needed, and
//! the third look where two differ.

use leptos::prelude::*;
use wardmote::clerk::papers::PaperInHand;
use wardmote::contest::BallotOption;
use wardmote::error::{Field, Refusal};
use wardmote::hex;
use wardmote::paper::{Boxes, Entry, Flaw, Mark, Reading};

use super::After;
use crate::context::{Ask, words};
use crate::pages::trouble;
use crate::pages::vote::sheet::number;
use crate::parts::choice::Choice;
use crate::parts::notice::{DoneNotice, ErrorSummary};
use crate::shell::Page;
use crate::typed::Typed;
use crate::words::Words;

/// The look of who has seen that two differ.
pub const THIRD: &str = "third";
/// Why one of the two decides, as tellers say it.
pub const REASONS: [&str; 4] = ["misread", "other", "hard", "alone"];
/// One sign for each of eight boxes, with room for spaces.
const NUMBERS_MAX: usize = 40;

/// The titles of a paper's boxes, from top to bottom.
fn printed(paper: &PaperInHand) -> Vec<String> {
    let title = |option: &BallotOption| option.title.to_string();
    paper.contest.options_for(&paper.slip.hash.0).into_iter().map(title).collect()
}

/// The boxes of a paper, to be typed: for the first look, the second and the third.
pub fn boxes(
    ask: &Ask,
    desk: &str,
    paper: PaperInHand,
    typed: Typed,
    after: Option<After>,
    refusal: Option<Refusal>,
) -> Page {
    let status = refusal.as_ref().map_or(200, trouble::status);
    let key = if paper.differing.is_some() { "papers-third-title" } else { "papers-boxes-title" };
    let (title, action) = (ask.words.say(key), format!("{desk}/papers/enter"));
    let leave = format!("{desk}/papers");
    Page::new(title.clone(), move || {
        let words = words();
        let done = after.map(|after| {
            let text = words.say(&format!("papers-done-{}", after.key()));
            view! { <DoneNotice text/> }
        });
        let titles = printed(&paper);
        let listed = match &paper.differing {
            Some(entries) => view! { <Differing titles entries=entries.clone()/> }.into_any(),
            None => view! { <Printed titles/> }.into_any(),
        };
        let target = match refusal.as_ref().and_then(Refusal::field) {
            Some(Field::Reason) => Some("why"),
            Some(_) => Some("numbers"),
            None => None,
        };
        view! {
            {done}
            <ErrorSummary refusal=refusal.clone() target/>
            <Heading paper=paper.clone() title/>
            {listed}
            <form method="post" action=action class="scan">
                <Carried paper=paper.clone()/>
                <Numbers typed=typed.clone() refusal/>
                <Why paper typed/>
                <button>{words.say("papers-enter")}</button>
            </form>
            <p><a class="button plain" href=leave>{words.say("desk-leave")}</a></p>
        }
    })
    .status(status)
}

/// Which vote of the paper it is, and its question.
#[component]
fn Heading(paper: PaperInHand, title: String) -> impl IntoView {
    let words = words();
    let (n, of) = paper.place;
    let place = (of > 1).then(|| {
        let place = words.tell("vote-place", &[("n", number(n).into()), ("of", number(of).into())]);
        view! { {place} " · " }
    });
    let lead = paper.differing.is_some().then(|| {
        view! { <p class="notice wait">{words.say("papers-third-lead")}</p> }
    });
    view! {
        <p class="eyebrow">{place} <bdi>{paper.contest.question.to_string()}</bdi></p>
        <h1>{title}</h1>
        {lead}
    }
}

/// Which paper and which vote a form is about, and whether two looks are shown beside it.
#[component]
fn Carried(paper: PaperInHand) -> impl IntoView {
    let look = if paper.differing.is_some() { THIRD } else { "blind" };
    view! {
        <input type="hidden" name="look" value=look/>
        <input type="hidden" name="hash" value=hex::write(&paper.slip.hash.0)/>
        <input type="hidden" name="contest" value=paper.contest.id.to_string()/>
    }
}

/// The boxes as printed, to find the place.
#[component]
fn Printed(titles: Vec<String>) -> impl IntoView {
    let rows = titles.into_iter().map(|title| {
        view! { <li><span class="box" aria-hidden="true"></span><bdi>{title}</bdi></li> }
    });
    view! {
        <p id="printed">{words().say("papers-printed")}</p>
        <ol class="boxes" aria-labelledby="printed">{rows.collect_view()}</ol>
    }
}

/// Both looks, side by side.
#[component]
fn Differing(titles: Vec<String>, entries: [Entry; 2]) -> impl IntoView {
    let words = words();
    let [one, other] = &entries;
    let marks = one.boxes.marks().iter().zip(other.boxes.marks());
    let rows = titles.into_iter().zip(marks).map(|(title, (one, other))| {
        let differs = (one != other).then(|| {
            view! { <strong class="differs">{words.say("papers-differs")}</strong> }
        });
        view! {
            <tr class:unlike=one != other>
                <th scope="row"><bdi>{title}</bdi> " " {differs}</th>
                <td>{said(&words, *one)}</td>
                <td>{said(&words, *other)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let heads = entries.iter().map(|entry| {
        view! { <th scope="col"><bdi>{entry.label.to_string()}</bdi></th> }
    });
    view! {
        <table class="looks">
            <thead>
                <tr>
                    <th scope="col">{words.say("papers-printed")}</th>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn said(words: &Words, mark: Mark) -> String {
    match mark {
        Mark::Empty => words.say("papers-empty"),
        Mark::Number(number) => number.to_string(),
        Mark::Other => words.say("papers-no-number"),
    }
}

/// The field for all boxes of a vote: one sign each.
#[component]
fn Numbers(typed: Typed, refusal: Option<Refusal>) -> impl IntoView {
    let words = words();
    let error = refusal
        .filter(|refusal| refusal.field() == Some(Field::Boxes))
        .map(|refusal| words.refusal(&refusal));
    let described = if error.is_some() { "numbers-error numbers-hint" } else { "numbers-hint" };
    let is_invalid = error.is_some().then_some("true");
    let error = error.map(|error| view! { <p class="error" id="numbers-error">{error}</p> });
    view! {
        <div class="field">
            <label for="numbers">{words.say("papers-numbers")}</label>
            <p class="hint" id="numbers-hint">{words.say("papers-numbers-hint")}</p>
            {error}
            <input
                id="numbers"
                name="numbers"
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength=NUMBERS_MAX
                value=typed.one("numbers").to_owned()
                autofocus
                aria-invalid=is_invalid
                aria-describedby=described
            />
        </div>
    }
}

/// Why a teller decides who typed one of the two.
#[component]
fn Why(paper: PaperInHand, typed: Typed) -> impl IntoView {
    let words = words();
    paper.needs_reason.then(|| {
        let none = (String::new(), words.say("papers-why-choose"));
        let reasons =
            REASONS.map(|reason| (reason.to_owned(), words.say(&format!("papers-why-{reason}"))));
        let choices = std::iter::once(none).chain(reasons).collect();
        view! {
            <Choice name="why" label=words.say("papers-why") choices chosen=typed.one("why")/>
        }
    })
}

/// What a paper counts as on which a rule has to settle something, or that ranks
/// nothing: asked before it is taken in.
pub fn check(ask: &Ask, desk: &str, paper: PaperInHand, boxes: &Boxes, typed: Typed) -> Page {
    let (title, reading) = (ask.words.say("papers-check-title"), boxes.read());
    let action = format!("{desk}/papers/enter");
    Page::new(title.clone(), move || {
        let words = words();
        let flaws = flaws(&words, &reading);
        let flaws = flaws.into_iter().map(|flaw| view! { <li>{flaw}</li> }).collect_view();
        let titles = printed(&paper);
        let kind = words.say("papers-kind");
        view! {
            <Heading paper=paper.clone() title/>
            <ul>{flaws}</ul>
            <p>{kind}</p>
            <Outcome titles reading/>
            <form method="post" action=action>
                <Carried paper/>
                <input type="hidden" name="numbers" value=typed.one("numbers").to_owned()/>
                <input type="hidden" name="why" value=typed.one("why").to_owned()/>
                <div class="buttons">
                    <button name="sure" value="yes" autofocus>{words.say("papers-yes")}</button>
                    <button class="quiet" name="sure" value="no">
                        {words.say("papers-again")}
                    </button>
                </div>
            </form>
        }
    })
}

/// What is not as it should be, in sentences.
fn flaws(words: &Words, reading: &Reading) -> Vec<String> {
    let tell = |key, number: &u8| words.tell(key, &[("number", i64::from(*number).into())]);
    let sentence = |flaw: &Flaw| match flaw {
        Flaw::Gap { number } => tell("papers-flaw-gap", number),
        Flaw::Same { number } => tell("papers-flaw-same", number),
        Flaw::NoNumber => words.say("papers-flaw-no-number"),
    };
    if reading.flaws.is_empty() {
        return vec![words.say("papers-flaw-blank")];
    }
    reading.flaws.iter().map(sentence).collect()
}

/// What the paper counts as.
#[component]
fn Outcome(titles: Vec<String>, reading: Reading) -> impl IntoView {
    let words = words();
    let choices = reading.choices.iter().filter_map(|at| titles.get(*at)).map(|title| {
        view! { <li><bdi>{title.clone()}</bdi></li> }
    });
    let choices = choices.collect_view();
    let outcome = if reading.choices.is_empty() {
        view! { <p class="counts-as">{words.say("papers-counts-blank")}</p> }.into_any()
    } else {
        view! { <ol class="counts-as">{choices}</ol> }.into_any()
    };
    view! {
        <h2>{words.say("papers-counts-as")}</h2>
        {outcome}
    }
}
