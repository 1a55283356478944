//! How the listening goes, ward by ward: what was done, what was said, and what
//! would help where it falls behind.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::progress::Going;
use wardmote::count::tale::Voice;
use wardmote::error::{Field as Box, Refusal};
use wardmote::progress::{Behind, DAYS, Goal};
use wardmote::time::Timestamp;

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::choice::{Choice, wards};
use crate::parts::day_bars::DayBars;
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::{Words, isolated};

/// Canvassers named beside a ward: more do not fit beside it.
const CANVASSERS_SHOWN: usize = 6;

/// The page of all wards.
pub async fn progress(
    ask: &Ask,
    beginnings: [Timestamp; DAYS + 1],
    typed: Typed,
    trouble: Trouble,
    is_done: bool,
) -> Done<Page> {
    let all = ask.clerk.how_it_goes(&ask.visitor, &beginnings).await?;
    let status = trouble.clone();
    let page = Page::new(ask.words.say("going-title"), move || {
        let words = words();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Number) => Some("doors"),
            Some(Box::Time) => Some("by"),
            Some(Box::Ward) => Some("ward"),
            _ => None,
        };
        let done = is_done.then(|| view! { <DoneNotice text=words.say("going-goal-set")/> });
        let none =
            all.is_empty().then(|| view! { <p class="notice">{words.say("going-none")}</p> });
        let each = all
            .iter()
            .map(|going| view! { <OneWard going=going.clone() beginnings/> })
            .collect_view();
        let goal = (!all.is_empty()).then(
            || view! { <GoalForm all=all.clone() typed=typed.clone() trouble=trouble.clone()/> },
        );
        view! {
            <Desk here=HERE>
                {trouble.summary(target)}
                {done}
                <h1>{words.say("going-title")}</h1>
                <Helping all=all.clone()/>
                {none}
                {each}
                {goal}
                <Definitions/>
                <p>
                    <a class="button quiet" href=format!("{HERE}/progress.csv") download>
                        {words.say("going-csv")}
                    </a>
                </p>
            </Desk>
        }
    });
    Ok(status.on(page.at(format!("{HERE}/progress"))))
}

