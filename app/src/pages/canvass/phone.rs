//! What a canvasser's page has besides, where there is code: doors kept on the phone.
//!
//! Everything here is hidden until `public/doors/main.js` shows it, and every word it
//! shows stands here.

use leptos::prelude::*;
use serde::Serialize;
use wardmote::clerk::doors::KnownWard;
use wardmote::error::{Field, Refusal};
use wardmote::id::{IssueId, WardId};
use wardmote::issue::COMMON_MAX;
use wardmote::listening::PersonalHint;
use wardmote::text::ANSWER_MAX;

use crate::context::{ask, words};
use crate::words::Words;

/// The modules of the code. The page names them all, so that they come at once and are
/// kept with it.
const MODULES: [&str; 8] = ["main", "outbox", "seal", "sender", "view", "form", "alike", "wards"];

/// What the code must know.
#[derive(Serialize)]
struct Data {
    /// Where doors are sent.
    send: String,
    /// Where the postcodes of the wards are.
    postcodes: String,
    /// To what doors are sealed.
    key: String,
    /// The ward of the page.
    ward: WardId,
    /// How many issues are chips.
    chips: usize,
    /// The most letters of an issue.
    max: usize,
    wards: Vec<WardData>,
    words: serde_json::Value,
}

#[derive(Serialize)]
struct WardData {
    id: WardId,
    name: String,
    question: Option<String>,
    issues: Vec<IssueData>,
}

#[derive(Serialize)]
struct IssueData {
    id: IssueId,
    title: String,
    /// "said on 4 doorsteps"
    said: String,
    /// "Already said on 4 doorsteps. Same thing?"
    same: String,
}

impl WardData {
    fn of(words: &Words, known: KnownWard) -> Self {
        let issues = known.issues.into_iter().map(|one| {
            let said = i64::try_from(one.said).unwrap_or(i64::MAX);
            IssueData {
                id: one.issue.id,
                title: one.issue.title.to_string(),
                said: words.tell("listen-said", &[("n", said.into())]),
                same: words.tell("doors-same", &[("n", said.into())]),
            }
        });
        Self {
            id: known.ward.id,
            name: known.ward.name.to_string(),
            question: known.question.map(|question| question.to_string()),
            issues: issues.collect(),
        }
    }
}

/// Every word the code shows; `#` stands where it puts a number or a day.
fn spoken(words: &Words) -> serde_json::Value {
    let say = |key: &str| words.say(key);
    let missing = |field| words.refusal(&Refusal::Missing { field });
    let personal: serde_json::Map<String, serde_json::Value> = PersonalHint::ALL
        .into_iter()
        .map(|hint| (hint.key().to_owned(), say(&format!("listen-personal-{}", hint.key())).into()))
        .collect();
    serde_json::json!({
        "saved": say("doors-saved"),
        "sending": say("doors-sending"),
        "sent": say("doors-sent"),
        "refused": say("doors-refused"),
        "total": words.tell("doors-total", &[("n", "#".into())]),
        "all_sent": say("doors-all-sent"),
        "outcome": {
            "issue": say("doors-issue"),
            "not_home": say("canvass-not-home"),
            "no_thanks": say("canvass-no-thanks"),
            "door": say("doors-door"),
        },
        "done": {
            "issue": say("canvass-saved-issue"),
            "not_home": say("canvass-saved-not-home"),
            "no_thanks": say("canvass-saved-no-thanks"),
        },
        "undone": say("canvass-undone"),
        "no_room": say("doors-no-room"),
        "old": say("doors-old"),
        "safari": words.tell("doors-safari", &[("day", "#".into())]),
        "left": words.tell("listen-letters-left", &[("n", "#".into())]),
        "over": words.tell("listen-letters-over", &[("n", "#".into())]),
        "missing": missing(Field::Answer),
        "postcode": say("doors-postcode-unknown"),
        "need": {
            "consent": words.refusal(&Refusal::NoConsent),
            "name": missing(Field::Name),
            "reach": missing(Field::Reach),
        },
        "personal": personal,
    })
}

