//! The boxes in which somebody says how they would like to help. Whether they are a
//! member or on the roll, how old they are and where they live is not among them.

use leptos::prelude::*;
use wardmote::consent::Wording;
use wardmote::error::{Field as Box, Refusal};
use wardmote::helper::{Free, Help, LANGUAGES, Profile, Show, Told};
use wardmote::text::{DETAILS_MAX, NAME_MAX, PATCH_MAX};
use wardmote::ward::Ward;

use crate::context::words;
use crate::parts::choice::{Choice, wards as ward_choices};
use crate::parts::field::Field;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// What somebody says of themselves in a form.
///
/// # Errors
/// A sentence about the first box that does not do.
pub fn read(typed: &Typed) -> Result<Profile, Refusal> {
    Told {
        name: typed.one("name"),
        reach: typed.one("reach"),
        ward: typed.one("ward"),
        also: typed.all("also").collect(),
        goes_elsewhere: typed.has("elsewhere"),
        help: typed.all("help").collect(),
        languages: typed.all("speaks").collect(),
        free: typed.all("free").collect(),
        more: typed.one("more"),
        patch: typed.one("patch"),
        public: typed.all("show").collect(),
    }
    .read()
}

/// The sentence they agreed to.
///
/// # Errors
/// [`Refusal::NotAgreed`] without the tick.
pub fn agreed(typed: &Typed) -> Result<Wording, Refusal> {
    if !typed.has("consent") {
        return Err(Refusal::NotAgreed);
    }
    Wording::parse(typed.one("consent_wording"))
}

/// The form as it is filled with what is kept.
pub fn filled(profile: &Profile) -> Typed {
    let mut wards = profile.wards.iter();
    let mut typed = Typed::default()
        .with("name", &profile.name)
        .with("reach", profile.reach.as_str())
        .with("ward", wards.next().map(ToString::to_string).unwrap_or_default())
        .with("more", profile.more.as_ref().map(ToString::to_string).unwrap_or_default())
        .with("patch", profile.patch.as_ref().map(ToString::to_string).unwrap_or_default());
    for ward in wards {
        typed = typed.with("also", ward);
    }
    if profile.goes_elsewhere {
        typed = typed.with("elsewhere", "1");
    }
    for one in &profile.help {
        typed = typed.with("help", one.key());
    }
    for one in &profile.languages {
        typed = typed.with("speaks", one);
    }
    for one in &profile.free {
        typed = typed.with("free", one.key());
    }
    for one in &profile.public {
        typed = typed.with("show", one.key());
    }
    typed
}

/// The box a refusal is about.
pub fn target(trouble: &Trouble) -> Option<&'static str> {
    Some(match trouble.0.as_ref()?.field()? {
        Box::Name => "name",
        Box::Reach => "reach",
        Box::Ward => "ward",
        Box::Patch => "patch",
        Box::Details => "more",
        Box::Consent => "consent",
        _ => return None,
    })
}

/// What somebody can help with, in words.
pub fn help_choices(words: &Words) -> Vec<(String, String)> {
    Help::ALL.iter().map(|one| (one.key().to_owned(), help_word(words, *one))).collect()
}

/// One of them.
pub fn help_word(words: &Words, help: Help) -> String {
    words.say(&format!("helper-help-{}", help.key()))
}

/// When somebody has time, in words.
pub fn free_word(words: &Words, free: Free) -> String {
    words.say(&format!("helper-free-{}", free.key()))
}

/// A language in itself.
pub fn language_name(tag: &str) -> String {
    let known = LANGUAGES.iter().find(|(known, _)| *known == tag);
    known.map_or(tag, |(_, name)| name).to_owned()
}

/// Things to tick.
#[component]
fn Ticks(
    /// What stands above them.
    legend: String,
    /// Their name in the form.
    name: &'static str,
    /// What can be ticked.
    choices: Vec<(String, String)>,
    /// What was ticked before.
    typed: Typed,
    /// Whether what is ticked are tags of languages, named in themselves.
    #[prop(optional)]
    are_languages: bool,
    /// A sentence that helps.
    #[prop(into, optional)]
    hint: String,
) -> impl IntoView {
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> });
    let ticks = choices.into_iter().map(|(value, text)| {
        let checked = typed.ticked(name, &value);
        let lang = are_languages.then(|| value.clone());
        view! {
            <label class="tick">
                <input type="checkbox" name=name value=value checked=checked/>
                <span lang=lang><bdi>{text}</bdi></span>
            </label>
        }
    });
    let ticks = ticks.collect_view();
    view! {
        <fieldset>
            <legend>{legend}</legend>
            {hint}
            {ticks}
        </fieldset>
    }
}

