//! Taking a ward along: its report, the picture of its newest vote, and a piece of it
//! for other sites.

use leptos::prelude::*;
use wardmote::clerk::counts::Counted;
use wardmote::id::WardId;

use crate::context::ask;
use crate::pages::results::share::{SharePicture, card};
use crate::parts::telling::tell;

/// How high the frame stands on other sites, in pixels: a ward with two actions and a
/// meeting needs no more.
const FRAME_HEIGHT: u32 = 440;

/// What can be taken along, and shown elsewhere.
#[component]
pub fn TakeAlong(
    /// The ward.
    ward: WardId,
    /// What it is called.
    name: String,
    /// Its newest published vote.
    #[prop(optional_no_strip)]
    newest: Option<Counted>,
) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    let picture = newest.filter(|_| ask.has_pictures).map(|newest| {
        let reveal = tell(&ask.words, &ask.base, &newest);
        let alt = card(&ask, newest.contest.id, &reveal, String::new()).alt;
        view! { <SharePicture contest=newest.contest.id alt/> }
    });
    let pdf = ask.has_pictures.then(|| {
        let href = format!("/ward/{ward}/report.pdf?lang={}", words.lang.tag());
        view! { <li><a href=href rel="nofollow">{words.say("wr-pdf")}</a></li> }
    });
    let snippet = snippet(&ask.base, ward, words.lang.tag(), &name);
    view! {
        <section class="take">
            <h2>{words.say("ward-take")}</h2>
            <ul class="files">
                <li>
                    <a href=format!("/ward/{ward}/report")>{words.say("wr-title")}</a>
                    <p class="hint">{words.say("share-print-what")}</p>
                </li>
                {pdf}
            </ul>
            {picture}
            <details class="embed-fold">
                <summary>{words.say("ward-embed")}</summary>
                <p>{words.say("ward-embed-what")}</p>
                <pre class="snippet" dir="ltr" tabindex="0"><code>{snippet}</code></pre>
                <p>
                    <a href=format!("/ward/{ward}/embed?lang={}", words.lang.tag())>
                        {words.say("ward-embed-look")}
                    </a>
                </p>
            </details>
        </section>
    }
}

/// The lines that people put into their own site.
fn snippet(base: &str, ward: WardId, lang: &str, name: &str) -> String {
    let name = name.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!(
        "<iframe src=\"{base}/ward/{ward}/embed?lang={lang}\" title=\"{name}\" width=\"100%\" \
         height=\"{FRAME_HEIGHT}\" loading=\"lazy\" frameborder=\"0\"></iframe>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_place_in_the_snippet() {
        let ward = WardId::from_random([1; 16]);
        let snippet = snippet("https://vote.test", ward, "cy", "Alder\"><script>&");
        assert!(snippet.contains("title=\"Alder&quot;>&lt;script>&amp;\""), "{snippet}");
        assert!(snippet.contains(&format!("https://vote.test/ward/{ward}/embed?lang=cy\"")));
    }
}
