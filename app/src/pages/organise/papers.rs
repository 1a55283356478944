//! The papers of a vote, as its organisers see them: how many are in, and those that
//! would be left when voting closes now.

use leptos::prelude::*;
use wardmote::contest::{Contest, Phase};
use wardmote::paper::Papers;
use wardmote::update::Turnout;

use crate::context::words;
use crate::parts::channels::Channels;

/// Phone and paper, apart and together; and papers that wait or were left.
#[component]
pub fn PaperState(
    /// The vote.
    contest: Contest,
    /// Its ballots.
    turnout: Turnout,
    /// Its papers.
    papers: Papers,
) -> impl IntoView {
    let words = words();
    let waiting = (contest.phase == Phase::Open && papers.waiting() > 0).then(|| {
        let told = words.tell("papers-wait", &[("count", papers.waiting().into())]);
        let to = format!("/organise/contests/{}/close", contest.id);
        view! {
            <div class="notice wait" role="status" data-waiting=papers.waiting()>
                <p>{told}</p>
                <p>{words.say("papers-wait-what")}</p>
                <details class="sure">
                    <summary>{words.say("papers-close-without")}</summary>
                    <form method="post" action=to>
                        <p>{words.say("papers-close-without-sure")}</p>
                        <button class="quiet" name="papers" value="leave">
                            {words.say("papers-close-without-yes")}
                        </button>
                    </form>
                </details>
            </div>
        }
    });
    let left = (papers.left > 0).then(|| {
        let told = words.tell("papers-left", &[("count", papers.left.into())]);
        view! { <p class="notice wait" data-left=papers.left>{told}</p> }
    });
    view! {
        <Channels turnout papers/>
        {waiting}
        {left}
    }
}
