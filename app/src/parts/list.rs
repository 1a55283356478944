//! A list that is brought in: sent as a file or pasted, and what is the matter with it.

use leptos::prelude::*;
use wardmote::error::Refusal;

use crate::context::words;
use crate::parts::textarea::SafeTextarea;

/// As many faults as one can mend at a time; the rest is only counted.
const SHOWN_MAX: usize = 50;

/// The form that sends a list to be looked at.
#[component]
pub fn ListForm(
    /// Where it is sent.
    action: String,
    /// What the file should look like.
    hint: String,
    /// What was pasted before.
    csv: String,
) -> impl IntoView {
    let words = words();
    view! {
        <form method="post" action=action enctype="multipart/form-data" class="measure">
            <div class="field">
                <label for="file">{words.say("wards-file")}</label>
                <p class="hint" id="file-hint">{hint}</p>
                <input
                    id="file"
                    name="file"
                    type="file"
                    accept=".csv,.tsv,.txt,text/csv,text/plain"
                    aria-describedby="file-hint"
                />
            </div>
            <SafeTextarea name="csv" label=words.say("wards-paste") value=csv rows=5/>
            <button>{words.say("wards-look")}</button>
        </form>
    }
}

/// The lines of a list that will not do: nothing of it was taken in.
#[component]
pub fn BadLines(
    /// What is the matter, line by line.
    refusals: Vec<Refusal>,
) -> impl IntoView {
    let words = words();
    let more = refusals.len().saturating_sub(SHOWN_MAX);
    let more = (more > 0).then(|| {
        let count = i64::try_from(more).unwrap_or(i64::MAX);
        view! { <p>{words.tell("wards-more-lines", &[("count", count.into())])}</p> }
    });
    let sentences = refusals
        .iter()
        .take(SHOWN_MAX)
        .map(|refusal| view! { <li>{words.refusal(refusal)}</li> })
        .collect_view();
    view! {
        <div class="summary error" role="alert">
            <h2>{words.say("error-title")}</h2>
            <p>{words.say("wards-nothing-taken-in")}</p>
            <ul>{sentences}</ul>
            {more}
        </div>
    }
}
