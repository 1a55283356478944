//! Training, for organisers: how many people were found and trained, the sessions there
//! were, and who came to each.

pub mod one;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::trainings::GrowthReport;
use wardmote::error::{Field as Box, Refusal};
use wardmote::text::NAME_MAX;
use wardmote::time::Timestamp;
use wardmote::training::{ACTIVE_DAYS, Kind, MONTHS, Training};

use crate::context::{Ask, words};
use crate::pages::helpers;
use crate::parts::choice::{Choice, Choices};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::month_bars::MonthBars;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The address of this page.
pub const HERE: &str = "/organise/trainings";

fn count(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// What is learnt, in words.
pub fn kind_word(words: &Words, kind: Kind) -> String {
    words.say(&format!("training-kind-{}", kind.key()))
}

fn kinds(words: &Words) -> Choices {
    Kind::ALL.iter().map(|kind| (kind.key().to_owned(), kind_word(words, *kind))).collect()
}

/// How it grows, the sessions, and the form for one more.
pub async fn trainings(
    ask: &Ask,
    months: [Timestamp; MONTHS + 1],
    typed: Typed,
    trouble: Trouble,
    is_removed: bool,
) -> Done<Page> {
    let report = ask.clerk.growth(&ask.visitor, &months).await?;
    let sessions = ask.clerk.list_trainings(&ask.visitor).await?;
    let id = match typed.one("training") {
        "" => ask.clerk.new_training().to_string(),
        sent => sent.to_owned(),
    };
    let status = trouble.clone();
    let page = Page::new(ask.words.say("training-title"), move || {
        let words = words();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Place) => Some("place"),
            Some(Box::Time) => Some("at"),
            _ => None,
        };
        let removed =
            is_removed.then(|| view! { <DoneNotice text=words.say("training-removed")/> });
        view! {
            <Desk here=helpers::HERE>
                {trouble.summary(target)}
                {removed}
                <p><a href=helpers::HERE>{words.say("helper-list-title")}</a></p>
                <h1>{words.say("training-title")}</h1>
                <Grown report months/>
                <Sessions sessions/>
                <NewSession id typed trouble/>
            </Desk>
        }
    });
    Ok(status.on(page))
}

/// The number that counts, over a year, and by ward.
#[component]
fn Grown(report: GrowthReport, months: [Timestamp; MONTHS + 1]) -> impl IntoView {
    let words = words();
    let GrowthReport { all, wards } = report;
    let number = words.tell("training-number", &[("n", count(all.trained).into())]);
    let found = words.tell(
        "training-found-active",
        &[
            ("found", count(all.found).into()),
            ("active", count(all.active).into()),
            ("days", ACTIVE_DAYS.into()),
        ],
    );
    let rows = wards.into_iter().map(|(ward, growth)| {
        view! {
            <tr>
                <th scope="row"><bdi>{ward.name.to_string()}</bdi></th>
                <td class="number">{growth.found}</td>
                <td class="number">{growth.trained}</td>
                <td class="number">{growth.active}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let label = words.say("training-wards");
    let active = words.tell("training-active", &[("days", ACTIVE_DAYS.into())]);
    view! {
        <section class="card grown">
            <h2>{words.say("training-grown")}</h2>
            <p class="lead">{number}</p>
            <p>{found}</p>
            <MonthBars growth=all beginnings=months whose=words.say("answers-all-wards")/>
            <p class="hint">{words.say("training-what-counts")}</p>
        </section>
        <section>
            <h2>{label.clone()}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=label>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("answers-ward")}</th>
                            <th scope="col" class="number">{words.say("training-found")}</th>
                            <th scope="col" class="number">{words.say("training-trained")}</th>
                            <th scope="col" class="number">{active}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>
                <a class="button quiet" href=format!("{HERE}/growth.csv") download>
                    {words.say("training-csv")}
                </a>
            </p>
        </section>
    }
}

/// The sessions there were, newest first.
#[component]
fn Sessions(sessions: Vec<(Training, u64)>) -> impl IntoView {
    let words = words();
    let none =
        sessions.is_empty().then(|| view! { <p class="notice">{words.say("training-none")}</p> });
    let rows = sessions.into_iter().map(|(training, came)| {
        let href = format!("{HERE}/{}", training.id);
        let what = kind_word(&words, training.kind);
        let when = words.moment(training.at);
        view! {
            <li class="card">
                <h3><a href=href>{what}" · "{when}</a></h3>
                <p class="meta"><bdi>{training.place.to_string()}</bdi></p>
                <p>{words.tell("training-came", &[("n", count(came).into())])}</p>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="sessions">
            <h2>{words.say("training-sessions")}</h2>
            {none}
            <ul class="cards">{rows}</ul>
        </section>
    }
}

/// The form for one more.
#[component]
fn NewSession(id: String, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    view! {
        <section class="card">
            <h2>{words.say("training-new")}</h2>
            <form method="post" action=HERE class="measure">
                <input type="hidden" name="training" value=id/>
                <Choice
                    name="kind"
                    label=words.say("training-kind")
                    choices=kinds(&words)
                    chosen=typed.one("kind")
                />
                <Field
                    name="at"
                    kind="datetime-local"
                    label=words.say("training-at")
                    value=typed.one("at")
                    error=trouble.at(&words, Box::Time)
                    required=true
                />
                <Field
                    name="place"
                    label=words.say("training-place")
                    value=typed.one("place")
                    error=trouble.at(&words, Box::Place)
                    max=NAME_MAX
                    required=true
                />
                <button>{words.say("training-keep")}</button>
            </form>
        </section>
    }
}