fn number(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The wards that fall behind, by name, and what would help each.
#[component]
fn Helping(all: Vec<Going>) -> impl IntoView {
    let words = words();
    let lines: Vec<_> = all
        .into_iter()
        .filter_map(|going| Some((going.ward.name.to_string(), helps(&words, going.behind?))))
        .map(|(name, helps)| view! { <li><strong><bdi>{name}</bdi></strong>": "{helps}</li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="summary" aria-labelledby="behind">
                <h2 id="behind">{words.say("going-behind")}</h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// What would help a ward.
pub fn helps(words: &Words, behind: Behind) -> String {
    let args = match behind {
        Behind::Late { left } => vec![("left", number(left).into())],
        Behind::Slow { needed, now } => {
            vec![("needed", number(needed).into()), ("now", number(now).into())]
        }
        Behind::Quiet => Vec::new(),
        Behind::FewAnswer { rate } => vec![("rate", number(rate).into())],
    };
    words.tell(&format!("going-behind-{}", behind.key()), &args)
}

/// How it goes in one ward.
#[component]
fn OneWard(going: Going, beginnings: [Timestamp; DAYS + 1]) -> impl IntoView {
    let words = words();
    let name = going.ward.name.to_string();
    let state = words.say(if going.is_open { "listening-open" } else { "listening-not-open" });
    let percent = |rate: Option<u64>| match rate {
        Some(rate) => words.tell("going-percent", &[("n", number(rate).into())]),
        None => words.say("going-unknown"),
    };
    let fact = |key: &str, value: String| {
        view! { <div><dt>{words.say(key)}</dt><dd>{value}</dd></div> }
    };
    let figures = [
        fact("going-doors", going.all.doors.to_string()),
        fact("going-spoken", going.all.spoken.to_string()),
        fact("going-rate", percent(going.all.contact_rate())),
        fact("going-answers", going.all.answers().to_string()),
        fact("going-electorate", percent(going.all.electorate_rate(going.ward.electorate))),
        fact("going-not-home", going.all.not_home.to_string()),
        fact("going-no-thanks", going.all.no_thanks.to_string()),
    ];
    let goal = going.goal.map(|goal| view! { <GoalLine goal doors=going.all.doors/> });
    let issues: Vec<_> =
        going.issues.iter().map(|one| isolated(one.issue.title.as_str())).collect();
    let issues = (!issues.is_empty()).then(|| {
        let said = words.list(&issues);
        view! { <p>{words.say("going-issues")}" "{said}</p> }
    });
    let people: Vec<_> = going
        .canvassers
        .iter()
        .take(CANVASSERS_SHOWN)
        .map(|(name, doors)| {
            let args = [("name", isolated(name).into()), ("n", number(*doors).into())];
            words.tell("going-canvasser", &args)
        })
        .collect();
    let people = (!people.is_empty()).then(|| {
        let who = words.list(&people);
        view! { <p>{words.say("going-canvassers")}" "{who}</p> }
    });
    view! {
        <section class="going">
            <div class="line"><h2><bdi>{name}</bdi></h2><span>{state}</span></div>
            <dl class="figures">{figures.into_iter().collect_view()}</dl>
            {goal}
            <DayBars days=going.days beginnings ward=going.ward.name.to_string()/>
            {issues}
            {people}
        </section>
    }
}

/// How far a goal is reached.
#[component]
fn GoalLine(goal: Goal, doors: u64) -> impl IntoView {
    let words = words();
    let day = words.day(goal.by.plus_ms(-1));
    let says = words.tell(
        "going-goal",
        &[
            ("doors", number(doors).into()),
            ("goal", i64::from(goal.doors).into()),
            ("day", day.into()),
        ],
    );
    view! {
        <form method="post" action=format!("{HERE}/goals") class="far">
            <progress max=goal.doors value=doors.min(goal.doors.into()) aria-label=says.clone()></progress>
            <span>{says}</span>
            <input type="hidden" name="ward" value=goal.ward.to_string()/>
            <button class="quiet" name="remove" value="1">{words.say("going-goal-remove")}</button>
        </form>
    }
}

/// The form a goal is set with.
#[component]
fn GoalForm(all: Vec<Going>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let places: Vec<_> = all.into_iter().map(|going| going.ward).collect();
    view! {
        <h2>{words.say("going-goal-title")}</h2>
        <form method="post" action=format!("{HERE}/goals") class="measure">
            <Choice
                name="ward"
                label=words.say("answers-ward")
                choices=wards(&places, None)
                chosen=typed.one("ward")
                error=trouble.at(&words, Box::Ward)
            />
            <Field
                name="doors"
                kind="number"
                label=words.say("going-goal-doors")
                value=typed.one("doors")
                error=trouble.at(&words, Box::Number)
            />
            <Field
                name="by"
                kind="date"
                label=words.say("going-goal-by")
                value=typed.one("by")
                error=trouble.at(&words, Box::Time)
            />
            <button>{words.say("going-goal-do")}</button>
        </form>
    }
}

/// What the words on this page mean.
#[component]
fn Definitions() -> impl IntoView {
    const DEFINED: [(&str, &str); 6] = [
        ("going-doors", "going-doors-means"),
        ("going-spoken", "going-spoken-means"),
        ("going-rate", "going-rate-means"),
        ("going-answers", "going-answers-means"),
        ("going-electorate", "going-electorate-means"),
        ("going-behind", "going-behind-means"),
    ];
    let words = words();
    let lines = DEFINED
        .into_iter()
        .map(|(term, means)| view! { <dt>{words.say(term)}</dt><dd>{words.say(means)}</dd> })
        .collect_view();
    view! {
        <details class="fold">
            <summary>{words.say("going-definitions")}</summary>
            <dl>{lines}</dl>
        </details>
    }
}
