//! The boxes in which somebody's issue is written down, on a doorstep or at home.

use leptos::prelude::*;
use wardmote::error::Field;
use wardmote::listening::PersonalHint;
use wardmote::text::ANSWER_MAX;

use crate::context::words;
use crate::islands::doorstep::Letters;
use crate::parts::choice::{Choice, categories};
use crate::parts::textarea::SafeTextarea;
use crate::typed::{Trouble, Typed};

/// The box for the words, with its count of letters, and what they are about.
#[component]
pub fn ToldBoxes(
    /// What stands above the box.
    #[prop(into)]
    label: String,
    /// What was typed before.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
    /// What stands below the box: how many letters are left.
    children: Children,
) -> impl IntoView {
    let words = words();
    let max = i64::try_from(ANSWER_MAX).unwrap_or(i64::MAX);
    // No `maxlength`: browsers cut what is pasted without a word.
    view! {
        <div>
        <SafeTextarea
            name="text"
            label=label
            value=typed.one("text")
            hint=words.tell("listen-text-hint", &[("max", max.into())])
            error=trouble.at(&words, Field::Answer)
        />
        {children()}
        <Choice
            name="category"
            label=words.say("listen-category")
            choices=categories(&words, words.say("listen-category-none"))
            chosen=typed.one("category")
            error=trouble.at(&words, Field::Category)
        />
        </div>
    }
}

/// How many letters of the box are left, while somebody writes.
#[component]
pub fn LettersLeft() -> impl IntoView {
    let words = words();
    view! {
        <Letters
            of="text".to_owned()
            max=ANSWER_MAX
            left=words.tell("listen-letters-left", &[("n", "#".into())])
            over=words.tell("listen-letters-over", &[("n", "#".into())])
        />
    }
}

/// Asks once more before something is saved that may tell who somebody is.
#[component]
pub fn PersonalQuestion(
    /// What was noticed; nothing is shown without.
    hint: Option<PersonalHint>,
) -> impl IntoView {
    hint.map(|hint| {
        let words = words();
        view! {
            <div class="notice wait" role="alert">
                <p><strong>{words.say(&format!("listen-personal-{}", hint.key()))}</strong></p>
                <p>{words.say("listen-personal-ask")}</p>
                <button class="quiet" name="sure" value="1">{words.say("listen-personal-sure")}</button>
            </div>
        }
    })
}
