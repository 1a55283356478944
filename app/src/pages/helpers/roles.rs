//! What somebody does here: shown to them and to organisers, who tie it once.

use leptos::prelude::*;
use wardmote::clerk::parts::Untied;
use wardmote::helper::part::{Part, Role};
use wardmote::people::Link;

use crate::context::words;
use crate::pages::actions::status_key;
use crate::words::Words;

/// A role in a sentence.
fn sentence(words: &Words, role: Role) -> String {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    match role {
        Role::Canvasser { name, doors, answers, last_at } => {
            let args = [
                ("name", name.into()),
                ("doors", count(doors).into()),
                ("answers", count(answers).into()),
            ];
            let told = words.tell("helper-role-canvasser", &args);
            let last =
                last_at.map(|at| words.tell("helper-role-last", &[("day", words.day(at).into())]));
            [Some(told), last].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Role::Meeting { name, meeting, at } => words.tell(
            "helper-role-meeting",
            &[
                ("name", name.to_string().into()),
                ("meeting", meeting.to_string().into()),
                ("day", words.day(at).into()),
            ],
        ),
        Role::Owner { action, status, .. } => words.tell(
            "helper-role-owner",
            &[
                ("action", action.to_string().into()),
                ("status", words.say(&status_key(&status)).into()),
            ],
        ),
        Role::Champion { ward } => {
            words.tell("helper-role-champion", &[("ward", ward.to_string().into())])
        }
    }
}

/// What somebody does here, a line each; an organiser can untie each.
#[component]
pub fn Roles(
    /// What they do.
    roles: Vec<(Part, Role)>,
    /// Where an organiser unties it; none for themselves.
    #[prop(optional_no_strip)]
    at: Option<String>,
) -> impl IntoView {
    let words = words();
    let title = if at.is_some() { "helper-roles" } else { "helper-roles-own" };
    (!roles.is_empty()).then(|| {
        let rows = roles.into_iter().map(|(part, role)| {
            let link = match &role {
                Role::Owner { path, .. } => Some(path.clone()),
                _ => None,
            };
            let told = sentence(&words, role);
            let untie = at.as_ref().map(|at| {
                view! {
                    <form method="post" action=format!("{at}/parts/remove")>
                        <input type="hidden" name="part" value=part.to_string()/>
                        <button class="quiet">
                            {words.say("helper-role-remove")} <span class="vh">": " {told.clone()}</span>
                        </button>
                    </form>
                }
            });
            let told = match link {
                Some(href) => view! { <a href=href><bdi>{told}</bdi></a> }.into_any(),
                None => view! { <bdi>{told}</bdi> }.into_any(),
            };
            view! { <li><p>{told}</p>{untie}</li> }
        });
        let rows = rows.collect_view();
        view! {
            <section class="roles">
                <h2>{words.say(title)}</h2>
                <ul class="plan">{rows}</ul>
            </section>
        }
    })
}

/// The form by which an organiser ties something to somebody: one choice, one button.
#[component]
pub fn TiePart(
    /// What can be tied.
    untied: Untied,
    /// Where.
    at: String,
) -> impl IntoView {
    let words = words();
    let Untied { links, on_shifts, wards } = untied;
    let option = |part: Part, text: String| {
        view! { <option value=part.to_string()>{text}</option> }
    };
    let links = links.into_iter().map(|Link { id, label, scope, .. }| {
        let kind = words.say(&format!("helper-part-{}", scope.key()));
        option(Part::Link(id), format!("{kind}: {label}"))
    });
    let links = links.collect_view();
    let on_shifts = on_shifts
        .into_iter()
        .map(|(one, shift)| option(Part::OnShift(one.id), format!("{} · {shift}", one.name)));
    let on_shifts = on_shifts.collect_view();
    let wards =
        wards.into_iter().map(|ward| option(Part::Champion(ward.id), ward.name.to_string()));
    let wards = wards.collect_view();
    view! {
        <form method="post" action=format!("{at}/parts") class="row">
            <div class="field">
                <label for="part">{words.say("helper-part")}</label>
                <select id="part" name="part">
                    <optgroup label=words.say("helper-part-champions")>{wards}</optgroup>
                    <optgroup label=words.say("helper-part-links")>{links}</optgroup>
                    <optgroup label=words.say("helper-part-shifts")>{on_shifts}</optgroup>
                </select>
            </div>
            <button class="quiet">{words.say("helper-part-tie")}</button>
        </form>
    }
}