/// All boxes but the yes to what is kept.
#[component]
pub fn HelperBoxes(
    /// All wards.
    wards: Vec<Ward>,
    /// What was typed before.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
    /// Whether they fill it in themselves.
    is_own: bool,
) -> impl IntoView {
    let words = words();
    let auto = |word: &'static str| if is_own { word } else { "off" };
    let choices = ward_choices(&wards, Some(words.say("helper-ward-choose")));
    view! {
        <Field
            name="name"
            label=words.say("helper-name")
            value=typed.one("name")
            error=trouble.at(&words, Box::Name)
            autocomplete=auto("name")
            max=NAME_MAX
            required=true
        />
        <Field
            name="reach"
            label=words.say("helper-reach")
            hint=words.say("helper-reach-hint")
            value=typed.one("reach")
            error=trouble.at(&words, Box::Reach)
            autocomplete=auto("email")
            required=true
        />
        <Choice
            name="ward"
            label=words.say("helper-ward")
            choices
            chosen=typed.one("ward")
            error=trouble.at(&words, Box::Ward)
        />
        <OtherWards wards typed=typed.clone()/>
        <Ticks
            legend=words.say("helper-help")
            name="help"
            choices=help_choices(&words)
            typed=typed.clone()
        />
        <Ticks
            legend=words.say("helper-free")
            name="free"
            choices=Free::ALL.iter().map(|one| (one.key().to_owned(), free_word(&words, *one))).collect()
            typed=typed.clone()
        />
        <Languages typed=typed.clone()/>
        <Field
            name="more"
            label=words.say("helper-more")
            hint=words.say("helper-more-hint")
            value=typed.one("more")
            error=trouble.at(&words, Box::Details)
            max=DETAILS_MAX
        />
        {is_own.then(|| view! { <Public typed trouble/> })}
    }
}

/// Wards besides one's own.
#[component]
fn OtherWards(wards: Vec<Ward>, typed: Typed) -> impl IntoView {
    let words = words();
    let is_open = typed.has("also") || typed.has("elsewhere");
    let choices =
        wards.iter().map(|ward| (ward.id.to_string(), ward.name.to_string())).collect::<Vec<_>>();
    let elsewhere = typed.has("elsewhere");
    view! {
        <details class="fold" open=is_open>
            <summary>{words.say("helper-also")}</summary>
            <label class="tick">
                <input type="checkbox" name="elsewhere" value="1" checked=elsewhere/>
                <span>{words.say("helper-elsewhere")}</span>
            </label>
            <Ticks legend=words.say("helper-also-wards") name="also" choices typed/>
        </details>
    }
}

/// What somebody speaks: those that are offered, and what a list brought in besides.
#[component]
fn Languages(typed: Typed) -> impl IntoView {
    let words = words();
    let offered = LANGUAGES.iter().map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned()));
    let is_other = |tag: &&str| !LANGUAGES.iter().any(|(known, _)| known == tag);
    let others = typed.all("speaks").filter(is_other).map(|tag| (tag.to_owned(), tag.to_owned()));
    let choices = offered.chain(others).collect();
    let typed = typed.clone();
    view! {
        <Ticks legend=words.say("helper-speaks") name="speaks" choices typed are_languages=true/>
    }
}

/// What everybody may see, each by itself.
#[component]
fn Public(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let choices = Show::ALL
        .iter()
        .map(|one| (one.key().to_owned(), words.say(&format!("helper-show-{}", one.key()))))
        .collect();
    view! {
        <Field
            name="patch"
            label=words.say("helper-patch")
            hint=words.say("helper-patch-hint")
            value=typed.one("patch")
            error=trouble.at(&words, Box::Patch)
            max=PATCH_MAX
        />
        <Ticks
            legend=words.say("helper-show")
            name="show"
            choices
            typed
            hint=words.say("helper-show-hint")
        />
    }
}

/// The sentence, and the yes to it.
#[component]
pub fn Agree(
    /// The sentence.
    sentence: String,
    /// What is ticked.
    tick: String,
    /// What was typed before.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
) -> impl IntoView {
    let words = words();
    let no_tick = trouble.at(&words, Box::Consent);
    let describes = no_tick.is_some().then_some("consent-error");
    let no_tick = no_tick.map(|text| view! { <p class="error" id="consent-error">{text}</p> });
    view! {
        <p class="say">{sentence}</p>
        {no_tick}
        <label class="tick">
            <input
                type="checkbox"
                id="consent"
                name="consent"
                value="yes"
                checked=typed.has("consent")
                aria-describedby=describes
            />
            <span>{tick}</span>
        </label>
        <input
            type="hidden"
            name="consent_wording"
            value=Wording::newest(words.lang.tag()).as_str().to_owned()
        />
    }
}
