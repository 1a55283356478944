//! What was said, for organisers: by ward, narrowed down, and put under issues.

pub mod decisions;
pub mod hide;
pub mod intake;
pub mod sort;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::listenings::{ANSWERS_PER_PAGE, AnswerList};
use wardmote::listening::AnswerFilter;
use wardmote::ward::Ward;

use crate::context::{Ask, words};
use crate::parts::choice::{Choice, categories, wards};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::gather::{AnswerTick, GatherActs, InTheirWords, standing};
use crate::shell::Page;
use crate::words::Words;

/// The address of the list.
pub const HERE: &str = "/organise/answers";

/// The list of answers.
pub async fn answers(ask: &Ask, filter: AnswerFilter, page: u32) -> Done<Page> {
    let list = ask.clerk.list_answers(&ask.visitor, &filter, page).await?;
    let all_wards = ask.clerk.list_wards().await?;
    let issues = match filter.ward {
        Some(ward) => ask.clerk.list_issues(&ask.visitor, Some(ward)).await?,
        None => Vec::new(),
    };
    let new = ask.clerk.new_issue();
    Ok(Page::new(ask.words.say("answers-title"), move || {
        let words = words();
        let alike = filter.ward.map(|ward| {
            let href = format!("{HERE}/sort?ward={ward}");
            view! { <p><a class="button" href=href>{words.say("sort-title")}</a></p> }
        });
        let acts = filter.ward.filter(|_| !list.answers.is_empty()).map(|ward| {
            let issues = standing(&words, &issues);
            view! { <GatherActs ward new title="" issues under=None/> }
        });
        view! {
            <Desk here=HERE>
                <h1>{words.say("answers-title")}</h1>
                <Narrow filter=filter.clone() wards=all_wards.clone()/>
                {alike}
                <p>
                    <a class="button quiet" href=format!("{HERE}/import")>
                        {words.say("intake-title")}
                    </a>
                </p>
                <p role="status">{counts(&words, &list)}</p>
                <form method="post" action="/organise/issues">
                    <Answers list=list.clone() wards=all_wards ticks=acts.is_some()/>
                    {acts}
                </form>
                <Pages filter page total=list.total/>
            </Desk>
        }
    }))
}

fn counts(words: &Words, list: &AnswerList) -> String {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    words.tell(
        "answers-counts",
        &[("n", number(list.total).into()), ("unsorted", number(list.unsorted).into())],
    )
}

/// What the list is narrowed to.
#[component]
fn Narrow(filter: AnswerFilter, wards: Vec<Ward>) -> impl IntoView {
    let words = words();
    let ward = filter.ward.map(|id| id.to_string()).unwrap_or_default();
    let category = filter.category.map(|one| one.key().to_owned()).unwrap_or_default();
    view! {
        <form method="get" action=HERE class="narrow">
            <Choice
                name="ward"
                label=words.say("answers-ward")
                choices=self::wards(&wards, Some(words.say("answers-all-wards")))
                chosen=ward
            />
            <Choice
                name="category"
                label=words.say("answers-category")
                choices=categories(&words, words.say("answers-all-categories"))
                chosen=category
            />
            <Field
                name="search"
                kind="search"
                label=words.say("answers-search")
                value=filter.search.unwrap_or_default()
            />
            <label class="tick">
                <input type="checkbox" name="unsorted" value="1" checked=filter.unsorted/>
                <span>{words.say("answers-unsorted-only")}</span>
            </label>
            <label class="tick">
                <input type="checkbox" name="hidden" value="1" checked=filter.hidden == Some(true)/>
                <span>{words.say("answers-hidden-only")}</span>
            </label>
            <button class="quiet">{words.say("answers-show")}</button>
        </form>
    }
}

/// The answers themselves: with boxes to tick when they are all of one ward.
#[component]
fn Answers(list: AnswerList, wards: Vec<Ward>, ticks: bool) -> impl IntoView {
    let words = words();
    if list.answers.is_empty() {
        return view! { <p class="notice">{words.say("answers-none")}</p> }.into_any();
    }
    let lines = list
        .answers
        .into_iter()
        .map(|answer| {
            let ward = wards.iter().find(|ward| ward.id == answer.ward);
            let name = ward.filter(|_| !ticks).map(|ward| ward.name.to_string());
            let under = answer.issue.and_then(|id| list.issues.get(&id)).cloned();
            let issue = match under {
                Some((id, title)) => {
                    let href = format!("/organise/issues/{id}");
                    view! { <a class="under" href=href><bdi>{title.to_string()}</bdi></a> }
                        .into_any()
                }
                None => {
                    view! { <span class="under">{words.say("answers-loose")}</span> }.into_any()
                }
            };
            let text = if ticks {
                view! { <AnswerTick answer/> }.into_any()
            } else {
                let note = name.unwrap_or_default();
                let about = crate::parts::gather::about(&words, &answer, &note);
                view! {
                    <p>
                        <InTheirWords answer/>
                        <small>{about}</small>
                    </p>
                }
                .into_any()
            };
            view! { <li>{text}{issue}</li> }
        })
        .collect_view();
    view! { <ul class="answers">{lines}</ul> }.into_any()
}

/// The way to the other pages of the list.
#[component]
fn Pages(filter: AnswerFilter, page: u32, total: u64) -> impl IntoView {
    let words = words();
    let last = u32::try_from(total.saturating_sub(1) / u64::from(ANSWERS_PER_PAGE)).unwrap_or(0);
    let link = move |to: u32, key: &str| {
        let href = format!("{HERE}?{}&page={}", query(&filter), to + 1);
        view! { <a class="button quiet" href=href>{words.say(key)}</a> }
    };
    let newer = (page > 0).then(|| link(page - 1, "answers-newer"));
    let older = (page < last).then(|| link(page + 1, "answers-older"));
    (last > 0).then(|| view! { <nav class="pages">{newer}{older}</nav> })
}

/// The filter as it stands in an address.
fn query(filter: &AnswerFilter) -> String {
    let mut parts = Vec::new();
    if let Some(ward) = filter.ward {
        parts.push(format!("ward={ward}"));
    }
    if let Some(category) = filter.category {
        parts.push(format!("category={}", category.key()));
    }
    if filter.unsorted {
        parts.push("unsorted=1".to_owned());
    }
    if filter.hidden == Some(true) {
        parts.push("hidden=1".to_owned());
    }
    if let Some(search) = &filter.search {
        parts.push(format!("search={}", escape(search)));
    }
    parts.join("&")
}

/// A text as it may stand in an address.
fn escape(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric();
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_survives_the_way_to_the_next_page() {
        let filter = AnswerFilter { search: Some("a&b 5%é".into()), ..AnswerFilter::default() };
        assert_eq!(query(&filter), "search=a%26b%205%25%C3%A9");
    }
}
