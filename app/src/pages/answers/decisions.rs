//! What was decided about a ward's answers, newest first, with the way back from each.

use leptos::prelude::*;
use wardmote::clerk::sorting::SortingTable;
use wardmote::id::AnswerId;
use wardmote::sorting::{SortAct, Sorting};

use super::HERE;
use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::gather::InTheirWords;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::words::Words;

/// Decisions on one page: some screens of scrolling.
pub const DECISIONS_PER_PAGE: usize = 50;
/// Answers that are shown with a decision: enough to know it again.
const SHOWN: usize = 3;

/// One page of what was decided; the first is page 0.
pub fn decisions(ask: &Ask, table: SortingTable, page: usize, is_undone: bool) -> Page {
    Page::new(ask.words.say("decisions-title"), move || {
        let words = words();
        let ward = table.ward.clone();
        let done = is_undone.then(|| view! { <DoneNotice text=words.say("decisions-undone")/> });
        let none = table
            .sortings
            .is_empty()
            .then(|| view! { <p class="notice">{words.say("decisions-none")}</p> });
        let last = table.sortings.len().saturating_sub(1) / DECISIONS_PER_PAGE;
        let newest = table.sortings.iter().rev().skip(page * DECISIONS_PER_PAGE);
        let lines = newest
            .take(DECISIONS_PER_PAGE)
            .map(|one| view! { <Line table=table.clone() one=one.clone() page/> })
            .collect_view();
        let link = |to: usize, key: &str| {
            let href = format!("{HERE}/decisions?ward={}&page={}", ward.id, to + 1);
            view! { <a class="button quiet" href=href>{words.say(key)}</a> }
        };
        let newer = (page > 0).then(|| link(page - 1, "decisions-newer"));
        let older = (page < last).then(|| link(page + 1, "decisions-older"));
        let ways = (last > 0).then(|| {
            view! { <nav class="pages" aria-label=words.say("decisions-pages")>{newer}{older}</nav> }
        });
        view! {
            <Desk here=HERE>
                {done}
                <p class="ward-line">
                    <a href=format!("{HERE}/sort?ward={}", ward.id)>
                        {words.say("sort-title")}": "<bdi>{ward.name.to_string()}</bdi>
                    </a>
                </p>
                <h1>{words.say("decisions-title")}</h1>
                <p>{words.say("decisions-lead")}</p>
                {none}
                <ol class="decisions" reversed>{lines}</ol>
                {ways}
            </Desk>
        }
    })
}

/// What was decided, in one sentence.
pub fn told(words: &Words, table: &SortingTable, one: &Sorting) -> String {
    let nobody = || words.say("history-somebody");
    let by = table.names.get(&one.by).map_or_else(nobody, ToString::to_string);
    let title = one.act.issue().and_then(|id| table.title(id)).map(ToString::to_string);
    let n = i64::try_from(one.act.count()).unwrap_or(i64::MAX);
    let mut args =
        vec![("by", by.into()), ("n", n.into()), ("title", title.unwrap_or_default().into())];
    if let SortAct::Hidden { why, .. } = &one.act {
        args.push(("why", why.to_string().into()));
    }
    words.tell(&format!("decided-{}", one.act.key()), &args)
}

/// One decision: what, when, some of the answers, and the way back.
#[component]
fn Line(table: SortingTable, one: Sorting, page: usize) -> impl IntoView {
    let words = words();
    let ids: Vec<AnswerId> = match &one.act {
        SortAct::Put { moved, .. } => moved.iter().map(|moved| moved.answer).collect(),
        SortAct::Apart { answers, .. } => answers.clone(),
        SortAct::Hidden { answer, .. } => vec![*answer],
    };
    let shown: Vec<_> = ids.into_iter().take(SHOWN).collect();
    let answers = table
        .find(&shown)
        .into_iter()
        .map(|answer| view! { <li><InTheirWords answer/></li> })
        .collect_view();
    let end = match one.undone {
        Some((by, at)) => {
            let nobody = || words.say("history-somebody");
            let by = table.names.get(&by).map_or_else(nobody, ToString::to_string);
            let when = words.moment(at);
            let says = words.tell("decided-undone", &[("by", by.into()), ("when", when.into())]);
            view! { <p class="under">{says}</p> }.into_any()
        }
        None => view! {
            <form method="post" action=format!("{HERE}/sort/undo")>
                <input type="hidden" name="decision" value=one.id.to_string()/>
                <input type="hidden" name="page" value=page + 1/>
                <button class="quiet">{words.say("decisions-undo")}</button>
            </form>
        }
        .into_any(),
    };
    view! {
        <li>
            <p>
                <time datetime=words.machine(one.at)>
                    {words.moment(one.at)}
                </time>
                " "
                <bdi>{told(&words, &table, &one)}</bdi>
            </p>
            <ul>{answers}</ul>
            {end}
        </li>
    }
}
