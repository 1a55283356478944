//! The wards: a list, one by hand, many at once.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::Field as Box;
use wardmote::ward::Ward;

use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::list::ListForm;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// All wards, and how to take more in.
pub async fn wards(ask: &Ask, typed: Typed, trouble: Trouble, added: Option<usize>) -> Done<Page> {
    let wards = ask.clerk.list_wards().await?;
    let may_change = ask.visitor.administrator().is_ok();
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("wards-title"), move || {
        let words = words();
        let done = added.map(|count| {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            view! { <DoneNotice text=words.tell("wards-added", &[("count", count.into())])/> }
        });
        let forms = may_change.then(|| view! { <NewWards typed trouble=shown.clone()/> });
        let locked =
            (!may_change).then(|| view! { <p class="hint">{words.say("wards-locked")}</p> });
        view! {
            <Desk here="/organise/wards">
                <h1>{words.say("wards-title")}</h1>
                {done}
                {shown.summary(Some("name"))}
                <List wards may_change/>
                <p><a href="/organise/postcodes">{words.say("postcodes-title")}</a></p>
                {forms}
                {locked}
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// The wards there are.
#[component]
fn List(wards: Vec<Ward>, may_change: bool) -> impl IntoView {
    let words = words();
    if wards.is_empty() {
        return view! { <p>{words.say("wards-none")}</p> }.into_any();
    }
    let edit = words.say("organise-change");
    let rows = wards
        .into_iter()
        .map(|ward| {
            let change = may_change.then(|| {
                view! {
                    <a href=format!("/organise/wards/{}", ward.id)>
                        {edit.clone()} <span class="vh">" " {ward.name.to_string()}</span>
                    </a>
                }
            });
            view! {
                <tr>
                    <th scope="row"><bdi>{ward.name.to_string()}</bdi></th>
                    <td>{ward.code}</td>
                    <td class="number">{ward.electorate}</td>
                    <td>{change}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.say("wards-title")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.say("wards-name")}</th>
                        <th scope="col">{words.say("wards-code")}</th>
                        <th scope="col" class="number">{words.say("wards-electorate")}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Two ways to take wards in.
#[component]
fn NewWards(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    view! {
        <div class="columns">
            <section>
                <h2>{words.say("wards-by-hand")}</h2>
                <form method="post" action="/organise/wards">
                    <Boxes typed=typed.clone() trouble/>
                    <button>{words.say("wards-add")}</button>
                </form>
            </section>
            <section>
                <h2>{words.say("wards-by-list")}</h2>
                <ListForm
                    action="/organise/wards/list".to_owned()
                    hint=words.say("wards-file-hint")
                    csv=typed.one("csv").to_owned()
                />
            </section>
        </div>
    }
}

/// The boxes of one ward.
#[component]
fn Boxes(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    view! {
        <Field
            name="name"
            label=words.say("wards-name")
            value=typed.one("name")
            required=true
            error=trouble.at(&words, Box::Name)
        />
        <Field
            name="code"
            label=words.say("wards-code")
            hint=words.say("wards-code-hint")
            value=typed.one("code")
            error=trouble.at(&words, Box::Code)
        />
        <Field
            name="electorate"
            label=words.say("wards-electorate")
            hint=words.say("wards-electorate-hint")
            value=typed.one("electorate")
            error=trouble.at(&words, Box::Electorate)
        />
    }
}

/// What is known of a ward, as its form shows it.
pub fn boxes_of(ward: &Ward) -> Typed {
    Typed::default()
        .with("name", &ward.name)
        .with("code", ward.code.as_deref().unwrap_or_default())
        .with("electorate", ward.electorate.map(|n| n.to_string()).unwrap_or_default())
}

/// One ward, to be changed.
pub fn ward(ward: &Ward, typed: Typed, trouble: Trouble) -> Page {
    let (id, name) = (ward.id, ward.name.to_string());
    let shown = trouble.clone();
    let page = Page::new(name.clone(), move || {
        let words = words();
        view! {
            <Desk here="/organise/wards">
                <p><a href="/organise/wards">{words.say("wards-title")}</a></p>
                <h1><bdi>{name}</bdi></h1>
                {shown.summary(Some("name"))}
                <form method="post" action=format!("/organise/wards/{id}") class="measure">
                    <Boxes typed trouble=shown.clone()/>
                    <button>{words.say("organise-save")}</button>
                </form>
                <p><a href=format!("/tell/{id}")>{words.say("wards-tell")}</a></p>
            </Desk>
        }
    });
    trouble.on(page)
}