/// The code, and what it must know.
#[component]
pub fn PhoneCode(ward: WardId, wards: Vec<KnownWard>, key: String) -> impl IntoView {
    let ask = ask();
    let data = Data {
        send: format!("{}/doors", ask.path),
        postcodes: format!("{}/postcodes", ask.path),
        key,
        ward,
        chips: COMMON_MAX,
        max: ANSWER_MAX,
        wards: wards.into_iter().map(|known| WardData::of(&ask.words, known)).collect(),
        words: spoken(&ask.words),
    };
    // Nothing in it can end the element it stands in.
    let json = serde_json::to_string(&data).unwrap_or_default().replace('<', "\\u003c");
    let module = |name| ask.assets.path(&format!("doors/{name}.js"));
    let early = MODULES.map(|name| view! { <link rel="modulepreload" href=module(name)/> });
    view! {
        {early.collect_view()}
        <script type="application/json" id="phone-data" inner_html=json></script>
        <script
            type="module"
            src=module("main")
            data-rules=ask.assets.path("doorstep.js")
            data-rules-wasm=ask.assets.path("doorstep.wasm")
        ></script>
    }
}

/// How many doors wait on the phone, always in sight.
#[component]
pub fn PhoneTotal() -> impl IntoView {
    view! {
        <p class="kept" id="phone-total" hidden>
            <span class="mark" id="phone-total-mark" aria-hidden="true"></span>
            " "
            <span id="phone-total-word"></span>
        </p>
    }
}

/// What is the matter with doors on the phone; and that a door was saved, with the way
/// back under the thumb for a moment.
#[component]
pub fn PhoneSaid() -> impl IntoView {
    let words = words();
    view! {
        <p class="notice wait" id="phone-old" role="alert" hidden></p>
        <p class="notice wait" id="phone-ended" role="alert" hidden>{words.say("doors-ended")}</p>
        <div role="status">
            <div class="saved" id="phone-said" hidden>
                <p class="notice ok">
                    <span aria-hidden="true">"✓ "</span>
                    <span id="phone-said-words"></span>
                </p>
                <button type="button" class="quiet" id="phone-undo">{words.say("canvass-undo")}</button>
            </div>
        </div>
    }
}

/// What is the matter with the text, said before it is saved.
#[component]
pub fn PhoneTrouble() -> impl IntoView {
    let words = words();
    view! {
        <div class="notice wait" id="phone-trouble" role="alert" hidden>
            <p><strong class="why"></strong></p>
            <p class="asks">{words.say("listen-personal-ask")}</p>
            <button class="quiet asks" name="sure" value="1">{words.say("listen-personal-sure")}</button>
        </div>
    }
}

/// "Already said on 4 doorsteps: damp in Alder flats. Same thing?"
#[component]
pub fn PhoneAlike() -> impl IntoView {
    view! {
        <div role="status">
            <div class="chips" id="phone-alike" hidden>
                <button class="chip" name="chip" value="" disabled>
                    <bdi></bdi>
                    <small class="same"></small>
                </button>
            </div>
        </div>
    }
}

/// The doors on this phone, and what to do when they cannot be sent.
#[component]
pub fn PhoneDoors() -> impl IntoView {
    let words = words();
    view! {
        <section id="phone" class="phone" hidden>
            <h2>{words.say("doors-list")}</h2>
            <ol id="phone-doors"></ol>
            <div id="phone-export" hidden>
                <p class="hint">{words.say("doors-wait")}</p>
                <button type="button" class="quiet">{words.say("doors-export")}</button>
            </div>
            <p class="hint" id="phone-ready" hidden>{words.say("doors-ready")}</p>
        </section>
        <template id="phone-door">
            <li>
                <p><strong class="what"></strong> " " <time></time></p>
                <p class="kept"><span class="mark" aria-hidden="true"></span> " " <span class="word"></span></p>
                <p class="why"></p>
                <blockquote><bdi class="said"></bdi></blockquote>
                <div class="acts">
                    <button type="button" class="quiet" name="undo">{words.say("canvass-undo")}</button>
                    <button type="button" class="quiet" name="sure">{words.say("listen-personal-sure")}</button>
                    <button type="button" class="quiet" name="again">{words.say("doors-again")}</button>
                    <button type="button" class="quiet" name="drop">{words.say("doors-drop")}</button>
                </div>
            </li>
        </template>
        <template id="phone-chip">
            <li><button class="chip" name="chip"><bdi></bdi><small></small></button></li>
        </template>
    }
}
